import Content
import Site

/// Everything that a site is made from, read and checked.
struct Sources {
  let catalogue: Catalogue?
  let plan: Plan?
  /// The address of the site with a slash at its end, from the command line or from `list.yml`.
  let baseURL: String?
  let diagnostics: [Diagnostic]

  static func read(_ folders: SourceFolders, baseURL: String?) async throws -> Sources {
    let content = try SourceReader(.content, at: folders.content)
    let templates = try SourceReader(.templates, at: folders.templates)

    let (files, strays) = await content.read(ContentItem.init)
    let (facts, factProblems) = Facts.read(files.compactMap(\.facts))
    let (catalogue, problems) = Catalogue.assemble(files.compactMap(\.parsed), facts: facts)
    var diagnostics = strays + factProblems + problems

    let (themeFiles, themeStrays) = await templates.read { ThemeFile(name: $1, file: $0) }
    let (theme, themeProblems) = Theme.load(themeFiles, folder: folders.templates)
    diagnostics += themeStrays + themeProblems

    let address = baseURL ?? catalogue?.list.baseURL?.value
    var plan: Plan?
    if let catalogue, let theme {
      plan = Plan(catalogue: catalogue, theme: theme, baseURL: address)
    }
    return Sources(
      catalogue: catalogue, plan: plan, baseURL: address, diagnostics: diagnostics)
  }
}

/// A file of `content/`: what a person wrote, or what a machine found out.
private enum ContentItem: Sendable {
  case written(Parsed)
  case found(SourceFile)

  init(_ file: SourceFile, at path: String) {
    self = path.hasPrefix("_facts/") ? .found(file) : .written(Parsed(file, at: path))
  }

  var parsed: Parsed? {
    if case .written(let parsed) = self { parsed } else { nil }
  }

  var facts: SourceFile? {
    if case .found(let file) = self { file } else { nil }
  }
}

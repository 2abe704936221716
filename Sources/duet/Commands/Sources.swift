import Content
import Site

/// Everything that a site is made from, read and checked.
struct Sources {
  let catalogue: Catalogue?
  let plan: Plan?
  /// The address of the site with a slash at its end, from the command line or from `list.yml`.
  let baseURL: String?
  let diagnostics: [Diagnostic]
  /// Why the templates cannot be read at all. What is wrong with the list is known even so.
  let obstacle: MachineError?

  static func read(
    _ folders: SourceFolders, baseURL: String?, origin: Origin, today: Day? = nil
  ) async throws -> Sources {
    let content = try SourceReader(.content, at: folders.content)
    let list = try await ListSources.read(content, at: folders.content, today: today)
    let catalogue = list.catalogue
    let (themeFiles, themeStrays): ([ThemeFile], [Diagnostic])
    do throws(MachineError) {
      let templates = try SourceReader(.templates, at: folders.templates)
      (themeFiles, themeStrays) = try await templates.read { ThemeFile(name: $1, file: $0) }
    } catch {
      return Sources(
        catalogue: catalogue, plan: nil, baseURL: nil, diagnostics: list.diagnostics,
        obstacle: error)
    }

    var diagnostics = list.diagnostics
    let (theme, themeProblems) =
      themeStrays.haveErrors ? (nil, []) : Theme.load(themeFiles, folder: folders.templates)
    diagnostics += themeStrays + themeProblems

    let address = baseURL ?? catalogue?.list.baseURL?.value
    var plan: Plan?
    if let catalogue, let theme {
      plan = Plan(
        catalogue: catalogue, texts: list.texts, theme: theme, baseURL: address, origin: origin)
    }
    return Sources(
      catalogue: catalogue, plan: plan, baseURL: address, diagnostics: diagnostics, obstacle: nil)
  }
}

extension Report {
  /// Not a problem of any file: publishing may give the address, as the workflow for GitHub Pages does.
  func warnOfNoAddress(_ catalogue: Catalogue) throws(MachineError) {
    try warn(
      Phrase(
        zh: "不知道网站的地址，所以省去了需要它的部分：canonical链接、订阅源、sitemap.xml、404.html里的链接",
        en: "the address of the site is not known, so what needs it is left out: canonical links, "
          + "feeds, sitemap.xml, the links of 404.html"),
      help: Phrase(
        zh: "在\(catalogue.list.path)里写上base_url，或使用--base-url",
        en: "Set base_url in \(catalogue.list.path), or pass --base-url"))
  }
}

extension [Diagnostic] {
  var haveErrors: Bool { contains { $0.severity == .error } }
}

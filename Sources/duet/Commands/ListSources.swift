import Content

/// The folder of the list, read and checked: what people wrote, and what machines found out.
struct ListSources {
  /// Nil where something has to be mended first.
  let catalogue: Catalogue?
  let facts: Facts
  let diagnostics: [Diagnostic]

  static func read(_ content: SourceReader) async -> ListSources {
    let (files, strays) = await content.read(ContentItem.init)
    let (facts, factProblems) = Facts.read(files.compactMap(\.facts))
    let parsed = files.compactMap(\.parsed)
    let (catalogue, problems) =
      strays.haveErrors
      ? (nil, parsed.flatMap(\.diagnostics)) : Catalogue.assemble(parsed, facts: facts)
    return ListSources(
      catalogue: catalogue, facts: facts, diagnostics: strays + factProblems + problems)
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

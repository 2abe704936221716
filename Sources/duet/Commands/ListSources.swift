import Content

/// The folder of the list, read and checked: what people wrote, and what machines found out.
struct ListSources {
  /// Nil where something has to be mended first.
  let catalogue: Catalogue?
  let facts: Facts
  let diagnostics: [Diagnostic]
  private let strays: [Diagnostic]

  static func read(_ content: SourceReader) async -> ListSources {
    let (items, strays) = await content.read(ContentItem.init)
    return ListSources(items, strays: strays, facts: Facts.read(items.compactMap(\.facts)))
  }

  /// - Parameter strays: what is wrong with the folder itself.
  init(
    _ items: [ContentItem], strays: [Diagnostic],
    facts: (facts: Facts, diagnostics: [Diagnostic])
  ) {
    let parsed = items.compactMap(\.parsed)
    let (catalogue, problems) =
      strays.haveErrors
      ? (nil, parsed.flatMap(\.diagnostics)) : Catalogue.assemble(parsed, facts: facts.facts)
    self.catalogue = catalogue
    self.facts = facts.facts
    self.strays = strays
    diagnostics = strays + facts.diagnostics + problems
  }

  private init(_ catalogue: Catalogue, like old: ListSources, diagnostics: [Diagnostic]) {
    self.catalogue = catalogue
    self.diagnostics = diagnostics
    facts = old.facts
    strays = old.strays
  }

  /// The same after some entries were written anew. Nil where more may have changed than their texts.
  func replacing(_ files: [Parsed], strays: [Diagnostic]) -> ListSources? {
    guard strays == self.strays, let catalogue else { return nil }
    var entries: [Entry] = []
    for file in files {
      guard case .entry(let entry)? = file.file else { return nil }
      entries.append(entry)
    }
    return catalogue.replacing(entries).map { catalogue in
      let paths = Set(files.map(\.path))
      let others = diagnostics.filter { !paths.contains($0.place.path) }
      return ListSources(
        catalogue, like: self, diagnostics: others + files.flatMap(\.diagnostics))
    }
  }
}

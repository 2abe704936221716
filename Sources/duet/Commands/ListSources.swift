import Content

/// The folder of the list, read and checked: what people wrote, and what machines found out.
struct ListSources {
  /// Nil where something has to be mended first.
  let catalogue: Catalogue?
  let facts: Facts
  let diagnostics: [Diagnostic]

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
    diagnostics = strays + facts.diagnostics + problems
  }
}

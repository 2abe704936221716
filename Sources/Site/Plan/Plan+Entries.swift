import Content
import Templates

// What single entries have.
extension Plan {
  /// What a path leads to that has the id of an entry in it, or one that it had before.
  func entryPage(at path: String) -> Page? {
    guard let id = SiteLayout.entryID(in: path), let index = outline.entry(named: id) else {
      return nil
    }
    let isAlias = outline.entries[index].id != id
    var page: Page?
    if let edition = editions.first(where: { $0.language == SiteLayout.split(path)?.language }) {
      guard outline.hasPage(index) else { return nil }
      page =
        isAlias ? Self.movedPage(id, to: index, of: edition) : Self.entryPage(index, of: edition)
    } else if outline.entries[index].hasBibTeX, !isAlias {
      page = Self.bibPage(index, outline)
    }
    return page?.path == path ? page : nil
  }

  /// The page of an entry with more to say.
  static func entryPage(_ index: Int, of edition: LanguageEdition) -> Page {
    edition.page(
      edition.path(ofEntry: index), "entry", only: edition.outline.languages(ofEntry: index).only,
      about: PageSubject(entry: index, of: edition)
    ) {
      EntryPageView(page: $0, index: index)
    }
  }

  /// The page under an id that an entry had before, which leads to where it is now.
  static func movedPage(_ alias: String, to index: Int, of edition: LanguageEdition) -> Page {
    let target = edition.path(ofEntry: index)
    let path = SiteLayout.entry(alias, in: edition.language)
    return Page(path: path) { (bytes: inout [UInt8]) throws(TemplateProblem) in
      let page = PageContext(
        edition, path: target, only: edition.outline.languages(ofEntry: index).only,
        about: PageSubject(entry: index, of: edition))
      let view = MovedView(page: page, target: PagePath(path).href(to: target))
      try edition.theme.templates.render("moved", view, into: &bytes)
    }
  }

  /// The file of a paper.
  static func bibPage(_ index: Int, _ outline: Outline) -> Page {
    Page(
      path: outline.entries[index].bibPath,
      pieces: { BibTeX(entries: [outline.entries[index]]).write(to: $0) })
  }
}

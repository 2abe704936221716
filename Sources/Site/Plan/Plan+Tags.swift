extension Plan {
  /// The pages of each tag.
  static func tagPages(of edition: LanguageEdition) -> [Page] {
    edition.outline.tags.tags.indices.flatMap { tagPages($0, of: edition) }
  }

  /// Several where many entries have the tag.
  private static func tagPages(_ number: Int, of edition: LanguageEdition) -> [Page] {
    let tag = edition.outline.tags.tags[number]
    let title = edition.strings.phrase(.tagged, ["tag": tag.name])
    return zip(tag.parts, edition.tagPaths[number]).map { part, path in
      let only = edition.outline.languages(ofRows: tag.entries[part.rows]).only
      let name = PageContext.subject(title, of: part, in: edition)
      return edition.page(path, "tag", only: only, about: PageSubject(name)) {
        TagPageView(page: $0, number: number, part: part)
      }
    }
  }
}

extension Plan {
  /// A page for each tag, and one that lists them.
  static func tagPages(of edition: Edition) -> [Page] {
    let outline = edition.outline
    let tags = outline.tags.tags
    guard !tags.isEmpty else { return [] }
    let only = outline.languages.only
    let index = Page(path: edition.tagsPath, only: only) { findings in
      let frame = PageFrame(
        edition, path: edition.tagsPath, findings: findings, only: only,
        subject: edition.strings.phrase(.tagIndex))
      return edition.voice.render("tags", TagIndexView(frame: frame), findings)
    }
    return [index]
      + zip(tags, tags.indices).map { tag, number in
        let path = edition.path(ofTag: number)
        let only = outline.languages(ofRows: tag.entries).only
        return Page(path: path, only: only) { findings in
          let frame = PageFrame(
            edition, path: path, findings: findings, only: only,
            subject: edition.strings.phrase(.tagged, ["tag": tag.name]))
          return edition.voice.render("tag", TagPageView(frame: frame, number: number), findings)
        }
      }
  }
}

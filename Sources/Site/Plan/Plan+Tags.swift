extension Plan {
  /// A page for each tag, and one that lists them.
  static func tagPages(of edition: Edition) -> [Page] {
    let tags = edition.outline.tags.tags
    guard !tags.isEmpty else { return [] }
    let index = Page(path: edition.tagsPath) { findings in
      let frame = PageFrame(
        edition, path: edition.tagsPath, findings: findings,
        subject: edition.strings.phrase(.tagIndex))
      return edition.voice.render("tags", TagIndexView(frame: frame), findings)
    }
    return [index]
      + zip(tags, tags.indices).map { tag, number in
        let path = edition.path(ofTag: number)
        return Page(path: path) { findings in
          let frame = PageFrame(
            edition, path: path, findings: findings,
            subject: edition.strings.phrase(.tagged, ["tag": tag.name]))
          return edition.voice.render("tag", TagPageView(frame: frame, number: number), findings)
        }
      }
  }
}

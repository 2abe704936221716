extension Plan {
  /// What came into the list last.
  static func additionPages(of edition: Edition) -> [Page] {
    guard !edition.outline.additions.days.isEmpty else { return [] }
    return [
      Page(path: edition.newPath) { findings in
        let frame = PageFrame(
          edition, path: edition.newPath, findings: findings,
          subject: edition.strings.phrase(.whatIsNew))
        return edition.voice.render("new", AdditionsView(frame: frame), findings)
      }
    ]
  }

  /// The same for programs that look for news.
  static func feeds(of edition: Edition) -> [Page] {
    edition.feedPath.map { path in
      [
        Page(path: path) { findings in
          let frame = PageFrame(edition, path: path, findings: findings)
          return edition.voice.render("feed", FeedView(frame: frame), findings)
        }
      ]
    } ?? []
  }
}

extension Plan {
  /// What came into the list last.
  static func additionPages(of edition: Edition) -> [Route] {
    let language = edition.language
    guard !edition.outline.additions.days.isEmpty else { return [] }
    return [
      Route(path: edition.newPath) { site, findings in
        let edition = site[language]
        let frame = PageFrame(
          edition, path: edition.newPath, findings: findings,
          subject: edition.strings.phrase(.whatIsNew))
        return edition.voice.render("new", AdditionsView(frame: frame), findings)
      }
    ]
  }

  /// The same for programs that look for news.
  static func feeds(of edition: Edition) -> [Route] {
    let language = edition.language
    return edition.feedPath.map { path in
      [
        Route(path: path) { site, findings in
          let edition = site[language]
          let frame = PageFrame(edition, path: path, findings: findings)
          return edition.voice.render("feed", FeedView(frame: frame), findings)
        }
      ]
    } ?? []
  }
}

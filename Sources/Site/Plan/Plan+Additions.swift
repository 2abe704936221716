import Content

extension Plan {
  /// What came into the list last.
  static func additionPages(of edition: Edition) -> [Page] {
    let outline = edition.outline
    guard !outline.additions.days.isEmpty else { return [] }
    let only = outline.languages(ofRows: outline.additions.days.lazy.flatMap(\.entries)).only
    return [
      Page(path: edition.newPath, only: only) { findings in
        let frame = PageFrame(
          edition, path: edition.newPath, findings: findings, only: only,
          subject: edition.strings.phrase(.whatIsNew))
        return edition.voice.render("new", AdditionsView(frame: frame), findings)
      }
    ]
  }

  /// The same for programs that look for news.
  static func feeds(of edition: Edition) -> [Page] {
    guard let path = edition.feedPath, path.hasPrefix(edition.language.rawValue) else { return [] }
    return [
      Page(path: path) { findings in
        let frame = PageFrame(edition, path: path, findings: findings)
        return edition.voice.render("feed", FeedView(frame: frame), findings)
      }
    ]
  }
}

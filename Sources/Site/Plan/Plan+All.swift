extension Plan {
  /// Every entry by name, where the home page does not have them.
  static func allPages(of edition: Edition) -> [Page] {
    guard let path = edition.allPath else { return [] }
    let only = edition.outline.languages.only
    return [
      Page(path: path, only: only) { findings in
        let frame = PageFrame(
          edition, path: path, findings: findings, only: only,
          subject: edition.strings.phrase(.allEntries))
        return edition.voice.render("all", AllView(frame: frame), findings)
      }
    ]
  }
}

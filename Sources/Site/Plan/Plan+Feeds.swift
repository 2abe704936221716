import Content

extension Plan {
  /// What is new, for feed readers.
  static func feeds(of edition: LanguageEdition) -> [Page] {
    guard let path = edition.feedPath, path.hasPrefix(edition.language.rawValue) else { return [] }
    return [edition.page(path, "feed", FeedView.init)]
  }
}

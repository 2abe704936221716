import Content

extension Catalogue {
  /// So many are worth a look.
  private static let enough = 50

  /// Entries whose repository gained stars in the last 90 days, the most first; of equals, in the order of the list.
  var rising: [Int] {
    if facts.repositories.isEmpty, facts.gitlab.isEmpty, facts.gitee.isEmpty { return [] }
    let rises = entries.indices.compactMap { index in
      growth(of: entries[index]).flatMap { $0 > 0 ? (index: index, growth: $0) : nil }
    }
    return rises.sorted { a, b in a.growth == b.growth ? a.index < b.index : a.growth > b.growth }
      .prefix(Self.enough).map(\.index)
  }
}

extension Plan {
  /// What rises, once it is known for long enough.
  static func risingPages(of edition: Edition) -> [Route] {
    let language = edition.language
    guard !edition.outline.rising.isEmpty else { return [] }
    return [
      Route(path: edition.risingPath) { site, findings in
        let edition = site[language]
        let frame = PageFrame(
          edition, path: edition.risingPath, findings: findings,
          subject: edition.strings.phrase(.rising))
        return edition.voice.render("rising", RisingView(frame: frame), findings)
      }
    ]
  }
}

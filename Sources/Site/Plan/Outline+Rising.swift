import Content

extension Outline {
  /// How many the page shows at most.
  private static let enough = 50

  /// Entries whose repository gained stars in the last 90 days, the most first; of equals, in the order of the list.
  static func rising(in sections: [SectionNode]) -> [Int] {
    let all = sections.flatMap { node in
      node.index.rising.map { (index: node.entries.lowerBound + $0.entry, growth: $0.growth) }
    }
    return all.sorted { a, b in a.growth == b.growth ? a.index < b.index : a.growth > b.growth }
      .prefix(enough).map(\.index)
  }
}

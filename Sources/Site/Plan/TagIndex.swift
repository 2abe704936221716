import Bytes
import Content

/// Every tag that an entry has, by its letters, and which entries have it.
struct TagIndex: Sendable {
  struct Tag: Sendable {
    let name: String
    /// In the order of the list.
    var entries: [Int]
  }

  let tags: [Tag]
  /// For each section, where its tags stand in `tags`.
  let numbers: [[Int]]

  init(_ sections: [Outline.SectionNode]) {
    var tagged: [String: [Int]] = [:]
    for node in sections {
      for tag in node.index.tags {
        tagged[tag.name, default: []] += tag.entries.map { node.entries.lowerBound + $0 }
      }
    }
    tags = tagged.map { Tag(name: $0, entries: $1) }.sorted { $0.name.precedes($1.name) }
    let places = Dictionary(uniqueKeysWithValues: zip(tags.lazy.map(\.name), tags.indices))
    numbers = sections.map { $0.index.tags.compactMap { places[$0.name] } }
  }
}

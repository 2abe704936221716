import Bytes
import Content

/// Every tag that an entry has, by its letters, and which entries have it.
struct TagIndex: Sendable {
  struct Tag: Sendable {
    let name: String
    /// In the order of the list.
    let entries: [Int]
  }

  let tags: [Tag]
  /// For each chapter, where its tags stand in `tags`.
  let numbers: [[Int]]

  init(_ chapters: [Outline.Chapter]) {
    var tagged: [String: [Int]] = [:]
    for chapter in chapters {
      for tag in chapter.own.tags {
        tagged[tag.name, default: []] += tag.entries.map { chapter.entries.lowerBound + $0 }
      }
    }
    tags = tagged.map { Tag(name: $0, entries: $1) }.sorted { $0.name.precedes($1.name) }
    let places = Dictionary(uniqueKeysWithValues: zip(tags.lazy.map(\.name), tags.indices))
    numbers = chapters.map { $0.own.tags.compactMap { places[$0.name] } }
  }
}

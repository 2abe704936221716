import Content

/// Every tag that an entry has, by its letters, and which entries have it.
struct TagIndex: Sendable {
  struct Tag: Sendable {
    let name: String
    /// In the order of the list.
    let entries: [Int]
  }

  let tags: [Tag]
  private let numbers: [String: Int]

  init(_ entries: [Entry]) {
    var tagged: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for tag in entry.tags { tagged[tag.value, default: []].append(index) }
    }
    tags = tagged.map { Tag(name: $0, entries: $1) }.sorted { $0.name.precedes($1.name) }
    numbers = Dictionary(
      uniqueKeysWithValues: zip(tags.lazy.map(\.name), tags.indices))
  }

  /// Where a tag stands in `tags`.
  func number(of name: String) -> Int? { numbers[name] }
}

import Content

/// Every tag that an entry has, by its letters, and which entries have it.
struct TagIndex: Sendable {
  struct Tag: Sendable {
    let name: String
    /// In the order of the list.
    let entries: [Int]
  }

  let tags: [Tag]
  /// For each entry, where its tags stand in `tags`, in the order of its file.
  let numbers: [[Int]]

  init(_ entries: [Entry]) {
    var tagged: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for tag in entry.tags { tagged[tag.value, default: []].append(index) }
    }
    tags = tagged.map { Tag(name: $0, entries: $1) }.sorted { $0.name.precedes($1.name) }
    let places = Dictionary(uniqueKeysWithValues: zip(tags.lazy.map(\.name), tags.indices))
    numbers = entries.map { entry in entry.tags.compactMap { places[$0.value] } }
  }
}

import Bytes

/// The order of what lies in a folder: what its file names comes first, as it is named there, and the rest follows by id.
struct Order {
  private let ranks: [String: Int]

  init(_ names: [String]) {
    ranks = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }

  func puts(_ one: String, before other: String) -> Bool {
    let (a, b) = (ranks[one] ?? .max, ranks[other] ?? .max)
    return a == b ? one.precedes(other) : a < b
  }

  func sorted<Item>(_ items: [Item], id: (Item) -> String) -> [Item] {
    let named = items.map { (id: id($0), item: $0) }
    let sorted =
      ranks.isEmpty
      ? named.sorted { $0.id.precedes($1.id) } : named.sorted { puts($0.id, before: $1.id) }
    return sorted.map(\.item)
  }
}

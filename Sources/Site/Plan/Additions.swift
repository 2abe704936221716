import Content

/// What came into the list last, by day.
struct Additions: Sendable {
  struct OneDay: Sendable {
    let day: Day
    /// In the order of the list.
    let entries: [Int]
  }

  /// So many entries are shown, and then those of the same day: a day is never cut in two.
  static let enough = 100

  /// The newest first.
  let days: [OneDay]

  init(_ sections: [Outline.SectionNode]) {
    var added: [Day: [Int]] = [:]
    for node in sections {
      for one in node.index.additions {
        added[one.day, default: []] += one.entries.map { node.entries.lowerBound + $0 }
      }
    }
    days = Self.newest(of: added)
  }

  /// The newest days with enough entries, and all of theirs.
  static func newest(of added: [Day: [Int]]) -> [OneDay] {
    var days: [OneDay] = []
    var count = 0
    for day in added.keys.sorted(by: >) where count < enough {
      let entries = added[day] ?? []
      days.append(OneDay(day: day, entries: entries))
      count += entries.count
    }
    return days
  }

  /// The newest entries; of one day, those that come first in the list.
  func newest(_ count: Int) -> ArraySlice<Int> { days.flatMap(\.entries).prefix(count) }
}

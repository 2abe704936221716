import Bytes

/// Counts by day: `2026-11-06:118 2026-11-20:123`. A count holds until the next one.
public struct History: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let day: Day
    public let count: Int

    public init(day: Day, count: Int) {
      self.day = day
      self.count = count
    }
  }

  /// By day, the oldest first.
  public let points: [Point]

  public static let none = History(points: [])

  public var last: Point? { points.last }

  /// How much the count grew in the 90 days up to `day`; nil where less than four weeks are known.
  public func growth(to count: Int, on day: Day) -> Int? {
    guard let first = points.first, first.day.number <= day.number - 28 else { return nil }
    let start = day.number - History.span
    let before = points.last { $0.day.number <= start }
    return count - (before ?? first).count
  }

  /// How many days a trend looks back.
  public static let span = 90

  /// With the count of a day added, if it is a new one and the last one is a week old. What is older than a
  /// year is thinned to one count a month.
  public func adding(_ count: Int, on day: Day) -> History {
    if let last {
      guard last.count != count, day.number - last.day.number >= 7 else { return self }
    }
    var kept: [Point] = []
    for point in points {
      if day.number - point.day.number > 365, let previous = kept.last,
        previous.day.year == point.day.year, previous.day.month == point.day.month
      {
        continue
      }
      kept.append(point)
    }
    return History(points: kept + [Point(day: day, count: count)])
  }
}

extension History: TextCoded {
  /// Nil for a text that is no history, or not in the order of the days.
  public init?(_ text: String) {
    var points: [Point] = []
    for part in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      let pieces = part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard pieces.count == 2, pieces[1].count <= 12, pieces[1].allSatisfy(\.isDigit),
        let day = try? Day(checking: String(Substring(pieces[0]))),
        let count = Int(Substring(pieces[1])), points.last.map({ $0.day < day }) ?? true
      else { return nil }
      points.append(Point(day: day, count: count))
    }
    self.init(points: points)
  }

  public var description: String {
    points.map { "\($0.day):\($0.count)" }.joined(separator: " ")
  }
}

import Bytes

/// A date that is known to the year, the month or the day: `2024`, `2024-01`, `2024-01-15`.
public struct PartialDate: Hashable, Sendable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  init(checking text: String) throws(DateFault) {
    guard let parts = datePieces(text) else { throw .form(mended: Self.mended(text)) }
    try self.init(parts)
  }

  /// - Parameter parts: a year, and perhaps a month and a day.
  private init(_ parts: [Int]) throws(DateFault) {
    guard Day.years.contains(parts[0]) else { throw .year }
    year = parts[0]
    if parts.count > 1 {
      guard (1...12).contains(parts[1]) else { throw .month(parts[1]) }
      month = parts[1]
    } else {
      month = nil
    }
    day =
      parts.count > 2 ? try Day(year: parts[0], month: parts[1], day: parts[2]).day : nil
  }

  /// `2024/1` and `2024年1月15日` as they should be written.
  private static func mended(_ text: String) -> String? {
    if text.utf8.contains(where: { $0.isLetterOrDigit && !$0.isDigit }) {
      return withMonthName(text)
    }
    guard let numbers = looseNumbers(text), numbers.count <= 3 else { return nil }
    return try? PartialDate(numbers).description
  }
}

extension PartialDate {
  /// `January 2024` and `15 Jan 2024` with a number for the month. A text with other words in it says
  /// more than its numbers do.
  private static func withMonthName(_ text: String) -> String? {
    guard text.utf8.count <= 20 else { return nil }
    let words = text.lowercased().utf8.split { !$0.isLetterOrDigit }.map { String(Substring($0)) }
    let names = words.filter { $0.utf8.first?.isDigit == false }
    let numbers = words.filter { $0.utf8.allSatisfy(\.isDigit) }
    guard names.count == 1, let name = names.first, name.utf8.count >= 3,
      let month = months.firstIndex(where: { $0.hasPrefix(name) }),
      let year = numbers.first(where: { $0.utf8.count == 4 }).flatMap({ Int($0) }),
      names.count + numbers.count == words.count, numbers.count <= 2
    else { return nil }
    let day = numbers.first { $0.utf8.count < 4 }.flatMap { Int($0) }
    return try? PartialDate([year, month + 1] + [day].compactMap { $0 }).description
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension PartialDate {
  /// `2024`, `2024-01` or `2024-01-15`, and nothing else.
  public init?(_ text: String) {
    guard let date = try? PartialDate(checking: text) else { return nil }
    self = date
  }
}

extension PartialDate: Comparable {
  /// A date that is known less exactly comes first among those it may mean.
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}

extension PartialDate: CustomStringConvertible {
  /// As it was written: `2024`, `2024-01`, `2024-01-15`.
  public var description: String {
    [String(year), month.map(twoDigits), day.map(twoDigits)].compactMap { $0 }.joined(
      separator: "-")
  }
}

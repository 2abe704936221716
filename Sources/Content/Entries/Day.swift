import Bytes

/// A day of the calendar, `2026-11-21`, from 1900 to 2199.
public struct Day: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  init(checking text: String) throws(DateFault) {
    guard let parts = datePieces(text), parts.count == 3 else {
      throw .form(mended: Self.mended(text))
    }
    try self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  init(year: Int, month: Int, day: Int) throws(DateFault) {
    guard Self.years.contains(year) else { throw .year }
    guard (1...12).contains(month) else { throw .month(month) }
    let days = Self.days(in: month, of: year)
    guard (1...days).contains(day) else { throw .day(month: month, year: year, days: days) }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2026/11/21`, `2026.11.21`, `2026-1-5`, `20261121` and `2026年11月21日` leave no doubt about what is meant, and
  /// neither do full-width digits.
  private static func mended(_ text: String) -> String? {
    var text = text.withHalfWidthDigits
    if text.utf8.count == 8, text.utf8.allSatisfy(\.isDigit) {
      text = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    guard let numbers = looseNumbers(text), numbers.count == 3 else { return nil }
    return try? Day(year: numbers[0], month: numbers[1], day: numbers[2]).description
  }

  static let years = 1900...2199

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension Day {
  /// Days since 1 January 1970.
  public var number: Int {
    // March begins the year, so that a leap day is its last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that many days after 1 January 1970; nil outside the years that there are.
  public init?(number: Int) {
    guard (-30_000...90_000).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = try? Day(
      year: yearOfEra + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
    guard let day else { return nil }
    self = day
  }

  /// `2026-11-21`, and nothing else.
  public init?(_ text: String) {
    guard let day = try? Day(checking: text) else { return nil }
    self = day
  }
}

extension Day: Comparable {
  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension Day: TextCoded {
  /// `2026-11-21`
  public var description: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The numbers of `2026`, `2026-11` and `2026-11-21`, and nil for every other spelling.
func datePieces(_ text: String) -> [Int]? {
  var pieces: [Int] = []
  var number = 0
  var digits = 0
  for byte in text.utf8 {
    switch byte {
    case _ where byte.isDigit:
      digits += 1
      guard digits <= 4 else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "-"):
      guard digits == (pieces.isEmpty ? 4 : 2), pieces.count < 2 else { return nil }
      pieces.append(number)
      (number, digits) = (0, 0)
    default: return nil
    }
  }
  guard digits == (pieces.isEmpty ? 4 : 2) else { return nil }
  return pieces + [number]
}

extension String {
  /// With ASCII digits in place of those of Chinese keyboards.
  fileprivate var withHalfWidthDigits: String {
    let scalars = unicodeScalars.map { scalar in
      ("０"..."９" ~= scalar ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) : nil) ?? scalar
    }
    return String(UnicodeScalarView(scalars))
  }
}

/// The numbers in a text that starts with a year of four digits, whatever stands between them.
func looseNumbers(_ text: String) -> [Int]? {
  guard text.utf8.count <= 20 else { return nil }
  let numbers = text.utf8.split { !$0.isDigit }
  guard numbers.first?.count == 4 else { return nil }
  return numbers.compactMap { Int(Substring($0)) }
}

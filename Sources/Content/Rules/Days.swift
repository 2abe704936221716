/// Why a text is not a date.
enum DateFault: Error {
  /// Not written as dates are; `mended` is what was probably meant.
  case form(mended: String?)
  case year
  case month(Int)
  case day(month: Int, year: Int, days: Int)

  /// - Parameter type: a day, or a date that may be known less exactly.
  func problem(_ text: String, _ type: ValueType) -> Problem {
    let isPartial = if case .partialDate = type { true } else { false }
    let help: Phrase =
      switch self {
      case .form(let mended?): .write(mended)
      case .form where isPartial:
        Phrase(
          zh: "年、月、日知道多少写多少：2024、2024-01或2024-01-15",
          en: "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15")
      case .form: .wayToTheDay
      case .year: Phrase(zh: "年份从1900到2199", en: "The year must be from 1900 to 2199")
      case .month(let month):
        Phrase(zh: "没有\(twoDigits(month))月", en: "There is no month \(twoDigits(month))")
      case .day(let month, let year, let days):
        Phrase(
          zh: "\(year)-\(twoDigits(month))只有01到\(days)日",
          en: "\(year)-\(twoDigits(month)) has days 01 to \(days)")
      }
    var mended: String?
    if case .form(let day) = self { mended = day }
    return Problem(
      "bad-date", zh: "\(quoted(text).zh)不是日期", en: "\(quoted(text).en) is not a date", help: help
    ).mended(mended.map(Problem.Mended.value))
  }
}

extension Phrase {
  /// An example would be copied with its day.
  static let wayToTheDay = Phrase(
    zh: "写条目加入的日期（今天），格式如2026-11-21",
    en: "Write the day on which the entry is added, such as 2026-11-21")
}

extension Problem {
  static func futureDay(_ day: Day) -> Problem {
    Problem(
      "future-date", .warning, zh: "\(day)这一天还没有到", en: "\(day) has not come yet",
      help: Phrase(zh: "写条目收进清单的那一天", en: "Write the day on which the entry comes into the list"))
  }
}

extension Assembly {
  /// Nothing came into the list after today.
  mutating func checkDays(until today: Day) {
    for entry in entries where entry.added > today {
      report(.futureDay(entry.added), in: entry.path, at: entry.addedSpan)
    }
  }
}

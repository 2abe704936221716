import Content

/// How each language writes numbers and days: without locale or clock, so that a list gives the same bytes everywhere.
extension Language {
  /// `12,345`.
  func words(forCount count: Int) -> String {
    guard count >= 1_000 else { return String(count) }
    let group = String(count % 1_000)
    let zeros = String(repeating: "0", count: 3 - group.utf8.count)
    return words(forCount: count / 1_000) + "," + zeros + group
  }

  /// `12.3k` and `1.2 万`; short numbers stay as they are.
  func shortCount(_ count: Int) -> String {
    guard count >= 10_000 else { return words(forCount: count) }
    switch self {
    case .zh:
      return count < 100_000_000
        ? Self.tenths(count, of: 10_000) + " 万" : Self.tenths(count, of: 100_000_000) + " 亿"
    case .en:
      return count < 1_000_000
        ? Self.tenths(count, of: 1_000) + "k" : Self.tenths(count, of: 1_000_000) + "M"
    }
  }

  /// Cut, not rounded: a badge never shows more stars than there are.
  private static func tenths(_ count: Int, of unit: Int) -> String {
    let tenth = count % unit * 10 / unit
    return tenth == 0 ? String(count / unit) : "\(count / unit).\(tenth)"
  }

  /// `2026年11月21日`, `21 November 2026`.
  func words(for day: Day) -> String {
    words(year: day.year, month: day.month, day: day.day)
  }

  /// As much of a day as is known: `2024年1月`, `January 2024`.
  func words(for date: PartialDate) -> String {
    words(year: date.year, month: date.month, day: date.day)
  }

  private func words(year: Int, month: Int?, day: Int?) -> String {
    switch (self, month, day) {
    case (.zh, let month?, let day?): "\(year)年\(month)月\(day)日"
    case (.zh, let month?, nil): "\(year)年\(month)月"
    case (.zh, nil, _): "\(year)年"
    case (.en, let month?, let day?): "\(day) \(Self.months[month - 1]) \(year)"
    case (.en, let month?, nil): "\(Self.months[month - 1]) \(year)"
    case (.en, nil, _): String(year)
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

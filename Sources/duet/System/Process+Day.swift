import Content

extension Process {
  /// The day that it is so many hours east of Greenwich, by the system's clock or by what stands in for it where runs are
  /// to be repeated; nil where that is no day of the calendar.
  static func day(hoursEast hours: Int = 0) -> Day? {
    let now = environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? seconds
    let (moment, isOverflow) = now.addingReportingOverflow(hours * 3600)
    return isOverflow ? nil : Day(number: moment / 86_400)
  }
}

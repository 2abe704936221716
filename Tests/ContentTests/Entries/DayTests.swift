import Content
import Testing

@Suite struct DayTests {
  @Test func `every day has a number, one more than that of the day before it`() throws {
    // 1 January 1900.
    var number = -25_567
    var last: Day?
    for year in 1900...2199 {
      let isLeap = year % 4 == 0 && ![1900, 2100].contains(year)
      let months = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, days) in zip(1..., months) {
        for day in 1...days {
          let made = try #require(Day(number: number + day - 1))
          let isMade = (made.year, made.month, made.day) == (year, month, day)
          let isInOrder = last.map { $0 < made && !(made < $0) } ?? true
          #expect(isMade && isInOrder && made.number == number + day - 1, "\(made)")
          last = made
        }
        #expect(Day("\(year)-\(two(month))-\(two(days))") == last)
        #expect(Day("\(year)-\(two(month))-\(two(days + 1))") == nil)
        number += days
      }
    }
    if let last { #expect(!(last < last)) }
    #expect(Day(number: number) == nil)
    #expect(Day(number: -25_568) == nil)
    #expect(Day("1970-01-01")?.number == 0)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-21-", "-2026-11-21", "2026-11-211", "2026-1-21", "2026-11-1",
    "12026-11-21", "226-11-21", "2026-11-21 ", "2026-00-21", "2026-13-21", "2026-11-00",
    "1899-12-31", "2200-01-01", "2026--11-21", "2026/11/21", "２０２６-11-21",
  ])
  func `what is written otherwise is no day`(_ text: String) {
    #expect(Day(text) == nil)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

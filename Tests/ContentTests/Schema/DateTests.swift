import Content
import Testing

private let days = [
  ("2026/11/21", "Write '2026-11-21'"), ("2026-1-5", "Write '2026-01-05'"),
  ("2026年11月21日", "Write '2026-11-21'"),
  ("21.11.2026", "Write the day on which the entry is added, such as 2026-11-21"),
  ("20261129", "Write '2026-11-29'"), ("２０２６-１１-２９", "Write '2026-11-29'"),
  ("２０２６１１２９", "Write '2026-11-29'"),
  ("今天", "Write the day on which the entry is added, such as 2026-11-21"),
  ("昨天", "Write the day on which the entry is added, such as 2026-11-21"),
  ("2026-02-29", "2026-02 has days 01 to 28"),
  ("2026-13-01", "There is no month 13"), ("1899-01-01", "The year must be from 1900 to 2199"),
  ("2026-11", "Write the day on which the entry is added, such as 2026-11-21"),
]

@Test(arguments: days)
private func `a day that is none is refused with a way out`(text: String, help: String) {
  let bad = Bad("added: «\(text)»\n", "bad-date", "'\(text)' is not a date", help)
  let head = "title: A\nsummary: {zh: 一。, en: One.}\n"
  let parsed = parse(head + Marked(bad.input).text)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path, header: head)])
}

private let dates = [
  ("2024/1", "Write '2024-01'"), ("2024年1月15日", "Write '2024-01-15'"),
  ("January 2024", "Write '2024-01'"), ("15 Jan 2024", "Write '2024-01-15'"),
  ("15 -- September 2024", "Write '2024-09-15'"), ("2024 Dec", "Write '2024-12'"),
  (
    "15 --- September 2024",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  (
    "1 2 Jan 2024",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  (
    "Jan Feb 2024",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  (
    "Ja 2024",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  (
    "15 January",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  (
    "early 2024",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  ("2024-123", "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"),
  (
    "2024-1-123",
    "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"
  ),
  ("2024-00", "There is no month 00"),
  ("2024-04-31", "2024-04 has days 01 to 30"),
  ("spring", "Write year, month and day as far as they are known: 2024, 2024-01 or 2024-01-15"),
]

@Test(arguments: dates)
private func `a date of a paper that is none is refused with a way out`(text: String, help: String)
{
  let bad = Bad("paper: {date: «\(text)»}\n", "bad-date", "'\(text)' is not a date", help)
  let parsed = parse(entryHeader + Marked(bad.input).text)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path, header: entryHeader)])
}

@Test(arguments: ["2024", "2024-02", "2024-02-29"])
func `a date is as exact as it was written`(text: String) {
  #expect(entry("paper: {date: \(text)}\n")?.paper?.date?.description == text)
}

@Test func `dates are ordered, the less exact first`() throws {
  let dates = try ["2024-02-29", "2024", "2023-12", "2024-02"].map {
    try #require(entry("paper: {date: \($0)}\n")?.paper?.date)
  }
  #expect(dates.sorted().map(\.description) == ["2023-12", "2024", "2024-02", "2024-02-29"])
}

import Content
import Testing

@testable import Site

@Test(arguments: [
  (0, "0", "0"), (999, "999", "999"), (1_000, "1,000", "1,000"), (9_999, "9,999", "9,999"),
  (10_000, "10k", "1 万"), (12_345, "12.3k", "1.2 万"), (19_999, "19.9k", "1.9 万"),
  (100_000, "100k", "10 万"), (999_999, "999.9k", "99.9 万"), (1_234_567, "1.2M", "123.4 万"),
  (123_456_789, "123.4M", "1.2 亿"),
])
func `a count is shortened as each language does it`(_ count: Int, _ en: String, _ zh: String) {
  #expect(Language.en.shortCount(count) == en)
  #expect(Language.zh.shortCount(count) == zh)
}

@Test func `braces that name nothing stay braces`() {
  #expect(
    StringFormat("{n} of {x y} {").parts == [.placeholder("n"), .text(" of {x y} {")])
}

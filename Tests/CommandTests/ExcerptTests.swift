import Content
import Testing

@testable import duet

@Suite struct ExcerptTests {
  /// A line with «marks» around the place, and what is shown.
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let column: Int
    let text: String
    let mark: String

    var testDescription: String { marked }
  }

  @Test(arguments: [
    Case(marked: "«sumary»: x", column: 1, text: "sumary: x", mark: "^~~~~~"),
    Case(marked: "标题：«摘要»。", column: 4, text: "标题：摘要。", mark: "      ^~~~"),
    Case(marked: "a：«b»", column: 3, text: "a：b", mark: "   ^"),
    Case(marked: "\tx: «y»", column: 5, text: "\tx: y", mark: "\t   ^"),
    Case(marked: "x:«»", column: 3, text: "x:", mark: "  ^"),
    Case(marked: "e\u{301}«x»", column: 3, text: "e\u{301}x", mark: " ^"),
    Case(marked: "Ж… «б»", column: 4, text: "Ж… б", mark: "   ^"),
    Case(marked: "🔥 «热»", column: 3, text: "🔥 热", mark: "   ^~"),
    Case(marked: "a\u{202E}«b»", column: 3, text: "a\\u{202E}b", mark: "         ^"),
    Case(marked: "«\u{0}»", column: 1, text: "\\u{0}", mark: "^~~~~"),
    Case(marked: "x «y»\r", column: 3, text: "x y", mark: "  ^"),
  ])
  func `the mark stands under the place`(_ example: Case) {
    let (bytes, span) = unmarked("first\n" + example.marked + "\nlast")
    let excerpt = Excerpt(span, in: bytes)
    #expect(excerpt.line == 2)
    #expect(excerpt.column == example.column)
    #expect(excerpt.text == example.text)
    #expect(excerpt.mark == example.mark)
  }

  @Test func `a long line is cut on both sides of the place`() {
    let (bytes, span) = unmarked(
      String(repeating: "医", count: 500) + "«错»" + String(repeating: "学", count: 500))
    let excerpt = Excerpt(span, in: bytes)
    #expect(excerpt.column == 501)
    #expect(
      excerpt.text
        == "…" + String(repeating: "医", count: 20) + "错" + String(repeating: "学", count: 29) + "…")
    #expect(excerpt.mark == String(repeating: " ", count: 41) + "^~")
  }

  @Test func `a place over several lines is marked to the end of the first`() {
    let (bytes, span) = unmarked("a «b\nc» d")
    #expect(Excerpt(span, in: bytes).mark == "  ^")
    #expect(Excerpt(span, in: bytes).text == "a b")
  }

  @Test func `a byte order mark is in no line`() {
    let bytes = Array("\u{FEFF}a：b\r\nc".utf8)
    let excerpt = Excerpt(Span(4..<7), in: bytes)
    #expect((excerpt.line, excerpt.column, excerpt.text) == (1, 2, "a：b"))
    #expect(Excerpt(Span(0..<0), in: bytes).column == 1)
  }

  @Test func `a place beyond the end of a file is its end`() {
    let excerpt = Excerpt(Span(90..<99), in: Array("a\nb".utf8))
    #expect((excerpt.line, excerpt.column, excerpt.mark) == (2, 2, " ^"))
    #expect(Excerpt(Span(0..<0), in: []).line == 1)
  }

  @Test func `broken utf-8 is shown and counted`() {
    let excerpt = Excerpt(Span(2..<3), in: [0xFF, 0xFE, UInt8(ascii: "x")])
    #expect(excerpt.column == 3)
    #expect(excerpt.text == "\u{FFFD}\u{FFFD}x")
  }

  /// The text without its marks, and the bytes between them.
  private func unmarked(_ text: String) -> (bytes: [UInt8], span: Span) {
    let parts = text.split(separator: /[«»]/, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    return (Array(parts.joined().utf8), Span(start..<start + parts[1].utf8.count))
  }
}

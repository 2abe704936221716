import Testing

@testable import Templates

struct LimitsTests {
  @Test(arguments: [
    String(repeating: ">", count: 17) + "a", String(repeating: "> ", count: 17),
    String(repeating: "- ", count: 17) + "a",
    String(repeating: "1. ", count: 17) + "a", String(repeating: "*\t", count: 17) + "a",
    "a\n" + String(repeating: "+ ", count: 17),
    String(repeating: " ", count: 32) + "- a", String(repeating: " ", count: 30) + "> > a",
    String(repeating: "> 1) ", count: 9),
    "a\r" + String(repeating: ">", count: 17),
  ])
  func `more than 16 containers on a line are refused`(text: String) {
    #expect(render(text, .block).problems.map(\.rule) == ["markdown-too-deep"])
  }

  @Test(arguments: [
    String(repeating: ">", count: 16) + "a", " " + String(repeating: ">", count: 16) + "a",
    "  " + String(repeating: "- ", count: 15) + "a",
    String(repeating: " ", count: 31) + "- a",
    "a\n\n" + String(repeating: "1. ", count: 16) + "a\n\n" + String(repeating: ">", count: 16),
  ])
  func `sixteen are fine`(text: String) {
    #expect(render(text, .block).problems.map(\.rule) == [])
  }

  @Test(arguments: [
    String(repeating: ">", count: 16) + "a", String(repeating: "- ", count: 16) + "a",
    String(repeating: " ", count: 40) + "a",
    "a " + String(repeating: ">", count: 40), String(repeating: "*", count: 40),
    String(repeating: "1", count: 40) + ". a",
    String(repeating: " ", count: 30) + "- a",
  ])
  func `16 containers on a line are allowed, and what only looks like more`(text: String) {
    #expect(render(text, .block).problems.isEmpty)
  }
}

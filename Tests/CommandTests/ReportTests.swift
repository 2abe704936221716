import Content
import Foundation
import Preview
import Testing

@testable import duet

@Suite struct ReportTests {
  private let problem = Diagnostic(
    .error, rule: "a-rule", at: Place(path: "no, such: file%", span: Span(3..<5)),
    "50 % of\n\"it\" \u{7}", help: "Look: here, now.")

  @Test func `of very many problems errors are shown before warnings, in every form`() {
    let place = { (name: String) in Place(path: "content/\(name).yml", span: Span(0..<0)) }
    let warnings = (100..<300).map {
      Diagnostic(.warning, rule: "w\($0)", at: place("a\($0)"), "warning \($0)", help: nil)
    }
    let errors = (100..<250).map {
      Diagnostic(.error, rule: "e", at: place("b\($0)"), "error \($0)", help: nil)
    }
    let digest = Digest((warnings + errors).sorted(), showingAll: false)
    #expect(digest.errors == Array(errors.prefix(Digest.limit)))
    #expect(digest.errorCount == 150)
    #expect(digest.warnings.count == 200)
    var report = TextReport(Manner(.en))
    for lines in [report.text(of: digest), GitHubReport().text(of: digest)].map({
      $0.split(separator: "\n")
    }) {
      #expect(lines.prefix(100).allSatisfy { $0.contains("error") })
      #expect(lines.dropFirst(100).allSatisfy { $0.contains("warning") })
      #expect(lines.count == 300)
    }
  }

  @Test(arguments: [(1, "1 error"), (100, "100 errors"), (101, "101 errors, 1 of them not shown")])
  func `the last line counts the errors, and those that are not shown`(count: Int, words: String) {
    let errors = Array(repeating: problem, count: count)
    #expect(Digest(errors, showingAll: false).counts.en == words)
    #expect(Digest(errors, showingAll: true).counts.en.contains("not shown") == false)
  }

  @Test func `a preview shows a hundred errors and no warnings`() {
    let problems = (0..<250).map {
      Diagnostic(
        $0.isMultiple(of: 2) ? .error : .warning, rule: "r", at: problem.place, "p\($0)", help: nil)
    }
    let shown = ShownProblem.all(of: problems + problems)
    #expect(shown.count == 100)
    #expect(Set(shown.map(\.message)).count == 100)
    #expect(shown.allSatisfy { Int($0.message.dropFirst())?.isMultiple(of: 2) == true })
  }

  @Test func `github gets what it would split at in its own spelling`() {
    #expect(
      GitHubReport().text(of: Digest([problem], showingAll: false))
        == "::error file=no%2C such%3A file%25,title=a-rule::50 %25 of%0A\"it\" \\u{7}%0ALook: here, now.\n"
    )
  }

  @Test func `json is json whatever the text is`() {
    #expect(
      JSONReport().text(of: [problem]) == #"""
        [
        {"path":"no, such: file%","severity":"error","rule":"a-rule","message":"50 % of\n\"it\" \u0007","start":3,"end":5,"help":"Look: here, now."}
        ]

        """#)
    #expect(JSONReport().text(of: []) == "[]\n")
  }

  @Test func `a file that cannot be read has no line, and nothing reaches the terminal unescaped`()
  {
    var report = TextReport(Manner(.en))
    #expect(
      report.text(of: Digest([problem], showingAll: false)) == """
        no, such: file%: error: 50 % of\\u{A}"it" \\u{7} [a-rule]
          help: Look: here, now.

        """)
  }

  @Test func `a line is shown where a problem is about one, and has something in it`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("标题: x\n\nsumary: y\n", to: "a.yml")
    let path = stage.folder.appending(path: "a.yml").path
    // The file as a whole, its empty line, and the word after that.
    let spans = [0..<0, 10..<11, 11..<17].map { Span($0) }
    let problems = spans.enumerated().map { index, span in
      Diagnostic(
        .error, rule: "r", at: Place(path: path, span: span), "p\(index)", help: "\u{7}",
        chinese: Wording("甲", "乙\u{7}"))
    }
    let shown = ShownProblem.all(of: problems)
    #expect(shown.map(\.excerpt) == ["", "", "sumary: y"])
    #expect(shown.map(\.mark) == ["", "", "^~~~~~"])
    #expect(shown.map(\.line) == [1, 2, 3] && shown.map(\.column) == [1, 1, 1])
    #expect(shown.map(\.offset) == [0, 10, 11])
    #expect(shown.allSatisfy { $0.help == "\\u{7}" })
    #expect(
      shown.allSatisfy { $0.chinese == ShownProblem.Chinese(message: "甲", help: "乙\\u{7}") })
    var report = TextReport(Manner(.en))
    #expect(
      report.text(of: Digest(problems, showingAll: false)) == """
        \(path):1:1: error: p0 [r]
          help: \\u{7}
        \(path):2:1: error: p1 [r]
          help: \\u{7}
        \(path):3:1: error: p2 [r]
          sumary: y
          ^~~~~~
          help: \\u{7}

        """)
  }

  @Test(arguments: [
    ("ab", 2..<4), ("abcab", 2..<7), ("b", 3..<4), ("cab", 4..<7), ("", 2..<7), ("abcabx", 2..<7),
    ("x", 2..<7), ("«", 2..<7),
  ])
  func `words are marked where they stand first in their text`(_ words: String, _ range: Range<Int>)
    throws
  {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("b abcabxab\n", to: "a.yml")
    var excerpts = Excerpts()
    let path = stage.folder.appending(path: "a.yml").path
    let problem = Diagnostic(
      .error, rule: "r", at: Place(path: path, span: Span(2..<7)), "p", help: nil, focus: words)
    #expect(excerpts.locate(problem).span == Span(range))
  }

  @Test(arguments: [
    (0, "0 entries"), (1, "1 entry"), (2, "2 entries"), (999, "999 entries"),
    (1_000, "1,000 entries"), (1_001, "1,001 entries"), (12_345, "12,345 entries"),
    (999_999, "999,999 entries"), (1_000_000, "1,000,000 entries"),
    (7_008_090, "7,008,090 entries"),
  ])
  func `digits are grouped by three`(_ count: Int, _ words: String) {
    #expect(counted(count, "entry", "entries") == words)
    #expect(
      counted(count, "page")
        == words.replacing("entry", with: "page").replacing("entries", with: "pages"))
  }
}

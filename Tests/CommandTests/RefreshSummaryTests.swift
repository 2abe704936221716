import Content
import Testing

@testable import Refresh
@testable import duet

/// What a refresh says about its answers, on a terminal and in a pull request.
@Suite struct RefreshSummaryTests {
  private static let gitHub = Facts.File.repositories(.github)

  private func outcome(
    _ file: Facts.File = gitHub, name: String = "GitHub", _ fill: (inout ServiceOutcome) -> Void
  ) -> ServiceOutcome {
    var outcome = ServiceOutcome(file, Phrase(name))
    fill(&outcome)
    return outcome
  }

  private func summary(_ outcomes: [ServiceOutcome] = [], isInterrupted: Bool = false)
    -> RefreshSummary
  {
    RefreshSummary(
      outcomes: outcomes, facts: .none, isInterrupted: isInterrupted, isInWorkflow: false)
  }

  @Test func `a line counts what was asked, and says why there was no answer`() {
    let all = outcome { $0.answered = 3 }
    #expect(summary().line(about: all).en == "GitHub: 3 of 3 answered")
    #expect(summary().line(about: all).zh == "GitHub：3个问题得到3个回答")
    let some = outcome {
      $0.answered = 3
      $0.failed = [
        ("a/b", .unauthorised), ("a/c", .status(502)), ("a/d", .garbage), ("a/e", .status(502)),
        ("a/f", .status(500)),
      ]
      $0.left = 2
    }
    let causes =
      "answered with status 500; answered with status 502; the answer is not what its documents promise"
    #expect(
      summary().line(about: some).en
        == "GitHub: 3 of 10 answered, 5 failed (\(causes)), 2 left for another time"
        + " (the limit of requests is used up)")
    #expect(
      summary().line(about: some).zh
        == "GitHub：10个问题得到3个回答，5个失败（返回了状态码500；返回了状态码502；返回的内容与其文档不符），2个留到下次（请求次数已用完）")
    #expect(
      summary(isInterrupted: true).line(about: outcome { $0.left = 1 }).en
        == "GitHub: 0 of 1 answered, 1 left for another time")
  }

  @Test func `a token that is refused is named, where it is sure which that is`() {
    let refused = outcome { $0.failed = [("a/b", .status(500)), ("a/c", .unauthorised)] }
    let advice = summary().advice(about: refused)
    #expect(advice?.message.en == "GitHub refuses the token")
    #expect(
      advice?.help.en == "Set GITHUB_TOKEN to a new one, which needs no rights, or to nothing")
    let papers = outcome(.citations, name: "OpenAlex") { $0.failed = [("doi:1", .unauthorised)] }
    #expect(
      summary().advice(about: papers)?.help.en
        == "Set the token to a new one, which needs no rights, or to nothing")
    #expect(summary().advice(about: outcome { $0.failed = [("a/b", .garbage)] }) == nil)
  }

  private static let changes: [Change] = [
    .rose("a/up", by: 3, to: 9), .archived("a/old"), .moved("a/was", to: "b/is"), .gone("a/none"),
    .replaced("a/name"),
  ]

  @Test func `a terminal is told what changed, but not what rose`() {
    #expect(
      summary().lines(about: outcome { $0.changes = Self.changes }).map(\.en) == [
        "  archived: a/old", "  moved: a/was is now b/is", "  gone: a/none",
        "  taken over: a/name is now another repository",
      ])
  }

  @Test func `a pull request is told what changed, with addresses`() {
    let papers = outcome(.citations, name: "OpenAlex") {
      $0.changes = [.rose("doi:10.1/x", by: 99, to: 100), .gone("doi:10.1/y")]
    }
    let links = outcome(.links, name: "links") { $0.changes = [.gone("https://a.example/x")] }
    let gitHub = outcome { $0.changes = Self.changes }
    #expect(
      summary([gitHub, papers, links]).markdown == """
        Duet has asked again for stars, citations and other facts.
        已重新查询各项信息（星数、引用等）。

        - GitHub: 0 of 0 answered
          GitHub：0个问题得到0个回答
        - OpenAlex: 0 of 0 answered
          OpenAlex：0个问题得到0个回答
        - links: 0 of 0 answered
          links：0个问题得到0个回答

        ### Rising, over the last 90 days / 近90天上升

        - [a/up](https://github.com/a/up): 9 (+3)

        ### Archived / 已归档

        - [a/old](https://github.com/a/old)

        ### Moved / 已迁移

        - [a/was](https://github.com/a/was) → [b/is](https://github.com/b/is)

        ### Gone or dead / 已消失或失效

        - [a/none](https://github.com/a/none)
        - [a/name](https://github.com/a/name): the name belongs to another now / 名称已属于另一个仓库
        - doi:10.1/y
        - <https://a.example/x> ([archive / 存档](https://web.archive.org/web/https://a.example/x))

        """)
  }

  @Test func `the ten that rose most are named, and of those alike the first by name`() {
    let rises: [Change] =
      [.rose("a/most", by: 9, to: 10), .rose("a/least", by: 1, to: 500)]
      + (1...9).reversed().map { .rose("b/\($0)", by: 2, to: 100 - $0) }
    let lines = summary([outcome { $0.changes = rises }]).markdown.split(separator: "\n")
      .filter { $0.hasSuffix(")") && $0.contains("(+") }
    #expect(
      lines == ["- [a/most](https://github.com/a/most): 10 (+9)"]
        + (1...9).map { "- [b/\($0)](https://github.com/b/\($0)): \(100 - $0) (+2)" })
  }

  @Test(arguments: [
    (5, 1, nil), (4, 2, "2 of 6 questions failed"), (8, 2, nil), (7, 2, "2 of 9 questions failed"),
    (0, 1, nil),
  ])
  func `answers are doubted where more than one and a fifth of them failed`(
    _ answered: Int, _ failed: Int, _ words: String?
  ) {
    let outcome = outcome {
      $0.answered = answered
      $0.failed = (0..<failed).map { ("a/\($0)", .garbage) }
    }
    #expect(outcome.doubt?.en == words)
    #expect(
      summary([outcome]).markdown.contains("; not taken over, as \(words ?? "")") == (words != nil))
  }

  @Test(arguments: [
    (1, 1, nil), (2, 40, nil), (2, 39, "2 of 39 counts fell by half or are gone"),
  ])
  func `answers are doubted where more than one and a twentieth of the counts fell`(
    _ fallen: Int, _ compared: Int, _ words: String?
  ) {
    let outcome = outcome {
      $0.fallen = fallen
      $0.compared = compared
    }
    #expect(outcome.doubt?.en == words)
  }
}

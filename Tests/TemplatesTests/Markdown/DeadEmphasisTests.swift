import Templates
import Testing

/// Emphasis beside Chinese characters, which CommonMark goes without in many places.
@Suite struct DeadEmphasisTests {
  @Test(arguments: [
    ("**中文。**后面", "**中文**。后面"), ("见**“医学”**一栏", "见“**医学**”一栏"),
    ("前**（注）**后", "前（**注**）后"), ("一段**中文 **后面", "一段**中文** 后面"),
  ])
  func `emphasis that does not come about is told, with how to write it`(
    text: String, mended: String
  ) {
    let problems = render(text).problems
    #expect(problems.count == 1)
    guard case .deadEmphasis(_, let way)? = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(way.map { mended.contains($0) } == true)
    #expect(render(mended).problems.isEmpty)
    #expect(problems.first?.isWarning == false)
  }

  @Test(arguments: [
    "**中文**后面", "中文**加粗**中文", "**中文。** 后面", "2**3 and x**2", "**kwargs, **args", "`**中文。**后`",
    "[**中文**](https://a.org)。", "\\*\\*中文。\\*\\*后", "前***重***后",
    "a ** b",
  ])
  func `signs that are emphasis, code or arithmetic are left alone`(text: String) {
    #expect(render(text).problems.isEmpty, "\(render(text).problems)")
  }
}

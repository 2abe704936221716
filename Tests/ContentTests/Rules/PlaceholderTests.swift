import Content
import Testing

/// What only holds the place of a text, and what says something.
@Suite struct PlaceholderTests {
  private func told(_ text: String, in line: (String) -> String) -> [String] {
    let header = "added: 2026-11-21\n" + line("\"\(text)\"") + "\n"
    return inEnglish(parse(header).diagnostics.filter { $0.rule == "placeholder" }).map {
      "\($0.message). \($0.help ?? "")"
    }
  }

  private func isTold(_ text: String) -> Bool {
    let told = told(text) { "title: One\nsummary: {zh: 一。, en: \($0)}" }
    #expect(told.count <= 1)
    return !told.isEmpty
  }

  @Test(arguments: [
    "TODO", "TODO: say it", "TODO：写", "TODO…", "TODO - say it", "TODO – say", "TODO — say",
    "TODO  : say", "FIXME", "FIXME: say", "todo", "Todo.", "fixme!", "TBD", "tbd…", "TBA: ", "xxx",
    "XXX。", "???", "？？？", ".", "...", "…", "待补充", "待补。", "待定！", "占位", "暂无", "未完成。",
    "一两句话，说清它是什么、适合做什么。", "What it is and what it is good for, in a sentence or two.",
    "TBD" + String(repeating: ".", count: 77),
  ])
  func `a text that holds the place of another is told`(_ text: String) {
    #expect(isTold(text))
  }

  @Test(arguments: [
    "TODO-list", "TODO.txt is a file.", "TODOs", "TODO list", "A TODO: that", "todo: a tool",
    "FIXME-finder", "Fixme finds them", "TBDs", "xxx is a model", "待补充说明的数据", "待定语料",
    "暂无标注的文本", "一个数据集。", "?", "未来。", "A TBD.", "What it is and what it is good for.",
    "TBD" + String(repeating: ".", count: 78),
  ])
  func `a text that says something is none`(_ text: String) {
    #expect(!isTold(text))
  }

  @Test func `each is told for what it stands in`() {
    #expect(
      told("TBD") { "title: One\nsummary: {zh: 一。, en: \($0)}" } == [
        "'TBD' only holds the place of a text. Write the text, or delete the line until it can be written"
      ])
    for title in ["The name of the thing", "名称"] {
      #expect(
        told(title) { "title: \($0)\nsummary: {zh: 一。, en: One.}" } == [
          "'\(title)' only holds the place of a title. Write the title"
        ])
      #expect(told(title) { "title: One\nsummary: {zh: 一。, en: \($0)}" }.isEmpty)
    }
    #expect(
      told("owner/name") { "title: One\nsummary: {zh: 一。, en: One.}\nlinks: {github: \($0)}" } == [
        "'owner/name' only holds the place of a repository. Write its owner and name, or delete the line"
      ])
  }
}

import Content
import Templates
import Testing

@testable import Site

struct FileTextsTests {
  private let file = SourceFile(
    path: "content/data/one.yml",
    bytes: Array(
      """
      title: One
      summary: {zh: "一*句*话，见[二](#two)。", en: A plain sentence.}
      fields: [{label: {zh: 规模, en: Size}, value: 1 *k*}]
      added: 2026-11-20
      details:
        zh: |
          # 题

          见[段](#data/)与[三](three.yml)。
        en: |
          # Title

          A line.

      """.utf8))

  private func texts() throws -> (texts: FileTexts, entry: Entry) {
    let parsed = Parsed(file, at: "data/one.yml")
    guard case .entry(let entry)? = parsed.file, let texts = FileTexts(parsed) else {
      throw CancellationError()
    }
    return (texts, entry)
  }

  private func html(_ texts: FileTexts, _ pair: Pair?, _ mode: Markdown.Mode, _ language: Language)
    throws -> String
  {
    let html = texts.html(try #require(pair), mode, in: language) { "page.html" + $0 }
    return String(decoding: try #require(html).bytes, as: UTF8.self)
  }

  @Test func `a text is HTML with links for its page, words without marks, and links to judge`()
    throws
  {
    let (texts, entry) = try texts()
    #expect(texts.diagnostics.isEmpty)
    #expect(texts.links.map(\.destination) == ["#two", "#data/", "three.yml"])
    #expect(
      try html(texts, entry.summary, .inline, .zh)
        == "一<em>句</em>话，见<a href=\"page.html#two\">二</a>。")
    #expect(try html(texts, entry.summary, .inline, .en) == "A plain sentence.")
    #expect(texts.words(entry.summary, in: .zh) == "一句话，见二。")
    #expect(texts.words(entry.summary, in: .en) == "A plain sentence.")
    #expect(try html(texts, entry.fields[0].value, .inline, .en) == "1 <em>k</em>")
    #expect(try html(texts, entry.details, .block, .zh).contains("<h2 id=\"details.1\">题</h2>"))
  }

  @Test func `of the links of a file that lead nowhere twenty are told`() throws {
    func site(_ links: Int) throws -> SampleSite {
      let text = (0..<links).map { "[a](#no-\($0))" }.joined(separator: " ")
      return try SampleSite([
        "list.yml": sampleList.replacing("A list.", with: "'\(text)'"),
        "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
        "data/one.yml":
          "title: One\nsummary: {zh: 一。, en: '[b](#onne) [c](no.md) [d](one.html)'}\nadded: 2026-11-21\n",
      ])
    }
    for (links, told) in [(1, 1), (20, 20), (21, 20)] {
      let lost = try site(links).diagnostics.filter { $0.rule == "unknown-link" }
      #expect(lost.filter { $0.place.path == "content/list.yml" }.count == told)
      let others = lost.filter { $0.place.path == "content/data/one.yml" }
      #expect(
        others.map(\.help) == [
          "Did you mean '#one'?",
          "Write a full link (https://…) or one to something that exists here",
          "Did you mean '#one'?",
        ])
    }
  }

  @Test func `a text that finds no room is rendered again, and comes out the same`() throws {
    let (kept, entry) = try texts()
    var taken = 0
    for step in [1 << 10, 1] {
      while TextMemory.take(step) { taken += step }
    }
    let (bare, same) = try texts()
    TextMemory.leave(taken)
    for language in Language.allCases {
      #expect(
        try html(bare, same.details, .block, language)
          == html(kept, entry.details, .block, language))
      #expect(bare.words(same.summary, in: language) == kept.words(entry.summary, in: language))
    }
  }
}

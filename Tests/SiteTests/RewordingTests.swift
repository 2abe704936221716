import Content
import Testing

@testable import Site

/// A plan that was brought up to date must be the one that would be made anew, to the byte.
@Suite struct RewordingTests {
  private static let entry = """
    title: One
    summary: {zh: 一。, en: One.}
    links: {github: a/one}
    fields: [{label: {zh: 规模, en: Size}, value: {zh: 十, en: Ten}}]
    tags: [ner, dataset]
    added: 2026-11-20
    details: {zh: 多一些。, en: A little more.}
    aliases: [uno]

    """

  private static let files = [
    "list.yml": "name: {zh: 清单, en: List}\ndescription: {zh: 述。, en: About.}\n",
    "data/section.yml": "title: {zh: 数据, en: Data}\nlayout: table\n",
    "data/one.yml": entry,
    "data/two.yml": "title: Two\nsummary: {zh: 二。, en: Two.}\nadded: 2026-11-21\ntags: [ner]\n",
    "data/inner/section.yml": "title: {zh: 内, en: Inner}\n",
    "data/inner/three.yml": "title: Three\nsummary: {zh: 三。, en: Three.}\nadded: 2026-11-21\n",
  ]

  struct Edit: CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    var isReworded = true
  }

  static let edits = [
    Edit(testDescription: "a summary", old: "en: One.", new: "en: The first."),
    Edit(testDescription: "a title", old: "title: One", new: "title: {zh: 壹, en: Uno}"),
    Edit(testDescription: "a half that goes", old: "{zh: 一。, en: One.}", new: "{zh: 一。}"),
    Edit(testDescription: "details", old: "A little more.", new: "\"More of [two](#two).\""),
    Edit(testDescription: "a field", old: "en: Ten", new: "en: Eleven"),
    Edit(
      testDescription: "a further link", old: "{github: a/one}",
      new: "{github: a/one, arxiv: \"2308.03279\"}"),
    Edit(testDescription: "a status", old: "aliases:", new: "status: gone\naliases:"),
    Edit(
      testDescription: "nothing but a comment", old: "aliases:", new: "# former names\naliases:"),
    Edit(testDescription: "a repository", old: "a/one", new: "a/other", isReworded: false),
    Edit(testDescription: "a tag", old: "[ner, dataset]", new: "[ner, corpus]", isReworded: false),
    Edit(
      testDescription: "details that go", old: "details: {zh: 多一些。, en: A little more.}\n", new: ""),
    Edit(testDescription: "a day", old: "2026-11-20", new: "2026-11-22", isReworded: false),
    Edit(testDescription: "an earlier id", old: "[uno]", new: "[eins]", isReworded: false),
    Edit(
      testDescription: "a paper", old: "aliases:", new: "paper: {date: 2024-01}\naliases:",
      isReworded: false),
  ]

  @Test(arguments: edits)
  func `a reworded plan is the plan that would be made anew`(_ edit: Edit) throws {
    let theme = try #require(Theme.load(try themeFiles(), folder: "templates").theme)
    let before = try #require(parse(Self.files))
    let plan = Plan(catalogue: before, theme: theme, baseURL: "https://example.org/")
    let text = Self.entry.replacing(edit.old, with: edit.new)
    #expect(text != Self.entry)
    let file = Self.parsed("data/one.yml", text)
    guard case .entry(let entry)? = file.file else {
      Issue.record("\(file.diagnostics)")
      return
    }
    let after = try #require(parse(Self.files.merging(["data/one.yml": text]) { $1 }))

    let reworded = before.replacing([entry]).flatMap(plan.replacing)

    #expect((reworded != nil) == edit.isReworded)
    guard let reworded else { return }
    let fresh = Plan(catalogue: after, theme: theme, baseURL: "https://example.org/")
    #expect(reworded.pages.map(\.path) == fresh.pages.map(\.path))
    for (one, other) in zip(reworded.pages, fresh.pages) {
      #expect(one.render().bytes == other.render().bytes, "\(one.path)")
    }
  }

  @Test func `a list that was put together otherwise is no rewording`() throws {
    let theme = try #require(Theme.load(try themeFiles(), folder: "templates").theme)
    let before = try #require(parse(Self.files))
    let plan = Plan(catalogue: before, theme: theme, baseURL: nil)
    let after = try #require(
      parse(Self.files.merging(["data/section.yml": "title: {zh: 料, en: Stuff}\n"]) { $1 }))
    #expect(plan.replacing(after) == nil)
    #expect(plan.replacing(before) != nil)
  }

  private static func parsed(_ path: String, _ text: String) -> Parsed {
    Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
  }

  private func parse(_ files: [String: String]) -> Catalogue? {
    Catalogue.assemble(files.map { Self.parsed($0, $1) }, facts: .none).catalogue
  }
}

import Content
import Testing

/// A list held against what was published: what is said of names that lead nowhere any more.
@Suite struct PublishedTests {
  private static let published = """
    {"version":1,"name":{},"description":{},"sections":[{"path":"data"}],"entries":[
    {"id":"one","section":"data","title":{"zh":"One","en":"One"},"summary":{"en":"1."},"links":[{"kind":"homepage","url":"https://example.org/"},{"kind":"github","url":"https://github.com/Me/One"}],"aliases":["uno"]},
    {"id":"two","section":"data/inner","title":{"en":"Two"},"summary":{"en":"2."},"links":[{"kind":"paper","url":"https://example.org/two.pdf"}]},
    {"id":"no id\\n","section":"data","title":{"en":"Odd"},"summary":{"en":"2."}}
    ]}
    """

  private static func entry(_ title: String, _ more: String = "") -> String {
    "title: \(title)\nsummary: {zh: 一。, en: 1.}\nadded: 2026-11-21\n" + more
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let expected: [String]
  }

  static let rows = [
    Row(
      testDescription: "everything is there",
      files: [
        "data/one.yml": entry("Renamed", "aliases: [uno]\n"), "data/inner/two.yml": entry("Two"),
      ], expected: []),
    Row(
      testDescription: "a former id is forgotten",
      files: ["data/one.yml": entry("One"), "data/inner/two.yml": entry("Two")],
      expected: [
        "content/data/one.yml 7: in the published list 'uno' leads to this entry, and here to nothing"
          + " | Write 'aliases: [uno]', so that links to it still work"
          + " | 在已发布的清单里，“uno”指向本条目；现在它没有去处 | 写上“aliases: [uno]”，旧链接就能继续用"
      ]),
    Row(
      testDescription: "the repository tells more than the title, and one line holds all names",
      files: [
        "data/another.yml": entry("One"), "data/inner/two.yml": entry("Two"),
        "data/first.yml": entry("'1'", "links: {github: me/one}\naliases: [erstes]\n"),
      ],
      expected: ["one", "uno"].map {
        "content/data/first.yml 93: '\($0)' is in the published list, and not here; this entry has the same"
          + " repository | If it is the same under a new name, write 'aliases: [erstes, one, uno]',"
          + " so that links to it still work | 已发布的清单里有“\($0)”，这里没有；本条目的仓库与它相同"
          + " | 如果只是改了名，写上“aliases: [erstes, one, uno]”，旧链接就能继续用"
      }),
    Row(
      testDescription:
        "the first link tells more than the title, and new entries more than old ones",
      files: [
        "data/one.yml": entry("Two", "aliases: [uno]\n"),
        "data/inner/deux.yml": entry("Deux", "links: {paper: https://example.org/two.pdf}\n"),
      ],
      expected: [
        "content/data/inner/deux.yml 7: 'two' is in the published list, and not here; this entry has the same"
          + " first link | If it is the same under a new name, write 'aliases: [two]',"
          + " so that links to it still work | 已发布的清单里有“two”，这里没有；本条目的首个链接与它相同"
          + " | 如果只是改了名，写上“aliases: [two]”，旧链接就能继续用"
      ]),
    Row(
      testDescription: "a new entry is more likely meant than an old one before it",
      files: [
        "data/one.yml": entry("Two", "aliases: [uno]\n"), "data/zwei.yml": entry("Two"),
      ],
      expected: [
        "content/data/zwei.yml 7: 'two' is in the published list, and not here; this entry has the same"
          + " title | If it is the same under a new name, write 'aliases: [two]',"
          + " so that links to it still work | 已发布的清单里有“two”，这里没有；本条目的名称与它相同"
          + " | 如果只是改了名，写上“aliases: [two]”，旧链接就能继续用"
      ]),
    Row(
      testDescription: "an old entry is meant where no new one is like it",
      files: ["data/one.yml": entry("Two", "aliases: [uno]\n")],
      expected: [
        "content/data/one.yml 69: 'two' is in the published list, and not here; this entry has the same"
          + " title | If it is the same under a new name, write 'aliases: [uno, two]',"
          + " so that links to it still work | 已发布的清单里有“two”，这里没有；本条目的名称与它相同"
          + " | 如果只是改了名，写上“aliases: [uno, two]”，旧链接就能继续用"
      ]),
    Row(
      testDescription: "one that is gone is told at what is left of its sections",
      files: ["data/one.yml": entry("One", "aliases: [uno]\n")],
      expected: [
        "content/data/section.yml 0: 'two' is in the published list, and not here: links to it will be dead"
          + " | If it has a new name, write 'aliases: [two]' in its file. If what it is about is gone,"
          + " keep the entry and write 'status: gone'"
          + " | 已发布的清单里有“two”，这里没有：指向它的链接会失效"
          + " | 如果改了名，在它的文件里写上“aliases: [two]”；如果它介绍的资源已失效，留下条目，写上“status: gone”"
      ]),
  ]

  @Test(arguments: rows)
  func `a name that leads nowhere is told where it should lead from now on`(_ row: Row) throws {
    var files = row.files
    files["list.yml"] = "name: {zh: 单, en: List}\ndescription: {zh: 述。, en: About.}\n"
    files["data/section.yml"] = "title: {zh: 数据, en: Data}\n"
    if files.keys.contains(where: { $0.hasPrefix("data/inner/") }) {
      files["data/inner/section.yml"] = "title: {zh: 内, en: Inner}\n"
    }
    let parsed = files.map { path, text in
      Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
    }
    let catalogue = try #require(Catalogue.assemble(parsed, facts: .none).catalogue)
    let published = try PublishedList(Array(Self.published.utf8))
    let problems = catalogue.problems(against: published)
    #expect(
      problems.map { problem in
        "\(problem.place.path) \(problem.place.span.start): \(problem.message) | \(problem.help ?? "")"
          + " | \(problem.chinese?.message ?? "") | \(problem.chinese?.help ?? "")"
      } == row.expected)
    #expect(problems.allSatisfy { $0.severity == .warning && $0.rule == "lost-id" })
  }

  @Test(arguments: [
    ("", PublishedList.Fault.notAList), ("[]", .notAList), ("{\"version\":1}", .notAList),
    ("{\"version\":1,\"sections\":[],\"entries\":[{\"id\":7}]}", .notAList),
    ("{\"version\":1,\"asked\":\"2026-01-01\",\"repositories\":{}}", .notAList),
    ("{\"version\":2,\"entries\":[]}", .otherVersion(2)),
  ])
  func `what is no list that was published is refused`(
    _ text: String, _ fault: PublishedList.Fault
  ) {
    #expect(throws: fault) { try PublishedList(Array(text.utf8)) }
  }
}

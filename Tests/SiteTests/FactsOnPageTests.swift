import Content
import Testing

@testable import Site

private func entry(_ name: String, _ link: String, more: String = "") -> String {
  """
  title: \(name)
  summary: {zh: 一条。, en: One.}
  added: 2026-11-01
  links: {\(link)}
  details: {zh: 更多。, en: More.}
  \(more)
  """
}

/// Entries whose repositories fared differently, and what is known of them.
private let content = [
  "list.yml": sampleList, "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/slow.yml": entry("Slow", "github: a/slow"),
  "data/fast.yml": entry("Fast", "github: a/fast"),
  "data/archived.yml": entry("Archived", "github: a/archived"),
  "data/moved.yml": entry("Moved", "github: a/moved"),
  "data/gone.yml": entry("Gone", "github: a/gone"),
  "data/quiet.yml": entry("Quiet", "github: a/quiet"),
  "data/said.yml": entry("Said", "github: a/said", more: "status: moved"),
  "data/gitee.yml": entry("Gitee", "gitee: a/b"),
]

private let github = """
  {"version":1,"asked":"2026-11-20","repositories":{
  "a/archived":{"archived":true,"stars":1},
  "a/fast":{"history":"2026-01-02:100 2026-10-02:150","stars":160},
  "a/gone":{"gone":true,"history":"2026-01-02:7","stars":7},
  "a/moved":{"name":"b/moved","stars":1},
  "a/quiet":{"pushed":"2024-11-01","stars":1},
  "a/said":{"archived":true,"stars":1},
  "a/slow":{"history":"2026-01-02:1000 2026-10-02:1001","pushed":"2024-12-01","stars":1001}
  }}
  """

private let gitee = """
  {"version":1,"asked":"2026-11-20","repositories":{
  "a/b":{"history":"2026-01-02:60 2026-11-13:62","stars":62}
  }}
  """

private func site(isKnown: Bool = true) throws -> SampleSite {
  let files = [("github.json", github), ("gitee.json", gitee)].map { name, text in
    SourceFile(path: "content/_facts/" + name, bytes: Array(text.utf8))
  }
  let (facts, problems) = Facts.read(files)
  #expect(problems == [])
  return try SampleSite(content, facts: isKnown ? facts : .none)
}

@Test func `every code host gives a star badge once stars are known, and only GitHub a live one`()
  throws
{
  let known = try site().page("en/index.html")
  func row(_ id: String, _ page: String) throws -> Substring {
    let start = try #require(page.firstRange(of: "<li id=\"\(id)\""))
    let end = try #require(page[start.lowerBound...].firstRange(of: "</li>"))
    return page[start.lowerBound..<end.lowerBound]
  }
  #expect(try row("gitee", known).contains("62"))
  #expect(try row("gitee", known).contains("class=\"star\""))
  let unknown = try site(isKnown: false).page("en/index.html")
  #expect(!(try row("gitee", unknown).contains("class=\"star\"")))
  #expect(try row("fast", unknown).contains("img.shields.io/github/stars/a/fast"))
}

@Test func `what became of a repository is said in words`() throws {
  let site = try site()
  #expect(site.problems == [])
  for (id, words) in [
    ("archived", "repository archived"), ("moved", "repository moved to b/moved"),
    ("gone", "repository no longer available"), ("quiet", "no push for two years"),
    ("said", "<dd>moved</dd>"),
  ] {
    #expect(try site.page("en/entries/\(id).html").contains(words))
  }
  #expect(try site.page("zh/entries/archived.html").contains("仓库已归档"))
  #expect(!(try site.page("en/entries/slow.html").contains("no push")))
}

@Test func `a repository that is gone has neither a count nor a live badge`() throws {
  let page = try site().page("en/entries/gone.html")
  #expect(!page.contains("class=\"star\""))
  #expect(!page.contains("shields"))
  #expect(!page.contains("class=\"history\""))
}

@Test func `the history of stars is a line, and the same in words`() throws {
  let site = try site()
  let page = try site.page("en/entries/fast.html")
  // From January to November, from the lowest count at the bottom to the highest at the top.
  #expect(page.contains("<polyline points=\"2,62 269,12 318,2\"/>"))
  #expect(
    page.contains(
      "100 stars on 2 January 2026, 160 on 20 November 2026; 60 more in the last 90 days"))
  #expect(
    try site.page("zh/entries/fast.html").contains(
      "2026年1月2日有100颗星，2026年11月20日有160颗；最近90天增加60颗"))
  #expect(!(try site.page("en/entries/archived.html").contains("<svg viewBox=\"0 0 320")))
}

@Test(arguments: [
  Int.max, Int.max - 1, 1_000_000_000_000_000_000, 9_007_199_254_740_993, 999_999_999_999, 0, -1,
  Int.min + 1_000_000_000_000,
])
func `a line of stars can be drawn whatever number was stored`(stars: Int) throws {
  let theme = try #require(Theme.load([]).theme)
  let files = content.map { path, text in
    Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
  }
  let catalogue = try #require(Catalogue.assemble(files, facts: .none).catalogue)
  let plan = Plan(catalogue: catalogue, theme: theme, baseURL: nil)
  let page = PageContext(plan.editions[0], path: "zh/index.html")
  for history in ["2026-01-02:100", "2026-01-02:0 2026-10-02:999999999999"] {
    var facts = RepositoryFacts(stars: stars, asked: try #require(Day("2026-11-20")))
    facts.history = History(history)
    let view = try #require(HistoryView(page: page, facts: facts))
    let numbers = view.line.split { $0 == " " || $0 == "," }.compactMap { Int($0) }
    #expect(numbers.count == 2 * view.points.count)
    #expect(numbers.allSatisfy { (0...HistoryView.width).contains($0) }, "\(view.line)")
  }
}

@Test func `a line of stars takes two points, of which the day of the question can be one`() throws
{
  for (history, asked, isDrawn) in [
    ("2026-11-20:160", "2026-11-20", false), ("2026-11-19:160", "2026-11-20", true),
    ("2026-11-19:150 2026-11-20:160", "2026-11-20", true),
  ] {
    let text =
      "{\"version\":1,\"asked\":\"\(asked)\",\"repositories\":{\"a/fast\":{\"history\":\"\(history)\",\"stars\":160}}}"
    let facts = Facts.read([
      SourceFile(path: "content/_facts/github.json", bytes: Array(text.utf8))
    ]).facts
    let page = try SampleSite(content, facts: facts).page("en/entries/fast.html")
    #expect(page.contains("<svg viewBox=\"0 0 320") == isDrawn, "\(history)")
  }
}

@Test func `what rises has a page, the fastest first, and can be sorted by`() throws {
  let site = try site()
  let page = try site.page("en/rising.html")
  let names = page.split(separator: "<li><b>").dropFirst().map { String($0.prefix(3)) }
  #expect(names == ["+60", "+2<", "+1<"])
  #expect(try site.page("zh/index.html").contains("rising.html"))
  #expect(try site.page("zh/index.html").contains("<option value=\"trend\">"))
  #expect(try site.page("search.json").contains("\"trend\":60"))
}

@Test func `of what rises alike, the first in the list comes first`() throws {
  let files = [("github.json", github), ("gitee.json", gitee)].map { name, text in
    let alike = text.replacing("100 2026-10-02:150\",\"stars\":160", with: "100\",\"stars\":102")
      .replacing(":1001\",\"pushed\":\"2024-12-01\",\"stars\":1001", with: ":1002\",\"stars\":1002")
    return SourceFile(path: "content/_facts/" + name, bytes: Array(alike.utf8))
  }
  let page = try SampleSite(content, facts: Facts.read(files).facts).page("en/rising.html")
  let rows = page.split(separator: "<li><b>").dropFirst()
  #expect(rows.map { String($0.prefix(3)) } == ["+2<", "+2<", "+2<"])
  let names = rows.compactMap { row in
    ["Fast", "Gitee", "Slow"].first { row.contains(">\($0)</a>") }
  }
  #expect(names == ["Fast", "Gitee", "Slow"])
}

@Test func `the fifty that rise most have a place on the page`() throws {
  let numbers = 1...51
  var files = ["list.yml": sampleList, "data/section.yml": "title: {zh: 数据集, en: Datasets}\n"]
  for number in numbers {
    files["data/e\(number).yml"] = entry("E\(number)", "github: a/\(number)")
  }
  let records = numbers.map { "\"a/\($0)\":{\"history\":\"2026-01-02:1\",\"stars\":\(1 + $0)}" }
  let text =
    "{\"version\":1,\"asked\":\"2026-11-20\",\"repositories\":{\(records.joined(separator: ","))}}"
  let facts = Facts.read([
    SourceFile(path: "content/_facts/github.json", bytes: Array(text.utf8))
  ]).facts
  let rows = try SampleSite(files, facts: facts).page("en/rising.html").split(separator: "<li><b>")
  #expect(
    rows.dropFirst().map { $0.prefix { $0 != "<" } }
      == numbers.reversed().prefix(50).map { "+\($0)" }
  )
}

@Test func `growth is told from the day on which four weeks are known`() throws {
  for (first, isTold) in [("2026-10-23", true), ("2026-10-24", false)] {
    let text =
      "{\"version\":1,\"asked\":\"2026-11-20\",\"repositories\":{\"a/fast\":{\"history\":\"\(first):100\",\"stars\":160}}}"
    let facts = Facts.read([
      SourceFile(path: "content/_facts/github.json", bytes: Array(text.utf8))
    ]).facts
    let page = try SampleSite(content, facts: facts).page("en/entries/fast.html")
    #expect(page.contains("160 on 20 November 2026"))
    #expect(page.contains("60 more in the last 90 days") == isTold, "\(first)")
  }
}

@Test func `a count that stayed or fell is not told as growth`() throws {
  for (count, words) in [(159, "; 1 more in the last 90 days"), (160, ""), (161, "")] {
    let text =
      "{\"version\":1,\"asked\":\"2026-11-20\",\"repositories\":{\"a/fast\":{\"history\":\"2026-10-01:\(count)\",\"stars\":160}}}"
    let facts = Facts.read([
      SourceFile(path: "content/_facts/github.json", bytes: Array(text.utf8))
    ]).facts
    let page = try SampleSite(content, facts: facts).page("en/entries/fast.html")
    let told = try #require(page.firstMatch(of: /160 on 20 November 2026([^<]*)/)).1
    #expect(told == words, "\(count)")
  }
}

@Test func `without a history there is no page of what rises, and no control for it`() throws {
  let site = try site(isKnown: false)
  #expect(site.problems == [])
  #expect(!site.pages.contains { $0.key.contains("rising") || $0.value.contains("rising.html") })
  #expect(!(try site.page("en/index.html").contains("value=\"trend\"")))
}

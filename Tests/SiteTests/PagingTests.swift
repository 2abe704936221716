import Content
import Testing

@testable import Site

/// A list with a long section: its first entry has page and tag of its own, all others are alike.
private func content(_ count: Int) -> [String: String] {
  var files = [
    "list.yml": sampleList + "pages: sections\n",
    "data/section.yml": """
    title: {zh: 数据集, en: Datasets}
    intro: {zh: "# 选自何处\\n\\n各处。", en: "# Where from\\n\\nAll over."}

    """,
    "data/inner/section.yml": "title: {zh: 内, en: Inner}\n",
    "data/inner/last.yml": "title: Last\nsummary: {zh: 末。, en: Last.}\nadded: 2026-11-22\n",
  ]
  for number in 1...count {
    files["data/e\(number + 1_000).yml"] = """
      title: E\(number)
      summary: {zh: 第\(number)条。, en: Number \(number).}
      tags: [many]
      added: 2026-11-21

      """
  }
  return files
}

private func rows(_ page: String) -> Int { page.count(of: "<li id=\"e") }

extension String {
  fileprivate func count(of part: String) -> Int { split(separator: part).count - 1 }
}

@Suite struct PagingTests {
  private static let site = Result {
    try SampleSite(content(1_001), baseURL: "https://example.org/")
  }

  private func page(_ path: String) throws -> String { try Self.site.get().page(path) }

  @Test
  func `a section of more than 500 entries is dealt out to pages, the same in both languages`()
    throws
  {
    let site = try Self.site.get()
    #expect(site.problems == [])
    for language in ["zh", "en"] {
      let pages = site.pages.keys.filter { $0.hasPrefix("\(language)/data/") }.sorted()
      let names = ["2.html", "3.html", "index.html", "inner/index.html"]
      #expect(pages == names.map { "\(language)/data/\($0)" })
      #expect(
        try ["index", "2", "3"].map { rows(try page("\(language)/data/\($0).html")) }
          == [500, 500, 1])
    }
    #expect(try page("en/data/2.html").contains("<li id=\"e1501\">"))
  }

  @Test func `headings in the words about a section are below its own`() throws {
    #expect(try page("en/data/index.html").contains(">Where from</h3>"))
    var whole = content(1)
    whole["list.yml"] = sampleList
    whole["data/inner/section.yml"]? += "intro: {zh: \"# 甲\", en: \"# Within\"}\n"
    let home = try SampleSite(whole).page("en/index.html")
    #expect(home.contains(">Where from</h3>"))
    #expect(home.contains(">Within</h4>"))
  }

  @Test func `each page says which it is, and leads to the others`() throws {
    let second = try page("en/data/2.html")
    #expect(second.contains("<title>Datasets, page 2 · Medical Resources</title>"))
    #expect(
      second.contains(
        "<p class=\"facts\">1,002 entries <span>501–1,000 on page 2 of 3</span></p>"))
    #expect(
      second.contains(
        """
        <nav class="pages" aria-label="Pages">
        <a rel="prev" href="index.html">Previous page</a>

        <a href="index.html">1</a>

        <b aria-current="page">2</b>

        <a href="3.html">3</a>
        <a rel="next" href="3.html">Next page</a>
        </nav>
        """))
    #expect(second.contains("<a href=\"index.html\">Datasets</a>\n</nav>"))
    let last = try page("zh/data/3.html")
    #expect(last.contains("<title>数据集（第3页） · 医学资源</title>"))
    #expect(last.contains("1,002 条 <span>第3页，共3页（第1,001–1,001条）</span>"))
    #expect(
      last.contains("<a rel=\"prev\" href=\"2.html\">上一页</a>") && !last.contains("rel=\"next\""))
    let first = try page("zh/data/index.html")
    #expect(
      !first.contains("rel=\"prev\"") && first.contains("<a rel=\"next\" href=\"2.html\">下一页</a>"))
    #expect(first.contains("<title>数据集 · 医学资源</title>"))
  }

  @Test func `the words about a section and what is within it stand on its first page`() throws {
    for words in ["id=\"data/1\"", "inner/index.html"] {
      #expect(try page("en/data/index.html").contains(words))
      #expect(try !page("en/data/2.html").contains(words))
    }
    #expect(try page("en/data/2.html").contains("<h1 id=\"data/\">"))
  }

  @Test func `search engines learn of each page by itself`() throws {
    let second = try page("zh/data/2.html")
    #expect(second.contains("<link rel=\"canonical\" href=\"https://example.org/zh/data/2.html\">"))
    #expect(
      second.contains(
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/data/2.html\">"))
    let map = try page("sitemap.xml")
    for path in ["zh/data/", "zh/data/2.html", "en/data/3.html", "en/tags/many/2.html"] {
      #expect(map.contains("<loc>https://example.org/\(path)</loc>"))
    }
  }

  @Test func `whatever leads to an entry leads to the page that it is on`() throws {
    #expect(try page("zh/all.html").contains("<a href=\"data/2.html#e1501\""))
    #expect(try page("zh/all.html").contains("<a href=\"data/index.html#e1500\""))
    #expect(try page("zh/tags/many/2.html").contains("<a href=\"../../data/2.html#e1501\""))
    let found = try Self.site.get().search("7") + Self.site.get().search("15")
    #expect(found.contains("{\"id\":\"e1500\",\"section\":0,\"title\""))
    #expect(found.contains("{\"id\":\"e1501\",\"section\":0,\"page\":2,\"title\""))
    #expect(found.contains("{\"id\":\"last\",\"section\":1,\"title\""))
  }

  @Test func `a tag of more than 500 entries has pages in a folder of its name`() throws {
    let site = try Self.site.get()
    let pages = site.pages.keys.filter { $0.hasPrefix("en/tags") }.sorted()
    #expect(
      pages == ["en/tags.html", "en/tags/many.html", "en/tags/many/2.html", "en/tags/many/3.html"])
    let second = try page("en/tags/many/2.html")
    #expect(second.count(of: "<li><a href=\"../../data/2.html#e") == 500)
    #expect(second.contains("<a href=\"../many.html\" lang=\"en\">many</a>\n</nav>"))
    #expect(second.contains("<a rel=\"prev\" href=\"../many.html\">Previous page</a>"))
    #expect(try page("en/tags/many.html").contains("<a rel=\"next\" href=\"many/2.html\">"))
  }

  @Test func `500 entries are one page`() throws {
    let site = try SampleSite(content(500))
    #expect(site.errors == [])
    #expect(site.pages["en/data/2.html"] == nil && site.pages["en/tags/many/2.html"] == nil)
    #expect(try !site.page("en/data/index.html").contains("class=\"pages\""))
  }

  @Test func `a plan that is brought up to date moves the last row of a page to the next`() throws {
    func assemble(_ files: [Parsed]) throws -> Catalogue {
      try #require(Catalogue.assemble(files, facts: .none).catalogue)
    }
    func parsed(_ path: String, _ text: String) -> Parsed {
      Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
    }
    let theme = try #require(Theme.load([]).theme)
    let files = content(500).map(parsed)
    let new = parsed(
      "data/e1000.yml",
      "title: E0\nsummary: {zh: 零。, en: Zero.}\ntags: [many]\nadded: 2026-11-22\n")
    let before = try assemble(files)
    let after = try assemble(files + [new])
    let fresh = Plan(catalogue: after, theme: theme, baseURL: nil)
    let plan = Plan(
      catalogue: after, theme: theme, baseURL: nil,
      like: Plan(catalogue: before, theme: theme, baseURL: nil))

    #expect(plan.pages.map(\.path) == fresh.pages.map(\.path))
    for path in ["zh/data/index.html", "zh/data/2.html", "en/tags/many/2.html", "zh/all.html"] {
      let page = try #require(plan.page(at: path)).render().bytes
      #expect(page == fresh.page(at: path)?.render().bytes, "\(path)")
    }
    let second = try #require(plan.page(at: "zh/data/2.html")).render().bytes
    #expect(String(decoding: second, as: UTF8.self).contains("<li id=\"e1500\">"))
  }

  @Test(arguments: [
    (1, 10, "[1] 2 3 … 10"), (2, 10, "1 [2] 3 4 … 10"), (5, 10, "1 … 3 4 [5] 6 7 … 10"),
    (10, 10, "1 … 8 9 [10]"), (3, 4, "1 2 [3] 4"),
  ])
  func `of many pages the first, the last and those near are named`(
    page: Int, count: Int, shown: String
  ) throws {
    let text = try SampleSite.numbers(page: page, of: count)
    #expect(text == shown)
  }

  @Test func `a page whose rows are in one language names its twin as the one to find`() throws {
    var files = content(501)
    files["data/section.yml"] = "title: Datasets\n"
    for number in 1...500 {
      files["data/e\(number + 1_000).yml"] =
        "title: E\(number)\nsummary: {zh: 第\(number)条。}\nadded: 2026-11-21\n"
    }
    let site = try SampleSite(files, baseURL: "https://example.org/")
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/"
    #expect(try site.page("en/data/index.html").contains(canonical + "zh/data/\">"))
    #expect(try site.page("en/data/2.html").contains(canonical + "en/data/2.html\">"))
  }
}

extension SampleSite {
  /// The numbers below a page: `1 [2] 3 … 10`.
  fileprivate static func numbers(page: Int, of count: Int) throws -> String {
    let numbers = PageNumber.shown(on: page - 1, of: count)
    return numbers.map { number in
      let text = number.number == page - 1 ? "[\(page)]" : "\(number.number + 1)"
      return number.isBehindGap ? "… " + text : text
    }.joined(separator: " ")
  }
}

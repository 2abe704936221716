import Content
import Foundation
import Testing

@testable import Site

/// A small list of every kind of file.
let planContent = [
  "list.yml": sampleList,
  "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/cmb.yml": """
  title: CMB
  summary:
    zh: 中文评测，见 [CMExam](#cmexam)。
    en: A benchmark; see [CMExam](#cmexam).
  links: {github: FreedomIntelligence/CMB}
  added: 2026-11-21
  """,
  "data/cmexam.yml": """
  title: CMExam
  summary: {zh: 执业医师考题。, en: Licensing questions.}
  added: 2026-11-21
  aliases: [cm-exam]
  details:
    zh: |
      # 题目

      参见 [CMB](#cmb) 与 [数据集](#data/)。
    en: |
      # Questions

      See [CMB](#cmb) and the [datasets](#data/).
  """,
]

@Test func `every page has its twin and no link is broken`() throws {
  let site = try SampleSite(planContent)
  #expect(site.problems == [])
  let zh = Set(site.pages.keys.filter { $0.hasPrefix("zh/") }.map { $0.dropFirst(3) })
  let en = Set(site.pages.keys.filter { $0.hasPrefix("en/") }.map { $0.dropFirst(3) })
  #expect(zh == en)
  #expect(zh == ["index.html", "new.html", "entries/cmexam.html", "entries/cm-exam.html"])
  let others = Set(
    site.pages.keys.filter { !$0.hasPrefix("zh/") && !$0.hasPrefix("en/") }
      .map { $0.replacing(/\.[0-9a-f]{16}\./, with: ".") })
  #expect(
    others == [
      "index.html", "404.html", "robots.txt", "list.json", "search.json", "llms.txt",
      "assets/style.css", "assets/page.js", "assets/places.js", "assets/search.js",
      "assets/icon.svg",
      "assets/og-zh.png",
      "assets/og-en.png",
    ])
}

@Test func `links between entries fit the page that they stand on`() throws {
  let site = try SampleSite(planContent)
  #expect(try site.page("zh/index.html").contains("见 <a href=\"#cmexam\">CMExam</a>。"))
  let page = try site.page("en/entries/cmexam.html")
  #expect(page.contains("See <a href=\"../index.html#cmb\">CMB</a>"))
  #expect(page.contains("<a href=\"../index.html#data/\">datasets</a>"))
  #expect(page.contains("<h2 id=\"details.1\">Questions</h2>"))
}

@Test func `an earlier id leads to the entry's page`() throws {
  let moved = try SampleSite(planContent).page("zh/entries/cm-exam.html")
  #expect(moved.contains("content=\"0; url=cmexam.html\""))
}

@Test func `a list of 1500 entries is one page, and one of 1501 is several`() throws {
  for (count, isSplit) in [(1500, false), (1501, true)] {
    var many = ["list.yml": sampleList, "data/section.yml": "title: {zh: 数据集, en: Datasets}\n"]
    for number in 0..<count {
      many["data/e\(number).yml"] =
        "title: E \(number)\nsummary: {zh: 一条。, en: One.}\nadded: 2026-11-21\n"
    }
    let files = many.map { path, text in
      Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
    }
    let catalogue = try #require(Catalogue.assemble(files, facts: .none).catalogue)
    #expect(Outline(catalogue, Texts([])).isSplit == isSplit)
  }
}

@Test func `three authors are all named, and of four the first three`() throws {
  let names = "A. One, B. Two, C. Three"
  for (more, words) in [("", names), (", D. Four", names + " et al.")] {
    var papers = planContent
    papers["data/cmb.yml"]? += "\npaper: {authors: [\(names)\(more)]}\n"
    let site = try SampleSite(
      papers, theme: ["partials/meta.mustache": "{{#authors}}<p>{{.}}</p>{{/authors}}"])
    #expect(try site.page("en/index.html").contains("<p>\(words)</p>"))
  }
}

@Test func `the year of a paper is its date's, or the last that its venue names`() throws {
  for (paper, year) in [
    ("{venue: 2023 X 2024}", "2024"), ("{venue: ACL 2023 (24)}", "2023"),
    ("{venue: '2022 X 20245'}", "2022"),
    ("{venue: 2023 X 2024, date: 2021-05}", "2021"),
  ] {
    var papers = planContent
    papers["data/cmb.yml"]? += "\npaper: \(paper)\n"
    #expect(try SampleSite(papers).page("search.json").contains("\"year\":\(year)"), "\(paper)")
  }
}

@Test func `a half that is missing is shown in the other language and marked`() throws {
  var half = planContent
  half["data/cmb.yml"] = """
    title: CMB
    summary: {zh: 中文评测。}
    added: 2026-11-21
    """
  let page = try SampleSite(half).page("en/index.html")
  #expect(page.contains("<p lang=\"zh-Hans\">中文评测。</p>"))
  #expect(page.contains("Not yet in English. You can add it in <code>content/data/cmb.yml</code>"))
}

@Test func `a row names every link but the one that its name leads to`() throws {
  var more = planContent
  more["data/cmb.yml"] = """
    title: CMB
    summary: {zh: 中文评测。, en: A benchmark.}
    links:
      github: FreedomIntelligence/CMB
      arxiv: "2308.08833"
    tags: [exam]
    added: 2026-11-21
    """
  let page = try SampleSite(more).page("en/index.html")
  #expect(
    page.contains(
      "<p class=\"meta\"><a href=\"https://arxiv.org/abs/2308.08833\">arXiv</a> </p>"))
  more["data/cmb.yml"] = """
    title: CMB
    summary: {zh: 中文评测。, en: A benchmark.}
    links: {github: FreedomIntelligence/CMB}
    added: 2026-11-21
    """
  let bare = try SampleSite(more).page("en/index.html")
  #expect(bare.contains("<p>A benchmark.</p>\n</li>"))
}

@Test func `a star count comes from the facts, or else from the live badge`() throws {
  let live = try SampleSite(planContent).page("zh/index.html")
  #expect(
    live.contains(
      """
      <img alt="星标" loading="lazy" src="https://img.shields.io/github/stars/FreedomIntelligence/CMB">
      """))
  #expect(!live.contains("title=\"热门\" role=\"img\""))
  let file = SourceFile(
    path: "content/_facts/github.json",
    bytes: Array(
      """
      {"version":1,"repositories":{
      "FreedomIntelligence/CMB":{"asked":"2026-11-20","stars":12345}
      }}
      """.utf8))
  let (facts, problems) = Facts.read([file])
  #expect(problems == [])
  let zh = try SampleSite(planContent, facts: facts).page("zh/index.html")
  #expect(zh.contains("<b class=\"star\" title=\"星标数截至 2026年11月20日\">★ 1.2 万</b>"))
  #expect(zh.contains("title=\"热门\" role=\"img\""))
  #expect(zh.contains("<span>星标数截至 2026年11月20日</span>"))
  let en = try SampleSite(planContent, facts: facts).page("en/index.html")
  #expect(en.contains(">★ 12.3k</b>"))
}

@Test func `a star leads to its repository, unless the name beside it does`() throws {
  var more = planContent
  more["data/cmb.yml"] = """
    title: CMB
    summary: {zh: 中文评测。, en: A benchmark.}
    links: {arxiv: "2308.08833", github: FreedomIntelligence/CMB}
    added: 2026-11-21
    """
  let beside = try SampleSite(planContent).page("en/index.html")
  #expect(beside.contains("<b class=\"star\">") && !beside.contains("<a class=\"star\""))
  let apart = try SampleSite(more).page("en/index.html")
  #expect(apart.contains("<a class=\"star\" href=\"https://github.com/FreedomIntelligence/CMB\">"))
}

@Test func `absolute addresses stand only where a base address is known`() throws {
  let known = try SampleSite(planContent, baseURL: "https://example.org/list/")
  #expect(known.problems == [])
  let page = try known.page("zh/entries/cmexam.html")
  #expect(
    page.contains(
      "<link rel=\"canonical\" href=\"https://example.org/list/zh/entries/cmexam.html\">"))
  #expect(
    page.contains(
      "hreflang=\"en\" href=\"https://example.org/list/en/entries/cmexam.html\""))
  #expect(
    try known.page("zh/index.html").contains(
      "hreflang=\"x-default\" href=\"https://example.org/list/\""))
  #expect(try known.page("sitemap.xml").contains("<loc>https://example.org/list/zh/</loc>"))
  let unknown = try SampleSite(planContent)
  #expect(unknown.pages["sitemap.xml"] == nil)
  #expect(!(try unknown.page("zh/index.html").contains("canonical")))
}

@Test func `a list too long for one page has an overview and a page for each section`() throws {
  var split = planContent
  split["list.yml"] = sampleList + "pages: sections\n"
  let site = try SampleSite(split, baseURL: "https://example.org/list/")
  #expect(site.problems == [])
  #expect(try site.page("zh/index.html").contains("href=\"data/index.html\""))
  #expect(!(try site.page("zh/index.html").contains("id=\"cmb\"")))
  #expect(try site.page("zh/data/index.html").contains("id=\"cmb\""))
  #expect(
    try site.page("en/entries/cmexam.html").contains("<a href=\"../data/index.html#cmb\">CMB</a>"))
}

@Test func `a list of several pages names all entries on one, with the ids of a list on one page`()
  throws
{
  var split = planContent
  split["list.yml"] = sampleList + "pages: sections\n"
  let site = try SampleSite(split)
  #expect(site.problems == [])
  let page = try site.page("zh/all.html")
  #expect(
    page.contains(
      """
      <h2 id="data/"><a href="data/index.html"><i>1</i> <span>数据集</span></a></h2>
      <ul>
      <li id="cmb"><a href="data/index.html#cmb" lang="en">CMB</a></li>
      <li id="cmexam"><a href="data/index.html#cmexam" lang="en">CMExam</a><span id="cm-exam"></span></li>
      </ul>
      """))
  #expect(try site.page("zh/index.html").contains("<a href=\"all.html\">全部条目</a>"))
  #expect(try site.page("zh/index.html").contains("<script src=\"../assets/places."))
  #expect(try site.page("zh/data/index.html").contains("data-all=\"../all.html\"></script>"))
  #expect(try site.page("llms.txt").contains("\n- [All entries](en/all.html)\n"))
  let single = try SampleSite(planContent)
  #expect(single.pages["zh/all.html"] == nil)
  #expect(!(try single.page("zh/index.html").contains("all.html")))
}

@Test func `a search shows itself as one, and its title is not a link`() throws {
  var papers = planContent
  papers["data/section.yml"]? += "layout: table\n"
  papers["data/icd.yml"] = """
    title: Coding
    summary: {zh: 编码。, en: Coding.}
    links: {search: arxiv}
    added: 2026-11-21
    paper: {title: On Coding}
    """
  let site = try SampleSite(papers)
  #expect(site.problems == [])
  let address = "https://arxiv.org/search/?searchtype=title&amp;query=%22On%20Coding%22"
  let zh = try site.page("zh/index.html")
  #expect(zh.contains("<td><div><a href=\"\(address)\">在arXiv上搜索</a></div></td>"))
  #expect(zh.contains("<th scope=\"col\">论文</th>"))
  let en = try site.page("en/index.html")
  #expect(en.contains("<a href=\"\(address)\">Search arXiv</a>"))
  #expect(en.contains("<span>Coding</span>"))
  #expect(
    try site.page("zh/entries/icd.html").contains(
      "<dt>论文题目</dt><dd lang=\"en\">On Coding</dd>"))
  #expect(
    try site.page("list.json").contains(
      #"[{"kind":"search","service":"arxiv","url":"https://arxiv.org/search/"#))
}

@Test func `the list for programs holds both languages and nothing that is not known`() throws {
  let json = try SampleSite(planContent).page("list.json")
  let object = try #require(
    try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: any Sendable])
  #expect(Set(object.keys) == ["version", "name", "description", "sections", "entries"])
  #expect(
    json.contains(
      "\n{\"id\":\"cmb\",\"section\":\"data\",\"title\":{\"zh\":\"CMB\",\"en\":\"CMB\"}"))
  #expect(!json.contains("stars"))
}

@Test func `a page shows its language's picture where links to it are shared`() throws {
  let known = try SampleSite(planContent, baseURL: "https://example.org/list/")
  #expect(
    try known.page("zh/entries/cmexam.html").contains(
      "<meta property=\"og:image\" content=\"https://example.org/list/assets/og-zh.png\">"))
  #expect(known.pages["assets/og-zh.png"] != nil)
  #expect(!(try SampleSite(planContent).page("zh/index.html").contains("og:image")))
}

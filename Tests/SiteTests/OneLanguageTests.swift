import Foundation
import Testing

@testable import Site

/// A list that is mostly in English: one entry has a Chinese summary, and the tag `both` is its alone.
private let content = [
  "list.yml": """
  name: Tools
  description: {en: A list of tools.}
  intro: {en: "Read *this*."}
  repository: me/tools
  """,
  "apps/section.yml": "title: {en: Applications}\nintro: {en: Programs with windows.}\n",
  "apps/arc.yml": """
  title: Arc
  summary: {en: A browser.}
  details: {en: With tabs.}
  tags: [web]
  added: 2026-11-01
  """,
  "libs/section.yml": "title: {zh: 库, en: Libraries}\n",
  "libs/zed.yml": """
  title: Zed
  summary: {zh: 一个库。, en: A library.}
  details: {en: With more.}
  tags: [both]
  added: 2026-11-02
  """,
]

private let base = "https://example.org/list/"

private func site(_ changes: [String: String] = [:]) throws -> SampleSite {
  try SampleSite(content.merging(changes) { $1 }, baseURL: base)
}

/// How search engines are told of a page.
private func heads(_ page: String) -> [String] {
  page.matches(of: /<link rel="(?:canonical|alternate)"(?: hreflang="[^"]*")? href="([^"]*)">/).map
  {
    String($0.1.dropFirst(base.count))
  }
}

@Test func `a page without a text of its language names its twin as the canonical page`() throws {
  let site = try site()
  #expect(site.errors == [])
  for path in ["entries/arc.html", "tags/web.html"] {
    #expect(heads(try site.page("zh/" + path)) == ["en/" + path])
    #expect(heads(try site.page("en/" + path)) == ["en/" + path])
  }
  #expect(!(try site.page("zh/entries/arc.html").contains("application/ld+json")))
  // One text is enough, and the page is there in any case.
  for path in ["entries/zed.html", "tags/both.html", "new.html", "tags.html"] {
    for language in ["zh/", "en/"] {
      #expect(
        heads(try site.page(language + path)) == [language + path, "zh/" + path, "en/" + path, ""])
    }
  }
  #expect(
    try site.page("zh/entries/arc.html").contains(
      "<a class=\"twin\" href=\"../../en/entries/arc.html\""))
}

@Test func `no link says that it leads to another language where it leads to a copy`() throws {
  func links(_ page: String) -> [String] {
    page.matches(of: /<a (?:class="twin" )?(href="[^"]*"[^>]* lang="[^"]*"[^>]*)>/).map {
      String($0.1)
    }
  }
  let english = try site([
    "libs/section.yml": "title: Libraries\n",
    "libs/zed.yml": "title: Zed\nsummary: {en: A library.}\ntags: [both]\nadded: 2026-11-02\n",
  ])
  let arc = "entries/arc.html"
  let twins = try ["en/", "zh/"].map { links(try english.page($0 + arc)).first }
  #expect(
    twins == [
      "href=\"../../zh/\(arc)\" lang=\"zh-Hans\"",
      "href=\"../../en/\(arc)\" lang=\"en\" hreflang=\"en\"",
    ])
  for path in ["index.html", "404.html"] {
    let found = Set(links(try english.page(path)).map { $0.replacing(base, with: "") })
    #expect(found.contains { $0.hasSuffix("hreflang=\"en\" lang=\"en\"") }, "\(path)")
    #expect(found.contains { !$0.contains("hreflang") && $0.hasSuffix("lang=\"zh-Hans\"") })
    #expect(found.count == 2)
  }
  let both = try site()
  let twin = links(try both.page("en/entries/zed.html")).first
  #expect(twin?.hasSuffix("hreflang=\"zh-Hans\"") == true)
  #expect(links(try both.page("index.html")).allSatisfy { $0.contains("hreflang") })
}

@Test func `the site map has no page without a text of its language`() throws {
  let map = try site().page("sitemap.xml")
  #expect(
    map.contains("<url><loc>\(base)en/entries/arc.html</loc></url>"))
  #expect(!map.contains("zh/entries/arc.html") && !map.contains("zh/tags/web.html"))
  #expect(map.contains("<url><loc>\(base)zh/entries/zed.html</loc><xhtml:link"))
}

@Test func `the pages of sections go by what stands on them`() throws {
  let split = try site(["list.yml": (content["list.yml"] ?? "") + "\npages: sections"])
  #expect(split.errors == [])
  #expect(heads(try split.page("zh/apps/index.html")) == ["en/apps/"])
  #expect(heads(try split.page("zh/libs/index.html")).count == 4)
  // The overview shows the names of the sections, of which one is Chinese.
  #expect(heads(try split.page("zh/index.html")).count == 4)
}

@Test func `a name that both languages share is in neither`() throws {
  let shared = try site(["libs/section.yml": "title: Libraries\n"])
  #expect(heads(try shared.page("zh/index.html")).count == 4)
  let english = try site([
    "libs/section.yml": "title: Libraries\n",
    "libs/zed.yml": "title: Zed\nsummary: {en: A library.}\ntags: [both]\nadded: 2026-11-02\n",
  ])
  #expect(heads(try english.page("zh/index.html")) == ["en/"])
  #expect(heads(try english.page("zh/tags.html")) == ["en/tags.html"])
  #expect(heads(try english.page("zh/new.html")) == ["en/new.html"])
  #expect(!(try english.page("sitemap.xml").contains("/zh/")))
}

@Test func `a list in one language has one feed, and language models are told of that language`()
  throws
{
  let english = try site([
    "libs/section.yml": "title: Libraries\n",
    "libs/zed.yml": "title: Zed\nsummary: {en: A library.}\ntags: [both]\nadded: 2026-11-02\n",
  ])
  #expect(english.errors == [])
  #expect(english.pages["en/feed.xml"] != nil && english.pages["zh/feed.xml"] == nil)
  #expect(try english.page("zh/index.html").contains("href=\"../en/feed.xml\""))
  let text = try english.page("llms.txt")
  #expect(text.hasPrefix("# Tools\n\n> A list of tools.\n\n## English\n"))
  #expect(!text.contains("## 中文"))
  #expect(try site().page("llms.txt").contains("## 中文"))
  #expect(try site().pages["zh/feed.xml"] != nil)
}

@Test func `the chooser says each sentence once, in its language`() throws {
  let chooser = try site().page("index.html")
  #expect(chooser.contains("<html lang=\"en\">"))
  #expect(chooser.contains("<meta name=\"description\" content=\"A list of tools.\">"))
  #expect(chooser.contains("<h1><span lang=\"en\">Tools</span> </h1>"))
  #expect(chooser.components(separatedBy: "<p>A list of tools.</p>").count == 2)
  #expect(
    chooser.contains(
      "lang=\"en\">Read in English</a></h2>\n<p>A list of tools.</p>"))
  let both = try SampleSite([
    "list.yml": sampleList, "data/section.yml": content["libs/section.yml"] ?? "",
    "data/zed.yml": content["libs/zed.yml"] ?? "",
  ]).page("index.html")
  #expect(both.contains("<html lang=\"zh-Hans\">"))
  #expect(
    both.contains(
      "<h1><span lang=\"zh-Hans\">医学资源</span> <span lang=\"en\">Medical Resources</span> </h1>"))
}

@Test func `a section and a list say that a text is missing, as entries do`() throws {
  let page = try site().page("zh/index.html")
  func note(_ file: String) -> String {
    let path = "content/" + file
    return "<p class=\"missing\">尚无中文，欢迎补充："
      + "<a href=\"https://github.com/me/tools/edit/main/\(path)\"><code>\(path)</code></a></p>"
  }
  #expect(
    page.contains(
      "<h1 lang=\"en\">Tools</h1>\n<p class=\"lede\" lang=\"en\">A list of tools.</p>\n"
        + note("list.yml")))
  #expect(
    page.contains(
      "<h2 id=\"apps/\" lang=\"en\"><i>1</i> Applications <small>1</small></h2>\n"
        + "<div class=\"intro\" lang=\"en\">\n<p>Programs with windows.</p>\n</div>\n"
        + note("apps/section.yml")))
  #expect(page.contains("<div lang=\"en\">\n<p>Read <em>this</em>.</p>\n</div>"))
  #expect(!page.contains(note("libs/section.yml")))
  #expect(!(try site().page("en/index.html").contains("class=\"missing\"")))
}

import Content
import Foundation
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

private let entries = [
  "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/cmb.yml": """
  title: {zh: 'List<T>与**kwargs', en: "List<T> and &lt; **kwargs** [x](y)"}
  summary: {zh: "一个*例子*。", en: "An *example* &lt; [x](https://example.org/)."}
  added: 2026-11-21
  """,
]

/// A list that is described so.
private func site(zh: String, en: String) throws -> SampleSite {
  let list = """
    name: {zh: 医学资源, en: Medical Resources}
    description:
      zh: '\(zh)'
      en: '\(en)'

    """
  return try SampleSite(
    entries.merging(["list.yml": list]) { $1 }, baseURL: "https://example.org/list/")
}

@Test func `what the list is stands as Markdown at home and as its words everywhere else`() throws {
  let site = try site(
    zh: "**医学**[清单](https://example.org/zh)，见[数据集](#data/)。",
    en: "A **bold** [list](https://example.org/en), \\*see* [data](#data/) &amp; more.")
  #expect(site.problems == [])
  #expect(
    try site.page("en/index.html").contains(
      "<p class=\"lede\">A <strong>bold</strong> <a href=\"https://example.org/en\">list</a>, *see*"
        + " <a href=\"#data/\">data</a> &amp; more.</p>"))
  #expect(
    try site.page("zh/index.html").contains(
      "<p class=\"lede\"><strong>医学</strong><a href=\"https://example.org/zh\">清单</a>，见"
        + "<a href=\"#data/\">数据集</a>。</p>"))

  let (zh, en) = ("医学清单，见数据集。", "A bold list, *see* data &amp; more.")
  for (path, words) in [
    ("zh/index.html", zh), ("en/index.html", en), ("en/new.html", en),
    ("index.html", "\(zh) \(en)"), ("404.html", "\(zh) \(en)"),
  ] {
    let meta = "<meta name=\"description\" content=\"\(words)\">"
    #expect(try site.page(path).contains(meta), "\(path)")
  }
  #expect(try site.page("index.html").contains("<p>\(zh)</p>"))
  #expect(try site.page("index.html").contains("<p>\(en)</p>"))
  #expect(try site.page("zh/feed.xml").contains("<subtitle>\(zh)</subtitle>"))
  #expect(try site.page("en/feed.xml").contains("<subtitle>\(en)</subtitle>"))
  let plain = en.replacing("&amp;", with: "&")
  #expect(
    try site.page("en/index.html").contains(
      "\"description\":\"\(plain.replacing("&", with: "\\u0026"))\""))
  #expect(
    try site.page("llms.txt").contains("\n> \(zh)\n>\n> A bold list, \\*see\\* data \\& more.\n"))
}

@Test(arguments: [
  ("x &#x0b; y", "invisible-character"), ("x &#x202e; y", "invisible-character"),
  ("<b>x</b>", "raw-html"), ("[x](javascript:alert)", "unsafe-link"), ("![x](y.png)", "image"),
  ("[x](#datasets/)", "unknown-link"), ("# x", "block-markup"), ("&emsp;", "empty-text"),
])
func `what the list is is held to the rules of every paragraph`(text: String, rule: String) throws {
  let site = try site(zh: "一份清单。", en: text)
  #expect(site.diagnostics.map(\.rule) == [rule])
  #expect(site.diagnostics.map(\.place.path) == ["content/list.yml"])
}

@Test func `a feed is XML whatever the list is called`() throws {
  for text in [
    "a & b < c > \"d\"", "]]>", "&amp;lt; &#38;", "A \u{10FFFD}".replacing("\u{10FFFD}", with: "𠀀"),
  ] {
    let feed = try site(zh: text, en: text).page("en/feed.xml")
    let parser = XMLParser(data: Data(feed.utf8))
    #expect(parser.parse(), "\(text)")
  }
}

@Test func `a title is plain text for the search, as it is on every page`() throws {
  let site = try site(zh: "一份清单。", en: "A list.")
  let row = try #require(
    try site.page("search.json").split(separator: "\n").first { $0.hasPrefix("{\"id\":\"cmb\"") })
  #expect(
    row.contains(
      #""title":["List<T>与**kwargs","List<T> and &lt; **kwargs** [x](y)"],"text":["一个例子。","An example < x."]"#
    ))
  #expect(try site.page("en/index.html").contains("List&lt;T&gt; and &amp;lt; **kwargs** [x](y)</"))
}

import Foundation
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

private let content = [
  "list.yml": sampleList + "licence: CC-BY-4.0\n",
  "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/cmb.yml": """
  title: CMB & Co
  summary: {zh: "见 [CMExam](#cmexam) <评测>。"}
  links: {github: FreedomIntelligence/CMB}
  tags: [exam]
  added: 2026-10-02
  """,
  "data/cmexam.yml": """
  title: {zh: 医师考题, en: CMExam}
  summary: {zh: 执业医师考题。, en: Licensing questions.}
  aliases: [cm-exam, exam-cm]
  added: 2026-11-21
  details: {zh: 更多。, en: More.}
  """,
]
private let base = "https://example.org/list/"

@Test func `a feed has all that Atom asks for, told from the entries alone`() throws {
  let site = try SampleSite(content, baseURL: base)
  #expect(site.errors == [])
  let feed = try Feed(try site.page("en/feed.xml"))
  #expect(feed.texts("feed/id") == ["https://example.org/list/en/feed.xml"])
  #expect(feed.texts("feed/title") == ["Medical Resources"])
  #expect(feed.texts("feed/updated") == ["2026-11-21T00:00:00Z"])
  #expect(feed.texts("feed/author/name") == ["Medical Resources"])
  #expect(feed.texts("feed/rights") == ["CC-BY-4.0"])
  #expect(feed.texts("feed/entry/title") == ["CMExam", "CMB & Co"])
  #expect(
    feed.texts("feed/entry/updated") == ["2026-11-21T00:00:00Z", "2026-10-02T00:00:00Z"])
  #expect(feed.texts("feed/entry/summary") == ["Licensing questions.", "见 CMExam <评测>。"])
  #expect(
    feed.links == [
      "self https://example.org/list/en/feed.xml", "alternate https://example.org/list/en/",
      "alternate https://example.org/list/en/entries/cmexam.html",
      "alternate https://example.org/list/en/#cmb",
      "related https://github.com/FreedomIntelligence/CMB",
    ])
  let text = try site.page("en/feed.xml")
  #expect(text.contains("<summary xml:lang=\"zh-Hans\">"))
  #expect(text.contains("<category term=\"exam\"/>"))
}

@Test func `an entry stays the same entry for a feed when it is renamed or gets a page`() throws {
  var changed = content
  changed["data/cmexam.yml"] = nil
  changed["data/new-name.yml"] = content["data/cmexam.yml"]?
    .replacing("aliases: [cm-exam, exam-cm]", with: "aliases: [cm-exam, exam-cm, cmexam]")
  changed["data/cmb.yml"] = content["data/cmb.yml"]?.replacing("#cmexam", with: "#new-name")
    .appending("\ndetails: {zh: 更多。, en: More.}\n")
  let ids = [
    "https://example.org/list/zh/entries/cm-exam.html",
    "https://example.org/list/zh/entries/cmb.html",
  ]
  for content in [content, changed] {
    let site = try SampleSite(content, baseURL: base)
    #expect(site.errors == [])
    #expect(try Feed(try site.page("zh/feed.xml")).texts("feed/entry/id") == ids)
  }
}

@Test func `pages lead to their language's feed, but not where the site has no address`() throws {
  let site = try SampleSite(content, baseURL: base)
  let link = "<link rel=\"alternate\" type=\"application/atom+xml\""
  #expect(
    try site.page("zh/entries/cmexam.html").contains(
      "\(link) title=\"医学资源\" href=\"../feed.xml\">"))
  let nowhere = try SampleSite(content)
  #expect(nowhere.errors == [])
  #expect(!nowhere.pages.contains { $0.key.contains("feed") || $0.value.contains("feed.xml") })
}

/// A feed as a program reads it.
private final class Feed: NSObject, XMLParserDelegate {
  private(set) var links: [String] = []
  private var path: [String] = []
  private var text = ""
  private var found: [(path: String, text: String)] = []

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    try #require(parser.parse())
  }

  func texts(_ path: String) -> [String] { found.filter { $0.path == path }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    if name == "link" { links.append("\(attributes["rel"] ?? "") \(attributes["href"] ?? "")") }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    found.append((path.joined(separator: "/"), text))
    path.removeLast()
  }
}

import Content
import Testing

@testable import Site

private let content = [
  "list.yml": sampleList,
  "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/one.yml": """
  title: One
  summary: {zh: 一。, en: One.}
  added: 2026-11-20
  details: {zh: 多。, en: More.}

  """,
  "data/two.yml": "title: Two\nsummary: {zh: 二。}\nadded: 2026-11-20\ndetails: {zh: 多。}\n",
  "data/three.yml": """
  title: Three
  summary: {zh: 三。, en: Three.}
  added: 2026-11-20
  details: {zh: 多。, en: More.}

  """,
]

/// The site maps of a list, with room for so many pages in one.
private func sitemaps(limit: Int) throws -> [(path: String, text: String)] {
  let theme = try #require(Theme.load([]).theme)
  let parsed = content.map {
    Parsed(SourceFile(path: "content/" + $0, bytes: Array($1.utf8)), at: $0)
  }
  let catalogue = try #require(Catalogue.assemble(parsed, facts: .none).catalogue)
  let plan = Plan(catalogue: catalogue, theme: theme, baseURL: "https://example.org/")
  let listed = plan.pages.filter { $0.path.hasSuffix("/index.html") }
  let map = Sitemap(
    listed: listed, editions: plan.editions, theme: theme[.zh],
    baseURL: "https://example.org/", limit: limit, share: 2)
  return map.pages().map { ($0.path, String(decoding: $0.render().bytes, as: UTF8.self)) }
}

private func addresses(_ text: String) -> [String] {
  text.matches(of: /<loc>https:\/\/example\.org\/([^<]*)<\/loc>/).map { String($0.1) }
}

@Test func `a site map names every page, but none that is only a copy`() throws {
  let maps = try sitemaps(limit: 8)
  #expect(maps.map(\.path) == ["sitemap.xml"])
  #expect(
    addresses(maps[0].text) == [
      "zh/", "en/", "zh/entries/one.html", "zh/entries/three.html", "zh/entries/two.html",
      "en/entries/one.html", "en/entries/three.html",
    ])
  #expect(maps[0].text.contains("<urlset xmlns=") && !maps[0].text.contains("sitemapindex"))
}

@Test func `a site map that is too long is in several files, which sitemap-xml names`() throws {
  let maps = try sitemaps(limit: 7)
  #expect(
    maps.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
  #expect(addresses(maps[0].text) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
  #expect(maps[0].text.contains("<sitemapindex xmlns=") && !maps[0].text.contains("urlset"))
  #expect(addresses(maps[1].text) == ["zh/", "en/"])
  #expect(
    addresses(maps[2].text) == [
      "zh/entries/one.html", "en/entries/one.html", "zh/entries/three.html",
      "en/entries/three.html",
    ])
  #expect(addresses(maps[3].text) == ["zh/entries/two.html"])
}

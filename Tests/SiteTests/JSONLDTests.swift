import Foundation
import Testing

@testable import Site

private let content = [
  "list.yml": sampleList,
  "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
  "data/cmb.yml": """
  title: CMB
  summary: {zh: 评测。, en: "A benchmark &lt;/script> of *exams*."}
  links: {github: a/b, data: https://example.org/data}
  added: 2026-11-20
  paper: {title: "CMB: Exams & More", authors: [Tao Tu et al.], date: 2024-01, arxiv: "2308.08833"}
  """,
  "data/icd.yml": """
  title: Coding <b>ICD</b>
  summary: {zh: 一篇论文。, en: A paper.}
  links: {doi: 10.1000/x}
  added: 2026-11-21
  paper: {authors: [W. Zhou, Y. Li], doi: 10.1000/x}
  """,
  "data/tool.yml": """
  title: Tool
  summary: {zh: 工具。, en: A tool.}
  added: 2026-11-21
  details: {zh: 更多。, en: More.}
  """,
]

/// The data of a page, read as a search engine reads it.
private func data(_ page: String) throws -> NSDictionary? {
  let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
  guard parts.count > 1 else { return nil }
  let json = parts[1].components(separatedBy: "</script>")[0]
  return try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
}

private func expected(_ json: String) throws -> NSDictionary? {
  try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
}

@Test func `the home page tells search engines of the list`() throws {
  let site = try SampleSite(content, baseURL: "https://example.org/list/")
  #expect(site.errors == [])
  #expect(
    try data(try site.page("zh/index.html"))
      == expected(
        """
        {"@context": "https://schema.org", "@type": "CollectionPage", "name": "医学资源",
        "description": "一份列表。", "url": "https://example.org/list/zh/", "inLanguage": "zh-Hans",
        "dateModified": "2026-11-21",
        "isPartOf": {"@type": "WebSite", "name": "医学资源", "url": "https://example.org/list/"}}
        """))
}

@Test func `an entry that is a paper is told as one`() throws {
  #expect(
    try data(try SampleSite(content).page("en/entries/icd.html"))
      == expected(
        """
        {"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "Coding <b>ICD</b>",
        "description": "A paper.", "sameAs": "https://doi.org/10.1000/x",
        "author": [{"name": "W. Zhou"}, {"name": "Y. Li"}],
        "identifier": "https://doi.org/10.1000/x"}
        """))
}

@Test func `of a DOI and a number on arXiv, search engines are told the DOI`() throws {
  var both = content
  both["data/icd.yml"]?.replace(
    "doi: 10.1000/x}\n", with: "doi: 10.1000/x, arxiv: \"2308.08833\"}\n")
  both["data/icd.yml"]?.replace("doi: 10.1000/x}", with: "doi: 10.1000/x, arxiv: \"2308.08833\"}")
  let page = try SampleSite(both).page("en/entries/icd.html")
  #expect(try data(page)?["identifier"] as? String == "https://doi.org/10.1000/x")
  #expect(page.contains("arxiv.org/abs/2308.08833"))
}

@Test func `an entry with data is told as a data set, with the paper about it`() throws {
  let page = try SampleSite(content).page("en/entries/cmb.html")
  #expect(
    try data(page)
      == expected(
        """
        {"@context": "https://schema.org", "@type": "Dataset", "name": "CMB",
        "description": "A benchmark </script> of exams.", "sameAs": "https://github.com/a/b",
        "citation": {"@type": "ScholarlyArticle", "name": "CMB: Exams & More",
        "author": [{"name": "Tao Tu"}], "datePublished": "2024-01",
        "identifier": "https://arxiv.org/abs/2308.08833"}}
        """))
}

@Test func `of anything else search engines are told nothing`() throws {
  let site = try SampleSite(content)
  for path in ["zh/entries/tool.html", "zh/new.html"] {
    #expect(try data(try site.page(path)) == nil)
  }
}

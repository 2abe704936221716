import Content
import Testing

private let titles = [
  (
    "links: {search: arxiv}", "title: A Paper",
    "https://arxiv.org/search/?searchtype=title&query=%22A%20Paper%22"
  ),
  (
    "links: {search: pubmed}", "title: A Paper",
    "https://pubmed.ncbi.nlm.nih.gov/?term=%22A%20Paper%22%5BTitle%5D"
  ),
  (
    "links: {search: scholar}", "title: A Paper",
    "https://scholar.google.com/scholar?q=%22A%20Paper%22"
  ),
  // The paper's own title, and the English half of the entry's
  (
    "links: {search: scholar}\npaper: {title: Another Paper}", "title: A Paper",
    "https://scholar.google.com/scholar?q=%22Another%20Paper%22"
  ),
  (
    "links: {search: scholar}", "title: {zh: 论文, en: A Paper}",
    "https://scholar.google.com/scholar?q=%22A%20Paper%22"
  ),
  (
    "links: {search: scholar}", "title: 论文",
    "https://scholar.google.com/scholar?q=%22%E8%AE%BA%E6%96%87%22"
  ),
  // Signs that would end the phrase, or the query
  (
    "links: {search: arxiv}", "title: 'On \"ICD\" – codes & C++: 50%? #1'",
    "https://arxiv.org/search/?searchtype=title&query="
      + "%22On%20ICD%20%E2%80%93%20codes%20%26%20C%2B%2B%3A%2050%25%3F%20%231%22"
  ),
  (
    "links: {search: pubmed}", "title: '[On] “ICD”[ti]'",
    "https://pubmed.ncbi.nlm.nih.gov/?term=%22On%20ICD%20ti%22%5BTitle%5D"
  ),
]

@Test(arguments: titles)
private func `a search is for exactly the title of the paper`(
  text: String, title: String, url: String
) throws {
  let header = entryHeader.replacing("title: cMedQA2", with: title)
  let parsed = parse(header + text + "\n")
  #expect(parsed.diagnostics == [])
  guard case .entry(let entry)? = parsed.file else {
    Issue.record("not an entry")
    return
  }
  #expect(entry.links.map(\.url) == [url])
}

@Test func `a search comes last and is not where the title points`() throws {
  let both = try #require(
    entry("links:\n  search: [pubmed, scholar]\n  github: a/b\n  doi: 10.1000/a\n"))
  #expect(both.links.map(\.kind) == [.github, .doi, .search, .search])
  #expect(both.links.map(\.service) == [nil, nil, .pubmed, .scholar])
  #expect(both.address == "https://github.com/a/b")
  #expect(entry("links: {search: arxiv}\n")?.address == nil)
}

private let needless = [
  Bad(
    "links: {arxiv: 2308.03279, search: «arxiv»}\n", "needless-search",
    "nobody has to search arXiv for a paper whose arXiv number is known", "Delete this link",
    severity: .warning),
  Bad(
    "links: {search: «scholar», doi: 10.1000/a}\n", "needless-search",
    "nobody has to search Google Scholar for a paper whose DOI is known", "Delete this link",
    severity: .warning),
  Bad(
    "links: {search: «arxiv»}\npaper: {arxiv: 2308.03279}\n", "needless-search",
    "nobody has to search arXiv for a paper whose arXiv number is known",
    "Write 'arxiv: 2308.03279' in its place", severity: .warning),
]

@Test(arguments: needless)
private func `a search for a paper that can be found without one is told`(bad: Bad) {
  let parsed = parse(entryHeader + Marked(bad.input).text)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path, header: entryHeader)])
  #expect(parsed.file != nil)
}

@Test func `a paper may be searched for where another identifier than its own is known`() {
  #expect(parse(entryHeader + "links: {search: arxiv, doi: 10.1000/a}\n").diagnostics == [])
}

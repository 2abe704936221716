import Testing

@testable import Site

private func site(_ entry: String) throws -> SampleSite {
  try SampleSite([
    "list.yml": sampleList,
    "papers/section.yml": "title: {zh: 论文, en: Papers}\n",
    "papers/gpt-3.yml": entry + "\nsummary: {zh: 一篇。, en: One.}\nadded: 2026-11-21\n",
    "papers/tool.yml": "title: T\nsummary: {zh: 一个。, en: One.}\nadded: 2026-11-21\n",
  ])
}

@Test func `a record holds what the entry says of its paper, in English where there is a choice`()
  throws
{
  let site = try site(
    """
    title: {zh: 论文, en: Paper}
    links: {github: a/b, arxiv: "2308.03279"}
    paper:
      title: 'UniversalNER: 100 % of {a\\b} & $C_1$ ~ #^'
      authors: [W. Zhou, "Meta AI and others team", Tao Tu et al.]
      date: 2024-01
      venue: ICLR 2024
      doi: 10.1000/a{b}
    """)
  #expect(site.errors == [])
  let record = """
    @misc{gpt-3,
      title = {{UniversalNER: 100 \\% of \\textbraceleft{}a\\textbackslash{}b\\textbraceright{} \\& \
    \\$C\\_1\\$ \\textasciitilde{} \\#\\textasciicircum{}}},
      author = {W. Zhou and {Meta AI and others team} and Tao Tu and others},
      year = {2024},
      month = jan,
      howpublished = {ICLR 2024},
      doi = {10.1000/a%7Bb%7D},
      eprint = {2308.03279},
      archiveprefix = {arXiv}
    }

    """
  #expect(try site.page("list.bib") == record)
  #expect(try site.page("entries/gpt-3.bib") == record)
  #expect(site.pages["entries/tool.bib"] == nil)
}

@Test func `without an identifier the record says where the paper is, without a title whose it is`()
  throws
{
  let site = try site(
    """
    title: 基于知识的编码
    links: {github: a/b, paper: https://example.org/p.pdf}
    paper: {authors: [张三等], date: 2023}
    """)
  #expect(
    try site.page("list.bib") == """
      @misc{gpt-3,
        title = {{基于知识的编码}},
        author = {张三 and others},
        year = {2023},
        url = {https://example.org/p.pdf}
      }

      """)
  let page = try site.page("en/entries/gpt-3.html")
  #expect(page.contains("title = {{<span lang=\"zh-Hans\">基于知识的编码</span>}},"))
  #expect(page.contains("<a href=\"../../entries/gpt-3.bib\" download>"))
}

/// BibTeX refuses a name with more than two commas, or with nothing beside one.
@Test func `a name that BibTeX would not take apart stands in braces`() throws {
  let site = try site(
    """
    title: X
    paper: {authors: ["Zhou, W.", "King, Jr, M. L.", "A, B, C, D", "NLP Group, Lab, Hospital, {City}", "Zhou,"]}
    """)
  #expect(site.errors == [])
  #expect(
    try site.page("list.bib").contains(
      "author = {Zhou, W. and King, Jr, M. L. and {A, B, C, D}"
        + " and {NLP Group, Lab, Hospital, \\textbraceleft{}City\\textbraceright{}} and {Zhou,}}"))
}

@Test func `a list without papers has nothing to cite`() throws {
  let site = try site("title: X")
  #expect(!site.pages.contains { $0.key.contains(".bib") || $0.value.contains(".bib\"") })
}

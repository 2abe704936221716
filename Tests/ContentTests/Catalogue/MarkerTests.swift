import Content
import Testing

private let list = """
  name: A
  description: {zh: 一。, en: One.}
  reviewed_venues: [ACL, Nature Medicine, 医学信息学杂志]
  markers:
    - icon: 🔥
      label: {zh: 热门, en: Hot}
      when: [stars > 50, citations > 20]
    - icon: 📖
      label: {zh: 经评审, en: Reviewed}
      when: [venue is reviewed]

  """

private let day = "\"asked\":\"2026-11-20\""
private let facts = Facts.read([
  SourceFile(
    path: "content/_facts/github.json",
    bytes: Array(
      """
      {"version":1,"repositories":{
      "a/fifty":{\(day),"stars":50},
      "a/more":{\(day),"stars":51},
      "a/unknown":{\(day)}
      }}
      """.utf8)),
  SourceFile(
    path: "content/_facts/citations.json",
    bytes: Array(
      """
      {"version":1,"papers":{
      "arxiv:2308.03279":{\(day),"citations":21},
      "doi:10.1000/AB":{\(day),"citations":20}
      }}
      """.utf8)),
])

private let table: [(String, [String])] = [
  ("", []),
  ("links: {github: a/fifty}", []),
  ("links: {github: A/More}", ["🔥"]),
  ("links: {github: [a/more, a/fifty]}", ["🔥"]),
  ("links: {github: [a/fifty, a/more]}", []),
  ("links: {github: a/unknown}", []),
  ("links: {github: a/nobody-asked}", []),
  ("links: {arxiv: '2308.03279'}", ["🔥"]),
  ("paper: {arxiv: '2308.03279'}", ["🔥"]),
  ("links: {doi: 10.1000/ab}", []),
  ("paper: {venue: ACL}", ["📖"]),
  ("paper: {venue: acl 2023}", ["📖"]),
  ("paper: {venue: \"ACL'23 (1)\"}", ["📖"]),
  ("paper: {venue: NAACL 2023}", []),
  ("paper: {venue: ACL 2023 Workshop}", []),
  ("paper: {venue: Nature}", []),
  ("paper: {venue: 医学信息学杂志 2023}", ["📖"]),
  ("paper: {venue: 医学信息学杂志增刊}", []),
  ("links: {github: a/more}\npaper: {venue: ACL}", ["🔥", "📖"]),
]

@Test(arguments: table)
private func `markers follow from facts and venues`(text: String, icons: [String]) throws {
  #expect(facts.diagnostics == [])
  let (made, diagnostics) = assemble(
    [
      "list.yml": list, "a/section.yml": "title: A\n", "a/b.yml": entryHeader + text + "\n",
    ], facts: facts.facts)
  #expect(diagnostics == [])
  let catalogue = try #require(made)
  #expect(catalogue.markers(of: catalogue.entries[0]).map(\.icon) == icons)
}

@Test func `a count that nobody knows is not 0`() throws {
  let catalogue = try #require(
    assemble(
      [
        "list.yml": list, "a/section.yml": "title: A\n",
        "a/b.yml": entryHeader + "links: {github: a/unknown}\n",
      ], facts: facts.facts
    ).catalogue)
  let entry = try #require(catalogue.entries.first)
  #expect(catalogue.stars(of: entry) == nil)
  #expect(catalogue.citations(of: entry) == nil)
  let link = try #require(entry.links.first)
  #expect(catalogue.facts.repository(link)?.asked.description == "2026-11-20")
}

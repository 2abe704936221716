import Content
import Testing

/// The addresses that a reader can follow, and where they stand.
@Suite struct AddressesTests {
  private static let files = [
    "list.yml": "name: 医学\ndescription: {zh: '[一](https://a.example/1)。', en: One.}\n",
    "data/section.yml":
      "title: {zh: 节, en: Section}\nintro: {zh: 二。, en: '[Two](https://a.example/2).'}\n",
    "data/inner/section.yml":
      "title: {zh: 节, en: Section}\nintro: {zh: 三。, en: '[Three](https://a.example/3).'}\n",
    "data/inner/one.yml": """
    title: One
    summary: {zh: '[四](https://a.example/4)。', en: '[Four](https://a.example/4).'}
    links: {homepage: https://a.example/5, github: a/b, search: arxiv}
    added: 2026-11-21

    """,
  ]

  @Test func `each address of the list, its sections and its entries is visited once`() throws {
    let (made, diagnostics) = assemble(Self.files)
    #expect(diagnostics == [])
    let catalogue = try #require(made)
    #expect(
      catalogue.addresses() == ["1", "2", "3", "5", "4"].map { "https://a.example/\($0)" })
    func places(_ address: String) -> [String] {
      catalogue.places(of: [address])[address, default: []].map(\.path)
    }
    #expect(places("https://a.example/1") == ["content/list.yml"])
    #expect(places("https://a.example/3") == ["content/data/inner/section.yml"])
    // In both languages.
    #expect(
      places("https://a.example/4") == ["content/data/inner/one.yml", "content/data/inner/one.yml"])
    #expect(places("https://github.com/a/b") == ["content/data/inner/one.yml"])
  }

  @Test func `repositories and papers are asked about once each, however they are written`() throws
  {
    let links = [
      "one": "links: {github: Me/One, arxiv: '2308.03279', doi: 10.1234/X}",
      "two": "links: {github: me/one, gitlab: me/one, pubmed: '31501885'}",
      "three": "paper: {doi: 10.1234/x, arxiv: math.GT/0309136}",
      "four": "links: {github: me/four}\npaper: {arxiv: '2308.03279'}",
    ]
    var files = ["list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n"]
    files["data/section.yml"] = "title: A\norder: [one, two, three, four]\n"
    for (id, text) in links { files["data/\(id).yml"] = entry(named: id) + text + "\n" }
    let catalogue = try #require(assemble(files).catalogue)
    #expect(catalogue.entries.paths(on: .github) == ["Me/One", "me/four"])
    #expect(catalogue.entries.paths(on: .gitlab) == ["me/one"])
    #expect(
      catalogue.entries.papers == ["arxiv:2308.03279", "doi:10.1234/x", "arxiv:math.gt/0309136"])
  }
}

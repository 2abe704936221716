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
      catalogue.addresses == ["1", "2", "3", "5", "4"].map { "https://a.example/\($0)" })
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
}

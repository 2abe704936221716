import Testing

@testable import Content

/// What a list has, whether or not it can be built.
@Suite struct KnownEntriesTests {
  private func parsed(_ files: [String: String]) -> [Parsed] {
    files.map { path, text in
      Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
    }
  }

  private func entry(_ lines: String) -> String {
    "title: {zh: 名称, en: Name}\nsummary: {zh: 一句话。, en: A sentence.}\nadded: 2026-11-21\n" + lines
  }

  private var known: KnownEntries {
    KnownEntries(
      parsed([
        "a/one.yml": entry(
          "links: {homepage: http://www.example.org/x/, github: Owner/Name}\naliases: [old]\ntags: [t]\n"
        ),
        "a/two.yml": entry(
          "title2: x\nlinks: {homepage: https://other.org}\n"),
        "b/three.yml":
          "title: Paper\nsummary: {en: A sentence.}\nadded: 2026-11-21\nlinks: {search: scholar}\npaper: {doi: 10.1000/ABC, arxiv: \"2308.03279\"}\n",
      ]))
  }

  @Test(arguments: [
    ("https://example.org/x", "one"), ("github.com/owner/name/", "one"),
    ("https://doi.org/10.1000/abc", "three"), ("https://arxiv.org/pdf/2308.03279v3", "three"),
    ("10.48550/arXiv.2308.03279", "three"), ("https://example.org/y", nil),
    // Its file has errors, and what it links to is not known.
    ("https://other.org", nil),
  ])
  func `a link that it has is found`(_ typed: String, _ id: String?) throws {
    #expect(known.twin(of: try TypedLink(reading: typed))?.id == id)
  }

  @Test func `a title that it has is found in either language, whatever its case`() {
    #expect(known.twin(called: "name")?.id == "one")
    #expect(known.twin(called: "名称")?.id == "one")
    #expect(known.twin(called: "Names") == nil)
  }

  @Test
  func `a name is taken by entries, also those with errors, by aliases, sections and the site`() {
    func holder(_ id: String) -> String? {
      switch known.holder(of: id, in: "a", sections: ["a", "a/inner", "b"]) {
      case .entry(let path): path
      case .alias(let place): "alias in " + place.path
      case .section(let path): "section " + path
      case .reserved: "reserved"
      case nil: nil
      }
    }
    #expect(holder("two") == "content/a/two.yml")
    #expect(holder("three") == "content/b/three.yml")
    #expect(holder("old") == "alias in content/a/one.yml")
    #expect(holder("inner") == "section a/inner")
    #expect(holder("index") == "reserved")
    #expect(holder("free") == nil)
    #expect(known.tags == ["t": 1])
  }

  @Test(
    arguments: [
      ("zhangsheng93/cMedQA2", nil, ["cmedqa2", "zhangsheng93-cmedqa2", "cmedqa2-2"]),
      (
        "arxiv:2308.03279", "UniversalNER: Targeted Distillation",
        ["universalner", "universalner-2"]
      ),
      (nil, "A Very Long Title of Many Words about Nothing", ["a-very-long-title-of-many"]),
      ("https://www.example.org/x", "某物", ["example-org", "example-org-2"]),
      (nil, "某物", []),
    ] as [(String?, String?, [String])])
  func `an id is proposed`(_ link: String?, _ title: String?, _ ids: [String]) throws {
    let link = try link.map { try TypedLink(reading: $0) }
    #expect(KnownEntries.ids(for: link, titled: title).prefix(ids.count).elementsEqual(ids))
    #expect(KnownEntries.ids(for: link, titled: title).allSatisfy { $0.utf8.count <= 64 })
    if ids.isEmpty { #expect(KnownEntries.ids(for: link, titled: title).isEmpty) }
  }

  @Test func `sections have the numbers of the site, and are found by parts of their names`() {
    let outline = SectionOutline(
      ["a", "a/inner", "a/outer", "b"],
      parsed([
        "list.yml": "name: L\ndescription: {zh: 一。, en: L.}\norder: [b]\n",
        "a/section.yml": "title: {zh: 工具, en: Tools}\norder: [outer]\n",
        "b/section.yml": "title: broken: yes\n",
      ]))
    #expect(
      outline.rows.map { "\($0.number) \($0.path)" } == [
        "1 b", "2 a", "2.1 a/outer", "2.2 a/inner",
      ])
    func found(_ text: String) -> [String] { outline.rows(named: text).map(\.path) }
    #expect(found("2.1") == ["a/outer"] && found("2.1.") == ["a/outer"])
    #expect(found("a") == ["a"] && found("/a/inner/") == ["a/inner"])
    #expect(found("工") == ["a"] && found("TOOL") == ["a"])
    #expect(found("er") == ["a/outer", "a/inner"] && found("inner") == ["a/inner"])
    #expect(found("") == [] && found("zzz") == [])
  }
}

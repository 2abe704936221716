import Content
import Testing

@testable import Site

/// A plan that takes over what did not change must be the one that would be made anew, to the byte.
@Suite struct ChangedPlanTests {
  private static let entry = """
    title: One
    summary: {zh: 一。, en: One.}
    links: {github: a/one}
    fields: [{label: {zh: 规模, en: Size}, value: {zh: 十, en: Ten}}]
    tags: [ner, dataset]
    added: 2026-11-20
    details: {zh: 多一些。, en: A little more.}
    aliases: [uno]

    """

  private static let files = [
    "list.yml": "name: {zh: 清单, en: List}\ndescription: {zh: 述。, en: About.}\norder: [data]\n"
      + "markers: [{icon: ⭐, label: {zh: 星, en: Star}, when: [stars > 50]}]\n",
    "data/section.yml": "title: {zh: 数据, en: Data}\nlayout: table\norder: [two]\n",
    "data/one.yml": entry,
    "data/two.yml": "title: Two\nsummary: {zh: 二。, en: Two.}\nadded: 2026-11-21\ntags: [ner]\n",
    "data/inner/section.yml": "title: {zh: 内, en: Inner}\n",
    "data/inner/three.yml": """
    title: Three
    summary: {zh: 三。, en: Three.}
    links: {github: a/three}
    added: 2026-11-21
    paper: {title: Three of them, date: 2024-01}
    aliases: [drei]

    """,
    "tools/section.yml": "title: {zh: 工具, en: Tools}\n",
    "tools/four.yml": "title: Four\nsummary: {zh: 四。, en: Four.}\nadded: 2026-11-19\n",
    "tools/five.yml":
      "title: Five\nsummary: {zh: 五。, en: Five.}\nadded: 2026-11-18\ntags: [rare]\n",
  ]

  struct Change: CustomTestStringConvertible {
    let testDescription: String
    /// Nil for a file that goes.
    let files: [String: String?]

    init(_ what: String, _ files: [String: String?]) {
      testDescription = what
      self.files = files
    }

    /// A change within the one file.
    init(_ what: String, in path: String = "data/one.yml", _ old: String, _ new: String) {
      let text = ChangedPlanTests.files[path] ?? ""
      precondition(text.contains(old), "\(what) is not in \(path)")
      self.init(what, [path: text.replacing(old, with: new)])
    }
  }

  private static let new =
    "title: New\nsummary: {zh: 新。, en: New.}\nadded: 2026-11-22\ntags: [new]\n"

  static let changes = [
    Change("a summary", "en: One.", "en: The first."),
    Change("a title", "title: One", "title: {zh: 壹, en: Uno}"),
    Change("a half that goes", "{zh: 一。, en: One.}", "{zh: 一。}"),
    Change("details", "A little more.", "\"More of [two](#two).\""),
    Change("details that go", "details: {zh: 多一些。, en: A little more.}\n", ""),
    Change("everything but what is needed", ["data/one.yml": new + "aliases: [uno]\n"]),
    Change("a field", "en: Ten", "en: Eleven"),
    Change("a further link", "{github: a/one}", "{github: a/one, arxiv: \"2308.03279\"}"),
    Change("a status", "aliases:", "status: gone\naliases:"),
    Change("nothing but a comment", "aliases:", "# former names\naliases:"),
    Change("a repository", "a/one", "a/other"),
    Change("a tag", "[ner, dataset]", "[ner, corpus]"),
    Change("a day", "2026-11-20", "2026-11-22"),
    Change("a paper", "aliases:", "paper: {date: 2024-01}\naliases:"),
    Change("an earlier id", "[uno]", "[eins]"),
    Change(
      "a section's title", in: "data/section.yml", "{zh: 数据, en: Data}", "{zh: 料, en: Stuff}"),
    Change("a section's layout", in: "data/section.yml", "layout: table", "layout: papers"),
    Change(
      "a section's intro", in: "data/inner/section.yml", "title:",
      "intro: {zh: \"见[四](#four)。\", en: \"See [four](#four).\"}\ntitle:"),
    Change("a section's order", in: "data/section.yml", "[two]", "[one]"),
    Change("the list's name", in: "list.yml", "en: List", "en: Everything"),
    Change("its repository", in: "list.yml", "order:", "repository: a/list\nbranch: next\norder:"),
    Change("its first language", in: "list.yml", "order:", "primary: en\norder:"),
    Change("how it is spread over pages", in: "list.yml", "order:", "pages: sections\norder:"),
    Change("its venues", in: "list.yml", "order:", "reviewed_venues: [ACL]\norder:"),
    Change("its order", in: "list.yml", "[data]", "[tools]"),
    Change("a new entry", ["tools/fresh.yml": new]),
    Change("a new entry among some that have an order", ["data/fresh.yml": new]),
    Change(
      "two new entries in two sections",
      [
        "data/inner/fresh.yml": new,
        "tools/newer.yml": new.replacing("title: New", with: "title: Newer"),
      ]),
    Change("an entry that goes", ["tools/four.yml": nil]),
    Change("an entry that is called otherwise", ["data/one.yml": nil, "data/uno.yml": new]),
    Change(
      "an entry in another section, under its old name as well",
      ["tools/five.yml": nil, "data/cinq.yml": new + "aliases: [five]\n"]),
    Change(
      "a new entry and a summary",
      [
        "tools/fresh.yml": new, "data/two.yml": "title: 2\nsummary: {zh: 两。}\nadded: 2026-11-21\n",
      ]),
    Change(
      "a title that another has", in: "data/two.yml", "title: Two", "title: one"),
    Change(
      "a new entry with a title that another has",
      ["tools/fresh.yml": new.replacing("title: New", with: "title: {zh: 新, en: FOUR}")]),
    Change("a marker typed by hand", "en: One.", "en: One ⭐."),
    Change(
      "another marker", in: "list.yml", "⭐", "📖"),
    Change(
      "what must not be missing", in: "list.yml", "order:", "require: zh\norder:"),
    Change(
      "the last entry of a section", ["data/inner/three.yml": nil]),
    Change(
      "a new section",
      ["more/section.yml": "title: {zh: 更多, en: More}\n", "more/fresh.yml": new]),
    Change(
      "a section that goes",
      ["tools/section.yml": nil, "tools/four.yml": nil, "tools/five.yml": nil]),
  ]

  @Test(arguments: changes)
  func `a plan that was brought up to date is the plan that would be made anew`(
    _ change: Change
  ) throws {
    let theme = try #require(Theme.load([]).theme)
    let old = Self.files.map { Self.parsed($0, $1) }
    let before = try #require(Self.assemble(old))
    let kept = old.filter { change.files["\($0.path.dropFirst("content/".count))"] == nil }
    let new = change.files.compactMap { path, text in text.map { Self.parsed(path, $0) } }
    let after = try #require(Self.assemble(kept + new))
    let plan = Plan(catalogue: before, theme: theme, baseURL: "https://example.org/")
    let fresh = Plan(catalogue: after, theme: theme, baseURL: "https://example.org/")

    let updated = Plan(
      catalogue: after, theme: theme, baseURL: "https://example.org/", like: plan)

    expect(updated, sameAs: fresh)
    // What a section that is the same comes to is taken over.
    for section in after.sections
    where !change.files.keys.contains(where: { $0.hasPrefix(section.file.folders[0] + "/") }) {
      let anchor = section.file.folders[0] + "/"
      let index = plan.outline.section(anchor: anchor).map { plan.outline.sections[$0].index }
      #expect(
        updated.outline.section(anchor: anchor).map { updated.outline.sections[$0].index } === index
      )
    }
  }

  @Test func `a page is found by its path alone, and nothing else is`() throws {
    let theme = try #require(Theme.load([]).theme)
    let catalogue = try #require(Self.assemble(Self.files.map { Self.parsed($0, $1) }))
    let plan = Plan(catalogue: catalogue, theme: theme, baseURL: nil)
    #expect(plan.pages.allSatisfy { plan.page(at: $0.path) != nil })
    for path in [
      "", "zh", "zh/", "/zh/index.html", "zh/entries/one", "zh/entries/one.bib", "entries/one.bib",
      "zh/entries/two.html", "zh//entries/one.html", "zh/entries/one.html/", "fr/entries/one.html",
      "entries/one.html", "entries/drei.bib", "zh/entries/x/one.html", "one.html", ".html",
    ] {
      #expect(plan.page(at: path) == nil, "\(path)")
    }
    #expect(plan.page(at: "entries/three.bib") != nil)
    #expect(plan.page(at: "en/entries/uno.html") != nil)
  }

  @Test func `other templates leave the list as it is`() throws {
    let theme = try #require(Theme.load([]).theme)
    let catalogue = try #require(Self.assemble(Self.files.map { Self.parsed($0, $1) }))
    let plan = Plan(catalogue: catalogue, theme: theme, baseURL: nil)
    let other = try #require(
      Theme.load(
        themeFiles(["assets/style.css": "a {}", "new.mustache": "<p>{{page.title}}"])
      ).theme)
    let updated = Plan(catalogue: catalogue, theme: other, baseURL: nil, like: plan)
    let fresh = Plan(catalogue: catalogue, theme: other, baseURL: nil)
    #expect(updated.outline === plan.outline)
    expect(updated, sameAs: fresh)
  }

  @Test func `what machines found out since is on every page`() throws {
    let theme = try #require(Theme.load([]).theme)
    let records =
      #""a/one":{"history":"2026-01-02:10 2026-10-02:15","stars":60},"a/three":{"stars":1}"#
    let file = SourceFile(
      path: "content/_facts/github.json",
      bytes: Array(#"{"version":1,"asked":"2026-11-20","repositories":{\#(records)}}"#.utf8))
    let catalogues = try [Facts.none, Facts.read([file]).facts].map {
      try #require(Self.assemble(Self.files.map { Self.parsed($0, $1) }, $0))
    }
    for (before, after) in [(catalogues[0], catalogues[1]), (catalogues[1], catalogues[0])] {
      let plan = Plan(catalogue: before, theme: theme, baseURL: nil)
      let fresh = Plan(catalogue: after, theme: theme, baseURL: nil)
      let updated = Plan(catalogue: after, theme: theme, baseURL: nil, like: plan)
      expect(updated, sameAs: fresh)
    }
  }

  private func expect(_ plan: Plan, sameAs other: Plan) {
    #expect(plan.pages.map(\.path) == other.pages.map(\.path))
    for (one, other) in zip(plan.pages, other.pages) {
      #expect(one.render().bytes == other.render().bytes, "\(one.path)")
      #expect(plan.page(at: one.path)?.path == one.path)
    }
  }

  private static func parsed(_ path: String, _ text: String) -> Parsed {
    Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
  }

  private static func assemble(_ files: [Parsed], _ facts: Facts = .none) -> Catalogue? {
    Catalogue.assemble(files, facts: facts).catalogue
  }
}

import Content
import Testing

private let list = "name: 医学\ndescription: {zh: 一。, en: One.}\n"
private let section = "title: {zh: 节, en: Section}\n"

private let files = [
  "list.yml": list + "order: [models]\n",
  "datasets/section.yml": section + "order: [english, zeta]\n",
  "datasets/alpha.yml": entry(named: "datasets/alpha"),
  "datasets/zeta.yml": entry(named: "datasets/zeta"),
  "datasets/beta.yml": entry(named: "datasets/beta") + "aliases: [old-beta]\n",
  "datasets/chinese/section.yml": section,
  "datasets/chinese/gamma.yml": entry(named: "datasets/chinese/gamma"),
  "datasets/english/section.yml": section,
  "datasets/english/deep/section.yml": section,
  "datasets/english/deep/delta.yml": entry(named: "datasets/english/deep/delta"),
  "models/section.yml": section + "layout: table\n",
  "models/epsilon.yml": entry(named: "models/epsilon"),
]

@Test func `sections are ordered, numbered and counted`() throws {
  let (made, diagnostics) = assemble(files)
  #expect(diagnostics == [])
  let catalogue = try #require(made)
  var found: [String] = []
  func collect(_ sections: [Section]) {
    for section in sections {
      let number = section.number.map(String.init).joined(separator: ".")
      found.append("\(number) \(section.file.folders.joined(separator: "/")) \(section.count)")
      collect(section.sections)
    }
  }
  collect(catalogue.sections)
  #expect(
    found == [
      "1 models 1", "2 datasets 5", "2.1 datasets/english 1", "2.1.1 datasets/english/deep 1",
      "2.2 datasets/chinese 1",
    ])
  #expect(catalogue.sections.map(\.file.layout) == [.table, .list])
  #expect(catalogue.sections[1].file.path == "content/datasets/section.yml")
}

@Test func `named entries come first, the others by id, and those of inner sections last`() throws {
  let catalogue = try #require(assemble(files).catalogue)
  #expect(catalogue.entries.map(\.id) == ["epsilon", "zeta", "alpha", "beta", "delta", "gamma"])
  #expect(catalogue.entries[4].section == ["datasets", "english", "deep"])
}

@Test func `the order of the files does not matter`() throws {
  let parsed = files.map { parse($0.value, at: $0.key) }.sorted { $0.path < $1.path }
  let one = assemble(parsed)
  let other = assemble(parsed.reversed())
  #expect(one.catalogue?.entries.map(\.id) == other.catalogue?.entries.map(\.id))
  #expect(one.diagnostics == other.diagnostics)
}

@Test func `an entry is found by its id and by what it was called before`() throws {
  let catalogue = try #require(assemble(files).catalogue)
  let beta = try #require(catalogue.position(of: "beta"))
  #expect(catalogue.entries[beta].path == "content/datasets/beta.yml")
  #expect(catalogue.position(of: "old-beta") == beta)
  #expect(catalogue.position(of: "none") == nil)
}

/// What is added to a good list, and all that is said then.
private let table: [([String: String], [String])] = [
  (
    ["models/alpha.yml": entry(named: "models/alpha")],
    [
      "content/models/alpha.yml: error: the id 'alpha' is already that of content/datasets/alpha.yml:1 [duplicate-id]"
    ]
  ),
  (
    ["models/x.yml": entry(named: "models/x") + "aliases: [old-beta]\n"],
    [
      "content/models/x.yml: error: 'old-beta' is already an alias in content/datasets/beta.yml:4 [duplicate-alias]"
    ]
  ),
  (
    ["models/x.yml": entry(named: "models/x") + "aliases: [zeta]\n"],
    [
      "content/models/x.yml: error: the alias 'zeta' is the id of content/datasets/zeta.yml:1 [duplicate-alias]"
    ]
  ),
  (
    ["models/x.yml": entry(named: "models/x") + "aliases: [x]\n"],
    ["content/models/x.yml: error: the alias 'x' is this entry's own id [duplicate-alias]"]
  ),
  (
    ["models/Epsilon.yml": entry(named: "models/Epsilon")],
    [
      "content/models/Epsilon.yml: error: 'Epsilon.yml' is not a name for a file: it is an id too, and part of addresses [bad-file-name]"
    ]
  ),
  (
    ["datasets/chinese.yml": entry(named: "datasets/chinese")],
    [
      "content/datasets/chinese.yml: error: 'chinese' is also the name of the folder of content/datasets/chinese/section.yml [duplicate-id]"
    ]
  ),
  (
    ["tools/x.yml": entry(named: "tools/x"), "tools/y.yml": entry(named: "tools/y")],
    [
      "content/tools/x.yml: error: the folder 'content/tools' has no section.yml, which gives it a title [no-section]"
    ]
  ),
  (
    ["models/x.yml": entry(named: "DATASETS/beta")],
    [
      "content/datasets/beta.yml: warning: content/models/x.yml:1 has the same title [duplicate-title]",
      "content/models/x.yml: warning: content/datasets/beta.yml:1 has the same title [duplicate-title]",
    ]
  ),
  (
    ["models/x.yml": entry(named: "{zh: 甲, en: datasets/Beta}")],
    [
      "content/datasets/beta.yml: warning: content/models/x.yml:1 has the same title [duplicate-title]",
      "content/models/x.yml: warning: content/datasets/beta.yml:1 has the same title [duplicate-title]",
    ]
  ),
  (
    [
      "models/x.yml": entry(named: "datasets/Beta"), "models/y.yml": entry(named: "datasets/BETA"),
    ],
    [
      "content/datasets/beta.yml: warning: content/models/x.yml:1 has the same title [duplicate-title]",
      "content/models/x.yml: warning: content/datasets/beta.yml:1 has the same title [duplicate-title]",
      "content/models/y.yml: warning: content/datasets/beta.yml:1 has the same title [duplicate-title]",
    ]
  ),
  // The words of one entry are not told for being the same as each other.
  (["models/x.yml": entry(named: "{zh: MedBench, en: medbench}")], []),
  (
    ["工具/x.yml": entry(named: "工具/x")],
    [
      "content/工具/x.yml: error: '工具' is not a name for a folder: names are ids, and ids are ASCII [bad-folder-name]"
    ]
  ),
  (
    ["tools/section.yml": section],
    ["content/tools/section.yml: warning: this section has no entries [empty-section]"]
  ),
  (
    ["models/section.yml": section + "order: [epsilom, alpha]\n"],
    [
      "content/models/section.yml: error: 'order' names 'epsilom', which is not here [unknown-in-order]",
      "content/models/section.yml: error: 'order' names 'alpha', which is not here [unknown-in-order]",
    ]
  ),
  (
    ["datasets/beta.yml": "title: B\n"],
    [
      "content/datasets/beta.yml: error: missing key 'added' [missing-key]",
      "content/datasets/beta.yml: error: missing key 'summary' [missing-key]",
    ]
  ),
  (
    ["models/section.yml": "titel: 模型\n"],
    [
      "content/models/section.yml: error: unknown key 'titel' [unknown-key]"
    ]
  ),
]

@Test(arguments: table)
private func `rules between files are told where they are broken`(
  added: [String: String], expected: [String]
) {
  let (catalogue, diagnostics) = assemble(files.merging(added) { _, new in new })
  #expect(lines(diagnostics) == expected)
  #expect((catalogue == nil) == diagnostics.contains { $0.severity == .error })
}

@Test func `an order that names nothing says what there is`() throws {
  let changed = files.merging(["list.yml": list + "order: [model, tools]\n"]) { _, new in new }
  let diagnostics = assemble(changed).diagnostics
  #expect(
    diagnostics.map(\.help) == [
      "Did you mean 'models'?", "Delete it, or name one of: datasets, models",
    ])
}

@Test func `a list without its settings is told how to get one`() {
  let diagnostics = assemble(files.filter { $0.key != "list.yml" }).diagnostics
  #expect(
    lines(diagnostics) == [
      "content/list.yml: error: there is no list.yml, which names and describes the list [no-list]"
    ])
}

@Test func `a missing half is counted in its language alone`() throws {
  let half = "title: A\nsummary: {zh: 一。}\nadded: 2026-11-21\n"
  let changed = files.merging(["datasets/alpha.yml": half]) { _, new in new }
  let catalogue = try #require(assemble(changed).catalogue)
  // Name, description, five sections, and title and summary of six entries.
  #expect(catalogue.coverage(in: .zh).expected == 19)
  #expect(catalogue.coverage(in: .zh).present == 19)
  #expect(catalogue.coverage(in: .en).expected == 19)
  #expect(catalogue.coverage(in: .en).present == 18)
}

@Test func `the texts of links and fields are counted too`() throws {
  let more = """
    links: {homepage: {url: https://example.org/, label: {zh: 主页}}}
    fields: [{label: {zh: 规模}, value: {en: 100 k}}]
    details: {zh: 更多。}

    """
  let changed = files.merging(["datasets/alpha.yml": entry(named: "A") + more]) { _, new in new }
  let catalogue = try #require(assemble(changed).catalogue)
  #expect(catalogue.coverage(in: .zh).expected == 23)
  #expect(catalogue.coverage(in: .zh).present == 22)
  #expect(catalogue.coverage(in: .en).present == 20)
}

@Test func `a list may require texts in one language or in both`() {
  let half = "title: A\nsummary: {zh: 一。}\nadded: 2026-11-21\n"
  for (line, severity) in [
    ("", "warning"), ("require: zh\n", "warning"), ("require: en\n", "error"),
    ("require: [zh, en]\n", "error"),
  ] {
    let changed = files.merging([
      "list.yml": list + "order: [models]\n" + line, "datasets/alpha.yml": half,
    ]) { _, new in new }
    let (catalogue, diagnostics) = assemble(changed)
    #expect((catalogue == nil) == (severity == "error"))
    #expect(inEnglish(diagnostics).map { "\($0.severity)" } == [severity])
    #expect(diagnostics.map(\.rule) == ["missing-half"])
    #expect(diagnostics.map(\.help) == ["Add 'en: …' under 'summary'"])
    #expect(
      diagnostics.map(\.message)
        == (severity == "error"
          ? ["no English 'summary', and this list requires one"]
          : ["no English 'summary'; the page shows the Chinese one"]))
  }
}

@Test func `an entry from tomorrow is told where somebody knows the day`() throws {
  let changed = files.merging([
    "datasets/alpha.yml": "title: A\nsummary: {zh: 一。, en: One.}\nadded: 2026-11-22\n"
  ]) { _, new in new }
  let parsed = changed.map { parse($0.value, at: $0.key) }
  let problems = { (day: String) in
    assemble(parsed, today: Day(day)).diagnostics
  }
  #expect(problems("2026-11-22") == [])
  let found = try #require(inEnglish(problems("2026-11-21")).first)
  #expect(found.message == "2026-11-22 has not come yet")
  #expect(found.help == "Write the day on which the entry comes into the list")
  #expect(found.severity == .warning)
  #expect(found.place == Place(path: "content/datasets/alpha.yml", span: Span(48..<58)))
  #expect(assemble(parsed).diagnostics == [])
}

@Test func `a marker that is typed by hand is told, with its place`() {
  let markers = "markers: [{icon: 🔥, label: {zh: 热, en: Hot}, when: [stars > 50]}]\n"
  let changed = files.merging([
    "list.yml": list + markers, "datasets/alpha.yml": entry(named: "Alpha 🔥"),
  ]) { _, new in new }
  let found = assemble(changed).diagnostics
  #expect(
    lines(found) == [
      "content/datasets/alpha.yml: warning: '🔥' is given by the rules in list.yml, not typed [typed-marker]"
    ])
  #expect(found.map(\.focus) == ["🔥"])
  #expect(found.map(\.help) == ["Delete it here: pages show it where a rule holds"])
}

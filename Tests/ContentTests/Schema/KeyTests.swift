import Content
import Testing

/// Keys, shapes and the kinds of values under them.
private let table = [
  Bad("«sumary»: x\n", "unknown-key", "unknown key 'sumary'", "Did you mean 'summary'?"),
  Bad("«description»: x\n", "unknown-key", "unknown key 'description'", "Did you mean 'summary'?"),
  Bad("«Status»: archived\n", "unknown-key", "unknown key 'Status'", "Did you mean 'status'?"),
  Bad(
    "«备注»: x\n", "unknown-key", "unknown key '备注'",
    "Keys of an entry: title, summary, links, fields, tags, added, details, paper, status, aliases"),
  Bad(
    "«stars»: 120\n", "unknown-key", "unknown key 'stars'",
    "The program counts them; delete the line"),
  Bad(
    "«number»: 2.1\n", "unknown-key", "unknown key 'number'",
    "The program numbers sections; delete the line"),
  Bad(
    "«id»: cmedqa2\n", "unknown-key", "unknown key 'id'",
    "The id is the name of the file; delete the line"),
  Bad(
    "«tags»:\n", "no-value", "'tags' has no value",
    "Write one after the colon, or delete the line. Example: tags: [markdown, parser]"),
  Bad(
    "tags: «问答»\n", "wrong-shape", "'tags' must be a list, not a text",
    "Example: tags: [markdown, parser]"),
  Bad(
    "tags: [«{a: b}»]\n", "wrong-shape", "an item of 'tags' must be a text, not 'key: value' lines",
    "Example: tags: [markdown, parser]"),
  Bad(
    "tags: «[]»\n", "no-value", "'tags' is an empty list",
    "Write an item, or delete the line. Example: tags: [markdown, parser]"),
  Bad(
    "tags: [dataset, «dataset»]\n", "repeated", "'dataset' is in 'tags' twice",
    "Delete one of the two"),
  Bad(
    "tags: [«医学»]\n", "bad-id", "'医学' is not a tag: a tag has only a–z, 0–9 and hyphens",
    "Use one of the list's tags, such as those on the site's page of tags"),
  Bad(
    "tags: [«Question Answering»]\n", "bad-id", "'Question Answering' is not an id",
    "Write 'question-answering': lower-case letters and digits, joined by hyphens"),
  Bad(
    "details: «更多»\n", "wrong-shape", "'details' must be two texts, zh and en",
    "Put the text on the next line behind 'zh:', indented by two spaces, and the English one below it behind 'en:'"
  ),
  Bad(
    "paper: «[a]»\n", "wrong-shape", "'paper' must be 'key: value' lines, not a list",
    "Example: paper: {date: 2018-10, venue: NAACL 2019}"),
  Bad(
    "paper:\n  authors: «W. Zhou, Y. Li»\n", "wrong-shape", "'authors' must be a list, not a text",
    "Example: authors: [J. Devlin, M. Chang]"),
  Bad(
    "paper:\n  «journal»: Nature\n", "unknown-key", "unknown key 'journal'",
    "Did you mean 'venue'?"),
  Bad(
    "fields:\n  - «label»: {zh: 来源, en: Source}\n", "missing-key", "missing key 'value'",
    "A field needs it. Example: value: {zh: 十万条, en: 100 k}"),
  Bad(
    "links: «https://example.org/»\n", "wrong-shape",
    "'links' must be 'key: value' lines, not a text",
    "Example: links: {github: owner/name}"),
  Bad(
    "status: «archive»\n", "unknown-choice", "'status' cannot be 'archive'",
    "Did you mean 'archived'?"),
  Bad(
    "status: «dead»\n", "unknown-choice", "'status' cannot be 'dead'", "Did you mean 'gone'?"),
  Bad(
    "status: «active»\n", "unknown-choice", "'status' cannot be 'active'",
    "Delete the line: an entry without a status is alive"),
  Bad(
    "status: «未知»\n", "unknown-choice", "'status' cannot be '未知'",
    "Choose from: archived, gone, moved"),
  Bad(
    "aliases: [«index»]\n", "bad-id",
    "the id 'index' is reserved: the site or a system uses that name itself",
    "Choose another, such as 'index-data'"),
]

@Test(arguments: table)
private func `a bad key or shape is named with its place and a way out`(bad: Bad) {
  let parsed = parse(entryHeader + Marked(bad.input).text)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path, header: entryHeader)])
  #expect(parsed.file == nil)
}

/// Whole files, by the path that decides what they are.
private let files = [
  (
    "a/b.yml",
    Bad(
      "«- a»\n", "wrong-shape", "an entry must be 'key: value' lines, not a list",
      "Start with: title: CommonMark")
  ),
  (
    "a/b.yml",
    Bad(
      "«summary»: {zh: 一。, en: One.}\nadded: 2026-11-21\n", "missing-key",
      "missing key 'title'", "An entry needs it. Example: title: CommonMark")
  ),
  (
    "a/b.yml",
    Bad(
      "«title»:\nsummary: {zh: 一。, en: One.}\nadded: 2026-11-21\n", "no-value",
      "'title' has no value", "Write one after the colon. Example: title: CommonMark")
  ),
  (
    "a/b.yml",
    Bad(
      "title: A\nsummary: «只有中文»\nadded: 2026-11-21\n", "wrong-shape",
      "'summary' must be two texts, zh and en",
      "Put the text on the next line behind 'zh:', indented by two spaces, and the English one below it behind 'en:'"
    )
  ),
  (
    "a/section.yml",
    Bad(
      "title: A\n«descripton»: x\n", "unknown-key", "unknown key 'descripton'",
      "Keys of a section: title, intro, order, layout")
  ),
  (
    "a/section.yml",
    Bad(
      "title: A\nlayout: «tabel»\n", "unknown-choice",
      "'layout' cannot be 'tabel'", "Did you mean 'table'?")
  ),
  (
    "a/section.yml",
    Bad(
      "title: A\norder: [«cmedqa2.yml»]\n", "bad-id", "'cmedqa2.yml' is not an id",
      "Write 'cmedqa2': lower-case letters and digits, joined by hyphens")
  ),
  (
    "a/section.yml",
    Bad(
      "title: A\norder: [b, c, «b»]\n", "repeated", "'b' is in 'order' twice",
      "Delete one of the two")
  ),
  (
    "list.yml",
    Bad(
      "«name»: A\n", "missing-key", "missing key 'description'",
      "The list needs it. Example: description: {zh: 种花种菜用得上的资源。, en: Resources for growing things.}"
    )
  ),
  (
    "list.yml",
    Bad(
      listHeader + "«license»: MIT\n", "unknown-key", "unknown key 'license'",
      "Did you mean 'licence'?")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "primary: «中文»\n", "unknown-choice",
      "'primary' cannot be '中文'", "Did you mean 'zh'?")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "primary: «zh-CN»\n", "unknown-choice",
      "'primary' cannot be 'zh-CN'", "Did you mean 'zh'?")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "primary: «English»\n", "unknown-choice",
      "'primary' cannot be 'English'", "Did you mean 'en'?")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "primary: «fr»\n", "unknown-choice",
      "'primary' cannot be 'fr'", "Choose from: zh, en")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "branch: «-x»\n", "bad-branch", "'-x' is not the name of a branch",
      "Use letters, digits and . _ - + between slashes. Example: branch: main")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "base_url: «https://example.org/?a=1»\n", "bad-address",
      "the address of the site cannot hold '?' or '#'",
      "Example: base_url: https://example.github.io/duet/")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "base_url: «https://example.org/a/../list/»\n", "bad-address",
      "the address of the site cannot hold '.' or '..' as a folder",
      "Example: base_url: https://example.github.io/duet/")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "base_url: «https://example.org/%2E/list/»\n", "bad-address",
      "the address of the site cannot hold '.' or '..' as a folder",
      "Example: base_url: https://example.github.io/duet/")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "repository: «https://github.com/example/duet.git»\n",
      "bad-repository", "'repository' takes owner/name, not a whole address",
      "Write 'repository: example/duet'")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "markers: [{icon: 🔥, label: Hot, when: [«star > 50»]}]\n",
      "bad-condition", "'star > 50' is not a condition", "Write 'stars > 50'")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "markers: [{icon: 🔥, label: Hot, when: [«stars >= 50»]}]\n",
      "bad-condition", "'stars >= 50' is not a condition", "Write 'stars > 49'")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "markers: [{icon: 🔥, label: Hot, when: [«很热门»]}]\n",
      "bad-condition", "'很热门' is not a condition",
      "Conditions are 'stars > 50', 'citations > 20' and 'venue is reviewed'")
  ),
  (
    "list.yml",
    Bad(
      listHeader + "markers: [{icon: «热 门», label: Hot, when: [stars > 50]}]\n",
      "space-in-word", "'icon' has a space in it", "Write it without. Example: icon: 🔥")
  ),
]

private let listHeader = "name: A\ndescription: {zh: 一。, en: One.}\n"

@Test(arguments: files)
private func `a bad file is named with its place and a way out`(path: String, bad: Bad) {
  let parsed = parse(Marked(bad.input).text, at: path)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path)])
  #expect(parsed.file == nil)
}

@Test func `several problems of one file are all told, in one go`() {
  let parsed = parse("titel: A\ntags: x\nadded: 2026-13-01\n")
  #expect(
    lines(parsed.diagnostics.sorted()) == [
      "content/datasets/cmedqa2.yml: error: missing key 'summary' [missing-key]",
      "content/datasets/cmedqa2.yml: error: unknown key 'titel' [unknown-key]",
      "content/datasets/cmedqa2.yml: error: 'tags' must be a list, not a text [wrong-shape]",
      "content/datasets/cmedqa2.yml: error: '2026-13-01' is not a date [bad-date]",
    ])
}

@Test(arguments: ["sumary", "Summary", "description", "摘要"])
func `a key that stands there under another name is not said to be missing`(name: String) {
  let parsed = parse("title: A\n\(name): {zh: 一。, en: One.}\nadded: 2026-11-21\n")
  #expect(parsed.diagnostics.map(\.message) == ["unknown key '\(name)'"])
  #expect(parsed.diagnostics.map(\.help) == ["Did you mean 'summary'?"])
}

@Test func `what a reader could not read is not said to be missing`() {
  let parsed = parse("title: A\nsummary: {zh: 一\n")
  #expect(!parsed.diagnostics.isEmpty)
  #expect(!parsed.diagnostics.contains { $0.rule == "missing-key" })
}

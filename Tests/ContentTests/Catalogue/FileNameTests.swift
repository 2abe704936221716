import Content
import Testing

private let table = [
  (
    "datasets/cMedQA2.yml", "bad-file-name",
    "'cMedQA2.yml' is not a name for a file: it is an id too, and part of addresses",
    "Rename it to 'cmedqa2.yml'"
  ),
  (
    "datasets/医学问答.yml", "bad-file-name",
    "'医学问答.yml' is not a name for a file: names are ids, and ids are ASCII",
    "Rename it in English or pinyin, such as 'yixue-wenda.yml'; the Chinese name belongs in 'title'"
  ),
  (
    "datasets/con.yml", "bad-file-name",
    "'con.yml' is not a name for a file: the site or a system uses 'con' itself",
    "Rename it, for example to 'con-data.yml'"
  ),
  (
    "datasets/\(String(repeating: "a", count: 65)).yml", "bad-file-name",
    "the name of this file is 65 bytes long, and an id has at most 64",
    "Rename it to something shorter"
  ),
  (
    "datasets/---.yml", "bad-file-name",
    "'---.yml' is not a name for a file: it is an id too, and part of addresses",
    "Rename it: lower-case ASCII letters and digits, joined by hyphens"
  ),
  (
    "datasets/cmb.yaml", "wrong-ending", "'cmb.yaml' does not end in .yml", "Rename it to 'cmb.yml'"
  ),
  (
    "datasets/notes.json", "stray-file", "'notes.json' is not an entry",
    "Entries are .yml files, and notes may be .md files; move anything else elsewhere"
  ),
  (
    "datasets/CMB.yml.txt", "wrong-ending", "'CMB.yml.txt' does not end in .yml",
    "Rename it to 'cmb.yml'; Windows shows '.txt' once 'File name extensions' is on under View"
  ),
  (
    "datasets/cmb.txt", "wrong-ending", "'cmb.txt' does not end in .yml",
    "Rename it to 'cmb.yml' if it is an entry; notes may be .md files"
  ),
  (
    "datasets/cmb", "wrong-ending", "'cmb' does not end in .yml",
    "Rename it to 'cmb.yml' if it is an entry; notes may be .md files"
  ),
  (
    "datasets/cmb。yml", "wrong-ending", "'cmb。yml' does not end in .yml", "Rename it to 'cmb.yml'"
  ),
  (
    "section.yml", "section-at-top",
    "section.yml describes the folder that it is in, but this is the top",
    "Move it into a folder, or write 'list.yml' if you meant the whole list"
  ),
  (
    "datasets/list.yml", "list-not-at-top", "list.yml belongs at the top of the content folder",
    "Move it there, or name it 'section.yml' if it describes this folder"
  ),
  (
    "数据集/section.yml", "bad-folder-name",
    "'数据集' is not a name for a folder: names are ids, and ids are ASCII",
    "Rename it in English or pinyin, such as 'yixue-wenda'; the Chinese name belongs in 'title'"
  ),
  (
    "Data_Sets/section.yml", "bad-folder-name",
    "'Data_Sets' is not a name for a folder: it is an id too, and part of addresses",
    "Rename it to 'data-sets'"
  ),
  (
    "con/section.yml", "bad-folder-name",
    "'con' is not a name for a folder: the site or a system uses 'con' itself",
    "Rename it, for example to 'con-data'"
  ),
  (
    "a/b/c/d/section.yml", "too-deep", "sections nest at most 3 deep",
    "Move this folder up, or merge it with the one above"
  ),
]

@Test(arguments: table)
private func `a bad name is told at the start of its file`(
  path: String, rule: String, message: String, help: String
) {
  let text = path.hasSuffix("section.yml") ? "title: A\n" : entryHeader
  let parsed = parse(text, at: path)
  let place = Place(path: "content/" + path, span: Span(0..<0))
  #expect(
    inEnglish(parsed.diagnostics) == [
      Diagnostic(.error, rule: rule, at: place, message, help: help)
    ])
  #expect(parsed.file == nil)
}

@Test func `what a file with a bad name says is checked all the same`() {
  let parsed = parse(entryHeader + "tag: x\n", at: "datasets/CMB.yml")
  #expect(parsed.diagnostics.map(\.rule) == ["bad-file-name", "unknown-key"])
}

@Test func `an entry beside the sections is told which there are`() {
  let files = [
    "list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n",
    "models/section.yml": "title: A\n", "models/a.yml": entryHeader,
    "datasets/section.yml": "title: A\n", "datasets/b.yml": entry(named: "B"),
  ]
  let outside = assemble(files.merging(["cmb.yml": entry(named: "C")]) { $1 }).diagnostics
  #expect(
    lines(outside) == [
      "content/cmb.yml: error: 'cmb.yml' is in no section [entry-outside-section]"
    ])
  #expect(
    outside.map(\.help) == [
      "Move it into the folder of its section: content/datasets, content/models"
    ])
  let misspelt = ["list.yml": nil, "lists.yml": "name: A\n"].compactMapValues(\.self)
  #expect(
    inEnglish(assemble(misspelt).diagnostics).map(\.help).contains(
      "Did you mean 'list.yml'? An entry belongs in a folder that has a section.yml"))
}

@Test func `a folder that is probably misspelt is told once, with the right one`() {
  let files = [
    "list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n",
    "datasets/section.yml": "title: A\n", "datasets/chinese/section.yml": "title: A\n",
    "datasets/chinese/a.yml": entry(named: "A"), "datasets/chinse/b.yml": entry(named: "B"),
    "Datasets/chinese/c.yml": entry(named: "C"), "tools/d.yml": entry(named: "D"),
  ]
  let problems = assemble(files).diagnostics
  #expect(
    lines(problems) == [
      "content/Datasets/chinese/c.yml: error: 'Datasets' is not a name for a folder: it is an id too, and part of addresses [bad-folder-name]",
      "content/datasets/chinse/b.yml: error: the folder 'content/datasets/chinse' has no section.yml, which gives it a title [no-section]",
      "content/tools/d.yml: error: the folder 'content/tools' has no section.yml, which gives it a title [no-section]",
    ])
  #expect(
    problems.map(\.help) == [
      "Did you mean 'content/datasets'? Then move the files there",
      "Did you mean 'content/datasets/chinese'? For a new section, create content/datasets/chinse/section.yml with: title: {zh: …, en: …}",
      "Create content/tools/section.yml with: title: {zh: …, en: …}",
    ])
}

@Test func `a path that was typed whole is told once, however deep the file was meant to lie`() {
  let files = [
    "list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n",
    "datasets/section.yml": "title: A\n", "datasets/chinese/section.yml": "title: A\n",
    "datasets/chinese/a.yml": entry(named: "A"),
    "datasets/content/datasets/chinese/b.yml": entry(named: "B"),
  ]
  let problems = assemble(files).diagnostics
  #expect(
    lines(problems) == [
      "content/datasets/content/datasets/chinese/b.yml: error: 'content' stands twice in the path [doubled-path]"
    ])
  #expect(problems.map(\.help) == ["Did you mean 'content/datasets/chinese/b.yml'?"])
}

@Test func `two names that differ by case alone are told at the second of them`() {
  let files = [
    "list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n",
    "datasets/section.yml": "title: A\n", "Datasets/section.yml": "title: A\n",
    "datasets/a.yml": entry(named: "A"),
  ]
  let problems = assemble(files).diagnostics.filter { $0.rule == "same-but-for-case" }
  #expect(
    lines(problems) == [
      "content/datasets/section.yml: error: the name differs from content/Datasets/section.yml only by upper and lower case [same-but-for-case]"
    ])
  #expect(problems.map(\.help) == ["Rename one of the two: many systems cannot keep both"])
}

@Test func `a name that is suggested is never that of another entry`() {
  let files = [
    "list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n",
    "datasets/section.yml": "title: A\n",
    "datasets/cMedQA2.yml": entry(named: "A"), "datasets/cmedqa2.yml": entry(named: "B"),
    "datasets/cmb.yaml": entry(named: "C"), "datasets/cmb.yml": entry(named: "D"),
    "datasets/A_B.yml": entry(named: "E"), "datasets/a b.yml": entry(named: "F"),
  ]
  let diagnostics = inEnglish(assemble(files).diagnostics)
  #expect(
    diagnostics.map { "\($0.place.path): \($0.help ?? "")" } == [
      "content/datasets/A_B.yml: Rename it to 'a-b.yml'",
      "content/datasets/a b.yml: 'a-b.yml' exists already: keep one of the two, or rename this one to 'a-b-2.yml'",
      "content/datasets/cMedQA2.yml: 'cmedqa2.yml' exists already: keep one of the two, or rename this one to 'cmedqa2-2.yml'",
      "content/datasets/cmb.yaml: 'cmb.yml' exists already: keep one of the two, or rename this one to 'cmb-2.yml'",
    ])
}

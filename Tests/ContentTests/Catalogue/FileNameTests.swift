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
    "datasets/notes.md", "stray-file", "'notes.md' is not a .yml file",
    "Only list.yml, section.yml and entries are kept here; move it elsewhere"
  ),
  (
    "cmb.yml", "entry-outside-section", "'cmb.yml' is in no section",
    "Move it into a folder that has a section.yml"
  ),
  (
    "lists.yml", "entry-outside-section", "'lists.yml' is in no section",
    "Did you mean 'list.yml'? An entry belongs in a folder that has a section.yml"
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

@Test func `a name that is suggested is never that of another entry`() {
  let files = [
    "list.yml": "name: A\ndescription: {zh: 一。, en: One.}\n",
    "datasets/section.yml": "title: A\n",
    "datasets/cMedQA2.yml": entryHeader, "datasets/cmedqa2.yml": entryHeader,
    "datasets/cmb.yaml": entryHeader, "datasets/cmb.yml": entryHeader,
    "datasets/A_B.yml": entryHeader, "datasets/a b.yml": entryHeader,
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

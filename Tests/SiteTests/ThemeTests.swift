import Content
import Foundation
import Testing

@testable import Site

/// The files of the theme that this repository publishes with, some of them replaced.
func themeFiles(_ changes: [String: String?] = [:]) throws -> [ThemeFile] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardizedFileURL
  var files: [String: [UInt8]] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
    let url = folder.appending(path: name)
    guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
      continue
    }
    files[name] = [UInt8](try Data(contentsOf: url))
  }
  for (name, text) in changes { files[name] = text.map { Array($0.utf8) } }
  return files.sorted { $0.key < $1.key }.map { name, bytes in
    ThemeFile(name: name, file: SourceFile(path: "templates/" + name, bytes: bytes))
  }
}

private func words(_ language: Language, _ change: (String) -> String) throws -> [String: String?] {
  let name = "strings.\(language.rawValue).yml"
  let file = try #require(try themeFiles().first { $0.name == name })
  return [name: change(String(decoding: file.file.bytes, as: UTF8.self))]
}

private func problems(_ changes: [String: String?]) throws -> [String] {
  Theme.load(try themeFiles(changes), folder: "templates").diagnostics.map {
    "\($0.place.path): \($0.message) [\($0.rule)] \($0.help ?? "")"
  }
}

@Test func `the theme has no problem`() throws {
  #expect(try problems([:]) == [])
}

@Test func `a missing file of words is an error that names it`() throws {
  #expect(
    try problems(["strings.zh.yml": nil]) == [
      "templates/strings.zh.yml: the words of the interface in Chinese are missing [missing-file] "
        + "Restore this file; it has a line 'key: words' for each of them"
    ])
}

@Test func `words that one language lacks are missed there`() throws {
  let change = try words(.zh) { $0.replacing("contents: 目录", with: "content: 目录") }
  let found = try problems(change)
  #expect(
    found.contains(
      "templates/strings.zh.yml: 'contents' has words in English and none here [missing-string] "
        + "Is 'content' meant to be it?"))
  #expect(
    found.contains(
      "templates/strings.en.yml: 'content' has words in Chinese and none here [missing-string] "
        + "Is 'contents' meant to be it?"))
}

@Test func `words without their placeholder are an error`() throws {
  let change = try words(.zh) { $0.replacing("截至 {day}", with: "截至 {date}") }
  #expect(
    try problems(change) == [
      "templates/strings.zh.yml: 'counted-on' does not hold the placeholders that the program "
        + "fills in [placeholders] They are {day}"
    ])
}

@Test func `words behind a number sign are no comment in silence, as in entries`() throws {
  let change = try words(.zh) {
    $0.replacing("contents: 目录", with: "contents: # 目录").replacing(
      "entries: {other: \"{n} 条\"}", with: "entries:\n  other: 共 # {n} 条")
      + "# fine on a line of its own\n"
  }
  #expect(
    try problems(change) == [
      "templates/strings.zh.yml: what follows '#' is a comment [comment-for-value] "
        + "Put it in quotes if it is text",
      "templates/strings.zh.yml: '# {n} 条' would be a comment, not text [comment-after-text] "
        + "Put the text in quotes, or the comment on a line of its own",
    ])
}

@Test func `english needs a form for one`() throws {
  let change = try words(.en) { $0.replacing("{one: \"{n} entry\", other:", with: "{other:") }
  #expect(
    try problems(change) == [
      "templates/strings.en.yml: 'entries' has no form for 1 [string-form] "
        + "Write 'entries: {one: …, other: …}'"
    ])
}

@Test func `a template that the site needs cannot go missing`() throws {
  #expect(
    try problems(["sitemap.mustache": nil]) == [
      "templates/sitemap.mustache: the template for the sitemap is missing [missing-file] "
        + "Restore this file; every site has one"
    ])
}

@Test func `a template that the site needs cannot be empty`() throws {
  #expect(
    try problems(["entry.mustache": "\n"]) == [
      "templates/entry.mustache: the template for the entry page is empty [empty-template] "
        + "Restore this file; every site has one"
    ])
}

@Test func `a misspelt word does not make the right one seem unused`() throws {
  let entry = try #require(try themeFiles().first { $0.name == "entry.mustache" })
  let text = String(decoding: entry.file.bytes, as: UTF8.self)
    .replacing("strings.added", with: "strings.addde")
  #expect(try problems(["entry.mustache": text]).map { $0.contains("[unused") } == [false])
}

@Test func `what nothing uses is a warning`() throws {
  #expect(
    try problems(["partials/old.mustache": "", "notes.txt": ""]) == [
      "templates/notes.txt: nothing uses this file [unused-file] "
        + "Templates end in .mustache; files to publish as they are go into assets/",
      "templates/partials/old.mustache: no template uses this one [unused-file] "
        + "Delete it, or call it: {{>partials/old}}",
    ])
}

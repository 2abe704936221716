import Content
import Foundation
import Testing

@testable import Site

/// Files that a list has in place of those of the theme.
func themeFiles(_ files: [String: String]) -> [ThemeFile] {
  files.sorted { $0.key < $1.key }.map { name, text in
    ThemeFile(name: name, file: SourceFile(path: "templates/" + name, bytes: Array(text.utf8)))
  }
}

/// A file of the theme, as a list would copy it to begin with.
private func original(_ name: String) throws -> String {
  let file = try #require(ThemeFile.builtIn.first { $0.name == name }?.file)
  return String(decoding: file.bytes, as: UTF8.self)
}

private func problems(_ files: [String: String], in language: Language = .en) -> [String] {
  Theme.load(themeFiles(files)).diagnostics.map {
    let words = $0.wording(in: language)
    return "\($0.place.path): \(words.message) [\($0.rule)] \(words.help ?? "")"
  }
}

@Test func `the program has every file of templates in it`() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardizedFileURL
  var files: [String: Data] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
    let url = folder.appending(path: name)
    if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false {
      files[name] = try Data(contentsOf: url)
    }
  }
  let builtIn = Dictionary(
    uniqueKeysWithValues: ThemeFile.builtIn.map { ($0.name, Data($0.file.bytes)) })
  #expect(builtIn.keys.sorted() == files.keys.sorted(), "a line of Sources/CEmbedded/theme.c")
  #expect(files.filter { builtIn[$0.key] != $0.value }.isEmpty)
}

@Test func `each file of the theme says what it is for`() {
  #expect(ThemeFile.builtIn.filter { $0.about == nil }.map(\.name) == [])
}

@Test func `in Chinese a section and the list have one word each`() throws {
  let words = try original("strings.zh.yml")
  for text in ThemeFile.builtIn.compactMap(\.about?.zh) + [words] {
    #expect(!text.contains("分类") && !text.contains("列表"))
  }
}

@Test func `the theme has no problem`() {
  #expect(problems([:]) == [])
}

@Test func `the theme says the same in both languages, and all that the program asks for`() throws {
  let strings = Strings.load([]).strings
  #expect(Set(strings.zh.forms.keys) == Set(strings.en.forms.keys))
  #expect(StringsCheck.needed.subtracting(strings.en.forms.keys).isEmpty)
  // As a list's own files its words are held against these.
  for name in StringsFile.names { #expect(problems([name: try original(name)]) == []) }
}

@Test func `a list replaces single words, and has all others from the theme`() throws {
  let site = try SampleSite(
    planContent, theme: ["strings.zh.yml": "stars: 颗星\n", "strings.en.yml": "made-with: By hand\n"])
  #expect(try site.page("zh/index.html").contains("颗星"))
  #expect(try site.page("zh/index.html").contains("由 Duet 生成"))
  #expect(try site.page("en/index.html").contains("By hand"))
}

@Test func `words that only one language has are reported where they are`() {
  #expect(
    problems(["strings.zh.yml": "content: 目录\n"]) == [
      "templates/strings.zh.yml: 'content' has words in Chinese and none in English "
        + "[missing-string] Did you mean 'contents'?"
    ])
  #expect(
    problems(["strings.en.yml": "slogan: Of the best\n"], in: .zh) == [
      "templates/strings.en.yml: “slogan”只有英文，没有中文 [missing-string] "
        + "在strings.zh.yml里补上“slogan: …”"
    ])
}

@Test func `words of the list's own go into its templates`() throws {
  let own = [
    "strings.zh.yml": "slogan: 精选\n", "strings.en.yml": "slogan: Of the best\n",
    "partials/ways.mustache": "<p>{{strings.slogan}}</p>\n",
  ]
  #expect(problems(own) == [])
  let site = try SampleSite(planContent, theme: own)
  #expect(try site.page("zh/index.html").contains("<p>精选</p>"))
  #expect(try site.page("en/index.html").contains("<p>Of the best</p>"))
}

@Test func `words without their placeholder are an error`() {
  let own = ["strings.zh.yml": "counted-on: 截至 {date}\nmore: 更多{n}\n"]
  #expect(
    problems(own) == [
      "templates/strings.zh.yml: 'counted-on' does not hold the placeholders that the program "
        + "fills in [placeholders] They are {day}",
      "templates/strings.zh.yml: nothing fills in the placeholders of 'more' [placeholders] "
        + "Only words that the program asks for have placeholders",
    ])
  #expect(
    problems(own, in: .zh) == [
      "templates/strings.zh.yml: “counted-on”里的占位符和程序要填的不一样 [placeholders] 应当是：{day}",
      "templates/strings.zh.yml: “more”里的占位符不会被填上 [placeholders] 只有程序要用到的词语才有占位符",
    ])
}

@Test func `words behind a number sign are no comment in silence, as in entries`() {
  let own = "contents: # 目录\nentries:\n  other: 共 # {n} 条\n# fine on a line of its own\n"
  #expect(
    problems(["strings.zh.yml": own]) == [
      "templates/strings.zh.yml: what follows '#' is a comment [comment-for-value] "
        + "Put it in quotes if it is text",
      "templates/strings.zh.yml: '# {n} 条' would be a comment, not text [comment-after-text] "
        + "Put the text in quotes, or the comment on a line of its own",
    ])
}

@Test func `words depend on a number as in the theme`() {
  #expect(
    problems(["strings.en.yml": "entries: {other: \"{n} entries\"}\n"]) == [
      "templates/strings.en.yml: 'entries' has no form for 1 [string-form] "
        + "Write 'entries: {one: …, other: …}'"
    ])
  let own = ["strings.zh.yml": "entries: \"{n} 条\"\nmore: {other: 更多}\nname: {few: 名}\n"]
  #expect(
    problems(own).sorted() == [
      "templates/strings.zh.yml: 'entries' depends on a number [string-form] "
        + "Write 'entries: {other: …}'",
      "templates/strings.zh.yml: 'few' is not a form of a number [string-form] "
        + "The forms are 'one' and 'other', each with its words",
      "templates/strings.zh.yml: 'more' does not depend on a number [string-form] Write 'more: …'",
      "templates/strings.zh.yml: these are no words [string-form] "
        + "Write 'key: words', or 'key: {one: …, other: …}' where a number decides",
    ])
  #expect(
    problems(own, in: .zh).sorted() == [
      "templates/strings.zh.yml: “entries”要随数量变化 [string-form] 写成“entries: {other: …}”",
      "templates/strings.zh.yml: “few”不是数量的形式 [string-form] 形式有one和other两种，各写词语",
      "templates/strings.zh.yml: “more”不随数量变化 [string-form] 写成“more: …”",
      "templates/strings.zh.yml: 这里没有词语 [string-form] "
        + "写成“键: 词语”；随数量变化的写成“键: {one: …, other: …}”",
    ])
  let twins = ["strings.zh.yml": "own: 自己的\n", "strings.en.yml": "own: {one: a, other: b}\n"]
  #expect(
    problems(twins) == [
      "templates/strings.zh.yml: 'own' is of another form in the other language [string-form] "
        + "Write 'own: …'",
      "templates/strings.en.yml: 'own' is of another form in the other language [string-form] "
        + "Write 'own: …'",
    ])
}

@Test func `a file of words that is none says how to write it`() {
  #expect(
    problems(["strings.en.yml": "- a\n"]) == [
      "templates/strings.en.yml: this file is not a list of words [strings-shape] "
        + "Write 'key: words'"
    ])
}

@Test func `a template that the site needs cannot be empty`() {
  #expect(
    problems(["entry.mustache": "\n", "partials/legend.mustache": ""]) == [
      "templates/entry.mustache: the template of this page is empty [empty-template] "
        + "Delete the file, and the page has the template of the theme"
    ])
}

@Test func `a misspelt word does not make the right one seem unused`() throws {
  let text = try original("entry.mustache").replacing("strings.added", with: "strings.addde")
  #expect(problems(["entry.mustache": text]).map { $0.contains("[unused") } == [false])
}

@Test func `a template that the theme's own no longer fit is named`() throws {
  let page = try original("page.mustache").replacing("{{$body}}", with: "{{$main}}")
    .replacing("{{/body}}", with: "{{/main}}")
  #expect(
    problems(["page.mustache": page, "partials/legend.mustache": "<p>{{page.name}}</p>"]) == [
      "templates/page.mustache: the theme's 'all.mustache' does not fit it: 'page' has no block "
        + "'body' [unknown-block] Write {{$body}}{{/body}}. Its blocks are 'main'"
    ])
  #expect(
    problems(["page.mustache": "<p>None</p>\n"]) == [
      "templates/page.mustache: the theme's 'all.mustache' does not fit it: 'page' has no block "
        + "'body' [unknown-block] Write {{$body}}{{/body}}"
    ])
  // Here the list's own template is the one that fills the block.
  let entry = try original("entry.mustache").replacing("{{$body}}", with: "{{$main}}")
    .replacing("{{/body}}", with: "{{/main}}")
  #expect(
    problems(["entry.mustache": entry]) == [
      "templates/entry.mustache: 'page' has no block 'main' [unknown-block] Its blocks are 'body'"
    ])
}

@Test func `a wrong name in what every page uses is one problem`() throws {
  let page = try original("page.mustache")
    .replacing("{{$body}}", with: "<p>{{zzz}}</p>\n<p>{{strings.nothing}}{{zzz}}</p>\n{{$body}}")
  #expect(
    Theme.load(themeFiles(["page.mustache": page])).diagnostics.map(\.message) == [
      "unknown name 'zzz'", "'strings' has no key 'nothing'", "unknown name 'zzz'",
    ])
}

@Test func `each file of the theme, replaced by itself, gives the same site`() throws {
  let site = try SampleSite(planContent, baseURL: "https://example.org/")
  for file in ThemeFile.builtIn {
    let own = ThemeFile(
      name: file.name, file: SourceFile(path: "templates/" + file.name, bytes: file.file.bytes))
    let copy = try SampleSite(planContent, files: [own], baseURL: "https://example.org/")
    #expect(copy.pages == site.pages, "\(file.name)")
    #expect(copy.diagnostics == site.diagnostics)
  }
}

@Test func `a list replaces files of each kind at once`() throws {
  let row = try original("partials/row.mustache")
  let chooser = try original("chooser.mustache")
  let own = [
    "partials/row.mustache": row.replacing("<li id", with: "<li class=\"mine\" id"),
    "chooser.mustache": chooser.replacing("</body>", with: "<p>own</p>\n</body>"),
    "strings.zh.yml": "stars: 颗星\n", "assets/style.css": "a { color: red }\n",
    "assets/icon.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
  ]
  #expect(problems(own) == [])
  let (theme, site) = (try SampleSite(planContent), try SampleSite(planContent, theme: own))
  #expect(site.diagnostics == theme.diagnostics)
  #expect(try site.page("zh/index.html").contains("<li class=\"mine\" id="))
  #expect(try site.page("index.html").contains("<p>own</p>"))
  #expect(try site.page("zh/index.html").contains("颗星"))
  #expect(site.pages.contains { $0.key.hasPrefix("assets/style.") && $0.value.contains("red") })
  #expect(try site.page("assets/icon.svg").hasPrefix("<svg xmlns"))
  #expect(try site.page("llms.txt") == theme.page("llms.txt"))
}

@Test func `an own asset with nearly the name of one of the theme is a warning`() {
  #expect(
    problems(["assets/pgae.js": "", "assets/fonts.css": "", "assets/picture.png": ""]) == [
      "templates/assets/pgae.js: no template names this file [unused-file] "
        + "If it is to replace one of the theme, rename it to assets/page.js"
    ])
  #expect(
    problems([
      "assets/pgae.js": "", "partials/ways.mustache": "<a href=\"../assets/pgae.js\">x</a>",
    ])
      == [])
  #expect(problems(["assets/pgae.js": "", "assets/page.js": ""]) == [])
}

@Test func `what nothing uses is a warning`() {
  #expect(
    problems([
      "partials/old.mustache": "", "partials/rov.mustache": "", "notes.txt": "",
      "strings.zh.yml": "moer: 多\n", "strings.en.yml": "moer: More\n",
    ]) == [
      "templates/notes.txt: nothing uses this file [unused-file] "
        + "Templates end in .mustache; files to publish as they are go into assets/",
      "templates/partials/old.mustache: no template uses this one [unused-file] "
        + "Delete it, or call it: {{>partials/old}}",
      "templates/partials/rov.mustache: no template uses this one [unused-file] "
        + "If it is to replace one of the theme, rename it to partials/row.mustache",
      "templates/strings.en.yml: no template uses the words 'moer' [unused-string] "
        + "Delete them in both languages",
      "templates/strings.zh.yml: no template uses the words 'moer' [unused-string] "
        + "Delete them in both languages",
    ])
}

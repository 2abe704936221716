import Content
import Testing

private let long = String(repeating: "医", count: 201)

/// Texts and pairs in the place of a whole entry.
private let table = [
  Bad(
    "title: «''»\n", "empty-text", "'title' is empty",
    "Write a text, or delete the line. Example: title: CommonMark"),
  Bad(
    "title: «'  '»\n", "empty-text", "'title' is empty",
    "Write a text, or delete the line. Example: title: CommonMark"),
  Bad(
    "title: «'\u{3000}'»\n", "empty-text",
    "'title' has only characters that cannot be seen, such as U+3000",
    "Write a text, or delete the line. Example: title: CommonMark"),
  Bad(
    "title: {zh: 数据, en: «'\u{2003}'»}\n", "empty-text",
    "the English 'title' has only characters that cannot be seen, such as U+2003",
    "Write a text, or delete the line. Example: title: CommonMark"),
  Bad(
    "title: «' \u{2800}\u{3000} '»\n", "empty-text",
    "'title' has only characters that cannot be seen, such as U+2800",
    "Write a text, or delete the line. Example: title: CommonMark"),
  Bad(
    "title: A\ndetails:\n  en: «|\n    \u{3000}\n\n    \u{A0}»\n", "empty-text",
    "the English 'details' has only characters that cannot be seen, such as U+3000",
    "Write a text, or delete the line. Example: details: {zh: 更多说明。, en: More about it.}"),
  Bad(
    "title: «\(long)»\n", "long-text", "'title' is 603 bytes long, more than 600",
    "Shorten it: 600 bytes hold about 200 Chinese characters or 600 Latin letters"),
  Bad(
    "title: «\"一\\n二\"»\n", "several-lines", "'title' must be on one line",
    "Join its lines. Example: title: CommonMark"),
  Bad(
    "title: {zh: 数据, en: «''»}\n", "empty-text", "the English 'title' is empty",
    "Write a text, or delete the line. Example: title: CommonMark"),
  Bad(
    "title: {zh: 数据, «english»: Data}\n", "unknown-language", "unknown language 'english'",
    "Did you mean 'en'?"),
  Bad(
    "title: {«zh-CN»: 数据, en: Data}\n", "unknown-language", "unknown language 'zh-CN'",
    "Did you mean 'zh'?"),
  Bad(
    "title: {«cn»: 数据, en: Data}\n", "unknown-language", "unknown language 'cn'",
    "Did you mean 'zh'?"),
  Bad(
    "title: {zh: 数据, «fr»: Données}\n", "unknown-language", "unknown language 'fr'",
    "A text is kept in zh and en"),
  Bad(
    "«title»: {}\n", "no-value", "'title' has neither a Chinese nor an English text",
    "Write at least one of the two. Example: title: CommonMark"),
  Bad(
    "«title»:\n  zh:\n  en:\n", "no-value", "'title' has neither a Chinese nor an English text",
    "Write at least one of the two. Example: title: CommonMark"),
  Bad(
    "title:\n  zh: «[数据]»\n  en: Data\n", "wrong-shape",
    "the Chinese 'title' must be a text, not a list",
    "Example: title: CommonMark"),
]

private let rest = "summary: {zh: 一。, en: One.}\nadded: 2026-11-21\n"

@Test(arguments: table)
private func `a bad text is named with its place and a way out`(bad: Bad) {
  let parsed = parse(Marked(bad.input).text + rest)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path)])
  #expect(parsed.file == nil)
}

/// Characters that pages show as nothing, or as a gap.
@Test(arguments: [
  ("\u{A0}", "U+00A0"), ("\u{1680}", "U+1680"), ("\u{2002}", "U+2002"), ("\u{200A}", "U+200A"),
  ("\u{202F}", "U+202F"), ("\u{205F}", "U+205F"), ("\u{3000}", "U+3000"), ("\u{2800}", "U+2800"),
  ("\u{FFFC}", "U+FFFC"), ("\u{1D159}", "U+1D159"), ("\u{13441}", "U+13441"),
])
func `a text of which nothing can be seen is neither a text nor a translation`(
  blank: String, name: String
) {
  let header = entryHeader.replacing("Chinese medical questions.", with: "\"\(blank) \(blank)\"")
  let parsed = parse(header)
  #expect(
    lines(parsed.diagnostics) == [
      "content/datasets/cmedqa2.yml: error: the English 'summary' has only characters that cannot be seen, such as"
        + " \(name) [empty-text]"
    ])
  #expect(parsed.file == nil)
  #expect(parse(entryHeader.replacing("cMedQA2", with: "一\(blank)二")).diagnostics == [])
}

@Test func `a word has no space in it, however wide`() {
  for space in [" ", "\u{3000}", "\u{2003}"] {
    let link = "links: {download: {url: https://example.org/, code: \"a\(space)b\"}}\n"
    #expect(
      lines(parse(entryHeader + link).diagnostics) == [
        "content/datasets/cmedqa2.yml: error: 'code' has a space in it [space-in-word]"
      ])
  }
}

@Test func `a word is measured in characters, not in bytes`() {
  let link = { (code: String) in "links: {download: {url: https://example.org/, code: \(code)}}\n" }
  let longest = String(repeating: "医", count: 32)
  #expect(parse(entryHeader + link(longest)).diagnostics == [])
  let parsed = parse(entryHeader + link(longest + "学"))
  #expect(
    inEnglish(parsed.diagnostics).map(\.message) == ["'code' is 33 characters long, more than 32"])
}

@Test func `a summary is one paragraph`() {
  let bad = Bad(
    "title: A\nadded: 2026-11-21\nsummary:\n  zh: «|\n    一。\n\n    二。\n»  en: One.\n",
    "several-paragraphs", "the Chinese 'summary' must be one paragraph",
    "Take out the empty line; longer texts belong in 'details' or 'intro'")
  let parsed = parse(Marked(bad.input).text)
  #expect(parsed.diagnostics.map(\.message) == [bad.message])
  #expect(parsed.diagnostics.map(\.help) == [bad.help])
  #expect(
    parsed.diagnostics.map(\.place.span.start) == [UInt32(Marked(bad.input).range.lowerBound)])
}

/// Halves that nobody has written yet: warnings.
private let halves = [
  Bad(
    "title: A\nadded: 2026-11-21\n«summary»: {zh: 一。}\n", "missing-half",
    "no English 'summary'; the page shows the Chinese one", "Add 'en: …' under 'summary'",
    severity: .warning),
  Bad(
    "title: A\nadded: 2026-11-21\n«summary»:\n  en: One.\n  zh:\n", "missing-half",
    "no Chinese 'summary'; the page shows the English one",
    "Write the text behind 'zh:' under 'summary'",
    severity: .warning),
]

@Test(arguments: halves)
private func `a missing half is a warning and the file is good`(bad: Bad) {
  let parsed = parse(Marked(bad.input).text)
  #expect(inEnglish(parsed.diagnostics) == [bad.expected(path: parsed.path)])
  #expect(parsed.file != nil)
}

@Test func `a page shows the half that is there and knows its language`() throws {
  let pair = try #require(entry("details: {zh: 只有中文。}\n")?.details)
  #expect(pair.shown(in: .en)?.language == .zh)
  #expect(pair.shown(in: .en)?.text.value == "只有中文。")
  #expect(pair.shown(in: .zh)?.language == .zh)
}

@Test func `one title stands for both languages`() throws {
  let title = try #require(entry("")?.title)
  #expect(title.isShared)
  #expect(title.zh == title.en)
  #expect(title.shown(in: .en)?.language == .en)
}

@Test func `white space around a line is not part of it, and that of a block is`() throws {
  let made = try #require(
    entry("details:\n  zh: |\n    一\n  en: |\n    one\npaper: {venue: ' ACL '}\n"))
  #expect(made.details?.zh?.value == "一\n")
  #expect(made.paper?.venue?.value == "ACL")
}

@Test func `a hostile key is cut in the message and costs no time`() {
  let key = String(repeating: "键", count: 300)
  let parsed = parse(entryHeader + "\(key): x\n")
  #expect(parsed.diagnostics.allSatisfy { $0.message.utf8.count < 300 })
}

import Testing

@testable import Content

/// What is mended, by rules of these tests: each is a text to find, with what it becomes.
private func mended(_ text: String, _ rules: (old: String, new: String)...) -> String {
  let judge = { (file: SourceFile) -> [Diagnostic] in
    Parsed(file, at: "things/a.yml").diagnostics
      + rules.flatMap { rule in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return text.ranges(of: rule.old).map { range in
          let start = text[..<range.lowerBound].utf8.count
          let span = Span(start..<start + rule.old.utf8.count)
          return Diagnostic(
            .warning, rule: "\(rule.old) is \(rule.new)", at: Place(path: file.path, span: span),
            "a slip", fix: .edits([Edit(span, rule.new)]))
        }
      }
  }
  let file = SourceFile(path: "content/things/a.yml", bytes: Array(text.utf8))
  let result = Mender(at: "things/a.yml", judge: judge).mend(file, judge(file))
  return String(decoding: result.file.bytes, as: UTF8.self)
}

private let rest = "summary: {zh: 甲。, en: A.}\nadded: 2026-11-21\n"

@Test func `a mark in a text is mended where it stands`() {
  #expect(mended("title: Fast，small\n" + rest, ("，", ", ")) == "title: Fast, small\n" + rest)
}

@Test func `a text that would be read as something else is put in quotes`() {
  #expect(
    mended("title: Join us：now\n" + rest, ("：", ": ")) == "title: \"Join us: now\"\n" + rest)
  #expect(
    mended("title: {zh: 甲, en: Fast，small}\n" + rest, ("，", ", "))
      == "title: {zh: 甲, en: \"Fast, small\"}\n" + rest)
  #expect(mended("title: F＃ 1\n" + rest, ("＃", " #")) == "title: \"F # 1\"\n" + rest)
  #expect(
    mended("title: “A” and b\n" + rest, ("“", "\""), ("”", "\"")) == "title: '\"A\" and b'\n" + rest
  )
}

@Test func `a quote in quotes is escaped`() {
  #expect(
    mended("title: \"a “b” c\"\n" + rest, ("“", "\""), ("”", "\""))
      == "title: \"a \\\"b\\\" c\"\n" + rest)
  #expect(mended("title: 'it’s'\n" + rest, ("’", "'")) == "title: 'it''s'\n" + rest)
}

@Test func `no rule can change a word, and the others are followed even so`() {
  let text = "title: Fast，small\n" + rest
  #expect(mended(text, ("Fast", "Slow")) == text)
  #expect(mended(text, ("Fast", "")) == text)
  #expect(mended(text, ("Fast", "Fast and")) == text)
  #expect(mended(text, ("Fast", "Fa st")) == text)
  #expect(mended(text, ("Fast", "Slow"), ("，", ", ")) == "title: Fast, small\n" + rest)
  #expect(mended("title: Fast small\n" + rest, (" small", "small")) == "title: Fast small\n" + rest)
  #expect(mended("title: 快 small\n" + rest, (" small", "small")) == "title: 快small\n" + rest)
  #expect(mended("title: Ａ１\n" + rest, ("Ａ１", "A1")) == "title: A1\n" + rest)
}

@Test func `what would break the file is left`() {
  let text = "title: Fast\n" + rest
  #expect(mended(text, ("title: ", "title")) == text)
  #expect(mended(text, ("\nsummary", " summary")) == text)
  #expect(mended(text, ("{", "")) == text)
  #expect(mended(text, ("2026-11-21", "2026-11")) == text)
  #expect(mended(text, ("added", "# added")) == text)
}

@Test func `rules that undo each other's work are not followed`() {
  let text = "title: Fast，small; nice\n" + rest
  #expect(mended(text, ("，", ","), (",", "，"), ("; ", "；")) == "title: Fast，small；nice\n" + rest)
  // One that never ends, either.
  #expect(mended("title: a!\n" + rest, ("!", "!!")) == "title: a!\n" + rest)
}

@Test func `edits that touch are made one after another`() {
  #expect(
    mended("title: a．．b\n" + rest, ("．．", "．"), ("．", ".")) == "title: a.b\n" + rest)
}

@Test func `a text in a block keeps its lines`() {
  let text = "title: A\nsummary:\n  zh: |\n    甲,\n    乙。\n  en: A.\nadded: 2026-11-21\n"
  #expect(mended(text, (",", "，")) == text.replacing(",", with: "，"))
}

import Content
import Testing
import YAMLJudge

private func parse(_ bytes: [UInt8]) -> (root: Node?, problems: [Diagnostic]) {
  Document.parse(SourceFile(path: "content/a.yml", bytes: bytes))
}

private func words(_ bytes: [UInt8]) -> [String] {
  parse(bytes).problems.map {
    "\($0.place.span.start)–\($0.place.span.end) \($0.rule): \($0.message)"
  }
}

@Test func `keys and values know their places`() throws {
  let text = """
    标题: 甲 # c
    "b": 'c'
    d: [e, {f: g}]
    h: |
      i

      j

    k:
    - l: m
    """
  let (root, problems) = parse(Array(text.utf8))
  #expect(problems.isEmpty)
  #expect(
    try #require(root).spans.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
      == [
        text, "标题", "甲", "\"b\"", "'c'", "d", "[e, {f: g}]", "e", "{f: g}", "f", "g",
        "h", "|\n  i\n\n  j", "k", "- l: m", "l: m", "l", "m",
      ])
}

@Test func `a key without a value holds an empty text behind its colon`() throws {
  let (root, problems) = parse(Array("a: # c\nb: x\n".utf8))
  #expect(problems.isEmpty)
  guard case .mapping(let members)? = root?.kind,
    case .scalar(let text, .plain)? = members.first?.value.kind
  else { throw Failure.notAMapping }
  #expect(text == "")
  #expect(members.first?.value.span == Span(2..<2))
}

private enum Failure: Error { case notAMapping }

@Test func `scalars remember how they were written`() throws {
  let (root, _) = parse(Array("- a\n- 'a'\n- \"a\"\n- |\n  a\n- >\n  a\n".utf8))
  guard case .list(let items)? = root?.kind else { throw Failure.notAMapping }
  let styles = items.map { item -> ScalarStyle? in
    if case .scalar(_, let style) = item.kind { style } else { nil }
  }
  #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
}

@Test func `an empty file is an error that names its place`() {
  #expect(words([]) == ["0–0 empty-file: the file is empty"])
  #expect(words(Array(" \n\n".utf8)) == ["0–0 empty-file: the file is empty"])
  #expect(words(Array("# c\n".utf8)) == ["0–0 empty-file: the file holds nothing but comments"])
  #expect(words([0xEF, 0xBB, 0xBF]) == ["0–0 empty-file: the file is empty"])
}

@Test func `a file that is not text is one error`() {
  #expect(words([0x89, 0x50, 0x4E, 0x47]) == ["0–1 encoding: the byte 0x89 is not valid UTF-8"])
  #expect(
    words([0x61, 0x3A, 0x20, 0, 0, 1]) == ["3–4 binary-file: this is a binary file, not text"])
  #expect(
    words(Array("title: caf".utf8) + [0xE9, 0x0A])
      == ["10–11 encoding: the byte 0xE9 is not valid UTF-8"])
}

@Test func `a file in another encoding is one error that names it`() {
  let gbk = Array("title: ".utf8) + [0xD2, 0xBD, 0xD1, 0xA7, 0xCE, 0xCA, 0xB4, 0xF0, 0x0A]
  let text = "title: 医学"
  let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let bigEndian = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  #expect(words(gbk) == ["0–0 encoding: this file looks like GBK, not UTF-8"])
  for bytes in [[0xFF, 0xFE] + utf16, utf16, [0xFE, 0xFF] + bigEndian, bigEndian] {
    #expect(words(bytes) == ["0–0 encoding: this file looks like UTF-16, not UTF-8"])
  }
  // The shortest text in which every other byte is zero, and what is only half of it.
  #expect(words([0x61, 0, 0x3A, 0]) == ["0–0 encoding: this file looks like UTF-16, not UTF-8"])
  #expect(words([0x61, 0, 0x3A]) == ["1–2 binary-file: this is a binary file, not text"])
  // 啊, the first character of it.
  #expect(words([0xB0, 0xA1]) == ["0–0 encoding: this file looks like GBK, not UTF-8"])
  // Pairs that GBK could hold and texts hardly do: half of them, and more.
  let rare: [UInt8] = [0x81, 0x40]
  let usual: [UInt8] = [0xD2, 0xBD]
  #expect(words(usual + usual + rare).first == "0–0 encoding: this file looks like GBK, not UTF-8")
  #expect(words(usual + rare).first == "2–3 encoding: the byte 0x81 is not valid UTF-8")
  let problem = parse(gbk).problems[0]
  #expect(
    problem.help
      == "Save it as UTF-8: Notepad has the encoding under Save As, VS Code at the bottom right")
  #expect(problem.chinese?.message == "这个文件看起来是GBK编码，不是UTF-8")
  #expect(problem.chinese?.help == "另存为UTF-8：记事本在“另存为”里选编码，VS Code点右下角的编码，再选“通过编码保存”")
}

@Test func `GBK is what could be Chinese in it, to the last byte`() {
  let usual: [UInt8] = [0xD2, 0xBD, 0xB0, 0xA1]
  for bytes: [UInt8] in [
    [0xA1, 0xA1], [0xF7, 0xFE], usual + [0x81, 0x40], usual + [0x81, 0x7E], usual + [0x81, 0x80],
    usual + [0xFE, 0xFE], usual + [0x81, 0x30, 0x81, 0x30], usual + [0xFE, 0x39, 0xFE, 0x39],
    usual + [0x81, 0x30, 0x81, 0x30, 0x61],
  ] {
    #expect(words(bytes) == ["0–0 encoding: this file looks like GBK, not UTF-8"], "\(bytes)")
  }
  for bytes: [UInt8] in [
    [0xA0, 0xA1], [0xF8, 0xA1], [0xB0, 0xA0], usual + [0x80, 0xA1], usual + [0xFF, 0xA1],
    usual + [0x81, 0x3A], usual + [0x81, 0x7F], usual + [0x81, 0xFF], usual + [0xB0],
    usual + [0x81, 0x30, 0x81], usual + [0x81, 0x30, 0x80, 0x30], usual + [0x81, 0x30, 0xFF, 0x30],
    usual + [0x81, 0x30, 0x81, 0x3A], usual + [0x81, 0x30, 0x81, 0x2F],
  ] {
    #expect(words(bytes).first?.hasSuffix("is not valid UTF-8") == true, "\(bytes)")
  }
}

@Test func `a file may have 64 KiB and no byte more`() {
  let largest = Array("a: ".utf8) + Array(repeating: UInt8(ascii: "b"), count: 65_533)
  #expect(parse(largest).root != nil)
  #expect(words(largest + [10]) == ["65536–65536 file-size: the file is larger than 64 KiB"])
}

@Test func `no more than twenty problems of a file are told`() {
  let text = String(repeating: "键：值\n", count: 100)
  #expect(parse(Array(text.utf8)).problems.count == 20)
}

@Test func `problems come in the order of their places`() {
  let text = "a: \u{200B}\nb：c\nd: \u{202E}\ne: &f\n"
  let problems = parse(Array(text.utf8)).problems
  #expect(problems == problems.sorted())
  #expect(
    problems.map(\.rule) == [
      "invisible-character", "full-width-colon", "direction-character", "anchor",
    ])
}

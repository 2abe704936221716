import Content
import Testing

private let fragments = [
  "[", "]", "{", "}", "- ", "-\n", "a: ", "a:\n", "\"", "'", "''", "\\", "\"\\", " ", "\n", " \n",
  ":", ": ",
  "?", "? ", "#", " #", "|\n", ">\n", "a: |\n", "a: >\n\n", "a: |+\n", "&a ", "*a ", "!", "<<: ",
  "---\n",
  "...\n", "%\n", "\t", "\t\n", "\r", "\r\n", ",", "[]", "{}", "[{", "{a: ", "[a, ", "é", "中",
  "e\u{301}",
  "\u{301}", "\u{316}\u{301}", "\u{FEFF}", "\u{200D}", "\u{FE0F}", "\u{3000}", "\u{A0}", "：", "，",
  "a：",
  "a，b", "a: {b: ，", "- - ", "- a: ", "a: \"\\u0301", "a: '", "a: [\n", "- '\n", "\u{0}", "\u{1}",
  "x\n",
  "\u{1100}", "\u{1161}", "👩\u{200D}", "क\u{94D}", "k\n  ", "a:\n b:\n  c:\n",
]

/// Files that are made to hurt. A step that looks at the whole file for each byte would take many seconds. The limit is
/// for those that never end, and generous, as waiting for other tests counts too.
@Test(.timeLimit(.minutes(10)), arguments: fragments)
func `hostile files are answered quickly, with few problems`(_ fragment: String) {
  let size = 10_000
  let clock = ContinuousClock()
  var slowest = (Duration.zero, "")
  for (before, after) in [
    ("", ""), ("a: ", "\n"), ("a: \"", "\"\n"), ("a: |\n  ", "\n"), ("a: [", "]"),
  ] {
    let count = (size - before.utf8.count - after.utf8.count) / fragment.utf8.count
    let bytes = Array((before + String(repeating: fragment, count: count) + after).utf8)
    let time = clock.measure {
      let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
      #expect(root != nil || !problems.isEmpty)
      #expect(problems.count <= 20)
    }
    if time > slowest.0 { slowest = (time, before + fragment) }
  }
  #expect(slowest.0 < .seconds(1), "\(slowest)")
}

@Test func `a hundred thousand brackets are one error`() {
  for fragment in ["[", "{", "- ", "a: ", "[["] {
    let bytes = Array(String(repeating: fragment, count: 100_000).utf8)
    let problems = Document.parse(SourceFile(path: "a.yml", bytes: bytes)).problems
    #expect(problems.map(\.rule) == ["file-size"])
  }
}

@Test func `lines that go deeper and deeper are one error at the ninth level`() {
  let text = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
  let problems = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8))).problems
  #expect(problems.map(\.rule) == ["depth"])
  #expect(problems.first?.place.span == Span(60..<61))
}

@Test func `thousands of different keys are read, and one more that stands twice is found`() {
  let text = (0..<7_000).map { "k\($0):\n" }.joined()
  let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8)))
  #expect(root != nil && problems.isEmpty)
  let more = Document.parse(SourceFile(path: "a.yml", bytes: Array((text + "k9:\n").utf8))).problems
  #expect(more.map(\.message) == ["'k9' is already set in line 10"])
}

@Test func `random bytes are always answered`() {
  var generator = Generator(seed: 3)
  for _ in 0..<3_000 {
    let bytes = (0..<generator.below(200)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
    #expect(root != nil || !problems.isEmpty)
  }
}

@Test(.timeLimit(.minutes(10))) func `what stands behind twenty other problems is not read`() {
  let text = "a: >+\n" + String(repeating: "\u{3}", count: 30) + "x\n  \u{0}1\n"
  let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8)))
  #expect(root == nil)
  #expect(problems.map(\.rule) == Array(repeating: "control-character", count: 20))
}

import Testing

@testable import Content

/// Texts as files say them, which every program reads as these texts.
@Suite struct WrittenTextTests {
  @Test(arguments: [
    ("CommonMark", "CommonMark"), ("中文，标点。", "中文，标点。"), ("108K", "108K"), ("it's", "it's"),
    ("10.1145/359545.359563", "10.1145/359545.359563"),
    ("https://example.org/#a", "https://example.org/#a"),
    ("A, B", "A, B"), ("2308.03279", "\"2308.03279\""), ("2024-01-02", "\"2024-01-02\""),
    ("yes", "\"yes\""), ("No", "\"No\""), ("null", "\"null\""), ("~", "\"~\""),
    ("12:30", "\"12:30\""),
    ("0x1F", "\"0x1F\""), ("1e3", "\"1e3\""), ("+1", "\"+1\""), (".5", "\".5\""),
    ("A: B", "\"A: B\""), ("A #1", "\"A #1\""), ("[A] B", "\"[A] B\""), ("- A", "\"- A\""),
    ("@A", "\"@A\""), ("A:", "\"A:\""), ("A \"B\": C", "'A \"B\": C'"),
    ("A \"B\": it's", "\"A \\\"B\\\": it's\""), ("\\a: b", "'\\a: b'"), ("=", "\"=\""),
    ("吗?", "吗?"), ("“引号”开头", "“引号”开头"),
  ])
  func `a text has quotes where it needs them`(_ text: String, _ yaml: String) {
    #expect(WrittenText(text, in: .line)?.yaml == yaml)
  }

  @Test(arguments: [
    ("A, B", "\"A, B\""), ("a{b", "\"a{b\""), ("A", "A"), ("{a}", "\"{a}\""), ("吗? 是", "\"吗? 是\""),
  ])
  func `in brackets more texts need them`(_ text: String, _ yaml: String) {
    #expect(WrittenText(text, in: .list)?.yaml == yaml)
    #expect(WrittenText(text, in: .braces)?.yaml == yaml)
  }

  @Test func `a wide comma separates nothing in braces, but looks so in a list`() {
    #expect(WrittenText("甲，乙", in: .braces)?.yaml == "甲，乙")
    #expect(WrittenText("甲，乙", in: .list)?.yaml == "\"甲，乙\"")
    #expect(WrittenText("甲，en：乙", in: .braces)?.yaml == "\"甲，en：乙\"")
  }

  @Test(arguments: ["a\nb", "a\tb", "a\u{0}b", "a\u{202E}b", "e\u{301}", "a\u{FFFD}b"])
  func `what no file can say is not written`(_ text: String) {
    #expect(WrittenText(text, in: .line) == nil && WrittenText(text, in: .braces) == nil)
  }

  /// Signs that mean something to YAML or to the reader, in any order.
  @Test func `whatever is written reads back as the same text, to the byte`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "a", "B", "7", " ", ":", "#", "-", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'",
      "\"", "\\", "%", "@", "`", "=", "~", "<", ".", "/", "：", "，", "“", "”", "中", "🌱", "é", "　",
      "zh: ", "null", "'''",
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...8, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      for place in [WrittenText.Place.line, .list, .braces] {
        guard let written = WrittenText(text, in: place) else {
          Issue.record("\(text.debugDescription) cannot be written")
          continue
        }
        let line =
          switch place {
          case .line: "a:\n  b: \(written.yaml)\n"
          case .list: "a: [x, \(written.yaml)]\n"
          case .braces: "- {zh: \(written.yaml)}\n"
          }
        let (root, problems) = Document.read(Array(line.utf8))
        #expect(problems.isEmpty, "\(line)")
        let texts = (root?.texts ?? []).suffix(1)
        #expect(
          !texts.isEmpty && texts.allSatisfy { Array($0.utf8) == Array(text.utf8) }, "\(line)")
      }
    }
  }
}

extension Node {
  fileprivate var texts: [String] {
    switch kind {
    case .scalar(let text, _): [text]
    case .list(let items): items.flatMap(\.texts)
    case .mapping(let members): members.flatMap(\.value.texts)
    }
  }
}

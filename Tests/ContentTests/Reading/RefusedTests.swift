import Content
import Testing

@Test func `each problem is told in exact words at its exact place, and nothing else is`() {
  for refused in Refused.cases {
    let (_, problems) = Document.parse(SourceFile(path: "a.yml", bytes: refused.bytes))
    let text = String(decoding: refused.bytes, as: UTF8.self).debugDescription
    #expect(problems.map(\.place.span.range) == refused.places, "\(text)")
    #expect(
      inEnglish(problems).flatMap { ["\($0.rule): \($0.message)", $0.help ?? "–"] }
        == refused.words, "\(text)"
    )
  }
  #expect(Refused.cases.count > 190)
}

@Test(arguments: Accepted.documents)
func `a document of what may be written has no problems`(text: String) {
  let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8)))
  #expect(problems == [])
  #expect(root != nil)
}

@Test func `the last line needs no line end`() {
  // What mends a line may take out its end, too.
  func problems(_ bytes: [UInt8]) -> [String] {
    Document.parse(SourceFile(path: "a.yml", bytes: bytes)).problems.map {
      "\($0.place.span) \($0.rule) \($0.message) \($0.help ?? "")"
    }
  }
  for bytes in Refused.cases.map(\.bytes) + Accepted.documents.map({ Array($0.utf8) })
  where bytes.last == UInt8(ascii: "\n") && !bytes.contains(UInt8(ascii: "\r")) {
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    #expect(problems(bytes.dropLast()) == problems(bytes), "\(text)")
  }
}

@Test func `a file without a readable tree has no root`() {
  for refused in Refused.cases {
    let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: refused.bytes))
    let rules = Set(problems.map(\.rule))
    let isWhole = rules.isSubset(of: [
      "line-ending", "control-character", "line-separator", "direction-character",
      "invisible-character", "private-use-character", "noncharacter",
      "lost-character", "loose-mark", "piled-marks", "normal-form", "duplicate-key", "second-entry",
    ])
    #expect((root != nil) == isWhole, "\(rules)")
  }
}

@Test func `one slip of the hand is not told as many problems`() {
  let sample = Array(Accepted.whole[0].utf8)
  for place in sample.indices where sample[place] & 0xC0 != 0x80 {
    for slip in ["\"", "'", "[", "{", "：", ":", " ", "\n", "\t", "#", "- ", "&", "|", "]", "  "] {
      var bytes = sample
      bytes.insert(contentsOf: Array(slip.utf8), at: place)
      let (_, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
      #expect(problems.count <= 3, "\(String(decoding: bytes, as: UTF8.self)): \(problems)")
    }
  }
}

import Testing

@testable import Content

@Test func `text that people write passes`() {
  let texts = [
    "", "医学自然语言处理，一、二。", "naïve café", "Tiếng Việt", "한국어", "日本語かな・カナ", "עברית", "العربية",
    "हिन्दी", "ไทย", "x²+y₁≤∞", "①②③", "a\u{A0}b", "甲\u{3000}乙", "line\nline\ttab\n", "🔥📖👩🏽‍🔬🏳️‍🌈🇨🇳1️⃣©️™️",
    "葛\u{E0100}", "می\u{200C}خواهم", "क\u{94D}\u{200D}ष", "x\u{331}", "…—–“”‘’《》",
    "\u{1F468}\u{200D}\u{1F469}",
    "𠀀𪜶", "Ω ≈ ç √ ∫", "\u{FE4F}", "≯", "\u{D7A3}",
  ]
  for text in texts {
    #expect(TextRule.problems(in: text).isEmpty, "\(text.debugDescription)")
  }
}

@Test func `a letter carries four marks and no more, and what is too much is told once`() {
  for letter in ["x", "字"] {
    let four = letter + "\u{331}\u{324}\u{33F}\u{346}"
    #expect(TextRule.problems(in: four + "b" + four).isEmpty)
    let place = four.utf8.count
    let text = four + String(repeating: "\u{33F}", count: 246) + "b" + four + "\u{33F}"
    #expect(
      TextRule.problems(in: text) == [
        Located(.piledMark("\u{33F}"), at: Span(place..<place + 2))
      ])
  }
  // Thai, whose joiners part nothing.
  let thai = "ก" + String(repeating: "\u{E47}", count: 4) + "\u{200D}"
  #expect(TextRule.problems(in: thai + "ก").isEmpty)
  #expect(TextRule.problems(in: thai + "\u{E47}").map(\.value) == [.piledMark("\u{E47}")])
}

@Test func `marks are not parted by a character that changes none of them`() {
  #expect(
    TextRule.problems(in: "a\u{331}\u{FE0F}").map(\.value) == [.idleJoiner("\u{FE0F}")])
}

@Test func `a joiner has a letter that it joins on either side`() {
  for text in ["م\u{200C}x", "x\u{200C}م", "م\u{200C}", "\u{200D}م", "م\u{200D} م"] {
    let problems = TextRule.problems(in: text).map(\.value.rule)
    #expect(problems == ["invisible-character"], "\(text.debugDescription)")
  }
}

@Test func `the first byte that is not UTF-8 is told and nothing behind it`() {
  let files: [([UInt8], Int)] = [
    (Array("caf".utf8) + [0xE9, 0x0A, 0xE9], 3),  // Latin-1
    ([0xB1, 0xEA, 0xCC, 0xE2], 0),  // GBK
    ([0xFF, 0xFE, 0x61, 0x00], 0),  // UTF-16
    ([0x61, 0xC0, 0x80], 1), ([0x61, 0xE0, 0x80, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
    ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE4, 0xB8], 0),
    ([0xF0, 0x9F], 0),
    ([0xE4, 0xB8, 0x61], 0), ([0xC3], 0), ([0xF8, 0x88, 0x80, 0x80, 0x80], 0), ([0x80], 0),
  ]
  for (bytes, place) in files {
    let problems = TextRule.problems(in: bytes)
    #expect(problems == [Located(.notUTF8(bytes[place]), at: Span(place..<place + 1))])
  }
}

@Test
func `every two, three and four byte sequence is taken or refused as the standard library does`() {
  var generator = Generator(seed: 8)
  for _ in 0..<100_000 {
    let bytes = (0..<1 + generator.below(5)).map { _ in
      generator.one(of: [
        0x61, 0x80, 0x8F, 0x90, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
      ])
        as UInt8
    }
    let isText = !TextRule.problems(in: bytes).contains { $0.value.rule == "encoding" }
    #expect(isText == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
  }
}

@Test func `a line end of another system is told once, and in a text wherever it stands`() {
  let inText = { (text: String) in TextRule.problems(in: text).map(\.span) }
  let inFile = { (text: String) in
    TextRule.problems(inFile: Array(text.utf8), limit: 20).problems.map(\.span)
  }
  for text in ["a\rb", "a\rb\rc\r", "a\r\rb\r\nc"] {
    #expect(inText(text) == [Span(1..<2)], "\(text.debugDescription)")
    #expect(inFile(text) == [Span(1..<2)], "\(text.debugDescription)")
  }
  #expect(inText("a\r\nb\r\n") == [Span(1..<2)])
  #expect(inFile("a\r\nb\r\n") == [])
  #expect(inFile("a\r\nb\r") == [Span(4..<5)])
}

@Test func `no more problems are told than asked for`() {
  let text = String(repeating: "\u{200B}", count: 50)
  #expect(TextRule.problems(in: text).count == 20)
  #expect(TextRule.problems(in: text, limit: 3).count == 3)
}

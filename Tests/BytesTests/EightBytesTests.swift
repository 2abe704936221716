import Bytes
import Testing

@Suite struct EightBytesTests {
  /// Each byte in each place of texts that end before, at and behind a full eight.
  @Test func `a byte is found wherever it stands, and nothing else is taken for it`() {
    for length in 0...17 {
      for place in 0...length {
        for byte in [0x00, 0x09, 0x20, 0x3C, 0x61, 0x7F, 0x80, 0xE4, 0xFF] as [UInt8] {
          // The neighbours of a byte differ from it in one bit.
          var text = (0..<length).map { _ in byte ^ 1 }
          if place < length { text[place] = byte }
          #expect(text.span.next(byte, from: 0) == place)
          #expect(text.span.next(byte, from: min(place + 1, length)) == length)
        }
      }
    }
  }

  @Test func `what is not plain ASCII is found as looking at each byte finds it`() {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      let text = (0..<Int(state >> 33) % 20).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let bytes: [UInt8] = [0x00, 0x1F, 0x20, 0x61, 0x61, 0x61, 0x7E, 0x7F, 0x80, 0xFF]
        return bytes[Int(state >> 40) % bytes.count]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1
      for start in text.indices {
        let rest = text[start...]
        let strange = rest.firstIndex { $0 < 0x20 || $0 >= 0x7F } ?? text.count
        let beyond = rest.firstIndex { $0 >= 0x80 } ?? text.count
        #expect(text.span.endOfPlainASCII(from: start) == strange)
        #expect(text.span.nextBeyondASCII(from: start) == beyond)
      }
    }
  }

  @Test func `bits that do not count join two bytes`() {
    let either = UInt8(ascii: "<") ^ UInt8(ascii: ">")
    for text in ["a<", "a>", "123456789>", "=a>"] {
      let bytes = Array(text.utf8)
      let found = bytes.span.next(from: 0) { $0.equal(to: UInt8(ascii: "<"), either: either) }
      #expect(found == bytes.count - 1)
    }
  }
}

@Suite struct EscapingTests {
  @Test func `JSON escapes what cannot stand in a text, and for a script what could end it`() {
    #expect(
      "a\"\\\n\t\u{1}\u{7F}中<&>\u{2028}".json() == #""a\"\\\n\u0009\u0001\u007f中<&>"# + "\u{2028}\""
    )
    #expect(
      "</a>&\u{2027}\u{2028}\u{2029}\u{202A}".json(isForScript: true)
        == #""\u003c/a\u003e\u0026"# + "\u{2027}" + #"\u2028\u2029"# + "\u{202A}\"")
    #expect("\u{2028}".utf8.prefix(2).map(\.self) == [0xE2, 0x80])
  }

  @Test func `percent signs stand for each byte that is not kept`() {
    #expect("a b中/%".percentEncoded(keeping: \.isOfAddress) == "a%20b%E4%B8%AD/%")
    #expect("a\"b".percentEncoded(keeping: \.isLetter) == "a%22b")
  }

  @Test func `kinds of ASCII end where they end`() {
    func kind(_ test: (UInt8) -> Bool) -> String {
      String(decoding: (UInt8.min...UInt8.max).filter(test), as: UTF8.self)
    }
    let lower = "abcdefghijklmnopqrstuvwxyz"
    #expect(kind(\.isDigit) == "0123456789")
    #expect(kind(\.isLowerLetter) == lower)
    #expect(kind(\.isLetter) == lower.uppercased() + lower)
    #expect(kind(\.isLetterOrDigit) == "0123456789" + lower.uppercased() + lower)
    #expect(kind(\.isHexDigit) == "0123456789ABCDEFabcdef")
    #expect(kind(\.isBlank) == "\t ")
    #expect(kind(\.isWhiteSpace) == "\t\n\r ")
    #expect(
      kind(\.isOfAddress)
        == "!#$%&'()*+,-./0123456789:;=?@\(lower.uppercased())[]_\(lower)~")
    #expect((UInt8.min...UInt8.max).allSatisfy { $0.isUpperLetter == ($0.lowercased != $0) })
  }
}

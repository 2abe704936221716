/// Text in which nothing means anything to Markdown: most summaries. It takes the short way, past cmark, and
/// comes out with the same bytes.
enum Plain {
  /// Whether `text` is one line of plain text or, in block mode, several with blank lines between them.
  /// Whatever is in doubt is not plain: cmark knows.
  static func isPlain(_ text: Span<UInt8>, _ mode: Markdown.Mode) -> Bool {
    guard !text.isEmpty, startsPlainly(text, at: 0) else { return false }
    var index = 0
    var isASCII = true
    while index < text.count {
      let byte = text[index]
      if byte.isMeaningful { return false }
      isASCII = isASCII && byte < 0x80
      index += 1
      guard byte == UInt8(ascii: "\n") else { continue }
      guard mode == .block, index >= 2, text[index - 2] != UInt8(ascii: " ") else { return false }
      let start = index
      while index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
      guard index < text.count else { break }
      guard index > start, startsPlainly(text, at: index) else { return false }
    }
    return text[text.count - 1] != UInt8(ascii: " ") && (isASCII || !hasInvisible(text))
  }

  static func append(
    _ text: Span<UInt8>, _ mode: Markdown.Mode, _ language: TextLanguage, into html: inout [UInt8]
  ) {
    guard mode == .block else { return appendText(text, language, into: &html) }
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start {
        html.append(contentsOf: "<p>".utf8)
        appendText(text.extracting(start..<end), language, into: &html)
        html.append(contentsOf: "</p>\n".utf8)
      }
      start = end + 1
    }
  }

  /// Whether the line at `start` can only be the start of a paragraph.
  private static func startsPlainly(_ text: Span<UInt8>, at start: Int) -> Bool {
    switch text[start] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "#"), UInt8(ascii: ">"),
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "~"):
      return false
    default:
      var index = start
      while index < text.count, text[index].isDigit { index += 1 }
      return index == start || index == text.count || !text[index].endsNumber
    }
  }
}

extension UInt8 {
  /// Whether cmark may read it as anything but itself, wherever it stands in a line. Control characters are
  /// for cmark too; a line feed is for the caller.
  @inline(__always)
  fileprivate var isMeaningful: Bool {
    let bit = 1 &<< UInt64(self & 63)
    return self < 64 ? meaningful & bit != 0 : self < 128 && meaningfulAbove & bit != 0
  }
}

/// One bit for each byte below 64: the control characters but the line feed, `&`, `*` and `<`.
private let meaningful: UInt64 = 0xFFFF_FFFF & ~(1 << 0x0A) | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C
/// One bit for each byte from 64 on: `[`, `\`, `]`, `_`, `` ` `` and the delete character.
private let meaningfulAbove: UInt64 = 1 << 27 | 1 << 28 | 1 << 29 | 1 << 31 | 1 << 32 | 1 << 63

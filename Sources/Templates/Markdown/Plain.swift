import Bytes

/// Text in which nothing means anything to Markdown: most summaries. It takes the short way, past cmark, and
/// comes out with the same bytes.
enum Plain {
  /// Whether `text` is one line of plain text or, in block mode, several with blank lines between them.
  /// Whatever is in doubt is not plain: cmark knows. Nor is what holds an address, which may be
  /// meant as a link.
  static func isPlain(_ text: Span<UInt8>, _ mode: Markdown.Mode) -> Bool {
    guard !text.isEmpty, startsPlainly(text, at: 0) else { return false }
    var index = text.nextMeaningful(from: 0)
    while index < text.count {
      guard text[index] == UInt8(ascii: "\n"), mode == .block, index > 0,
        text[index - 1] != UInt8(ascii: " ")
      else { return false }
      let start = index
      while index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
      guard index < text.count else { break }
      guard index > start + 1, startsPlainly(text, at: index) else { return false }
      index = text.nextMeaningful(from: index)
    }
    return text[text.count - 1] != UInt8(ascii: " ") && text.hasInk && !hasInvisible(text)
      && text.nextAddress(from: 0) == nil
  }

  static func append(
    _ text: Span<UInt8>, _ mode: Markdown.Mode, _ language: TextLanguage, into html: inout [UInt8]
  ) {
    guard mode == .block else { return appendText(text, language, into: &html) }
    var start = 0
    while start < text.count {
      let end = text.next(UInt8(ascii: "\n"), from: start)
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

extension Span<UInt8> {
  /// Where the next byte stands that cmark may read as anything but itself, wherever it stands in a line: a control
  /// character, a line feed among them, or one of ``& * < [ \ ] _ ` `` and the delete character; or the end.
  fileprivate func nextMeaningful(from start: Int) -> Int {
    next(from: start) {
      $0.less(than: 0x20) | $0.equal(to: UInt8(ascii: "&")) | $0.equal(to: UInt8(ascii: "*"))
        | $0.equal(to: UInt8(ascii: "<"))
        | $0.equal(to: UInt8(ascii: "["), either: UInt8(ascii: "[") ^ UInt8(ascii: "_"))
        | $0.equal(to: UInt8(ascii: "\\"), either: UInt8(ascii: "\\") ^ UInt8(ascii: "]"))
        | $0.equal(to: UInt8(ascii: "`")) | $0.equal(to: 0x7F)
    }
  }
}

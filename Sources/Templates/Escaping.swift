import Bytes

/// The only escaping there is: what is not `HTML` reaches a page through here.
extension ByteSink where Self: ~Copyable {
  mutating func appendEscaped(_ text: String) {
    appendEscaped(text.utf8)
  }

  /// Appends UTF-8 so that it means itself in HTML text and in a quoted attribute.
  @inline(__always)
  mutating func appendEscaped(_ bytes: some Collection<UInt8>) {
    // The span is read inside the closure only, where it is valid.
    let isDone: Void? = bytes.withContiguousStorageIfAvailable {
      escape(unsafe Span(_unsafeElements: $0), apostrophes: true)
    }
    if isDone == nil { escape(Array(bytes).span, apostrophes: true) }
  }

  /// Appends what stands between tags, as cmark writes it, so that text with and without Markdown comes
  /// out alike: an apostrophe means nothing there.
  mutating func appendEscapedText(_ text: Span<UInt8>) {
    escape(text, apostrophes: false)
  }

  /// Copies whole runs between the few bytes that need an entity.
  private mutating func escape(_ text: Span<UInt8>, apostrophes: Bool) {
    var start = 0
    var index = text.nextSpecial(from: 0)
    while index < text.count {
      if let entity = entity(text[index]), apostrophes || text[index] != UInt8(ascii: "'") {
        append(text.extracting(start..<index))
        // A static string's bytes live as long as the program.
        entity.withUTF8Buffer { append(unsafe Span(_unsafeElements: $0)) }
        start = index + 1
      }
      index = text.nextSpecial(from: index + 1)
    }
    append(text.extracting(start..<text.count))
  }
}

extension Span<UInt8> {
  /// Where one of the five bytes stands next that have an entity, or the end.
  @inline(__always)
  fileprivate func nextSpecial(from start: Int) -> Int {
    next(from: start) {
      $0.equal(to: UInt8(ascii: "&"), either: UInt8(ascii: "&") ^ UInt8(ascii: "'"))
        | $0.equal(to: UInt8(ascii: "<"), either: UInt8(ascii: "<") ^ UInt8(ascii: ">"))
        | $0.equal(to: UInt8(ascii: "\""))
    }
  }
}

private func entity(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

/// The only escaping there is: what is not `HTML` reaches a page through here.
extension [UInt8] {
  mutating func appendEscaped(_ text: String) {
    appendEscaped(text.utf8)
  }

  /// Appends UTF-8 so that it means itself in HTML text and in a quoted attribute.
  mutating func appendEscaped(_ bytes: some Collection<UInt8>) {
    // The buffer is read inside the closure only, where it is valid.
    let isDone: Void? = bytes.withContiguousStorageIfAvailable {
      unsafe appendEscaped(buffer: $0, needsEntity)
    }
    if isDone == nil { appendEscaped(Array(bytes)) }
  }

  /// Appends what stands between tags, as cmark writes it, so that text with and without Markdown comes
  /// out alike: an apostrophe means nothing there.
  mutating func appendEscapedText(_ text: Span<UInt8>) {
    // The bytes are copied before the closure ends.
    unsafe text.withUnsafeBufferPointer {
      unsafe appendEscaped(buffer: $0, needsEntity & ~(1 << 0x27))
    }
  }

  /// Copies whole runs between the few bytes that need an entity, each a bit of `marks`. Every index stays
  /// below `count`.
  private mutating func appendEscaped(buffer: UnsafeBufferPointer<UInt8>, _ marks: UInt64) {
    var start = 0
    var index = 0
    while index < buffer.count {
      let byte = unsafe buffer[index]
      if byte <= UInt8(ascii: ">"), (marks &>> UInt64(byte)) & 1 == 1 {
        if start < index {
          unsafe append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        }
        // A static string's bytes live as long as the program.
        entity(byte).withUTF8Buffer { unsafe append(contentsOf: $0) }
        start = index + 1
      }
      index += 1
    }
    if start < buffer.count {
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<buffer.count]))
    }
  }
}

/// One bit for each byte up to `>` that has an entity.
private let needsEntity: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

private func entity(_ byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

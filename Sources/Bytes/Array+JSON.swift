extension [UInt8] {
  /// Writes a text as JSON does: with quotes around it, and escapes for what cannot stand in it.
  ///
  /// - Parameter isForScript: whether it is to stand in a `<script>`, which no text may end.
  public mutating func appendJSON(_ text: String, isForScript: Bool = false) {
    append(UInt8(ascii: "\""))
    text.withBytes { text in
      var start = 0
      while start < text.count {
        let end = isForScript ? text.nextOfScript(from: start) : text.nextSpecial(from: start)
        // The pointer is valid while the bytes are copied.
        unsafe text.extracting(start..<end).withUnsafeBufferPointer {
          unsafe append(contentsOf: $0)
        }
        start = end < text.count ? end + escape(text, at: end) : end
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes one character in another way; its length.
  private mutating func escape(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(text[index])
    case UInt8(ascii: "\n"): self += "\\n".utf8
    case 0xE2 where text.isLineSeparator(at: index):
      self += (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
      return 3
    case 0xE2: append(0xE2)
    case let byte:
      self += (byte < 0x10 ? "\\u000" : "\\u00").utf8
      self += String(byte, radix: 16).utf8
    }
    return 1
  }
}

extension String {
  /// The text as it stands in JSON, its quotes included.
  public func json(isForScript: Bool = false) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(self, isForScript: isForScript)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Span<UInt8> {
  fileprivate func nextSpecial(from start: Int) -> Int {
    next(from: start) {
      $0.less(than: 0x20) | $0.equal(to: UInt8(ascii: "\"")) | $0.equal(to: UInt8(ascii: "\\"))
        | $0.equal(to: 0x7F)
    }
  }

  /// The same, and what ends a script, begins a reference, or was once the end of a line in one.
  fileprivate func nextOfScript(from start: Int) -> Int {
    next(from: start) {
      $0.less(than: 0x20) | $0.equal(to: UInt8(ascii: "\"")) | $0.equal(to: UInt8(ascii: "\\"))
        | $0.equal(to: 0x7F) | $0.equal(to: UInt8(ascii: "&")) | $0.equal(to: 0xE2)
        | $0.equal(to: UInt8(ascii: "<"), either: UInt8(ascii: "<") ^ UInt8(ascii: ">"))
    }
  }

  /// U+2028 and U+2029.
  fileprivate func isLineSeparator(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8
  }
}

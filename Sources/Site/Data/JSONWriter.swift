import Templates

/// Writes JSON straight into bytes: keys in the order in which they are given, so the same list is the same file.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter size: about how many bytes there will be, so that they are not moved while they grow.
  init(size: Int) {
    bytes.reserveCapacity(size)
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func list<Element>(
    _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for item in elements { element(&writer, item) }
    }
  }

  /// A list of things of several kinds.
  mutating func list(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), members)
  }

  /// A list with a line for each element, so that two versions of the file compare well.
  mutating func lines<Element>(
    _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    list(elements) { writer, item in
      writer.separate()
      writer.bytes.append(UInt8(ascii: "\n"))
      writer.needsComma = false
      element(&writer, item)
    }
  }

  mutating func key(_ key: String) {
    text(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func number(_ value: Int) {
    separate()
    bytes += String(value).utf8
    needsComma = true
  }

  mutating func text(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { buffer in
      // The buffer is valid while this closure runs; what is copied out of it stays within its bounds.
      let text = unsafe Span(_unsafeElements: buffer)
      var start = 0
      while start < text.count {
        let end = text.nextSpecial(from: start)
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<end]))
        if end < text.count { escape(text[end]) }
        start = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    text(value)
  }

  /// Hands over what has been written so far once it is large, and goes on behind it.
  mutating func handOver(to take: ([UInt8]) -> Void) {
    if bytes.count >= Self.pieceSize { handOverRest(to: take) }
  }

  mutating func handOverRest(to take: ([UInt8]) -> Void) {
    take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  static let pieceSize = 1 << 16

  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case 0..<0x10: bytes.append(contentsOf: "\\u000\(String(byte, radix: 16))".utf8)
    default: bytes.append(contentsOf: "\\u00\(String(byte, radix: 16))".utf8)
    }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}

extension Span<UInt8> {
  /// Where the next byte stands that JSON writes in another way, or the end.
  fileprivate func nextSpecial(from start: Int) -> Int {
    var index = start
    while index <= count - 8 {
      let octet = Octet(self, at: index)
      let marks =
        octet.less(than: 0x20) | octet.equal(to: UInt8(ascii: "\""))
        | octet.equal(to: UInt8(ascii: "\\"))
      if let found = Octet.first(marks) { return index + found }
      index += 8
    }
    while index < count {
      switch self[index] {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): return index
      default: index += 1
      }
    }
    return index
  }
}

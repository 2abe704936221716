import Bytes

/// Writes JSON straight into bytes: keys in the order in which they are given, so the same list is the same file.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter minimumCapacity: about how many bytes there will be, so that they are not moved while they grow.
  init(minimumCapacity: Int) {
    bytes.reserveCapacity(minimumCapacity)
  }

  /// - Parameter name: the key under which it stands, in an object.
  mutating func object(as name: String? = nil, _ members: (inout JSONWriter) -> Void) {
    if let name { key(name) }
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// - Parameter name: the key under which it stands, in an object.
  mutating func list<Element>(
    as name: String? = nil, _ elements: some Sequence<Element>,
    _ element: (inout JSONWriter, Element) -> Void
  ) {
    if let name { key(name) }
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
    as name: String? = nil, _ elements: some Sequence<Element>,
    _ element: (inout JSONWriter, Element) -> Void
  ) {
    list(as: name, elements) { writer, item in
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
    bytes.appendJSON(value)
    needsComma = true
  }

  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    text(value)
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// None where there are no texts.
  mutating func member(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { list(as: name, texts) { $0.text($1) } }
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

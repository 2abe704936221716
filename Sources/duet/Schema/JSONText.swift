import Bytes

/// A file of JSON with the place of each part, so that one part can be changed and every other byte stays as it is.
struct JSONText {
  struct Part {
    enum Kind {
      case text(String)
      case list([Part])
      case object([Member])
      /// A number, a truth or nothing.
      case other
    }

    let kind: Kind
    let range: Range<Int>

    var members: [Member]? {
      if case .object(let members) = kind { members } else { nil }
    }

    /// A text, or a list of nothing but texts.
    var texts: [String]? {
      switch kind {
      case .text(let text): return [text]
      case .list(let items):
        let texts = items.compactMap { item in
          if case .text(let text) = item.kind { text } else { nil }
        }
        return texts.count == items.count ? texts : nil
      default: return nil
      }
    }
  }

  struct Member {
    let name: String
    let value: Part
  }

  private let bytes: [UInt8]
  private var index = 0
  private static let depth = 100

  /// Nil for what is not plain JSON, as a file with comments.
  static func read(_ bytes: [UInt8]) -> Part? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var text = JSONText(bytes: bytes)
    guard let part = text.part(0) else { return nil }
    text.skipBlanks()
    return text.index == bytes.count ? part : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func part(_ depth: Int) -> Part? {
    guard depth < Self.depth else { return nil }
    skipBlanks()
    let start = index
    let kind: Part.Kind?
    switch byte {
    case UInt8(ascii: "{"): kind = object(depth)
    case UInt8(ascii: "["): kind = list(depth)
    case UInt8(ascii: "\""): kind = text().map(Part.Kind.text)
    default: kind = word() ? .other : nil
    }
    return kind.map { Part(kind: $0, range: start..<index) }
  }

  private mutating func object(_ depth: Int) -> Part.Kind? {
    var members: [Member] = []
    index += 1
    skipBlanks()
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard let name = text() else { return nil }
      skipBlanks()
      guard take(":"), let value = part(depth + 1) else { return nil }
      members.append(Member(name: name, value: value))
      skipBlanks()
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func list(_ depth: Int) -> Part.Kind? {
    var items: [Part] = []
    index += 1
    skipBlanks()
    if take("]") { return .list([]) }
    repeat {
      guard let item = part(depth + 1) else { return nil }
      items.append(item)
      skipBlanks()
    } while take(",")
    return take("]") ? .list(items) : nil
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() -> Bool {
    let start = index
    while index < bytes.count, bytes[index].isLetterOrDigit || "+-.".utf8.contains(bytes[index]) {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return ["true", "false", "null"].contains(word)
      || word.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var units: [UInt8] = []
    while index < bytes.count, bytes[index] >= 0x20 {
      if take("\"") { return String(decoding: units, as: UTF8.self) }
      if take("\\") {
        guard let scalar = escape() else { return nil }
        units += String(scalar).utf8
      } else {
        units.append(byte)
        index += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let sign = byte
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let high = unit() else { return nil }
      guard 0xD800..<0xDC00 ~= high else { return Unicode.Scalar(high) }
      guard take("\\"), take("u"), let low = unit(), 0xDC00..<0xE000 ~= low else { return nil }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  /// The four digits of an escape.
  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count, bytes[index..<index + 4].allSatisfy(\.isHexDigit) else {
      return nil
    }
    defer { index += 4 }
    return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }
}

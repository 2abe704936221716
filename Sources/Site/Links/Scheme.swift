import Bytes
import Templates

/// How an address begins.
enum Scheme {
  /// It is relative.
  case none
  /// http, https or mailto.
  case safe
  case unsafe
}

/// The value of an attribute that holds an address, as a browser reads it.
extension Span<UInt8> {
  /// Whether every `&` that a browser takes for a character reference is one that our escaping, or cmark's, writes.
  var isReadable: Bool {
    var index = next(UInt8(ascii: "&"), from: 0)
    while index < count {
      if reference(at: index) == nil, beginsReference(at: index) { return false }
      index = next(UInt8(ascii: "&"), from: index + 1)
    }
    return true
  }

  /// Whatever stands before a colon counts, even where a strict parser sees no scheme: no page of ours has such links.
  var scheme: Scheme {
    if has("https://", at: 0) { return .safe }
    guard let colon else { return .none }
    var name: [UInt8] = []
    var index = 0
    while index < colon, name.count < 8 {
      let (byte, length) = character(at: index)
      index += length
      // Browsers leave out spaces and control characters before an address, and tabs and line breaks anywhere.
      if byte <= 0x20, name.isEmpty || [0x09, 0x0A, 0x0D].contains(byte) { continue }
      name.append(byte.lowercased)
    }
    let isSafe = ["http", "https", "mailto"].contains { name.elementsEqual($0.utf8) }
    return isSafe ? .safe : .unsafe
  }

  /// The first colon, if no `/`, `?` or `#` comes before it.
  private var colon: Int? {
    var index = 0
    while index < count {
      let (byte, length) = character(at: index)
      switch byte {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: index += length
      }
    }
    return nil
  }

  private func character(at index: Int) -> (byte: UInt8, length: Int) {
    guard self[index] == UInt8(ascii: "&"), let found = reference(at: index) else {
      return (self[index], 1)
    }
    return found
  }

  private func reference(at index: Int) -> (byte: UInt8, length: Int)? {
    for (name, byte) in references where has(name, at: index) {
      return (byte, name.utf8CodeUnitCount)
    }
    return nil
  }

  /// `&#` or `&name;`: a `&` of a query stands for itself.
  private func beginsReference(at index: Int) -> Bool {
    var end = index + 1
    while end < count {
      switch self[end] {
      case UInt8(ascii: "#") where end == index + 1: return true
      case UInt8(ascii: ";"): return end > index + 1
      case let byte where byte.isLetterOrDigit: end += 1
      default: return false
      }
    }
    return false
  }
}

private let references: [(StaticString, UInt8)] = [
  ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
  ("&#x27;", 0x27),
]

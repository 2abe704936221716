import Bytes

/// Texts in double quotes with backslashes in them.
extension DocumentReader {
  /// An escape as it is written, and where its character went.
  private struct Escape {
    let written: Range<Int>
    let start: Int
    let end: Int
  }

  mutating func doubleQuoted(_ start: Int) -> Node? {
    scratch.removeAll(keepingCapacity: true)
    var escapes: [Escape] = []
    var index = start + 1
    while true {
      let current = byte(index)
      switch current {
      case Byte.doubleQuote:
        checkEscaped(escapes, start)
        let text = String(decoding: scratch, as: UTF8.self)
        return Node(.scalar(text, .doubleQuoted), at: Span(start..<index + 1))
      case Byte.lineFeed, 0: return unclosed(Byte.doubleQuote, start..<index)
      case Byte.tab: return refuse(tab(at: index), index..<index + 1)
      case Byte.backslash:
        if byte(index + 1) == Byte.lineFeed || byte(index + 1) == 0 {
          return unclosed(Byte.doubleQuote, start..<index + 1)
        }
        guard let (scalar, length) = escape(at: index) else { return nil }
        let place = scratch.count
        scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        escapes.append(
          Escape(written: index..<index + length, start: place, end: scratch.count))
        index += length
      default:
        scratch.append(current)
        index += 1
      }
    }
  }

  /// The character that the escape at `index` stands for, and the escape's length.
  private mutating func escape(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    switch byte(index + 1) {
    case UInt8(ascii: "0"): ("\0", 2)
    case UInt8(ascii: "a"): ("\u{07}", 2)
    case UInt8(ascii: "b"): ("\u{08}", 2)
    case UInt8(ascii: "t"): ("\t", 2)
    case UInt8(ascii: "n"): ("\n", 2)
    case UInt8(ascii: "v"): ("\u{0B}", 2)
    case UInt8(ascii: "f"): ("\u{0C}", 2)
    case UInt8(ascii: "r"): ("\r", 2)
    case UInt8(ascii: "e"): ("\u{1B}", 2)
    case Byte.space: (" ", 2)
    case Byte.doubleQuote: ("\"", 2)
    case UInt8(ascii: "/"): ("/", 2)
    case Byte.backslash: ("\\", 2)
    case UInt8(ascii: "N"): ("\u{85}", 2)
    case UInt8(ascii: "_"): ("\u{A0}", 2)
    case UInt8(ascii: "L"): ("\u{2028}", 2)
    case UInt8(ascii: "P"): ("\u{2029}", 2)
    case UInt8(ascii: "x"): hexadecimal(at: index, digits: 2)
    case UInt8(ascii: "u"): hexadecimal(at: index, digits: 4)
    case UInt8(ascii: "U"): hexadecimal(at: index, digits: 8)
    default: noEscape(index..<index + 1 + (bytes.span.scalar(at: index + 1)?.length ?? 1))
    }
  }

  private mutating func hexadecimal(
    at index: Int, digits: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var value: UInt32 = 0
    for place in index + 2..<index + 2 + digits {
      guard let digit = byte(place).hexDigitValue else { return noEscape(index..<place) }
      value = value << 4 | UInt32(digit)
    }
    let range = index..<index + 2 + digits
    if (0xD800..<0xE000).contains(value) { return refuse(.surrogate(text(range)), range) }
    guard let scalar = Unicode.Scalar(value) else { return noEscape(range) }
    return (scalar, 2 + digits)
  }

  private mutating func noEscape(_ range: Range<Int>) -> (scalar: Unicode.Scalar, length: Int)? {
    return refuse(.escape(text(range)), range)
  }

  /// An escape may write nothing that must not be typed either.
  private mutating func checkEscaped(_ escapes: [Escape], _ start: Int) {
    for problem in TextRule.problems(in: scratch, limit: Document.problemLimit) {
      let range = problem.span.range
      let fact: Problem =
        switch problem.value {
        case .binary: .control("\0")
        case .lineEnding: .control("\r")
        default: problem.value
        }
      let before = escapes.last { $0.start <= range.lowerBound }
      if let before, range.lowerBound < before.end {
        report(fact, before.written, isWhole: true)
      } else {
        // A typed character, which may be wrong only because of the escape before it.
        let origin = before.map { ($0.end, $0.written.upperBound) } ?? (0, start + 1)
        let typed = origin.1 + range.lowerBound - origin.0
        report(fact, typed..<typed + range.count, isWhole: true)
      }
    }
  }
}

extension UTF8 {
  fileprivate static let encodedReplacementCharacter = encode("\u{FFFD}") ?? .init()
}

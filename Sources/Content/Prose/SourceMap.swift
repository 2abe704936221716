import Bytes

/// Where the scalars of a text stand in its file, which may have them in quotes, as escapes, or on indented lines.
struct SourceMap {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var spans: [Span] = []

  private enum Style { case plain, single, double, block }
  private let style: Style
  /// How far the lines of a block are indented.
  private var indentation = 0

  /// Nil where the text is written in a way that this does not follow.
  init?(_ scalars: [Unicode.Scalar], at span: Span, in bytes: [UInt8]) {
    guard Int(span.end) <= bytes.count, span.start < span.end else { return nil }
    self.bytes = bytes
    end = Int(span.end)
    position = Int(span.start)
    switch bytes[position] {
    case UInt8(ascii: "\""): style = .double
    case UInt8(ascii: "'"): style = .single
    case UInt8(ascii: "|"), UInt8(ascii: ">"): style = .block
    default: style = .plain
    }
    if style == .block {
      guard let line = bytes[position..<end].firstIndex(of: Byte.lineFeed) else { return nil }
      position = line + 1
      indentation = firstIndentation
    } else if style != .plain {
      position += 1
    }
    spans.reserveCapacity(scalars.count)
    var last: Unicode.Scalar? = style == .block ? "\n" : nil
    for (index, scalar) in zip(0..., scalars) {
      let isLast = index + 1 == scalars.count
      guard let found = step(to: scalar, after: last, isLast: isLast) else { return nil }
      spans.append(Span(found))
      position = found.upperBound
      last = scalar
    }
  }

  /// Where these scalars of the text stand.
  subscript(range: Range<Int>) -> Span {
    guard let first = spans[range].first, let last = spans[range].last else {
      let place = range.lowerBound < spans.count ? spans[range.lowerBound].start : UInt32(position)
      return Span(Int(place)..<Int(place))
    }
    return Span(Int(first.start)..<Int(last.end))
  }

  /// The indentation of the first line that has something on it.
  private var firstIndentation: Int {
    var index = position
    while index < end {
      let blanks = bytes[index..<end].prefix { $0 == Byte.space }.count
      if index + blanks < end, bytes[index + blanks] != Byte.lineFeed { return blanks }
      index += blanks + 1
    }
    return 0
  }

  private mutating func step(
    to scalar: Unicode.Scalar, after last: Unicode.Scalar?, isLast: Bool
  ) -> Range<Int>? {
    if style == .block, last == "\n" {
      position += min(indentation, bytes[position..<end].prefix { $0 == Byte.space }.count)
    } else if style != .block, last == nil || last == "\n", scalar != " " {
      while position < end, bytes[position].isWhiteSpace, scalar != "\n" { position += 1 }
    }
    if style == .double, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == Byte.lineFeed
    {
      // A line that goes on without a space.
      position += 2 + bytes[(position + 2)..<end].prefix { $0.isBlank }.count
    }
    guard position < end else {
      // The line end of a block may lie behind it.
      return scalar == "\n" && isLast ? end..<end : nil
    }
    if scalar == " ", style != .block, let fold = fold(from: position) { return fold }
    let text = Array(String(scalar).utf8)
    if bytes[position..<end].starts(with: text), !isEscape(at: position) {
      return position..<position + text.count
    }
    switch style {
    case .single where scalar == "'": return position..<min(position + 2, end)
    case .double where bytes[position] == UInt8(ascii: "\\"): return escape(at: position)
    case .block where scalar == " " && bytes[position] == Byte.lineFeed:
      let blanks = bytes[(position + 1)..<end].prefix { $0 == Byte.space }.count
      return position..<position + 1 + min(indentation, blanks)
    case .plain, .single, .double:
      guard scalar == "\n", let line = bytes[position..<end].firstIndex(of: Byte.lineFeed) else {
        return nil
      }
      return position..<line + 1
    default: return nil
    }
  }

  private func isEscape(at index: Int) -> Bool {
    switch style {
    case .double: bytes[index] == UInt8(ascii: "\\")
    case .single: bytes[index] == UInt8(ascii: "'")
    case .plain, .block: false
    }
  }

  /// A line end, with the blanks around it, that stands for a space.
  private func fold(from start: Int) -> Range<Int>? {
    var index = start
    while index < end, bytes[index].isBlank { index += 1 }
    guard index < end, bytes[index] == Byte.lineFeed || bytes[index] == 0x0D else { return nil }
    while index < end, bytes[index].isWhiteSpace { index += 1 }
    return start..<index
  }

  private func escape(at start: Int) -> Range<Int>? {
    guard start + 1 < end else { return nil }
    let length =
      switch bytes[start + 1] {
      case UInt8(ascii: "x"): 4
      case UInt8(ascii: "u"): 6
      case UInt8(ascii: "U"): 10
      default: 2
      }
    return start..<min(start + length, end)
  }
}

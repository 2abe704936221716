// Signs of Chinese keyboards that stand where YAML has signs of its own.
extension String {
  /// The sign at the start that looks like a bracket; texts may well begin with one.
  var wideOpening: String? { Self.wideBrackets.first { hasPrefix($0.open) }?.open }

  /// What stands between such signs at both ends.
  var betweenWideBrackets: (open: String, inner: String)? {
    Self.wideBrackets.first { hasPrefix($0.open) && hasSuffix($0.close) }.map {
      ($0.open, String(dropFirst($0.open.count).dropLast($0.close.count)))
    }
  }

  private static let wideBrackets: [(open: String, close: String)] = [
    ("【", "】"), ("「", "」"), ("『", "』"), ("（", "）"), ("〔", "〕"), ("〖", "〗"),
    ("［", "］"), ("｛", "｝"),
  ]

  /// Whether it begins with a curly quotation mark.
  var hasCurlyStart: Bool { ["“", "”", "‘", "’"].contains(where: hasPrefix) }

  var isCurlyQuote: Bool { ["“", "”", "‘", "’"].contains(self) }

  /// What is left without the punctuation of Chinese sentences at both ends, and a sign of it. A bracket that closes one
  /// inside stays, unless it ends a note behind plain ASCII, which goes too: `https://example.org/（主页）`.
  var withoutMarks: (mark: String, rest: String)? {
    guard utf8.last ?? 0 >= 0x80 || utf8.first ?? 0 >= 0x80 else { return nil }
    let isMark = { (scalar: Unicode.Scalar) in
      scalar == " " || "。，、；：！？．…（）【】「」『』《》〈〉“”‘’".unicodeScalars.contains(scalar)
    }
    let scalars = Array(unicodeScalars)
    let start = scalars.prefix(while: isMark).count
    var end = scalars.count - scalars.reversed().prefix(while: isMark).count
    guard start < end else { return nil }
    var mark = scalars.suffix(1)
    if end < scalars.count, let open = Self.opening(of: scalars[end], in: scalars[start..<end]) {
      if scalars[start..<open].allSatisfy(\.isASCII) {
        mark = scalars[open...]
        end = open
        while scalars[end - 1] == " " { end -= 1 }
      } else {
        end += 1
      }
    }
    if end == scalars.count {
      guard start > 0 else { return nil }
      mark = scalars.prefix(1)
    }
    return (
      String(String.UnicodeScalarView(mark)),
      String(String.UnicodeScalarView(scalars[start..<end]))
    )
  }

  /// Where the bracket is opened that this sign closes.
  private static func opening(
    of close: Unicode.Scalar, in scalars: ArraySlice<Unicode.Scalar>
  ) -> Int? {
    guard let pair = wideBrackets.first(where: { $0.close == String(close) }) else { return nil }
    return scalars.lastIndex { String($0) == pair.open }
  }

  /// A text in curly quotes as YAML quotes it; nil where something in it is in doubt.
  var straightened: String? {
    guard hasCurlyStart, utf8.count <= 120 else { return nil }
    let inner = dropFirst().dropLast()
    guard ["”", "“", "’", "‘"].contains(where: dropFirst().hasSuffix),
      !inner.utf8.contains(where: { $0 == Byte.doubleQuote || $0 == Byte.backslash })
    else { return nil }
    return "\"\(inner)\""
  }
}

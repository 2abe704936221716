import Bytes

/// `**` that was meant to begin or end an emphasis beside Chinese characters, and did not. CommonMark goes by the spaces that
/// stand around words: between two characters and beside a mark there is none.
enum DeadEmphasis {
  static func find(in text: Span<UInt8>) -> [MarkdownProblem] {
    var places: [Int] = []
    var index = text.next(UInt8(ascii: "*"), from: 0)
    while index < text.count {
      var end = index
      while end < text.count, text[end] == UInt8(ascii: "*") { end += 1 }
      if end == index + 2 { places.append(index) }
      index = text.next(UInt8(ascii: "*"), from: end)
    }
    var found: [MarkdownProblem] = []
    var next = 0
    while next < places.count {
      let start = places[next]
      if next + 1 < places.count, let problem = pair(from: start, to: places[next + 1], in: text) {
        found.append(problem)
        next += 2
      } else {
        if text.isChinese(before: start) && text.isChinese(from: start + 2) {
          found.append(.deadEmphasis("**", mended: nil))
        }
        next += 1
      }
    }
    return found
  }

  /// Two signs with something between them: one of the two stands between Chinese characters or marks.
  private static func pair(from start: Int, to end: Int, in text: Span<UInt8>) -> MarkdownProblem? {
    guard
      text.isChinese(before: start) || text.isChinese(from: end + 2)
        || text.isChinese(from: start + 2) && text.isChinese(before: end)
    else { return nil }
    let inner = text.string(start + 2..<end)
    let words = inner.unicodeScalars.drop(while: \.isOutside)
    let core = String(
      String.UnicodeScalarView(words.reversed().drop(while: \.isOutside).reversed()))
    guard !core.isEmpty, core != inner, let range = inner.firstRange(of: core) else {
      return .deadEmphasis(text.string(start..<end + 2), mended: nil)
    }
    return .deadEmphasis(
      text.string(start..<end + 2),
      mended: inner[..<range.lowerBound] + "**\(core)**" + inner[range.upperBound...])
  }
}

extension Unicode.Scalar {
  /// Whether it has to stand outside of an emphasis that has Chinese characters on its other side.
  fileprivate var isOutside: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .dashPunctuation:
      true
    default: false
    }
  }
}

extension Span<UInt8> {
  fileprivate func isChinese(from index: Int) -> Bool {
    guard index < count else { return false }
    return Self.isChinese(codePoint(at: index).value)
  }

  fileprivate func isChinese(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return extracting(0..<index).lastCodePoint.map(Self.isChinese) ?? false
  }

  private static func isChinese(_ scalar: UInt32) -> Bool {
    switch Script(scalar) {
    case .han, .wide: true
    // Curly quotes.
    case .shared: scalar >= 0x2018
    case .other: false
    }
  }
}

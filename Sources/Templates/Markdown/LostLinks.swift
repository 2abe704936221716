import Bytes

/// What was meant as a link and Markdown shows as it was written: `[text](https://…` without its end, with a space
/// or with a bracket of Chinese keyboards in it, and bare addresses.
enum LostLinks {
  static func find(in text: Span<UInt8>) -> [MarkdownProblem] {
    var found: [MarkdownProblem] = []
    var index = 0
    while let address = text.nextAddress(from: index) {
      let (end, isWhole) = text.endOfLink(from: address)
      if let label = text.label(before: address, from: index) {
        let close = text.closingBracket(from: address)
        let target =
          close.map { text.target(address..<$0.lowerBound) }
          ?? (isWhole ? text.string(address..<end) : nil)
        index = close?.upperBound ?? end
        let link = MarkdownProblem.unclosedLink(
          text.string(label.lowerBound..<index),
          mended: target.map { "\(text.string(label))(\($0))" })
        found.append(link)
      } else {
        found.append(.bareAddress(text.string(address..<end), isWhole: isWhole))
        index = end
      }
    }
    return found
  }
}

extension Span<UInt8> {
  /// Where an address ends: before what no address holds, and before the stop of a sentence. Where a letter follows, such
  /// as a Han character, it may be part of the address or the sentence going on: it is not known whether this is all.
  fileprivate func endOfLink(from start: Int) -> (end: Int, isWhole: Bool) {
    var end = min(endOfAddress(from: start), self.next(UInt8(ascii: "["), from: start))
    let next = end < count ? Unicode.Scalar(codePoint(at: end).value) : nil
    while end > start, ".,;:!?'".utf8.contains(self[end - 1]) { end -= 1 }
    return (end, next?.properties.isAlphabetic != true)
  }

  /// The bracket that closes the one before `start`, where nothing between them makes that doubtful.
  fileprivate func closingBracket(from start: Int) -> Range<Int>? {
    let isWide = self[start - 1] != UInt8(ascii: "(")
    var depth = 0
    var index = start
    while index < count {
      switch self[index] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        return nil
      case UInt8(ascii: "("),
        0xEF where has("（", at: index):
        depth += 1
      case UInt8(ascii: ")"),
        0xEF where has("）", at: index):
        if depth == 0 {
          let isTwin = isWide == (self[index] == 0xEF)
          let isOne = nextAddress(from: start + 1).map { $0 > index } ?? true
          return isTwin && isOne ? index..<index + (isWide ? 3 : 1) : nil
        }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The destination as it is written between brackets.
  fileprivate func target(_ range: Range<Int>) -> String {
    var end = range.lowerBound + extracting(range).endWithoutMarks
    while self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return string(range.lowerBound..<end).percentEncoded(keeping: \.isOfAddress)
  }

  /// The brackets with the words of a link, where its address begins at `index`; not looked for before `first`.
  fileprivate func label(before index: Int, from first: Int) -> Range<Int>? {
    var end = index
    if end >= 1, self[end - 1] == UInt8(ascii: "(") {
      end -= 1
    } else if end >= 3, has("（", at: end - 3) {
      end -= 3
    } else {
      return nil
    }
    while end > first, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > first, self[end - 1] == UInt8(ascii: "]") else { return nil }
    var start = end - 1
    while start > first, self[start] != UInt8(ascii: "[") { start -= 1 }
    return self[start] == UInt8(ascii: "[") ? start..<end : nil
  }
}

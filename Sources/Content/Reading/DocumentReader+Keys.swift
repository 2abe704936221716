import Bytes

/// Keys of mappings that take a line for each, and what people write instead of them.
extension DocumentReader {
  /// The key of this line, and the index behind its colon.
  mutating func lineKey() -> (key: Located<String>, colon: Int)? {
    let start = position
    let first = byte(start)
    if first == Byte.doubleQuote || first == Byte.singleQuote {
      guard let node = quoted(at: start), case .scalar(let key, _) = node.kind else { return nil }
      let end = Int(node.span.end)
      let colon = afterSpaces(end)
      guard byte(colon) == Byte.colon, isBlank(byte(colon + 1)) else {
        reportMissingColon(start, key: key, after: end)
        return nil
      }
      return checked(Located(key, at: node.span), colon)
    }
    guard mayBeginKey(start) else { return nil }
    var index = start
    search: while true {
      switch byte(index) {
      case Byte.colon where isBlank(byte(index + 1)): break search
      case Byte.hash where byte(index - 1) == Byte.space:
        return refuse(.missingColon, start..<trimmed(start..<index))
      case Byte.lineFeed, 0:
        reportMissingColon(start, key: nil, after: start)
        return nil
      case Byte.tab: return refuse(tab(at: index), index..<index + 1)
      default: index += 1
      }
    }
    let range = start..<trimmed(start..<index)
    if let wide = place(of: Byte.fullWidthColon, in: range) {
      let key = text(start..<trimmed(start..<wide))
      return refuse(
        .fullWidthColon(key: text(start..<wide)).mended(colon(wide..<wide + 3, behind: key)),
        wide..<wide + 3)
    }
    return checked(Located(text(range), at: Span(range)), index)
  }

  private mutating func checked(
    _ key: Located<String>, _ colon: Int
  ) -> (key: Located<String>, colon: Int)? {
    if key.span.range.count > Self.keyLimit {
      report(.longKey, key.span.range)
    } else if key.value == "<<" {
      report(.mergeKey, key.span.range)
    } else if byte(colon + 1) == Byte.tab {
      report(tab(at: colon + 1), colon + 1..<colon + 2)
    } else {
      return (key, colon + 1)
    }
    return nil
  }

  private mutating func mayBeginKey(_ start: Int) -> Bool {
    switch byte(start) {
    case Byte.dash where isItem(start): report(.itemAmongKeys, start..<start + 1)
    case Byte.dash: reportDash(start)
    case Byte.openBracket, Byte.openBrace: report(.complexKey, start..<start + 1)
    case Byte.colon where isBlank(byte(start + 1)): report(.emptyKey, start..<start + 1)
    default: return mayBeginText(start, inBrackets: false)
    }
    return false
  }

  /// Reports a dash that no space follows.
  mutating func reportDash(_ start: Int) {
    let isWide = isWideSpace(start + 1)
    if isWide {
      report(.wideSpace(after: Byte.dash).mended(space(around: start + 1)), start..<start + 1)
    } else {
      let isWord = byte(start + 1).isLetterOrDigit || byte(start + 1) >= 0x80
      report(
        .dashSpace.mended(isWord ? .edit(start + 1..<start + 1, " ") : nil), start..<start + 1)
    }
  }

  /// Says what is most likely meant by a line without `: `.
  private mutating func reportMissingColon(_ start: Int, key: String?, after from: Int) {
    let line = restOfLine(start)
    let rest = from..<max(from, line.upperBound)
    let wide = place(of: Byte.fullWidthColon, in: rest)
    let narrow = rest.first {
      bytes[$0] == Byte.colon && !(byte($0 + 1) == 0x2F && byte($0 + 2) == 0x2F)
    }
    switch (wide, narrow) {
    case (let wide?, _) where wide < narrow ?? .max:
      let key = key ?? text(start..<trimmed(start..<wide))
      report(
        .fullWidthColon(key: key).mended(colon(wide..<wide + 3, behind: key)), wide..<wide + 3)
    case (_, let narrow?) where isWideSpace(narrow + 1):
      report(
        .wideSpace(after: Byte.colon).mended(space(around: narrow + 1)), narrow..<narrow + 1)
    case (_, let narrow?):
      let key = key ?? text(start..<trimmed(start..<narrow))
      report(
        .colonSpace(key: key).mended(colon(narrow..<narrow + 1, behind: key)),
        narrow..<narrow + 1)
    default:
      if !reportsWideDash() { report(.missingColon, line) }
    }
  }

  /// Reports a line that begins with another dash than a list's, the first of them only.
  mutating func reportsWideDash() -> Bool {
    let dashes = ["–", "—", "－", "•"]
    guard let dash = dashes.first(where: { has(Array($0.utf8), at: position) }) else {
      return false
    }
    if !hasToldDashes {
      report(.wideDash(dash).mended(self.dashes(for: dash)), position..<position + 3)
    }
    hasToldDashes = true
    return true
  }

  /// Whether a key and its colon begin at `start`; reports nothing.
  func isKey(_ start: Int) -> Bool {
    var index = start
    let first = byte(start)
    if first == Byte.doubleQuote || first == Byte.singleQuote {
      guard let end = closingQuote(start) else { return false }
      let colon = afterSpaces(end + 1)
      return byte(colon) == Byte.colon && isBlank(byte(colon + 1))
    }
    // These begin something else, which may well hold a colon.
    if [Byte.openBracket, Byte.openBrace, Byte.bar, Byte.greater].contains(first) { return false }
    while true {
      switch byte(index) {
      case Byte.lineFeed, 0: return false
      case Byte.colon where isBlank(byte(index + 1)): return true
      case Byte.hash where byte(index - 1) == Byte.space: return false
      default: index += 1
      }
    }
  }

  private func closingQuote(_ start: Int) -> Int? {
    let quote = byte(start)
    var index = start + 1
    while byte(index) != Byte.lineFeed, byte(index) != 0 {
      if byte(index) == quote {
        // `''` is a quote inside the text.
        guard quote == Byte.singleQuote, byte(index + 1) == quote else { return index }
        index += 1
      } else if byte(index) == Byte.backslash, quote == Byte.doubleQuote,
        byte(index + 1) != Byte.lineFeed
      {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a word stands here with a colon that is not quite one: `title：` or `title:x`.
  func resemblesKey(_ start: Int) -> Bool {
    var index = start
    while true {
      switch byte(index) {
      case let byte where byte.isLetterOrDigit: index += 1
      case UInt8(ascii: "_"), Byte.dash: index += 1
      case Byte.colon: return index > start && byte(index + 1) != UInt8(ascii: "/")
      default: return index > start && has(Byte.fullWidthColon, at: index)
      }
    }
  }
}

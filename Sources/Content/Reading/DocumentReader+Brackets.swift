import Bytes

/// `[a, b]` and `{key: a, key: b}`, which begin and end on one line.
extension DocumentReader {
  mutating func brackets(at start: Int, _ depth: Int) -> Node? {
    guard depth <= Self.depthLimit else { return refuse(.deepNesting, start..<start + 1) }
    return byte(start) == Byte.openBracket ? bracketList(start, depth) : braces(start, depth)
  }

  private mutating func bracketList(_ start: Int, _ depth: Int) -> Node? {
    var items: [Node] = []
    var index = afterSpaces(start + 1)
    while byte(index) != Byte.closeBracket {
      guard !isLineEnd(index, in: start), let item = bracketValue(at: index, start, depth) else {
        return nil
      }
      let end = Int(item.span.end)
      if case .scalar(_, .plain) = item.kind,
        let place = item.span.range.first(where: { wideSeparator($0) != nil })
      {
        reportSeparator(place, in: start)
        return nil
      }
      items.append(item)
      guard let next = afterItem(end, start, Byte.closeBracket) else { return nil }
      index = next
    }
    return Node(.list(items), at: Span(start..<index + 1))
  }

  private mutating func braces(_ start: Int, _ depth: Int) -> Node? {
    var members: [Node.Member] = []
    members.reserveCapacity(2)
    var keys = KeyTable()
    var index = afterSpaces(start + 1)
    while byte(index) != Byte.closeBrace {
      guard !isLineEnd(index, in: start),
        let (key, colon) = braceKey(at: index, start, after: members.last?.value)
      else { return nil }
      let valueStart = afterSpaces(colon)
      let value: Node
      if byte(valueStart) == Byte.comma || byte(valueStart) == Byte.closeBrace {
        value = scalar(colon..<colon, .plain)
      } else {
        guard !isLineEnd(valueStart, in: start),
          let node = bracketValue(at: valueStart, start, depth)
        else { return nil }
        if case .scalar(_, .plain) = node.kind, hidesPair(node.span.range) { return nil }
        value = node
      }
      if let first = keys.place(of: key.value, among: members) {
        reportRepeated(key, value, first: first, among: members)
      } else {
        members.append(Node.Member(key: key, value: value))
      }
      guard let next = afterItem(Int(value.span.end), start, Byte.closeBrace) else { return nil }
      index = next
    }
    return Node(.mapping(members), at: Span(start..<index + 1))
  }

  /// The index behind the comma after an item, or that of the closing bracket.
  private mutating func afterItem(_ end: Int, _ start: Int, _ closing: UInt8) -> Int? {
    let index = afterSpaces(end)
    switch byte(index) {
    case Byte.comma: return afterSpaces(index + 1)
    case closing: return index
    case Byte.colon where closing == Byte.closeBracket:
      report(.pairInList, index..<index + 1)
    case _ where wideSeparator(index) != nil: reportSeparator(index, in: start)
    default:
      if isLineEnd(index, in: start) { return nil }
      if isLink(index) {
        report(.linkText(mended: nil), index..<index + 1)
      } else {
        report(.missingComma(byte(start)), index..<index + 1)
      }
    }
    return nil
  }

  /// Whether the address of a Markdown link stands at `index`.
  func isLink(_ index: Int) -> Bool {
    byte(index) == UInt8(ascii: "(") && byte(index - 1) == Byte.closeBracket
  }

  /// Reports a line that ends, or that ends in a comment, while the bracket at `start` is open.
  private mutating func isLineEnd(_ index: Int, in start: Int) -> Bool {
    let isComment = byte(index) == Byte.hash && byte(index - 1) == Byte.space
    guard isComment || byte(index) == Byte.lineFeed || byte(index) == 0 else { return false }
    let isItem = byte(max(start, trimmed(start..<index) - 1)) == Byte.comma
    if isComment, isItem, let mended = listWithoutHashes(around: index) {
      report(
        .hashInList(mended: mended).mended(listEdit(around: index, mended)), index..<index + 1)
    } else {
      let range = start..<trimmed(start..<index)
      report(
        .unclosedBracket(byte(start)).mended(straightBracket(closing: byte(start), at: range)),
        range)
    }
    return true
  }

  private mutating func bracketValue(at index: Int, _ start: Int, _ depth: Int) -> Node? {
    switch byte(index) {
    case Byte.comma: return refuse(.missingItem, index..<index + 1)
    case Byte.openBracket, Byte.openBrace: return brackets(at: index, depth + 1)
    case Byte.doubleQuote, Byte.singleQuote: return quoted(at: index)
    default:
      if byte(start) == Byte.openBracket, isPair(index) { return nil }
      return plain(at: index, inBrackets: true)
    }
  }

  /// Reports `[key: value]`, which YAML reads as a mapping in the list.
  private mutating func isPair(_ start: Int) -> Bool {
    var index = start
    while byte(index) != Byte.lineFeed, byte(index) != 0, !isBracketMark(byte(index)) {
      if index > start, isColon(index) {
        report(.pairInList, index..<index + 1)
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the byte is a colon that ends a key in brackets.
  private func isColon(_ index: Int) -> Bool {
    guard byte(index) == Byte.colon else { return false }
    return isBlank(byte(index + 1)) || isBracketMark(byte(index + 1))
  }

  /// A key in `{ }`, and the index behind its colon.
  private mutating func braceKey(
    at index: Int, _ start: Int, after last: Node?
  ) -> (key: Located<String>, colon: Int)? {
    let first = byte(index)
    let key: Located<String>
    switch first {
    case Byte.comma: return refuse(.missingItem, index..<index + 1)
    case Byte.openBrace, Byte.openBracket: return refuse(.complexKey, index..<index + 1)
    case Byte.colon where isColon(index): return refuse(.emptyKey, index..<index + 1)
    case Byte.doubleQuote, Byte.singleQuote:
      guard let node = quoted(at: index), case .scalar(let name, _) = node.kind else { return nil }
      key = Located(name, at: node.span)
    default:
      guard mayBeginText(index, inBrackets: true) else { return nil }
      var end = index
      while byte(end) != Byte.lineFeed, byte(end) != 0, !isBracketMark(byte(end)), !isColon(end) {
        if byte(end) == Byte.tab { return refuse(tab(at: end), end..<end + 1) }
        if byte(end) == Byte.hash, byte(end - 1) == Byte.space { break }
        end += 1
      }
      let range = index..<trimmed(index..<end)
      key = Located(text(range), at: Span(range))
    }
    let colon = afterSpaces(Int(key.span.end))
    guard isColon(colon), isSound(key) else {
      reportMissingValue(key, colon, start, after: last)
      return nil
    }
    if first != Byte.doubleQuote, first != Byte.singleQuote {
      if let question = key.span.range.first(where: { bytes[$0] == Byte.question }) {
        return refuseQuestion(question, in: key.span.range)
      }
      // Legal, but not every YAML program reads it.
      if isBracketMark(byte(colon + 1)) {
        return refuse(
          .colonSpace(key: key.value).mended(.edit(colon + 1..<colon + 1, " ")), colon..<colon + 1)
      }
    }
    return (key, colon + 1)
  }

  private func isSound(_ key: Located<String>) -> Bool {
    key.span.range.count <= Self.keyLimit && key.value != "<<"
      && place(of: Byte.fullWidthColon, in: key.span.range) == nil
  }

  private mutating func reportMissingValue(
    _ key: Located<String>, _ end: Int, _ start: Int, after last: Node?
  ) {
    let range = key.span.range
    if key.value == "<<" { return report(.mergeKey, range) }
    if range.count > Self.keyLimit { return report(.longKey, range) }
    let rest = range.lowerBound..<min(bytes.count, max(range.upperBound, end) + 3)
    if let wide = place(of: Byte.fullWidthColon, in: rest) {
      let name = range.contains(wide) ? text(range.lowerBound..<wide) : key.value
      let meant = String(name.reversed().drop { $0 == " " }.reversed())
      report(
        .fullWidthColon(key: name).mended(colon(wide..<wide + 3, behind: meant)), wide..<wide + 3)
    } else if let narrow = range.first(where: { bytes[$0] == Byte.colon }) {
      let name = text(range.lowerBound..<narrow)
      report(
        .colonSpace(key: name).mended(colon(narrow..<narrow + 1, behind: name)),
        narrow..<narrow + 1)
    } else if byte(end) == Byte.colon {
      report(
        .colonSpace(key: key.value).mended(colon(end..<end + 1, behind: key.value)), end..<end + 1)
    } else if isLineEnd(end, in: start) {
      return
    } else if let last, case .scalar(let text, .plain) = last.kind, !text.isEmpty {
      let range = Int(last.span.start)..<endOfBraceText(end)
      report(.commaInText(self.text(range)).mended(quotesInBraces(around: range)), range)
    } else {
      report(.missingValue(key: key.value), range)
    }
  }

  /// Where a text with commas in it ends that goes on at `start`: before the next key or the brace.
  private func endOfBraceText(_ start: Int) -> Int {
    var index = start
    while byte(index) != Byte.closeBrace, byte(index) != Byte.lineFeed, byte(index) != 0 {
      if byte(index) == Byte.comma, resemblesKey(afterSpaces(index + 1)) { break }
      index += 1
    }
    return trimmed(start..<index)
  }

  /// Reports `{zh: 甲，en：乙}`, where one text would silently hold both.
  mutating func hidesPair(_ range: Range<Int>) -> Bool {
    var range = range
    while let place = place(of: Byte.fullWidthComma, in: range) {
      if resemblesKey(afterSpaces(place + 3)) {
        reportSeparator(place, in: range.lowerBound)
        return true
      }
      range = place + 3..<range.upperBound
    }
    return false
  }

  /// A sign of Chinese keyboards that stands between things, but means nothing to YAML.
  private func wideSeparator(_ index: Int) -> String? {
    switch (byte(index), byte(index + 1), byte(index + 2)) {
    case (0xEF, 0xBC, 0x8C): "，"
    case (0xE3, 0x80, 0x81): "、"
    case (0xEF, 0xBC, 0x9B): "；"
    default: nil
    }
  }

  /// - Parameter start: where the bracket begins, or what stands in it.
  private mutating func reportSeparator(_ index: Int, in start: Int) {
    guard let sign = wideSeparator(index) else { return }
    let list = mendedList(at: start)
    let mended = list.flatMap { listEdit(around: index, $0) }
    report(
      .wideSeparator(sign, mended: list)
        .mended(mended ?? (hasKey(behind: index) ? comma(at: index) : nil)),
      index..<index + 3)
  }

  /// Whether a pair of `{ }` begins behind the sign at `index`.
  private func hasKey(behind index: Int) -> Bool {
    let start = afterSpaces(index + 3)
    let word = bytes[min(start, bytes.count)...].prefix { $0.isLetterOrDigit || $0 == 0x5F }
    return resemblesKey(start) && isKnown(String(decoding: word, as: UTF8.self))
  }

  /// Puts a list in place of the one around `index`, which has no lists in it.
  func listEdit(around index: Int, _ list: String) -> Problem.Mended? {
    guard let start = bytes[lineStart..<index].lastIndex(of: Byte.openBracket),
      let end = bytes[index..<endOfLine(index)].firstIndex(of: Byte.closeBracket)
    else { return nil }
    return .edit(start..<end + 1, list)
  }

  /// `[a, b]` for `[#a, #b]`, where a number sign stands at `index`.
  func listWithoutHashes(around index: Int) -> String? {
    let line = lineStart..<endOfLine(index)
    guard let start = bytes[line.lowerBound..<index].lastIndex(of: Byte.openBracket),
      let end = bytes[index..<line.upperBound].firstIndex(of: Byte.closeBracket), end - start <= 120
    else { return nil }
    let items = text(start + 1..<end)
    guard !items.utf8.contains(where: { "[{}\"'".utf8.contains($0) }) else { return nil }
    return listInBrackets(
      String(String.UnicodeScalarView(items.unicodeScalars.filter { $0 != "#" })))
  }

  /// `[a, b]` for `[a、b]`, where nothing else is in doubt.
  private func mendedList(at start: Int) -> String? {
    let line = start..<endOfLine(start)
    guard byte(start) == Byte.openBracket,
      let end = line.first(where: { bytes[$0] == Byte.closeBracket })
    else { return nil }
    let items = text(start + 1..<end)
    guard items.utf8.count <= 120, !items.utf8.contains(where: { "[{}\"'".utf8.contains($0) })
    else {
      return nil
    }
    return listInBrackets(items)
  }
}

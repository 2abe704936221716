import Bytes

/// Texts on one line: plain and in quotes.
extension DocumentReader {
  /// A text without quotes. In brackets it ends before `,` and a bracket.
  mutating func plain(at start: Int, inBrackets: Bool) -> Node? {
    guard mayBeginText(start, inBrackets: inBrackets) else { return nil }
    var index = start
    var end = start
    var question: Int?
    scan: while true {
      let current = byte(index)
      switch current {
      case Byte.lineFeed, 0: break scan
      case Byte.space:
        index += 1
        continue
      case Byte.hash where index > end: break scan
      case Byte.tab: return refuse(tab(at: index), index..<index + 1)
      case Byte.colon:
        let next = byte(index + 1)
        if isBlank(next) || inBrackets && isBracketMark(next) {
          if !inBrackets || !hidesPair(start..<index) {
            reportColon(index, inTextAt: start, inBrackets)
          }
          return nil
        }
      case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace:
        if inBrackets { break scan }
      case Byte.question where inBrackets && question == nil: question = index
      default: break
      }
      index += 1
      end = index
    }
    if let question { return refuseQuestion(question, in: start..<end) }
    return scalar(start..<end, .plain)
  }

  /// Legal in brackets, but not every YAML program reads it there.
  mutating func refuseQuestion<Value>(_ index: Int, in range: Range<Int>) -> Value? {
    if !hidesPair(range) {
      report(
        .questionInBrackets(mended: inQuotes(range))
          .mended(.edit(range, Quoting.inQuotes(text(range)))), index..<index + 1)
    }
    return nil
  }

  /// Says what is most likely meant by a text without quotes that has a colon and a space in it.
  private mutating func reportColon(_ index: Int, inTextAt start: Int, _ inBrackets: Bool) {
    let line = restOfLine(start)
    let words = text(line)
    let first = start..<start + 3
    if let mark = words.wideOpening, resemblesKey(start + 3) {
      report(
        .fullWidthMark(
          mark, instead: Byte.openBrace, mended: words.betweenWideBrackets.map { "{\($0.inner)}" }
        ).mended(words.betweenWideBrackets.map { .edit(line, "{\($0.inner)}") }),
        first)
    } else if words.hasCurlyStart {
      report(
        .curlyQuotes(words).mended(words.straightened.map { .edit(line, $0) }), first)
    } else if !inBrackets, index == start + 2, let first = Language(rawValue: text(start..<index)) {
      let mended = pair(in: words, from: first)
      report(
        .pairWithoutBraces(
          mended: mended.map { (keyOfLine(before: start).map { "\($0): " } ?? "") + $0 }
        ).mended(mended.map { .edit(line, $0) }), line)
    } else {
      report(
        .colonInText(mended: inBrackets ? nil : inQuotes(line))
          .mended(inBrackets ? nil : quotes(around: line)), index..<index + 1)
    }
  }

  /// `{zh: 甲, en: A}` for `zh: 甲, en: A`; nil where something in it is in doubt.
  private func pair(in words: String, from first: Language) -> String? {
    let mark = "\(first.twin.rawValue):"
    let rest = words.dropFirst(3)
    guard let second = rest.firstRange(of: mark) else { return nil }
    let separators: Set<Character> = [" ", ",", "，", "、", ";", "；"]
    let halves = [rest[..<second.lowerBound], rest[second.upperBound...]].map { half in
      String(
        half.drop { separators.contains($0) }.reversed().drop { separators.contains($0) }.reversed()
      )
    }
    guard
      halves.allSatisfy({ !$0.isEmpty && !$0.utf8.contains { "[]{}\"'#\\:".utf8.contains($0) } })
    else { return nil }
    let texts = halves.map { $0.utf8.contains(Byte.comma) ? "\"\($0)\"" : $0 }
    return "{\(first.rawValue): \(texts[0]), \(first.twin.rawValue): \(texts[1])}"
  }

  /// A text in double quotes; nil where something in it is in doubt.
  func inQuotes(_ range: Range<Int>) -> String? {
    let isPlain = range.allSatisfy {
      bytes[$0] != Byte.doubleQuote && bytes[$0] != Byte.backslash
        && (bytes[$0] != Byte.hash || bytes[$0 - 1] != Byte.space)
    }
    return isPlain && range.count <= 120 ? "\"\(text(range))\"" : nil
  }

  /// `,` and the brackets, which end a plain text that stands in brackets.
  func isBracketMark(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace: true
    default: false
    }
  }

  /// Reports what YAML reads as something else than the start of a plain text.
  mutating func mayBeginText(_ start: Int, inBrackets: Bool) -> Bool {
    let first = byte(start)
    let next = byte(start + 1)
    let range = start..<start + 1
    switch first {
    case Byte.ampersand: report(.anchor, range)
    case Byte.exclamation where next == Byte.exclamation: report(.tag, range)
    case Byte.exclamation where next == Byte.openBracket && !inBrackets:
      report(.picture, restOfLine(start))
    case Byte.hash where inBrackets && listWithoutHashes(around: start) != nil:
      let list = listWithoutHashes(around: start) ?? ""
      report(.hashInList(mended: list).mended(listEdit(around: start, list)), range)
    case Byte.at where !inBrackets && linkKind(before: start)?.isRepository == true:
      let words = text(start + 1..<trimmed(start..<endOfLine(start)))
      report(
        .atSign(mended: "\(keyOfLine(before: start) ?? ""): \(words)").mended(.edit(range, "")),
        range)
    case Byte.dash where isWideSpace(start + 1): reportDash(start)
    case Byte.question where isBlank(next): report(.complexKey, range)
    case Byte.star, Byte.exclamation,
      Byte.question where inBrackets, Byte.colon, Byte.bar, Byte.greater, Byte.percent, Byte.at,
      Byte.backtick, Byte.hash, Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace,
      Byte.closeBrace, Byte.doubleQuote, Byte.singleQuote:
      // Keys begin where their line does.
      let isValue = !inBrackets && start > position
      let mended = isValue ? inQuotes(restOfLine(start)) : nil
      report(
        .indicator(first, mended: mended)
          .mended(isValue ? quotes(around: restOfLine(start)) : nil), range)
    case Byte.dash where isBlank(next) || inBrackets && isBracketMark(next):
      report(.indicator(first, mended: nil), range)
    case 0xC2, 0xE2, 0xE3:
      guard isWideSpace(start) else { return true }
      let mark = trimmed(lineStart..<start) - 1
      let problem =
        mark < lineStart
        ? Problem.wideIndentation(more: 0).mended(spacesForWideOnes(from: lineStart))
        : .wideSpace(after: byte(mark)).mended(space(around: start))
      report(problem, start..<start + (first == 0xC2 ? 2 : 3))
    case 0xEF:
      guard let (mark, instead) = fullWidthMark(start) else { return true }
      let words = text(restOfLine(start)).betweenWideBrackets
      let mended = words.flatMap { words in
        switch instead {
        case Byte.openBracket: listInBrackets(words.inner)
        case Byte.openBrace: "{\(words.inner)}"
        default: nil
        }
      }
      let line = restOfLine(start)
      report(
        .fullWidthMark(mark, instead: instead, mended: mended)
          .mended(mended.map { .edit(line, $0) } ?? straightQuotes(line, instead)),
        start..<start + 3)
    default: return true
    }
    return false
  }

  /// Straight quotes for full-width ones around all that is left of the line.
  private func straightQuotes(_ line: Range<Int>, _ quote: UInt8) -> Problem.Mended? {
    let mark = quote == Byte.doubleQuote ? "＂" : "＇"
    let words = text(line)
    guard [Byte.doubleQuote, Byte.singleQuote].contains(quote), words.hasPrefix(mark),
      words.hasSuffix(mark), words.utf8.count > 6
    else { return nil }
    return .edit(line, Quoting.inQuotes(String(words.dropFirst().dropLast())))
  }

  /// A tab where a space should be.
  func tab(at index: Int) -> Problem { .tab.mended(space(around: index)) }

  /// A sign of Chinese keyboards that looks like one that begins a value.
  private func fullWidthMark(_ start: Int) -> (mark: String, instead: UInt8)? {
    switch (byte(start + 1), byte(start + 2)) {
    case (0xBD, 0x9B): ("｛", Byte.openBrace)
    case (0xBC, 0xBB): ("［", Byte.openBracket)
    case (0xBC, 0x82): ("＂", Byte.doubleQuote)
    case (0xBC, 0x87): ("＇", Byte.singleQuote)
    case (0xBD, 0x9C): ("｜", Byte.bar)
    case (0xBC, 0x9E): ("＞", Byte.greater)
    default: nil
    }
  }

  /// A text in single or double quotes, which must end on its line.
  mutating func quoted(at start: Int) -> Node? {
    let quote = byte(start)
    var index = start + 1
    while true {
      switch byte(index) {
      case quote:
        if quote == Byte.singleQuote, byte(index + 1) == quote { return singleQuoted(start) }
        let style: ScalarStyle = quote == Byte.doubleQuote ? .doubleQuoted : .singleQuoted
        return Node(.scalar(text(start + 1..<index), style), at: Span(start..<index + 1))
      case Byte.backslash where quote == Byte.doubleQuote: return doubleQuoted(start)
      case Byte.lineFeed, 0: return unclosed(quote, start..<index)
      case Byte.tab: return refuse(tab(at: index), index..<index + 1)
      default: index += 1
      }
    }
  }

  /// One with `''` in it.
  private mutating func singleQuoted(_ start: Int) -> Node? {
    scratch.removeAll(keepingCapacity: true)
    var index = start + 1
    while true {
      let current = byte(index)
      switch current {
      case Byte.singleQuote:
        guard byte(index + 1) == Byte.singleQuote else {
          let text = String(decoding: scratch, as: UTF8.self)
          return Node(.scalar(text, .singleQuoted), at: Span(start..<index + 1))
        }
        // Legal, but YAML programs read it in different ways.
        guard byte(index + 2) != current || byte(index + 3) != current else {
          return refuse(.quoteRun, index..<index + 4)
        }
        scratch.append(current)
        index += 2
      case Byte.lineFeed, 0: return unclosed(Byte.singleQuote, start..<index)
      case Byte.tab: return refuse(tab(at: index), index..<index + 1)
      default:
        scratch.append(current)
        index += 1
      }
    }
  }

  /// The same for a text of which the first quote inside opens something, so that the two at the ends are those around it.
  func quotesAnew(_ range: Range<Int>) -> Problem.Mended? {
    guard let mended = quoted(anew: text(range)), isText(range.lowerBound) else { return nil }
    let quote = byte(range.lowerBound)
    let inner = range.dropFirst().first { bytes[$0] == quote } ?? range.upperBound
    return byte(inner - 1) == Byte.space ? .edit(range, mended) : nil
  }

  /// `"say \"x\""` for `"say "x""`; nil where the text does not end in the quote that it begins with.
  func quoted(anew text: String) -> String? {
    guard let quote = text.utf8.first, (3...120).contains(text.utf8.count), text.utf8.last == quote
    else { return nil }
    let inner = String(text.dropFirst().dropLast())
    let sign = String(UnicodeScalar(quote))
    guard !inner.utf8.contains(Byte.backslash) else { return nil }
    let isDouble = quote == Byte.doubleQuote
    return sign + inner.parts(at: quote).joined(separator: isDouble ? "\\\"" : "''") + sign
  }

  mutating func unclosed(_ quote: UInt8, _ range: Range<Int>) -> Node? {
    let hasChineseQuote = range.contains {
      has([0xE2, 0x80, 0x9C], at: $0) || has([0xE2, 0x80, 0x9D], at: $0)
    }
    let range = range.lowerBound..<trimmed(range)
    return refuse(
      .unclosedQuote(quote, hasChineseQuote: hasChineseQuote).mended(straightEnd(of: range)), range)
  }
}

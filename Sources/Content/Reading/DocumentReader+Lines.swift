/// Mappings and lists that take a line for each key or item.
extension DocumentReader {
  /// Whether an item of a list begins at `index`.
  func isItem(_ index: Int) -> Bool { byte(index) == Byte.dash && isBlank(byte(index + 1)) }

  /// The mapping or list that begins at this line.
  mutating func collection(depth: Int, isBesideKeys: Bool = false) -> Node? {
    guard depth <= Self.depthLimit else { return refuse(.deepNesting, position..<position + 1) }
    return isItem(position) ? list(depth, isBesideKeys: isBesideKeys) : mapping(depth)
  }

  private mutating func mapping(_ depth: Int) -> Node? {
    let column = indentation
    let start = position
    var members: [Node.Member] = []
    members.reserveCapacity(4)
    var keys = KeyTable()
    var end = start
    var hasRepeated = false
    while indentation == column {
      if let (key, colon) = lineKey() {
        let first = keys.place(of: key.value, among: members)
        if let first, !hasRepeated {
          hasRepeated = true
          if first == members[0].key.span, repeatsKeys(of: members) {
            report(.secondEntry, key.span.range, isWhole: true)
            self.end()
            break
          }
        }
        let isBelowEmpty = !members.isEmpty && members[members.count - 1].value.isAbsent
        let owner = isBelowEmpty ? members[members.count - 1].key : nil
        if let value = value(behind: colon, in: column, depth, slip: owner.map { (key, $0) }) {
          if let first {
            reportRepeated(key, value, first: first, among: members)
          } else {
            members.append(Node.Member(key: key, value: value))
          }
          end = Int(value.span.end)
        } else if let first {
          reportRepeated(key, nil, first: first, among: members)
        }
      } else {
        let isComplex = byte(position) == Byte.question
        skipLine(column)
        while isComplex, indentation == column, byte(position) == Byte.colon { skipLine(column) }
      }
      if indentation > column {
        reportIndentation()
        skip(deeperThan: column)
      }
    }
    return Node(.mapping(members), at: Span(start..<end))
  }

  /// Reports a key that `first` has set already. A kind of link may have several links, in a list.
  mutating func reportRepeated(
    _ key: Located<String>, _ value: Node?, first: Span, among members: [Node.Member]
  ) {
    guard problems.count < Document.problemLimit else { return }
    let line = line(of: first)
    guard LinkKind(rawValue: key.value) != nil, isUnder("links", Int(key.span.start)), let value,
      let other = members.first(where: { $0.key.span == first })?.value
    else { return report(.duplicateKey(key.value, line: line), key.span.range, isWhole: true) }
    var mended: String?
    if case (.scalar(let one, _), .scalar(let two, _)) = (other.kind, value.kind) {
      if one == two {
        return report(.duplicateKey(key.value, line: line), key.span.range, isWhole: true)
      }
      mended = inBrackets([one, two]).map { "\(key.value): \($0)" }
    }
    report(
      .linkKeyTwice(key.value, line: line, mended: mended), key.span.range, isWhole: true)
  }

  /// A key that has a value and deeper lines below it probably belongs to the key above, which has none, and lacks its
  /// indentation.
  private typealias Slip = (key: Located<String>, owner: Located<String>)

  private mutating func list(_ depth: Int, isBesideKeys: Bool) -> Node? {
    let column = indentation
    let start = position
    var items: [Node] = []
    var hasToldKeys = false
    var end = start
    while indentation == column {
      if isItem(position) {
        if let item = item(in: column, depth) {
          items.append(item)
          end = Int(item.span.end)
        }
      } else if isBesideKeys {
        break
      } else {
        if byte(position) == Byte.dash {
          reportDash(position)
        } else if !hasToldKeys {
          report(.keyAmongItems(first: onlyKey(of: items)), restOfLine(position))
          hasToldKeys = true
        }
        skipLine(column)
      }
      if indentation > column {
        reportIndentation()
        skip(deeperThan: column)
      }
    }
    return Node(.list(items), at: Span(start..<end))
  }

  /// The key of an item that was probably meant to be none: `- zh: …` above `en: …`.
  private func onlyKey(of items: [Node]) -> String? {
    guard items.count == 1, case .mapping(let members)? = items.first?.kind, members.count == 1,
      isKey(position)
    else { return nil }
    return members[0].key.value
  }

  /// What stands behind the colon at `colon - 1` of a key in `column`, and the lines that belong to it. `slip` is what
  /// is likely wrong if there are more.
  private mutating func value(
    behind colon: Int, in column: Int, _ depth: Int, slip: Slip?
  ) -> Node? {
    let start = afterSpaces(colon)
    switch byte(start) {
    case Byte.lineFeed, 0: break
    case Byte.hash where start > colon: break
    default:
      if isItem(start) {
        report(.itemOnKeyLine, start..<start + 1)
        skipLine(column)
        return nil
      }
      return inline(at: start, in: column, depth, slip: slip)
    }
    moveToLine(at: endOfLine(start) + 1)
    if indentation == column, isItem(position) {
      return collection(depth: depth + 1, isBesideKeys: true) ?? skipped(column, items: true)
    }
    guard indentation > column else { return scalar(colon..<colon, .plain) }
    return below(column, depth)
  }

  /// What stands behind the dash at this line's position.
  private mutating func item(in column: Int, _ depth: Int) -> Node? {
    let dash = position
    let start = afterSpaces(dash + 1)
    switch byte(start) {
    case Byte.lineFeed, 0, Byte.hash:
      moveToLine(at: endOfLine(start) + 1)
      guard indentation > column else { return refuse(.emptyItem, dash..<dash + 1) }
      return below(column, depth)
    default:
      guard isItem(start) || isKey(start) else {
        return inline(at: start, in: column, depth)
      }
      // `- key: value`: the rest of the line is the first line of a collection of its own.
      enter(start)
      return collection(depth: depth + 1) ?? skipped(column, items: false)
    }
  }

  /// The collection on the lines below a key or a dash in `column`.
  private mutating func below(_ column: Int, _ depth: Int) -> Node? {
    if byte(position) == Byte.dash || isKey(position) || resemblesKey(position) {
      return collection(depth: depth + 1) ?? skipped(column, items: false)
    }
    if reportsWideDash() {
      skip(deeperThan: column)
      return nil
    }
    let isBracket = [Byte.openBrace, Byte.openBracket].contains(byte(position))
    report(isBracket ? .bracketsBelowKey : .textBelowKey, restOfLine(position))
    skip(deeperThan: column)
    return nil
  }

  private mutating func skipped(_ column: Int, items: Bool) -> Node? {
    skip(deeperThan: column)
    while items, indentation == column, isItem(position) { skipLine(column) }
    return nil
  }

  /// What is written on one line, or a block that begins there.
  private mutating func inline(
    at start: Int, in column: Int, _ depth: Int, slip: Slip? = nil
  ) -> Node? {
    let node: Node?
    switch byte(start) {
    case Byte.bar, Byte.greater: return block(at: start, in: column)
    case Byte.openBracket, Byte.openBrace:
      node = brackets(at: start, depth + 1)
      guard node != nil else { return abandon(column) }
    case Byte.doubleQuote, Byte.singleQuote:
      node = quoted(at: start)
      guard node != nil else { return abandon(column) }
    default: node = plain(at: start, inBrackets: false)
    }
    guard let node, endsLine(Int(node.span.end), after: start) else {
      skipLine(column)
      return nil
    }
    moveToLine(at: endOfLine(Int(node.span.end)) + 1)
    if indentation > column {
      if isItem(position) || isKey(position) || resemblesKey(position) {
        if let (key, owner) = slip {
          let problem = Problem.besideKey(key.value, owner: owner.value, spaces: column + 2)
          report(problem, key.span.range)
        } else {
          reportIndentation()
        }
      } else {
        report(.continuedText, restOfLine(position))
      }
      skip(deeperThan: column)
    }
    return node
  }

  /// Whether only spaces and a comment follow the value that ends at `end`.
  private mutating func endsLine(_ end: Int, after start: Int) -> Bool {
    let rest = afterSpaces(end)
    switch byte(rest) {
    case Byte.lineFeed, 0: return true
    case Byte.hash where rest > end: return true
    case Byte.tab: report(tab(at: rest), rest..<rest + 1)
    default:
      let open = byte(start)
      let isQuote = open == Byte.doubleQuote || open == Byte.singleQuote
      if byte(rest) == Byte.hash {
        report(.commentSpace, rest..<rest + 1)
      } else if isLink(rest) {
        let line = trimmed(rest..<endOfLine(rest))
        let address = text(rest + 1..<max(rest + 1, line - 1))
        if let kind = linkKind(before: start), byte(line - 1) == UInt8(ascii: ")"),
          Address.isGood(address)
        {
          report(.linkForAddress(kind.rawValue, mended: kind.line(for: address)), start..<line)
        } else {
          report(
            .linkText(mended: inQuotes(start..<line)).mended(quotes(around: start..<line)),
            rest..<line)
        }
      } else {
        let range = restOfLine(rest)
        report(
          isQuote
            ? .afterQuote(open, mended: quoted(anew: text(start..<range.upperBound)))
              .mended(quotesAnew(start..<range.upperBound))
            : .afterBracket(open), range)
      }
    }
    return false
  }

  /// Leaves out a value that was never closed, together with the lines on which it may go on.
  private mutating func abandon(_ column: Int) -> Node? {
    skipLine(column)
    skipLooseLines(column)
    return nil
  }

  /// Leaves out lines that begin neither a key nor an item, and with the first of them also the items
  /// behind it: a text that is not indented as it should be.
  mutating func skipLooseLines(_ column: Int) {
    var isText = false
    while indentation == column, isText || !isItem(position), !isKey(position),
      !resemblesKey(position)
    {
      isText = true
      skipLine(column)
    }
  }
}

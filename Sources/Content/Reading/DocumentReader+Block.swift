/// `|` and `>` blocks: texts of several lines.
extension DocumentReader {
  /// What happens to the line ends at the end of a block.
  private enum End { case clip, strip, keep }

  private struct Header {
    /// What must be deeper than the block's parent: given by a digit, else by the first line of text.
    var indentation: Int?
    var end = End.clip
  }

  /// The block that begins at `start` behind a key or a dash in `column`.
  mutating func block(at start: Int, in column: Int) -> Node? {
    guard let header = blockHeader(start, column) else {
      skipLine(column)
      return nil
    }
    let isFolded = byte(start) == Byte.greater
    scratch.removeAll(keepingCapacity: true)
    var depth = header.indentation
    var line = endOfLine(start) + 1
    var end = trimmed(start..<min(line - 1, bytes.count))
    var longestBlank = line..<line
    // Whether there is a line of text above, which ends in a line break even where the file ends without
    // one, and the number of blank lines behind it.
    var hasBreak = false
    var blanks = 0

    lines: while line < bytes.count {
      var index = line
      while byte(index) == Byte.space, index - line < depth ?? .max { index += 1 }
      let count = index - line
      switch byte(index) {
      case 0: break lines
      case Byte.lineFeed:
        if depth == nil, count > longestBlank.count { longestBlank = line..<index }
        blanks += 1
        line = index + 1
        continue
      case Byte.tab where depth == nil:
        report(
          .tabIndentation(more: tabbedLines(behind: index)).mended(spacesForTabs(from: line)),
          line..<index + 1)
        skip(from: endOfLine(index) + 1, deeperThan: column)
        return nil
      case _ where count <= column: break lines
      case _ where depth == nil:
        if longestBlank.count > count {
          report(.deepBlankLine.mended(.edit(longestBlank, "")), longestBlank)
        }
        depth = count
      case _ where count < depth ?? 0:
        report(.blockIndentation, line..<index)
        skip(from: line, deeperThan: column)
        return nil
      default: break
      }
      if let problem = problem(ofLineAt: index, isFolded: isFolded, isFirst: !hasBreak) {
        let isBlank = problem == .deepBlankLine
        report(
          problem.mended(isBlank ? .edit(line..<endOfLine(index), "") : nil),
          line..<afterSpaces(index))
        skip(from: line, deeperThan: column)
        return nil
      }
      end = endOfLine(index)
      if hasBreak, !isFolded || blanks == 0 {
        scratch.append(isFolded ? Byte.space : Byte.lineFeed)
      }
      appendBreaks(blanks)
      scratch.append(contentsOf: bytes[index..<end])
      hasBreak = true
      (blanks, line) = (0, end + 1)
    }

    guard hasBreak else {
      report(.emptyBlock(byte(start)), start..<end)
      moveToLine(at: line)
      skipLooseLines(column)
      return nil
    }
    // YAML programs agree on this for `|` and `>`, and for `|+` on the opposite.
    let endsOpen = header.end == .keep && line > bytes.count
    if header.end != .strip, !endsOpen { scratch.append(Byte.lineFeed) }
    if header.end == .keep { appendBreaks(blanks) }
    moveToLine(at: line)
    if indentation > column {
      reportIndentation()
      skip(deeperThan: column)
    }
    let text = String(decoding: scratch, as: UTF8.self)
    return Node(.scalar(text, isFolded ? .folded : .literal), at: Span(start..<end))
  }

  private mutating func appendBreaks(_ count: Int) {
    for _ in 0..<count { scratch.append(Byte.lineFeed) }
  }

  /// What YAML programs do not agree about.
  private func problem(ofLineAt index: Int, isFolded: Bool, isFirst: Bool) -> Problem? {
    let first = byte(index)
    guard first == Byte.space || first == Byte.tab else { return nil }
    var end = index
    while byte(end) == Byte.space || byte(end) == Byte.tab { end += 1 }
    let isBlankLine = byte(end) == Byte.lineFeed || byte(end) == 0
    if isBlankLine, isFirst || end > afterSpaces(index) { return .deepBlankLine }
    return isFolded ? .deepFoldedLine : nil
  }

  /// What stands behind `|` or `>` on its line.
  private mutating func blockHeader(_ start: Int, _ column: Int) -> Header? {
    var header = Header()
    var index = start + 1
    var hasEnd = false
    while true {
      switch byte(index) {
      case Byte.plus where !hasEnd: (header.end, hasEnd) = (.keep, true)
      case Byte.dash where !hasEnd: (header.end, hasEnd) = (.strip, true)
      case Byte.zero + 1...Byte.nine where header.indentation == nil:
        header.indentation = column + Int(byte(index) - Byte.zero)
      default:
        let rest = afterSpaces(index)
        if isBlank(byte(rest)), byte(rest) != Byte.tab { return header }
        if byte(rest) == Byte.hash, rest > index { return header }
        return refuse(.blockHeader(byte(start)), restOfLine(rest))
      }
      index += 1
    }
  }
}

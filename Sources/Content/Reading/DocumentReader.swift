/// Reads one file from top to bottom. It always stands at the start of what is read next; each method that
/// returns nil has reported why, and its caller leaves out what belongs to the broken part and goes on.
struct DocumentReader {
  static let depthLimit = 8
  static let keyLimit = 128

  let bytes: [UInt8]
  private(set) var problems: [Located<Problem>] = []
  /// Whether everything around the problems could still be read, so that it makes sense to look for further problems in
  /// what the file says.
  private(set) var isWhole = true

  /// The line to read next: where it starts, where its text starts, and the number of spaces between.
  /// At the end of the file the indentation is -1, less than any line's.
  private(set) var lineStart = 0
  private(set) var position: Int
  private(set) var indentation = -1
  /// That of the line that was read before this one; -1 where there was none.
  private var indentationAbove = -1

  /// Text that does not stand in the file as it is meant: escapes and blocks. Kept to be used again.
  var scratch: [UInt8] = []

  var hasToldDashes = false
  private var isSkipping = false
  private var hasToldTabs = false
  private var hasToldWideSpaces = false
  private var hasComments = false
  private var hasLines = false
  /// What follows is no part of this file's one document.
  private var hasEnded = false

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func document() -> Node? {
    moveToLine(at: position)
    guard indentation >= 0 else {
      if problems.isEmpty { report(.empty(hasComments: hasComments), 0..<0) }
      return nil
    }
    if indentation > 0 {
      let isWhole = isIndented(by: indentation, from: lineStart)
      report(
        .firstLineIndented(indentation, isWhole: isWhole)
          .mended(isWhole ? outdented(by: indentation, from: lineStart) : nil),
        lineStart..<position)
    }
    if isJSON() { return refuse(.json, position..<position + 1) }
    return collection(depth: 1)
  }

  /// Whether the file begins with a brace and a quoted key, or with a brace alone on its line.
  private func isJSON() -> Bool {
    guard byte(position) == Byte.openBrace else { return false }
    let next = byte(afterSpaces(position + 1))
    return next == Byte.lineFeed || next == Byte.doubleQuote
  }

  /// Moves to the first line from `start` on that is neither blank nor a comment.
  mutating func moveToLine(at start: Int) {
    var start = start
    while start < bytes.count, !hasEnded {
      let index = afterSpaces(start)
      switch byte(index) {
      case Byte.lineFeed: start = index + 1
      case 0: start = index
      case Byte.hash:
        hasComments = true
        start = endOfLine(index) + 1
      default:
        if isReadable(index, from: start) {
          if !isSkipping { indentationAbove = indentation }
          hasLines = true
          (lineStart, position, indentation) = (start, index, index - start)
          return
        }
        start = endOfLine(index) + 1
      }
    }
    (lineStart, position, indentation) = (bytes.count, bytes.count, -1)
  }

  /// Refuses lines that mean nothing here or another thing than they seem to.
  private mutating func isReadable(_ index: Int, from start: Int) -> Bool {
    switch byte(index) {
    case Byte.tab:
      if !hasToldTabs, !isSkipping {
        report(
          .tabIndentation(more: tabbedLines(behind: index)).mended(spacesForTabs(from: start)),
          start..<index + 1)
      }
      hasToldTabs = hasToldTabs || !isSkipping
      return false
    case 0xC2, 0xE2, 0xE3:
      guard isWideSpace(index) else { return true }
      if !hasToldWideSpaces, !isSkipping {
        let more = lines(behind: index) { isWideSpace(afterSpaces($0)) }
        report(
          .wideIndentation(more: more).mended(spacesForWideOnes(from: start)),
          start..<index + (byte(index) == 0xC2 ? 2 : 3))
      }
      hasToldWideSpaces = hasToldWideSpaces || !isSkipping
      return false
    case Byte.dash, Byte.dot:
      let mark = byte(index)
      guard index == start, byte(index + 1) == mark, byte(index + 2) == mark,
        isBlank(byte(index + 3))
      else { return true }
      reportMarker(index)
      return false
    case Byte.backtick, Byte.tilde:
      guard hasFence(index) else { return true }
      if !isSkipping {
        report(
          .fence(text(restOfLine(index))).mended(withoutLine(index)), restOfLine(index))
      }
      return false
    case Byte.percent where index == start:
      report(.directive, index..<endOfLine(index))
      return false
    default: return true
    }
  }

  /// A marker between two documents ends the file: nothing behind it is reported.
  private mutating func reportMarker(_ index: Int) {
    hasEnded = hasLines && byte(index) == Byte.dash && hasText(behind: endOfLine(index))
    let isBare = restOfLine(index).count == 3
    report(
      hasEnded ? .secondDocument : .documentMarker.mended(isBare ? withoutLine(index) : nil),
      index..<index + 3)
  }

  /// Leaves out this line and all behind it, which are no part of this file's one document.
  mutating func end() {
    hasEnded = true
    moveToLine(at: position)
  }

  /// Goes on behind `- ` as if the rest of the line were a line with a deeper indentation.
  mutating func enter(_ index: Int) {
    (position, indentation) = (index, index - lineStart)
  }

  /// Leaves out the rest of this line and all lines that belong to it.
  mutating func skipLine(_ indentation: Int) {
    skip(from: endOfLine(position) + 1, deeperThan: indentation)
  }

  /// Moves to the first line from `start` on that is not deeper than `limit`.
  mutating func skip(from start: Int, deeperThan limit: Int) {
    isSkipping = true
    moveToLine(at: start)
    isSkipping = false
    skip(deeperThan: limit)
  }

  /// Leaves out this line if it is deeper than `limit`, and all that follow and are.
  mutating func skip(deeperThan limit: Int) {
    isSkipping = true
    while indentation > limit { moveToLine(at: endOfLine(position) + 1) }
    isSkipping = false
  }

  /// - Parameter isWhole: whether everything around the problem can still be read.
  mutating func report(_ problem: Problem, _ range: Range<Int>, isWhole: Bool = false) {
    guard problems.count < Document.problemLimit else { return }
    problems.append(Located(problem, at: Span(range)))
    self.isWhole = self.isWhole && isWhole
  }

  /// Reports why there is no value.
  mutating func refuse<Value>(_ problem: Problem, _ range: Range<Int>) -> Value? {
    report(problem, range)
    return nil
  }

  mutating func reportIndentation() {
    report(.indentation(indentation, above: indentationAbove), lineStart..<position)
  }
}

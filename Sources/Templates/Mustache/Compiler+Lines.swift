import Bytes

/// Literal text, lines that hold nothing but a tag, and indentation.
extension Compiler {
  /// Blanks at the end wait for the tag behind them: it may stand alone on its line.
  mutating func compileText(_ range: Range<Int>) {
    let bytes = source.text
    let beganLine = lineStart == range.lowerBound
    var blanks = range.upperBound
    while blanks > range.lowerBound, bytes[blanks - 1].isBlank { blanks -= 1 }
    if blanks > range.lowerBound {
      lineStart = bytes[blanks - 1] == UInt8(ascii: "\n") ? blanks : nil
    } else if !beganLine {
      lineStart = nil
    }
    if isInParent {
      complainInParent(at: range)
      return
    }
    let waits = lineStart != nil && range.upperBound < bytes.count
    let end = waits ? lineStart ?? range.upperBound : range.upperBound
    emitLiteral(range.lowerBound..<end, isLineStart: beganLine)
  }

  mutating func emitLiteral(_ range: Range<Int>, isLineStart: Bool) {
    guard !range.isEmpty else { return }
    emit(.literal(pooled(range, isLineStart: isLineStart)), at: range)
  }

  /// Copies text of the source into the pool, each line without the block's own indentation.
  mutating func pooled(_ range: Range<Int>, isLineStart: Bool) -> Range<Int> {
    let start = program.pool.count
    var dropped = isLineStart ? 0 : strip
    for byte in source.text[range] {
      if dropped < strip, byte.isBlank {
        dropped += 1
        continue
      }
      dropped = byte == UInt8(ascii: "\n") ? 0 : strip
      program.pool.append(byte)
    }
    return start..<program.pool.count
  }

  /// Behind the line break, if there are only blanks before it.
  func endOfBlankLine(_ start: Int) -> Int? {
    let bytes = source.text
    var at = start
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    if at == bytes.count { return at }
    if bytes[at] == UInt8(ascii: "\n") { return at + 1 }
    guard bytes[at] == UInt8(ascii: "\r"), at + 1 < bytes.count else { return nil }
    return bytes[at + 1] == UInt8(ascii: "\n") ? at + 2 : nil
  }

  /// The blanks before the first text of a block; nil if the block ends before any.
  func indentation(from start: Int) -> Range<Int>? {
    let bytes = source.text
    var line = start
    while let next = endOfBlankLine(line), next < bytes.count { line = next }
    var end = line
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    let closes = bytes[end...].starts(with: lexer.opening + [UInt8(ascii: "/")])
    return end == bytes.count || closes ? nil : line..<end
  }
}

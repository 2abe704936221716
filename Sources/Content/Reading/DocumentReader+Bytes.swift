import Bytes

/// Looking at the file without moving.
extension DocumentReader {
  /// The byte at `index`, and 0 behind the end. Zero bytes never get here.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Whether a key or a dash may end before this byte.
  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.lineFeed || byte == 0 || byte == Byte.tab
  }

  func afterSpaces(_ index: Int) -> Int {
    var index = index
    while byte(index) == Byte.space { index += 1 }
    return index
  }

  func endOfLine(_ index: Int) -> Int {
    max(index, bytes.span.next(Byte.lineFeed, from: min(index, bytes.count)))
  }

  /// What stands on the line from `index` on, without the spaces at its end.
  func restOfLine(_ index: Int) -> Range<Int> { index..<trimmed(index..<endOfLine(index)) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func scalar(_ range: Range<Int>, _ style: ScalarStyle) -> Node {
    Node(.scalar(text(range), style), at: Span(range))
  }

  /// Whether the file goes on with `other` at `index`.
  func has(_ other: [UInt8], at index: Int) -> Bool {
    index + other.count <= bytes.count
      && bytes[index..<index + other.count].elementsEqual(other)
  }

  func place(of other: [UInt8], in range: Range<Int>) -> Int? {
    for index in range where bytes[index] == other[0] {
      if has(other, at: index) { return index }
    }
    return nil
  }

  /// Whether a line that is neither blank nor a comment comes after `index`, which is the end of one.
  func hasText(behind index: Int) -> Bool {
    var start = index + 1
    while start < bytes.count {
      let first = byte(afterSpaces(start))
      if first != Byte.lineFeed, first != Byte.hash, first != 0 { return true }
      start = endOfLine(start) + 1
    }
    return false
  }

  /// How many lines behind the one of `index` are so at their start.
  func lines(behind index: Int, where isSo: (Int) -> Bool) -> Int {
    var start = endOfLine(index) + 1
    var count = 0
    while start < bytes.count {
      if isSo(start) { count += 1 }
      start = endOfLine(start) + 1
    }
    return count
  }

  /// How many lines behind that of `index` are indented with tabs.
  func tabbedLines(behind index: Int) -> Int {
    lines(behind: index) { byte(afterSpaces($0)) == Byte.tab }
  }

  /// Whether so many spaces stand before the text of each line from `start` on, comments aside.
  func isIndented(by count: Int, from start: Int) -> Bool {
    lines(behind: start) {
      let text = afterSpaces($0)
      return text - $0 < count && ![Byte.lineFeed, Byte.hash, 0].contains(byte(text))
    } == 0
  }

  /// The key of the line whose value, or a `- ` before it, begins at `start`.
  func keyOfLine(before start: Int) -> String? {
    let end = trimmed(lineStart..<start)
    guard end > lineStart, byte(end - 1) == Byte.colon else { return nil }
    return text(afterSpaces(lineStart)..<end - 1)
  }

  /// The kind of link whose value begins at `start`, by the key of its line.
  func linkKind(before start: Int) -> LinkKind? {
    keyOfLine(before: start).flatMap(LinkKind.init(rawValue:))
  }

  /// Whether the line at `start`, or the nearest one above it that is less deep, begins with this key.
  func isUnder(_ key: String, _ start: Int) -> Bool {
    let name = Array((key + ":").utf8)
    var line = start
    while line > 0, byte(line - 1) != Byte.lineFeed { line -= 1 }
    let depth = afterSpaces(line) - line
    if has(name, at: line + depth) { return true }
    while line > 0 {
      line -= 1
      while line > 0, byte(line - 1) != Byte.lineFeed { line -= 1 }
      let text = afterSpaces(line)
      if text - line < depth, byte(text) != Byte.lineFeed, byte(text) != Byte.hash {
        return has(name, at: text)
      }
    }
    return false
  }

  /// Whether the keys of a mapping at the left margin, of which the first stands here once more, go on to repeat.
  func repeatsKeys(of members: [Node.Member]) -> Bool {
    guard indentation == 0 else { return false }
    let names = Set(members.dropFirst().map(\.key.value))
    return lines(behind: position) { line in
      var end = line
      while ![Byte.colon, Byte.lineFeed, 0].contains(byte(end)) { end += 1 }
      return byte(end) == Byte.colon && names.contains(text(line..<end))
    } > 0
  }

  /// Whether a line of ``` or ~~~ begins at `index`, which pages put around code.
  func hasFence(_ index: Int) -> Bool {
    byte(index + 1) == byte(index) && byte(index + 2) == byte(index)
  }

  /// Whether an ideographic or a non-breaking space stands at `index`.
  func isWideSpace(_ index: Int) -> Bool {
    switch byte(index) {
    case 0xC2: byte(index + 1) == 0xA0
    case 0xE2: byte(index + 1) == 0x80 && (0x80...0x8A).contains(byte(index + 2))
    case 0xE3: byte(index + 1) == 0x80 && byte(index + 2) == 0x80
    default: false
    }
  }

  /// The end of the range without the spaces before it.
  func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == Byte.space { end -= 1 }
    return end
  }

  /// The number of the line in which the span begins.
  func line(of span: Span) -> Int {
    bytes[..<Int(span.start)].count { $0 == Byte.lineFeed } + 1
  }
}

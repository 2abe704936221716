import Bytes

/// What stands where a problem is, once that is mended: only where there is one way to mend it.
extension DocumentReader {
  /// Keys that anything may have; a word before a colon that is none of them may be part of a text.
  private static let keys: Set<String> = Schema.allKeys

  /// Keys whose value is free text.
  private static let textKeys: Set<String> = [
    "title", "summary", "zh", "en", "label", "value", "name", "description", "venue", "licence",
  ]

  func isKnown(_ key: String) -> Bool { Self.keys.contains(key) }

  /// Whether the value that begins at `start` may be nothing but a text.
  func isText(_ start: Int) -> Bool {
    keyOfLine(before: start).map(Self.textKeys.contains) ?? false
  }

  /// `: ` in place of what stands behind a key, colon and spaces; without a space where the line or the pair ends.
  func colon(_ range: Range<Int>, behind key: String) -> Problem.Mended? {
    guard isKnown(key) else { return nil }
    var end = range.upperBound
    while byte(end) == Byte.space || isWideSpace(end) {
      end += byte(end) == Byte.space ? 1 : byte(end) == 0xC2 ? 2 : 3
    }
    let isLast = [Byte.lineFeed, 0].contains(byte(end))
    return .edit(range.lowerBound..<end, isLast ? ":" : ": ")
  }

  /// One space in place of all white space around `index`, and none at the end of a line.
  func space(around index: Int) -> Problem.Mended {
    var (start, end) = (index, index)
    while start > lineStart, byte(start - 1) == Byte.space || byte(start - 1) == Byte.tab {
      start -= 1
    }
    while true {
      switch byte(end) {
      case Byte.space, Byte.tab: end += 1
      case _ where isWideSpace(end): end += byte(end) == 0xC2 ? 2 : 3
      default:
        return .edit(start..<end, [Byte.lineFeed, 0].contains(byte(end)) ? "" : " ")
      }
    }
  }

  /// Takes out all of the line in which `index` is.
  func withoutLine(_ index: Int) -> Problem.Mended {
    var start = min(index, bytes.count)
    while start > 0, byte(start - 1) != Byte.lineFeed { start -= 1 }
    return .edit(start..<min(endOfLine(index) + 1, bytes.count), "")
  }

  /// The text on the rest of the line in quotes; nil where something else may be meant, or where part of it may be a comment.
  func quotes(around line: Range<Int>) -> Problem.Mended? {
    guard isText(line.lowerBound) else { return nil }
    let text = self.text(line)
    let first = text.utf8.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    if text.utf8.dropFirst(first.count).first == Byte.colon, isKnown(String(Substring(first))) {
      return nil
    }
    guard !text.contains(" #"), !text.hasPrefix("#") else { return nil }
    return .edit(line, Quoting.inQuotes(text))
  }

  /// A text with commas in it that stands in braces.
  func quotesInBraces(around range: Range<Int>) -> Problem.Mended? {
    let text = self.text(range)
    guard !text.contains(": "), !text.contains(" #"),
      !text.utf8.contains(where: { "[]{}\"'\\".utf8.contains($0) }), !text.hasCurlyStart
    else { return nil }
    return .edit(range, Quoting.inQuotes(text))
  }

  /// `"` for a curly quote that should close a text.
  func straightEnd(of range: Range<Int>) -> Problem.Mended? {
    let text = self.text(range)
    let curly = text.unicodeScalars.count { "“”".unicodeScalars.contains($0) }
    guard let last = text.unicodeScalars.last, "“”".unicodeScalars.contains(last), curly == 1,
      byte(range.lowerBound) == Byte.doubleQuote, isText(range.lowerBound)
    else { return nil }
    return .edit(range.upperBound - 3..<range.upperBound, "\"")
  }

  /// A bracket in place of the full-width one at the end of a line.
  func straightBracket(closing open: UInt8, at range: Range<Int>) -> Problem.Mended? {
    let text = self.text(range)
    let (signs, close) = open == Byte.openBracket ? (["］", "】"], "]") : (["｝"], "}")
    guard signs.contains(where: text.hasSuffix), !text.utf8.contains(Byte.hash) else { return nil }
    return .edit(range.upperBound - 3..<range.upperBound, close)
  }

  /// `, ` for a sign of Chinese keyboards between two things.
  func comma(at index: Int) -> Problem.Mended {
    .edit(index..<afterSpaces(index + 3), ", ")
  }
}

// Whole lines.
extension DocumentReader {
  /// Spaces in place of the tabs before each line from `start` on; nil where one has both.
  func spacesForTabs(from start: Int) -> Problem.Mended? {
    let width = smallestIndentation
    return editsOfLines(from: start) { line in
      var end = line
      while byte(end) == Byte.tab { end += 1 }
      let count = end - line
      guard count > 0, byte(end) != Byte.space else { return nil }
      let isBlank = [Byte.lineFeed, 0].contains(byte(end))
      return (line..<end, String(repeating: " ", count: isBlank ? 0 : count * width))
    }
  }

  /// Ordinary spaces in place of wide ones before each line from `start` on. One as wide as a Chinese character is two,
  /// unless that fits no other line and one does.
  func spacesForWideOnes(from start: Int) -> Problem.Mended? {
    let depths = indentations
    return editsOfLines(from: start) { line in
      var end = line
      var (count, least) = (0, 0)
      var isWide = false
      while true {
        if byte(end) == Byte.space {
          (end, count, least) = (end + 1, count + 1, least + 1)
        } else if isWideSpace(end) {
          isWide = true
          (count, least) = (count + (byte(end) == 0xE3 ? 2 : 1), least + 1)
          end += byte(end) == 0xC2 ? 2 : 3
        } else {
          guard isWide else { return nil }
          let isNarrow = depths.contains(least) && !depths.contains(count)
          return (line..<end, String(repeating: " ", count: isNarrow ? least : count))
        }
      }
    }
  }

  /// Takes so many spaces off each line from `start` on.
  func outdented(by count: Int, from start: Int) -> Problem.Mended? {
    editsOfLines(from: start) { line in
      let end = min(afterSpaces(line), line + count)
      return end > line ? (line..<end, "") : nil
    }
  }

  /// `- ` for the dash of this line, and for the same one at the start of the lines behind it.
  func dashes(for dash: String) -> Problem.Mended? {
    let sign = Array(dash.utf8)
    return editsOfLines(from: lineStart) { line in
      let index = afterSpaces(line)
      guard index - line == indentation, has(sign, at: index) else { return nil }
      return (index..<afterSpaces(index + sign.count), "- ")
    }
  }

  private func editsOfLines(
    from start: Int, _ edit: (Int) -> (range: Range<Int>, text: String)?
  ) -> Problem.Mended? {
    var edits: [Edit] = []
    var line = start
    while line < bytes.count {
      if let (range, text) = edit(line) { edits.append(Edit(Span(range), text)) }
      line = endOfLine(line) + 1
    }
    return edits.isEmpty ? nil : .edits(edits)
  }

  /// How many spaces one level has in this file: two, unless all lines have more.
  private var smallestIndentation: Int {
    indentations.min().map { (2...8).contains($0) ? $0 : 2 } ?? 2
  }

  /// How deep lines are that have spaces before them.
  private var indentations: Set<Int> {
    var depths: Set<Int> = []
    var line = 0
    while line < bytes.count {
      let text = afterSpaces(line)
      if text > line, ![Byte.lineFeed, Byte.hash, Byte.tab, 0].contains(byte(text)),
        !isWideSpace(text)
      {
        depths.insert(text - line)
      }
      line = endOfLine(line) + 1
    }
    return depths
  }
}

extension Schema {
  fileprivate static var allKeys: Set<String> {
    let schemas: [Schema] = [
      .entry, .section, .list, .links, .field, .paper, .marker, .link(.github),
    ]
    return Set(schemas.flatMap { $0.keys.map(\.name) } + Language.allCases.map(\.rawValue))
  }
}

extension Problem.Mended {
  static func edit(_ range: Range<Int>, _ text: String) -> Problem.Mended {
    .edits([Edit(Span(range), text)])
  }
}

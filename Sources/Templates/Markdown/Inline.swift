import Bytes

/// What makes a text one paragraph.
enum Inline {
  /// The first block that is anything else. HTML is left to the rule that it breaks in every mode.
  static func problem(
    with text: Span<UInt8>, _ blocks: [(kind: MarkdownNode.Kind, line: Int)]
  ) -> MarkdownProblem? {
    for block in blocks {
      guard let found = MarkdownProblem.Block(block.kind) else { continue }
      return .block(found, line: text.line(block.line))
    }
    // Definitions leave no trace in the tree: they can only stand at the start of a paragraph.
    if startsWithDefinition(text) { return .block(.definition, line: text.line(1)) }
    if blocks.count > 1 { return .block(.paragraphs, line: text.line(blocks[1].line)) }
    if let line = lineAfterBlank(text) { return .block(.definition, line: text.line(line)) }
    return nil
  }

  /// Takes away the `<p>` and `</p>` around the only paragraph.
  static func unwrapParagraph(_ html: inout [UInt8]) {
    guard html.starts(with: "<p>".utf8), html.suffix(5).elementsEqual("</p>\n".utf8) else { return }
    html.removeLast(5)
    html.removeFirst(3)
  }

  /// Whether the text starts with a label and a colon, as in `[label]: …`. Not each of them is a definition to
  /// CommonMark, but which of them would vanish is more than a writer should have to know.
  private static func startsWithDefinition(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count, text[index].isWhiteSpace { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: "[") else { return false }
    index += 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "["): return false
      case UInt8(ascii: "]"): return index + 1 < text.count && text[index + 1] == UInt8(ascii: ":")
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return false
  }

  /// The number of the first line after a blank one, counted from 1; blank lines at the start and end of the
  /// text do not count.
  private static func lineAfterBlank(_ text: Span<UInt8>) -> Int? {
    var line = 1
    var hasText = false
    var lineHasText = false
    var hasBlank = false
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") {
        hasBlank = hasBlank || (hasText && !lineHasText)
        lineHasText = false
        line += 1
      } else if !byte.isWhiteSpace {
        if hasBlank { return line }
        hasText = true
        lineHasText = true
      }
    }
    return nil
  }
}

extension MarkdownProblem.Block {
  fileprivate init?(_ kind: MarkdownNode.Kind) {
    switch kind {
    case .heading: self = .heading
    case .list: self = .list
    case .quote: self = .quote
    case .codeBlock: self = .code
    case .rule: self = .rule
    default: return nil
    }
  }
}

extension Span<UInt8> {
  /// The text of a line, counted from 1, without the blanks around it.
  fileprivate func line(_ number: Int) -> String {
    var start = 0
    var line = 1
    while line < number, start < count {
      if self[start] == UInt8(ascii: "\n") { line += 1 }
      start += 1
    }
    while start < count, self[start].isWhiteSpace { start += 1 }
    var end = start
    while end < count, self[end] != UInt8(ascii: "\n") { end += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return string(start..<end)
  }
}

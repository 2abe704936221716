import Bytes

/// The words of a text without its marks.
struct WordCollector {
  private let language: TextLanguage
  private var found = ""
  private var last: UInt32 = 0

  init(_ language: TextLanguage) {
    self.language = language
  }

  var text: String {
    var text = found
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  mutating func visit(_ node: borrowing MarkdownNode) {
    switch node.kind {
    case .text, .code:
      node.withLiteral { literal in
        guard !literal.isEmpty else { return }
        let first = literal.codePoint(at: 0).value
        if node.isAfterSoftBreak, !Script.joinsLines(last, first, language) { found += " " }
        found += literal.text
        last = literal.lastCodePoint ?? 0
      }
    case .hardBreak, .paragraph:
      if !found.isEmpty { found += " " }
    default: break
    }
  }
}

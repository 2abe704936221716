import Bytes

extension Markdown {
  /// The words of a text without its marks, for where HTML cannot be: a description, a preview.
  public static func plainText(_ text: String, language: TextLanguage) -> String {
    text.withBytes { span in
      if Plain.isPlain(span, .inline) { return text }
      var tree = Tree(span)
      var words = ""
      var last: UInt32 = 0
      tree.walk { node in
        switch node.kind {
        case .text, .code:
          node.withLiteral { literal in
            guard !literal.isEmpty else { return }
            let first = literal.scalar(at: 0).value
            if node.isAfterSoftBreak, !Script.joinsLines(last, first, language) { words += " " }
            words += literal.string(0..<literal.count)
            last = literal.lastScalar ?? 0
          }
        case .hardBreak, .paragraph:
          if !words.isEmpty { words += " " }
        default: break
        }
      }
      while words.utf8.last == UInt8(ascii: " ") { words.removeLast() }
      return words
    }
  }
}

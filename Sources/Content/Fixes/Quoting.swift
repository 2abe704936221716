import Bytes

/// How a text is written where it stands.
enum Quoting {
  /// As it is where YAML reads it so, and else in quotes.
  static func written(_ text: String, inBrackets: Bool) -> String {
    isPlain(text, inBrackets: inBrackets) ? text : inQuotes(text)
  }

  /// In double quotes, or in single ones where that saves every escape.
  static func inQuotes(_ text: String) -> String {
    let has = { (byte: UInt8) in text.utf8.contains(byte) }
    if has(Byte.doubleQuote) || has(Byte.backslash), !has(Byte.singleQuote) { return "'\(text)'" }
    return "\"\(escaped(text, .doubleQuoted))\""
  }

  /// As it stands inside of quotes.
  static func escaped(_ text: String, _ style: ScalarStyle) -> String {
    switch style {
    case .doubleQuoted: text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    case .singleQuoted: text.replacing("'", with: "''")
    case .plain, .literal, .folded: text
    }
  }

  /// Whether a text without quotes is read as it is.
  private static func isPlain(_ text: String, inBrackets: Bool) -> Bool {
    let lines = inBrackets ? ["k: {a: \(text)}", "k: [\(text)]"] : ["k: \(text)"]
    return lines.allSatisfy { line in
      let bytes = Array(line.utf8)
      let (root, problems) = Document.read(bytes)
      guard problems.isEmpty, case .mapping(let members)? = root?.kind, members.count == 1,
        let leaf = members[0].value.firstLeaf, case .scalar(text, .plain) = leaf.kind
      else { return false }
      return comment(behind: leaf.span, in: bytes) == nil
    }
  }
}

extension Node {
  fileprivate var firstLeaf: Node? {
    switch kind {
    case .scalar: self
    case .list(let items): items.count == 1 ? items[0].firstLeaf : nil
    case .mapping(let members): members.count == 1 ? members[0].value.firstLeaf : nil
    }
  }

  /// The texts in it, with whether they stand in brackets.
  func leaves(in bytes: [UInt8], inBrackets: Bool = false) -> [(node: Node, inBrackets: Bool)] {
    let start = Int(span.start)
    let inBrackets =
      inBrackets
      || start < bytes.count && [Byte.openBracket, Byte.openBrace].contains(bytes[start])
    return switch kind {
    case .scalar: [(self, inBrackets)]
    case .list(let items): items.flatMap { $0.leaves(in: bytes, inBrackets: inBrackets) }
    case .mapping(let members):
      members.flatMap { $0.value.leaves(in: bytes, inBrackets: inBrackets) }
    }
  }
}

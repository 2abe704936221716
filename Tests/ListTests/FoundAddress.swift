/// An address as it stands in a text, and its line, counted from 1.
struct FoundAddress: Sendable {
  let text: String
  let line: Int

  /// All that begin with http:// or https://, in Markdown, HTML and running text.
  ///
  /// White space, quotation marks, `<`, `>`, backticks and everything that is not ASCII end an address; so does a
  /// closing bracket that it has not opened. A stop, comma, colon, question or exclamation mark at its end is not its.
  static func all(in text: some StringProtocol) -> [FoundAddress] {
    var found: [FoundAddress] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in zip(1..., lines) {
      var rest = Substring(line)
      while let match = rest.firstMatch(of: /https?:\/\/[!-~--["'<>`]]+/) {
        var address = upToForeignBracket(match.output)
        rest = rest[address.endIndex...]
        while let last = address.last, ".,;:!?".contains(last) { address.removeLast() }
        found.append(FoundAddress(text: String(address), line: number))
      }
    }
    return found
  }

  private static func upToForeignBracket(_ text: Substring) -> Substring {
    var open: [Character] = []
    for index in text.indices {
      switch text[index] {
      case "(": open.append(")")
      case "[": open.append("]")
      case "{": open.append("}")
      case ")", "]", "}":
        if open.popLast() != text[index] { return text[..<index] }
      default: break
      }
    }
    return text
  }
}

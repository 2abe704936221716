import Bytes

/// A text on one line as an entry file says it: without quotes where every program reads it as this text.
public struct WrittenText: Sendable {
  /// Where it stands: behind a key or a dash, in `[ ]` or in `{ }`.
  public enum Place: Sendable {
    case line, list, braces
  }

  public let yaml: String

  /// Nil for a text that no line of a file can say: one with line breaks or with characters that no text may have.
  public init?(_ text: String, in place: Place) {
    let written =
      [place.mayBePlain(text) ? text : nil, text.inDoubleQuotes, text.inSingleQuotes, text.escaped]
      .compactMap(\.self).first { place.reads($0, as: text) }
    guard let written else { return nil }
    yaml = written
  }
}

extension WrittenText.Place {
  /// The reader itself is the proof.
  fileprivate func reads(_ written: String, as text: String) -> Bool {
    let line =
      switch self {
      case .line: "- \(written)\n"
      case .list: "- [\(written), \(written)]\n"
      case .braces: "- {zh: \(written), en: \(written)}\n"
      }
    let (root, problems) = Document.read(Array(line.utf8))
    guard problems.isEmpty, case .list(let items)? = root?.kind, items.count == 1 else {
      return false
    }
    let values: [Node] =
      switch items[0].kind {
      case .scalar: items
      case .list(let inner): inner
      case .mapping(let members): members.map(\.value)
      }
    return values.count == (self == .line ? 1 : 2)
      && values.allSatisfy { if case .scalar(text, _) = $0.kind { true } else { false } }
  }

  /// Fewer texts are without quotes than might be: also to a program that takes some for numbers, days or truth, and to a
  /// person, this one is nothing but a text.
  fileprivate func mayBePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first,
      !"-?:,[]{}#&*!|>'\"%@`=~<".unicodeScalars.contains(first),
      !text.hasSuffix(":"), !text.contains(": "), !text.contains(" #"),
      !text.isNumberOrWord
    else { return false }
    // Some programs end a text in brackets before a question mark.
    return self == .line || !text.utf8.contains { ",[]{}?".utf8.contains($0) }
  }
}

extension String {
  /// Whether some program reads it as a number, a day, a time, truth or nothing.
  fileprivate var isNumberOrWord: Bool {
    let words = [
      "y", "n", "yes", "no", "true", "false", "on", "off", "null", ".inf", "+.inf", ".nan",
    ]
    if words.contains(lowercased()) { return true }
    guard let first = utf8.first, first.isDigit || "+.".utf8.contains(first) else { return false }
    return utf8.allSatisfy { $0.isHexDigit || "+-._:,oxtzOXTZ ".utf8.contains($0) }
  }

  fileprivate var inDoubleQuotes: String? {
    utf8.contains { "\"\\".utf8.contains($0) } ? nil : "\"\(self)\""
  }

  fileprivate var inSingleQuotes: String? {
    utf8.contains(UInt8(ascii: "'")) ? nil : "'\(self)'"
  }

  fileprivate var escaped: String {
    let quoted = unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return "\"\(quoted)\""
  }
}

extension String {
  /// Why no file may say it; nil where its characters are those of texts.
  public var refusalAsText: Refusal? {
    TextRule.problems(in: self, limit: 1).first.map { Refusal($0.value) }
  }
}

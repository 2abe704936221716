/// A text with `{names}` in it that the program fills in. A brace that opens no such name is a brace.
struct StringFormat: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case placeholder(String)
  }

  let text: String
  /// Taken apart once, when the file is read.
  let parts: [Part]

  init(_ text: String) {
    self.text = text
    parts = Self.split(text)
  }

  var placeholders: Set<String> {
    Set(
      parts.compactMap { part in
        if case .placeholder(let name) = part { name } else { nil }
      })
  }

  func filled(with values: KeyValuePairs<String, String>) -> String {
    if values.isEmpty { return text }
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .placeholder(let name): result += values.first { $0.key == name }?.value ?? ""
      }
    }
    return result
  }

  private static func split(_ words: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(words)
    var text = ""
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      text += rest[..<open]
      rest = rest[rest.utf8.index(after: open)...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")),
        rest[..<close].utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 })
      else {
        text += "{"
        continue
      }
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      parts.append(.placeholder(String(rest[..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    text += rest
    if !text.isEmpty { parts.append(.text(text)) }
    return parts
  }
}

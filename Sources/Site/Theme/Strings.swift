import Content
import Templates

/// The words of the interface in one language, from a flat file: `key: words`, or `key: {one: …, other: …}` where a
/// number decides. `{n}`, `{day}` and the like are filled in by the program.
struct Strings: Context {
  enum Form: Sendable, Equatable {
    case plain(String)
    /// The form for 1, where the language has one, and the form for the rest.
    case counted(one: String?, other: String)
  }

  let language: Language
  let forms: [String: Written<Form>]

  /// Templates may use plain words that need nothing filled in.
  func value(_ name: Name) -> Value? {
    guard case .plain(let words) = forms[name.text]?.value else { return nil }
    return .text(words)
  }

  func phrase(_ key: Phrase, _ values: [String: String] = [:]) -> String {
    guard case .plain(let words) = forms[key.rawValue]?.value else { return "" }
    return fill(words, values)
  }

  func count(_ key: CountedPhrase, _ count: Int) -> String {
    guard case .counted(let one, let other) = forms[key.rawValue]?.value else { return "" }
    return fill(count == 1 ? one ?? other : other, ["n": language.words(forCount: count)])
  }

  func label(of kind: LinkKind) -> String { plain("link-" + kind.rawValue) }

  func label(of column: LinkColumn) -> String { plain("column-" + column.rawValue) }

  private func plain(_ key: String) -> String {
    guard case .plain(let words) = forms[key]?.value else { return "" }
    return words
  }

  private func fill(_ words: String, _ values: [String: String]) -> String {
    var result = ""
    for part in Placeholders.split(words) {
      switch part {
      case .words(let words): result += words
      case .placeholder(let name): result += values[name] ?? ""
      }
    }
    return result
  }
}

/// Words that the program itself asks for, and what it fills in.
enum Phrase: String, CaseIterable {
  case countedOn = "counted-on"
  case starsOn = "stars-on"
  case starsOf = "stars-of"
  case moreStars = "more-stars"
  case moreCitations = "more-citations"
  case reviewedVenue = "reviewed-venue"
  case or
  case archived, gone, moved
  case nameSeparator = "name-separator"
  case andOthers = "and-others"
  case read
  case notFound = "not-found"
  case notFoundHelp = "not-found-help"

  var placeholders: Set<String> {
    switch self {
    case .countedOn: ["day"]
    case .starsOn: ["n", "day"]
    case .starsOf: ["repository"]
    case .moreStars, .moreCitations: ["n"]
    case .andOthers: ["names"]
    default: []
    }
  }
}

/// Words that depend on a number, `{n}`.
enum CountedPhrase: String, CaseIterable {
  case entries, sections
}

/// The parts of a text with `{names}` in it. A brace that opens no such name is a brace.
enum Placeholders {
  enum Part: Equatable {
    case words(String)
    case placeholder(String)
  }

  static func split(_ words: String) -> [Part] {
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
      if !text.isEmpty { parts.append(.words(text)) }
      text = ""
      parts.append(.placeholder(String(rest[..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    text += rest
    if !text.isEmpty { parts.append(.words(text)) }
    return parts
  }

  static func names(in words: String) -> Set<String> {
    Set(
      split(words).compactMap { part in
        if case .placeholder(let name) = part { name } else { nil }
      })
  }
}

/// What may be written as a value. Checking, editors' schemas and documents all read it.
public indirect enum Form: Sendable {
  case text(Prose)
  /// A text for each language: `{zh: …, en: …}`.
  case pair(Prose)
  /// One text for both languages, or one for each.
  case textOrPair(Prose)
  /// Lower-case ASCII letters and digits, joined by hyphens.
  case slug
  /// A slug that may name a file: some names are reserved.
  case id
  case day
  case partialDate
  /// An address that the site is published at.
  case base
  /// `owner/name` on GitHub.
  case repository
  case branch
  case choice([String])
  case condition
  case identifier(Identifier)
  /// Where a link of this kind leads: an address, a path on a host or an identifier.
  case target(LinkKind)
  /// One link: its target, or a mapping of it with a label and a code.
  case link(LinkKind)
  /// None of its items may be written twice where `unique`.
  case list(of: Form, atMost: Int, unique: Bool = false)
  case oneOrMore(of: Form, atMost: Int)
  case mapping(Shape)

  var isPair: Bool { if case .pair = self { true } else { false } }

  /// Whether it may be a text for each language.
  var isPaired: Bool {
    switch self {
    case .pair, .textOrPair: true
    default: false
    }
  }

  /// Whether a line below it may begin with this key.
  func has(key: String) -> Bool {
    switch self {
    case .pair, .textOrPair: Language(rawValue: key) != nil
    case .mapping(let shape): shape.position(of: key) != nil
    default: false
    }
  }

  /// Whether people write words there, which may hold any sign.
  var isFree: Bool {
    switch self {
    case .text, .pair, .textOrPair: true
    default: false
    }
  }
}

/// A kind of text and how much of it is allowed.
public struct Prose: Sendable {
  public enum Extent: Sendable {
    /// Plain text on one line.
    case line
    /// Plain text on one line without a space in it.
    case word
    /// Inline Markdown, one paragraph.
    case paragraph
    /// Any Markdown.
    case blocks
  }

  public let extent: Extent
  /// In bytes; in scalars for a `word`.
  public let limit: Int

  static func line(_ limit: Int) -> Prose { Prose(extent: .line, limit: limit) }
  /// A title or name: 200 Chinese characters.
  static let title = line(600)
  static let word = Prose(extent: .word, limit: 32)
  static let paragraph = Prose(extent: .paragraph, limit: 8192)
  static let blocks = Prose(extent: .blocks, limit: 8192)
}

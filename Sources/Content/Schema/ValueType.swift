/// What a value may be.
public indirect enum ValueType: Sendable {
  case text(TextType)
  /// A text for each language: `{zh: …, en: …}`.
  case pair(TextType)
  /// One text for both languages, or one for each.
  case textOrPair(TextType)
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
  /// What is made of a rule; for the length of texts also how long they may be.
  case rule(Rule)
  /// A number from 1 to 9999.
  case count
  case condition
  case identifier(Identifier)
  /// Where a link of this kind leads: an address, a path on a host or an identifier.
  case target(LinkKind)
  /// One link: its target, or a mapping of it with a label and a code.
  case link(LinkKind)
  /// None of its items may be written twice where `unique`.
  case list(of: ValueType, atMost: Int, unique: Bool = false)
  case oneOrMore(of: ValueType, atMost: Int)
  case mapping(Schema)

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
    case .mapping(let schema): schema.position(of: key) != nil
    default: false
    }
  }

  /// Whether its value is free text, which may hold any sign.
  var isFree: Bool {
    switch self {
    case .text, .pair, .textOrPair: true
    default: false
    }
  }
}

/// A kind of text and how much of it is allowed.
public struct TextType: Sendable {
  public enum Kind: Sendable {
    /// Plain text on one line.
    case line
    /// Plain text on one line without a space in it.
    case word
    /// Inline Markdown, one paragraph.
    case paragraph
    /// Any Markdown.
    case blocks
  }

  public let kind: Kind
  /// In bytes; in scalars for a `word`.
  public let limit: Int

  static func line(_ limit: Int) -> TextType { TextType(kind: .line, limit: limit) }
  /// A title or name: 200 Chinese characters.
  static let title = line(600)
  static let word = TextType(kind: .word, limit: 32)
  static let paragraph = TextType(kind: .paragraph, limit: 8192)
  static let blocks = TextType(kind: .blocks, limit: 8192)
}

/// A text that a file has in both languages, or in the one that has been written so far.
public struct Text: Sendable {
  /// That of the text or of what it belongs to: `summary`, `fields`.
  public let key: String
  public let pair: Pair
  /// How it is written: plain words, a paragraph of Markdown, or Markdown with blocks.
  public let kind: TextType.Kind

  fileprivate init(_ key: KeyName, _ pair: Pair, _ kind: TextType.Kind) {
    self.key = key.rawValue
    self.pair = pair
    self.kind = kind
  }

  /// None where the file leaves it out.
  fileprivate static func blocks(_ key: KeyName, _ pair: Pair?) -> [Text] {
    pair.map { [Text(key, $0, .blocks)] } ?? []
  }
}

// All texts of a file. What counts, searches, checks or visits texts goes through these lists.

extension Entry {
  public var texts: [Text] {
    ownTexts
      + fields.flatMap { [Text(.fields, $0.label, .line), Text(.fields, $0.value, .paragraph)] }
      + links.compactMap { $0.label.map { Text(.links, $0, .line) } }
  }

  /// Those that have a key of their own.
  public var ownTexts: [Text] {
    [Text(.title, title, .line), Text(.summary, summary, .paragraph)]
      + Text.blocks(.details, details)
  }
}

extension SectionFile {
  public var texts: [Text] { [Text(.title, title, .line)] + Text.blocks(.intro, intro) }
}

extension ListSettings {
  public var texts: [Text] { ownTexts + markers.map { Text(.markers, $0.label, .line) } }

  /// Those that have a key of their own.
  public var ownTexts: [Text] {
    [Text(.name, name, .line), Text(.description, description, .paragraph)]
      + Text.blocks(.intro, intro)
  }
}

/// A text that a file has in both languages, or in the one that has been written so far.
public struct Text: Sendable {
  /// That of the text or of what it belongs to: `summary`, `fields`.
  public let key: String
  public let pair: Pair
  /// How it is written: plain words, a paragraph of Markdown, or Markdown with blocks.
  public let kind: TextType.Kind

  private init(_ key: KeyName, _ pair: Pair, _ kind: TextType.Kind) {
    self.key = key.rawValue
    self.pair = pair
    self.kind = kind
  }

  fileprivate static func words(_ key: KeyName, _ pair: Pair) -> Text { Text(key, pair, .line) }

  fileprivate static func paragraph(_ key: KeyName, _ pair: Pair) -> Text {
    Text(key, pair, .paragraph)
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
      + fields.flatMap { [.words(.fields, $0.label), .paragraph(.fields, $0.value)] }
      + links.compactMap { $0.label.map { .words(.links, $0) } }
  }

  /// Those that have a key of their own.
  public var ownTexts: [Text] {
    [.words(.title, title), .paragraph(.summary, summary)] + Text.blocks(.details, details)
  }
}

extension SectionFile {
  public var texts: [Text] { [.words(.title, title)] + Text.blocks(.intro, intro) }
}

extension ListSettings {
  public var texts: [Text] { ownTexts + markers.map { .words(.markers, $0.label) } }

  /// Those that have a key of their own.
  public var ownTexts: [Text] {
    [.words(.name, name), .paragraph(.description, description)] + Text.blocks(.intro, intro)
  }
}

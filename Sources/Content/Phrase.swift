/// A text for people in both languages, written next to each other where it is made.
public struct Phrase: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A name, or anything else that is the same in both languages.
  public init(_ text: String) {
    self.init(zh: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(zh: a.zh + b.zh, en: a.en + b.en)
  }
}

extension Sequence<Phrase> {
  public func joined(zh: String, en: String) -> Phrase {
    Phrase(zh: map(\.zh).joined(separator: zh), en: map(\.en).joined(separator: en))
  }
}

/// A text in both languages, or in the one that has been written so far.
///
/// At least one half is there. A name that is the same in both (`title: cMedQA2`) fills both and is
/// shared.
///
/// A class, though it never changes, as `Entry` is.
public final class Pair: Sendable {
  public let zh: Located<String>?
  public let en: Located<String>?
  /// One text stands for both languages.
  public let isShared: Bool

  /// Nil when neither half is there.
  init?(zh: Located<String>?, en: Located<String>?) {
    if zh == nil && en == nil { return nil }
    self.zh = zh
    self.en = en
    isShared = false
  }

  init(shared text: Located<String>) {
    zh = text
    en = text
    isShared = true
  }

  public subscript(language: Language) -> Located<String>? {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// What a page in `language` shows, and the language of that text: its own half, or the other
  /// where its own is missing. A shared text counts as written in the language that is asked for.
  public func shown(in language: Language) -> (text: Located<String>, language: Language)? {
    if let own = self[language] { return (own, language) }
    return self[language.twin].map { ($0, language.twin) }
  }
}

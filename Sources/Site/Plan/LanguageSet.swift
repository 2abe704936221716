import Content

/// The languages that something is written in.
///
/// A page is written in each language in which one of the list's texts on it is: a summary, a longer text, a description,
/// an introduction, or a name of that language's own. A name that both languages share says nothing, nor do the words of
/// the interface. What shows no text of the list, as an index of tags does, goes with the list as a whole.
///
/// The page of the other language is there all the same, so that pages stay in pairs, but it is a copy: the same texts
/// between other buttons. So it names its twin as the canonical page, which is what search engines want for copies. It is
/// no translation, so neither of the two has `hreflang`, and the site map leaves it out.
struct LanguageSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let zh = LanguageSet(rawValue: 1)
  static let en = LanguageSet(rawValue: 2)
  static let both: LanguageSet = [.zh, .en]

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ pairs: Pair?...) {
    self = []
    for case let pair? in pairs where !pair.isShared {
      if pair.zh != nil { insert(.zh) }
      if pair.en != nil { insert(.en) }
    }
  }

  /// Every language in one of these. Most often the first few have both.
  init(joining sets: some Sequence<LanguageSet>) {
    self = []
    for set in sets where self != .both { formUnion(set) }
  }

  /// The one language; nil where there are both or none.
  var only: Language? {
    switch self {
    case .zh: .zh
    case .en: .en
    default: nil
    }
  }
}

extension Outline {
  /// Of the row of an entry.
  func languages(ofRow entry: Int) -> LanguageSet {
    let node = sections[sectionOfEntry[entry]]
    return node.index.languages[entry - node.entries.lowerBound]
  }

  /// Of the page of an entry.
  func languages(ofEntry entry: Int) -> LanguageSet {
    languages(ofRow: entry).union(LanguageSet(entries[entry].details))
  }

  /// Of a page that shows rows of these entries.
  func languages(ofRows entries: some Sequence<Int>) -> LanguageSet {
    LanguageSet(joining: entries.lazy.map(languages(ofRow:)))
  }

  /// Of the home page: the whole list, or the names of its sections where these have pages of their own.
  var languagesOfHome: LanguageSet {
    guard isSplit else { return languages }
    return LanguageSet(
      joining: [catalogue.list.languages] + sections.map { LanguageSet($0.section.file.title) })
  }
}

extension ListSettings {
  /// Of what it says about the list.
  var languages: LanguageSet { LanguageSet(name, description, intro) }
}

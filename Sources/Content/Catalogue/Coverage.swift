/// How much of a list is written in one language.
public struct Coverage: Hashable, Sendable {
  /// Texts that are there; one that is the same in both languages counts.
  public private(set) var present = 0
  /// Texts that there would be if nothing were missing.
  public private(set) var expected = 0

  /// Counts every text of the list in one language.
  init(of list: ListSettings, _ sections: [Section], in language: Language) {
    count(list.texts, in: language)
    for section in sections { count(section, in: language) }
  }

  private mutating func count(_ section: Section, in language: Language) {
    count(section.file.texts, in: language)
    for entry in section.entries { count(entry.texts, in: language) }
    for inner in section.sections { count(inner, in: language) }
  }

  private mutating func count(_ texts: [Text], in language: Language) {
    expected += texts.count
    present += texts.count { $0.pair[language] != nil }
  }
}

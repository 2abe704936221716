/// How much of a list is written in one language.
public struct Coverage: Hashable, Sendable {
  /// Texts that are there; one that is the same in both languages counts.
  public private(set) var present = 0
  /// Texts that there would be if nothing were missing.
  public private(set) var expected = 0

  public var missing: Int { expected - present }

  mutating func count(_ pair: Pair?, in language: Language) {
    guard let pair else { return }
    expected += 1
    if pair[language] != nil { present += 1 }
  }
}

extension Coverage {
  /// Counts every text of the list in one language.
  init(of list: ListSettings, _ sections: [Section], in language: Language) {
    count(list.name, in: language)
    count(list.description, in: language)
    count(list.intro, in: language)
    for marker in list.markers { count(marker.label, in: language) }
    for section in sections { count(section, in: language) }
  }

  private mutating func count(_ section: Section, in language: Language) {
    count(section.title, in: language)
    count(section.intro, in: language)
    for entry in section.entries { count(entry, in: language) }
    for inner in section.sections { count(inner, in: language) }
  }

  private mutating func count(_ entry: Entry, in language: Language) {
    count(entry.title, in: language)
    count(entry.summary, in: language)
    count(entry.details, in: language)
    for field in entry.fields {
      count(field.label, in: language)
      count(field.value, in: language)
    }
    for link in entry.links { count(link.label, in: language) }
  }
}

import Content

/// The list laid out flat: every section with its place in the tree, every entry with its number, and what
/// each of them is called in an address. Both languages share one, which is why their pages cannot differ.
final class Outline: Sendable {
  /// A section, its neighbours given by their position in `chapters`. A class, so that views hand on one reference.
  final class Chapter: Sendable {
    let section: Section
    let parent: Int?
    let children: [Int]
    let entries: Range<Int>
    /// Ends in a slash, which no entry's id can: `datasets/chinese/`.
    let anchor: String
    let number: String
    /// What stands directly in it.
    let own: ChapterEntries
    let texts: FileTexts
    /// Of its page.
    let languages: LanguageSet

    init(
      _ section: Section, anchor: String, parent: Int?, children: [Int], entries: Range<Int>,
      own: ChapterEntries, texts: FileTexts
    ) {
      self.section = section
      self.texts = texts
      self.anchor = anchor
      self.parent = parent
      self.children = children
      self.entries = entries
      self.own = own
      number = section.number.map(String.init).joined(separator: ".")
      languages = LanguageSet(section.title, section.intro)
        .union(LanguageSet(joining: own.languages))
    }
  }

  let catalogue: Catalogue
  let chapters: [Chapter]
  let entries: [Entry]
  /// Of the list itself, and of each entry.
  let listTexts: FileTexts
  let entryTexts: [FileTexts]
  /// The chapter that each entry stands in.
  let chapterOfEntry: [Int]
  let tags: TagIndex
  let additions: Additions
  /// Whether there is anything to cite.
  let hasPapers: Bool
  /// Whether sections have pages of their own, and the home page is an overview of them.
  let isSplit: Bool
  /// Of everything in it.
  let languages: LanguageSet
  /// Whether there is a repository whose stars nobody has counted: its badge is a picture from elsewhere.
  let hasBadges: Bool
  /// What gained most stars of late, the fastest first.
  let rising: [Int]
  private let chapterByAnchor: [String: Int]

  /// - Parameter old: an earlier outline of the list. What its sections come to is taken over where they have the same
  ///   entries, so that the time for a changed entry hardly grows with the list.
  init(_ catalogue: Catalogue, _ texts: Texts, like old: Outline? = nil) {
    var layout = Layout(
      catalogue: catalogue, texts: texts, old: old?.catalogue.facts == catalogue.facts ? old : nil)
    for section in catalogue.sections { _ = layout.add(section, parent: nil) }
    self.catalogue = catalogue
    chapters = layout.chapters.compactMap { $0 }
    entries = catalogue.entries
    listTexts = texts[catalogue.list.path]
    entryTexts = chapters.flatMap(\.own.texts)
    chapterOfEntry = layout.chapterOfEntry
    tags = TagIndex(chapters)
    additions = Additions(chapters)
    hasPapers = chapters.contains { !$0.own.papers.isEmpty }
    isSplit =
      switch catalogue.list.pages {
      case .single: false
      case .sections: true
      case .auto: entries.count > Paging.largestSinglePage
      }
    languages = LanguageSet(joining: [catalogue.list.languages] + chapters.map(\.languages))
    hasBadges = chapters.contains(where: \.own.hasBadges)
    rising = Self.rising(in: chapters)
    chapterByAnchor = Dictionary(
      chapters.enumerated().map { ($1.anchor, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var roots: [Int] { chapters.indices.filter { chapters[$0].parent == nil } }

  /// An entry by its id or an earlier one.
  func entry(named name: String) -> Int? { catalogue.position(of: name) }

  func chapter(anchor: String) -> Int? { chapterByAnchor[anchor] }

  /// The part of its section that an entry is in.
  func part(ofEntry entry: Int) -> Int {
    Part.number(ofRow: entry - chapters[chapterOfEntry[entry]].entries.lowerBound)
  }

  /// Whether an entry has a page of its own.
  func hasPage(_ entry: Int) -> Bool { entries[entry].hasPage }

  /// Those that do, in the order of the list.
  var entriesWithPage: [Int] {
    chapters.flatMap { chapter in chapter.own.pages.map { chapter.entries.lowerBound + $0 } }
  }

  /// Those whose papers can be cited.
  var entriesWithPaper: [Int] {
    chapters.flatMap { chapter in chapter.own.papers.map { chapter.entries.lowerBound + $0 } }
  }

  /// Where the tags of an entry stand in the index of tags, in the order of its file.
  func tagNumbers(of entry: Int) -> [Int] {
    let index = chapterOfEntry[entry]
    let chapter = chapters[index]
    return chapter.own.tagPlaces(of: entry - chapter.entries.lowerBound).map {
      tags.numbers[index][Int($0)]
    }
  }
}

extension Outline {
  private struct Layout {
    let catalogue: Catalogue
    let texts: Texts
    let old: Outline?
    var chapters: [Chapter?] = []
    var chapterOfEntry: [Int] = []

    mutating func add(_ section: Section, parent: Int?) -> Int {
      let index = chapters.count
      let anchor = SiteLayout.anchor(of: section.path)
      chapters.append(nil)
      // Entries come in the order of the catalogue: those of a section before those of the sections in it.
      let first = chapterOfEntry.count
      chapterOfEntry += repeatElement(index, count: section.entries.count)
      let entries = first..<chapterOfEntry.count
      let children = section.sections.map { add($0, parent: index) }
      chapters[index] = Chapter(
        section, anchor: anchor, parent: parent, children: children, entries: entries,
        own: own(of: section, at: anchor), texts: texts[section.file])
      return index
    }

    private func own(of section: Section, at anchor: String) -> ChapterEntries {
      if let old, let index = old.chapter(anchor: anchor) {
        let own = old.chapters[index].own
        if own.isMade(of: section.entries) { return own }
      }
      return ChapterEntries(section.entries, texts, in: catalogue)
    }
  }
}

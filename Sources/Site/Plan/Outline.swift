import Content

/// The list laid out flat: every section with its place in the tree, every entry with its number, and what
/// each of them is called in an address. Both languages share one, which is why their pages cannot differ.
final class Outline: Sendable {
  /// A section of the tree, which names others by their position in `sections`. A class, so that views share it.
  final class SectionNode: Sendable {
    let section: Section
    let parent: Int?
    let children: [Int]
    let entries: Range<Int>
    /// Ends in a slash, which no entry's id can: `datasets/chinese/`.
    let anchor: String
    let number: String
    /// Of the entries that stand directly in it.
    let index: SectionIndex
    let texts: FileTexts
    /// Of its page.
    let languages: LanguageSet

    init(
      _ section: Section, anchor: String, parent: Int?, children: [Int], entries: Range<Int>,
      index: SectionIndex, texts: FileTexts
    ) {
      self.section = section
      self.texts = texts
      self.anchor = anchor
      self.parent = parent
      self.children = children
      self.entries = entries
      self.index = index
      number = section.number.map(String.init).joined(separator: ".")
      languages = LanguageSet(section.file.title, section.file.intro)
        .union(LanguageSet(joining: index.languages))
    }
  }

  let catalogue: Catalogue
  let sections: [SectionNode]
  let entries: [Entry]
  /// Of the list itself, and of each entry.
  let listTexts: FileTexts
  let entryTexts: [FileTexts]
  /// The section that each entry stands in.
  let sectionOfEntry: [Int]
  let tags: TagIndex
  let additions: Additions
  /// Whether there is anything to cite.
  let hasPapers: Bool
  /// Whether sections have pages of their own, and the home page is an overview of them.
  let isSplit: Bool
  /// Of everything in it.
  let languages: LanguageSet
  /// Whether there is a repository whose stars are not known: its badge is a picture from elsewhere.
  let hasBadges: Bool
  /// What gained most stars of late, the fastest first.
  let rising: [Int]
  private let sectionByAnchor: [String: Int]

  /// - Parameter old: an earlier outline of the list. What its sections come to is taken over where they have the same
  ///   entries, so that the time for a changed entry hardly grows with the list.
  init(_ catalogue: Catalogue, _ texts: Texts, like old: Outline? = nil) {
    var layout = Layout(
      catalogue: catalogue, texts: texts, old: old?.catalogue.facts == catalogue.facts ? old : nil)
    for section in catalogue.sections { _ = layout.add(section, parent: nil) }
    self.catalogue = catalogue
    sections = layout.sections.compactMap { $0 }
    entries = catalogue.entries
    listTexts = texts[catalogue.list.path]
    entryTexts = sections.flatMap(\.index.texts)
    sectionOfEntry = layout.sectionOfEntry
    tags = TagIndex(sections)
    additions = Additions(sections)
    hasPapers = sections.contains { !$0.index.papers.isEmpty }
    isSplit =
      switch catalogue.list.pages {
      case .single: false
      case .sections: true
      case .auto: entries.count > Paging.largestSinglePage
      }
    languages = LanguageSet(joining: [catalogue.list.languages] + sections.map(\.languages))
    hasBadges = sections.contains(where: \.index.hasBadges)
    rising = Self.rising(in: sections)
    sectionByAnchor = Dictionary(
      sections.enumerated().map { ($1.anchor, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var roots: [Int] { sections.indices.filter { sections[$0].parent == nil } }

  /// An entry by its id or an earlier one.
  func entry(named name: String) -> Int? { catalogue.position(of: name) }

  func section(anchor: String) -> Int? { sectionByAnchor[anchor] }

  /// The part of its section that an entry is in.
  func part(ofEntry entry: Int) -> Int {
    PagePart.number(ofRow: entry - sections[sectionOfEntry[entry]].entries.lowerBound)
  }

  /// Whether an entry has a page of its own.
  func hasPage(_ entry: Int) -> Bool { entries[entry].hasPage }

  /// Those that do, in the order of the list.
  var entriesWithPage: [Int] {
    sections.flatMap { node in node.index.pages.map { node.entries.lowerBound + $0 } }
  }

  /// Those whose papers can be cited.
  var entriesWithPaper: [Int] {
    sections.flatMap { node in node.index.papers.map { node.entries.lowerBound + $0 } }
  }

  /// Where the tags of an entry stand in the index of tags, in the order of its file.
  func tagNumbers(of entry: Int) -> [Int] {
    let index = sectionOfEntry[entry]
    let node = sections[index]
    return node.index.tagPlaces(of: entry - node.entries.lowerBound).map {
      tags.numbers[index][Int($0)]
    }
  }
}

extension Outline {
  private struct Layout {
    let catalogue: Catalogue
    let texts: Texts
    let old: Outline?
    var sections: [SectionNode?] = []
    var sectionOfEntry: [Int] = []

    mutating func add(_ section: Section, parent: Int?) -> Int {
      let index = sections.count
      let anchor = SiteLayout.anchor(of: section.file.folders)
      sections.append(nil)
      // Entries come in the order of the catalogue: those of a section before those of the sections in it.
      let first = sectionOfEntry.count
      sectionOfEntry += repeatElement(index, count: section.entries.count)
      let entries = first..<sectionOfEntry.count
      let children = section.sections.map { add($0, parent: index) }
      sections[index] = SectionNode(
        section, anchor: anchor, parent: parent, children: children, entries: entries,
        index: sectionIndex(section, at: anchor), texts: texts[section.file.path])
      return index
    }

    private func sectionIndex(_ section: Section, at anchor: String) -> SectionIndex {
      if let old, let position = old.section(anchor: anchor) {
        let index = old.sections[position].index
        if index.isMade(of: section.entries) { return index }
      }
      return SectionIndex(section.entries, texts, in: catalogue)
    }
  }
}

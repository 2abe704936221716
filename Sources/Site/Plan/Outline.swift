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
    /// The columns that a table of its entries needs.
    let columns: [LinkColumn]

    init(
      _ section: Section, number: String, parent: Int?, children: [Int], entries: Range<Int>
    ) {
      self.section = section
      self.number = number
      self.parent = parent
      self.children = children
      self.entries = entries
      anchor = section.path.map { $0 + "/" }.joined()
      let used = Set(section.entries.flatMap { $0.links.map(\.column) })
      columns = LinkColumn.allCases.filter(used.contains)
    }
  }

  /// Above this many entries the home page becomes an overview and each section gets a page.
  static let largestSinglePage = 1_500

  let catalogue: Catalogue
  let chapters: [Chapter]
  let entries: [Entry]
  /// The chapter that each entry stands in.
  let chapterOfEntry: [Int]
  let tags: TagIndex
  let additions: Additions
  /// Whether there is anything to cite.
  let hasPapers: Bool
  /// Whether sections have pages of their own.
  let isSplit: Bool
  /// Whether there is a repository whose stars nobody has counted: its badge is a picture from elsewhere.
  let hasBadges: Bool
  /// What gained most stars of late, the fastest first.
  let rising: [Int]
  private let chapterByAnchor: [String: Int]

  init(_ catalogue: Catalogue) {
    var layout = Layout()
    for section in catalogue.sections { _ = layout.add(section, parent: nil) }
    self.catalogue = catalogue
    chapters = layout.chapters.compactMap { $0 }
    entries = catalogue.entries
    chapterOfEntry = layout.chapterOfEntry
    tags = TagIndex(entries)
    additions = Additions(entries)
    hasPapers = entries.contains(where: \.hasBibTeX)
    isSplit =
      switch catalogue.list.pages {
      case .single: false
      case .sections: true
      case .auto: entries.count > Self.largestSinglePage
      }
    hasBadges = entries.contains {
      $0.repository != nil && catalogue.stars(of: $0) == nil
        && catalogue.facts(of: $0)?.gone != true
    }
    rising = catalogue.rising
    chapterByAnchor = Dictionary(
      chapters.enumerated().map { ($1.anchor, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private init(like old: Outline, _ catalogue: Catalogue, chapters: [Chapter]) {
    self.catalogue = catalogue
    self.chapters = chapters
    entries = catalogue.entries
    chapterOfEntry = old.chapterOfEntry
    tags = old.tags
    additions = old.additions
    hasPapers = old.hasPapers
    isSplit = old.isSplit
    hasBadges = old.hasBadges
    rising = old.rising
    chapterByAnchor = old.chapterByAnchor
  }

  /// The outline of a list in which the texts of some entries have changed. Nil where anything has changed that this
  /// outline has counted or sorted: which pages there are, tags, days, repositories.
  func replacing(_ catalogue: Catalogue) -> Outline? {
    guard catalogue.isRewording(of: self.catalogue) else { return nil }
    var chapters = chapters
    for (index, entry) in catalogue.entries.enumerated() where entry !== entries[index] {
      guard entry.isLaidOut(as: entries[index]) else { return nil }
      let number = chapterOfEntry[index]
      let old = chapters[number]
      guard let section = catalogue.section(at: old.section.path) else { return nil }
      chapters[number] = Chapter(
        section, number: old.number, parent: old.parent, children: old.children,
        entries: old.entries)
    }
    return Outline(like: self, catalogue, chapters: chapters)
  }

  var roots: [Int] { chapters.indices.filter { chapters[$0].parent == nil } }

  /// An entry by its id or an earlier one.
  func entry(named name: String) -> Int? { catalogue.positions[name] }

  func chapter(anchor: String) -> Int? { chapterByAnchor[anchor] }

  /// Whether there is more to say about an entry than its row shows. Tags alone are no reason: they have pages of
  /// their own, and the search knows them.
  func hasPage(_ entry: Int) -> Bool { entries[entry].hasPage }

  /// The names of everything that entry texts may link to.
  var anchors: [String] { Array(catalogue.positions.keys) + chapterByAnchor.keys }
}

extension Outline {
  private struct Layout {
    var chapters: [Chapter?] = []
    var chapterOfEntry: [Int] = []

    mutating func add(_ section: Section, parent: Int?) -> Int {
      let index = chapters.count
      chapters.append(nil)
      // Entries come in the order of the catalogue: those of a section before those of the sections in it.
      let first = chapterOfEntry.count
      chapterOfEntry += repeatElement(index, count: section.entries.count)
      let own = first..<chapterOfEntry.count
      let children = section.sections.map { add($0, parent: index) }
      chapters[index] = Chapter(
        section, number: section.number.map(String.init).joined(separator: "."), parent: parent,
        children: children, entries: own)
      return index
    }
  }
}

extension Entry {
  /// Whether there is more to say about it than its row shows.
  fileprivate var hasPage: Bool { details != nil || paper != nil || !fields.isEmpty }

  /// Whether it has the same place in everything that the outline has counted or sorted.
  fileprivate func isLaidOut(as other: Entry) -> Bool {
    id == other.id && added == other.added && tags.map(\.value) == other.tags.map(\.value)
      && hasBibTeX == other.hasBibTeX && hasPage == other.hasPage && repository == other.repository
  }
}

extension Catalogue {
  fileprivate func section(at path: [String]) -> Section? {
    var found: Section?
    for step in path {
      found = (found?.sections ?? sections).first { $0.id == step }
      if found == nil { return nil }
    }
    return found
  }
}

import Content

/// All pages of a site. Those of single entries, of which there may be hundreds of thousands, are made when they are asked
/// for, each time anew.
public struct PageList: RandomAccessCollection, Sendable {
  private let shared: [Page]
  private let editions: [LanguageEdition]
  private let outline: Outline
  private let entries: [Int]
  private let papers: [Int]
  /// Ids that entries with pages had before.
  private let aliases: [(entry: Int, id: String)]

  init(_ shared: [Page], _ editions: [LanguageEdition], _ outline: Outline) {
    self.shared = shared
    self.editions = editions
    self.outline = outline
    entries = outline.entriesWithPage
    papers = outline.entriesWithPaper
    aliases = entries.flatMap { index in
      outline.entries[index].aliases.map { (index, $0.value) }
    }
  }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    shared.count + editions.count * (entries.count + aliases.count) + papers.count
  }

  public subscript(position: Int) -> Page {
    var rest = position
    if rest < shared.count { return shared[rest] }
    rest -= shared.count
    for edition in editions {
      if rest < entries.count { return Plan.entryPage(entries[rest], of: edition) }
      rest -= entries.count
    }
    for edition in editions {
      if rest < aliases.count {
        return Plan.movedPage(aliases[rest].id, to: aliases[rest].entry, of: edition)
      }
      rest -= aliases.count
    }
    return Plan.bibPage(papers[rest], outline)
  }
}

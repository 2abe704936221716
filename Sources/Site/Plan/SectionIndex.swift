import Bytes
import Content

/// What the pages need to know of the entries that stand directly in a section. It names each entry by its position among
/// them, so it stays valid while these entries stay the same, whatever changes elsewhere in the list.
final class SectionIndex: Sendable {
  private let entries: [Entry]
  let texts: [FileTexts]
  /// The columns that a table of them needs.
  let columns: [LinkColumn]
  /// Each tag that one of them has, in the order in which they are met.
  let tags: [TagIndex.Tag]
  /// The last days of the section: the last days of the whole list take no other entries from it.
  let additions: [Additions.OneDay]
  /// Those whose repository gained stars in the last 90 days, and how many.
  let rising: [(entry: Int, growth: Int)]
  /// Those that have pages of their own.
  let pages: [Int]
  /// Those whose papers can be cited.
  let papers: [Int]
  /// Of each row.
  let languages: [LanguageSet]
  /// Whether one has a repository whose stars are not known.
  let hasBadges: Bool
  /// A hash of all that the search looks for.
  let searchStamp: FNVHash
  /// Where the tags of one entry after the other stand in `tags`: in one list, as a list for each takes five times as much.
  private let tagPlaces: [Int32]
  /// Where those of each entry end in that list.
  private let tagEnds: [Int32]

  init(_ entries: [Entry], _ texts: Texts, in catalogue: Catalogue) {
    self.entries = entries
    self.texts = entries.map { texts[$0.path] }
    var columns: Set<LinkColumn> = []
    for entry in entries { for link in entry.links { columns.insert(link.column) } }
    self.columns = LinkColumn.allCases.filter(columns.contains)
    var tags: [TagIndex.Tag] = []
    var numbers: [String: Int] = [:]
    tagPlaces = entries.enumerated().flatMap { position, entry in
      entry.tags.map { tag in
        let number = numbers[tag.value] ?? tags.count
        if number == tags.count {
          numbers[tag.value] = number
          tags.append(TagIndex.Tag(name: tag.value, entries: []))
        }
        tags[number].entries.append(position)
        return Int32(number)
      }
    }
    self.tags = tags
    var end: Int32 = 0
    tagEnds = entries.map { entry in
      end += Int32(entry.tags.count)
      return end
    }
    var days: [Day: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      days[entry.added, default: []].append(position)
    }
    additions = Additions.newest(of: days)
    rising = entries.indices.compactMap { position in
      catalogue.growth(of: entries[position]).flatMap { $0 > 0 ? (position, $0) : nil }
    }
    pages = entries.indices.filter { entries[$0].hasPage }
    papers = entries.indices.filter { entries[$0].hasBibTeX }
    languages = entries.map { LanguageSet($0.title, $0.summary) }
    searchStamp = entries.reduce(FNVHash()) { stamp, entry in
      let halves = [entry.title, entry.summary].flatMap { [$0.zh?.value, $0.en?.value] }
      let texts = [entry.id, entry.searchWords] + halves + entry.tags.map(\.value)
      return texts.reduce(stamp) { $0.adding(($1 ?? "").utf8).adding(0) }
    }
    hasBadges = entries.contains {
      $0.repository != nil && catalogue.stars(of: $0) == nil
        && catalogue.facts(of: $0)?.gone != true
    }
  }

  /// Where the tags of an entry stand in `tags`, in the order of its file.
  func tagPlaces(of position: Int) -> ArraySlice<Int32> {
    tagPlaces[(position == 0 ? 0 : Int(tagEnds[position - 1]))..<Int(tagEnds[position])]
  }

  /// Whether it was made of these very entries.
  func isMade(of others: [Entry]) -> Bool {
    entries.count == others.count && zip(entries, others).allSatisfy { $0 === $1 }
  }
}

extension Entry {
  /// Whether there is more to say about it than its row shows. Tags do not count: they have their own pages.
  var hasPage: Bool { details != nil || paper != nil || !fields.isEmpty }
}

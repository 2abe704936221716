import Bytes

/// The whole list as it is meant: every rule holds, everything has its place and number.
///
/// A class, though it never changes: every view of a page reaches for it.
public final class Catalogue: Sendable {
  public let list: ListSettings
  public let sections: [Section]
  /// All of them, in the order of the list.
  public let entries: [Entry]
  public let facts: Facts
  /// Where the entries stand, by their ids and those that they had before.
  private let names: HashTable
  private let reviewed: ReviewedVenues

  init(list: ListSettings, sections: [Section], facts: Facts) {
    self.list = list
    self.sections = sections
    self.facts = facts
    var entries: [Entry] = []
    entries.reserveCapacity(sections.reduce(0) { $0 + $1.count })
    for section in sections { section.collect(into: &entries) }
    self.entries = entries
    var names = HashTable(minimumCapacity: entries.count)
    for (position, entry) in zip(0..., entries) {
      names.insert(position, entry.idHash) { entries[$0].isNamed(entry.id) }
      for alias in entry.aliases {
        names.insert(position, FNVHash(alias.value.utf8)) { entries[$0].isNamed(alias.value) }
      }
    }
    self.names = names
    reviewed = ReviewedVenues(list.reviewedVenues)
  }

  /// Where the entry of an id, or of one that it had before, stands in `entries`.
  public func position(of name: String) -> Int? {
    names.number(of: FNVHash(name.utf8)) { entries[$0].isNamed(name) }
  }

  /// All ids, and those that entries had before.
  public var allNames: [String] { entries.flatMap { [$0.id] + $0.aliases.map(\.value) } }

  /// How much is written in a language. Counted when it is asked for.
  public func coverage(in language: Language) -> Coverage {
    Coverage(of: list, sections, in: language)
  }

  /// The entry's own repository: the first on GitHub among its links, or else the first elsewhere with known facts.
  public func repository(of entry: Entry) -> (link: Link, facts: RepositoryFacts?)? {
    if let own = entry.links.first(where: { $0.repository != nil }) {
      return (own, facts.repository(own))
    }
    return entry.links.lazy.compactMap { link in
      self.facts.repository(link).map { (link, $0) }
    }.first
  }

  /// What is known about the entry's own repository.
  public func facts(of entry: Entry) -> RepositoryFacts? { repository(of: entry)?.facts }

  /// The stars of the entry's own repository, the ones that its badge shows. Nil when they are not known,
  /// or the repository is gone.
  public func stars(of entry: Entry) -> Int? {
    facts(of: entry).flatMap { $0.gone == true ? nil : $0.stars }
  }

  /// How many stars came in the last 90 days. Nil where that is not known yet.
  public func growth(of entry: Entry) -> Int? { facts(of: entry)?.growth }

  /// How often the entry's paper is cited, by the highest count known.
  public func citations(of entry: Entry) -> Int? {
    entry.citationKeys.lazy.compactMap { self.facts.citations[$0]?.citations }.max()
  }

  /// The markers that the entry carries, in the order of `list.yml`.
  public func markers(of entry: Entry) -> [Marker] {
    list.markers.filter { $0.conditions.contains { holds($0, for: entry) } }
  }

  private func holds(_ condition: Condition, for entry: Entry) -> Bool {
    switch condition {
    case .stars(let number): stars(of: entry).map { $0 > number } ?? false
    case .citations(let number): citations(of: entry).map { $0 > number } ?? false
    case .reviewedVenue: entry.paper?.venue.map { reviewed.contain($0.value) } ?? false
    }
  }
}

extension Section {
  fileprivate func collect(into all: inout [Entry]) {
    all += entries
    for section in sections { section.collect(into: &all) }
  }
}

extension Entry {
  /// Whether this is its id, or one that it had before.
  fileprivate func isNamed(_ name: String) -> Bool {
    id == name || aliases.contains { $0.value == name }
  }

  /// What citations of its paper are kept under.
  var citationKeys: [String] {
    var keys: [String] = []
    if let doi = paper?.doi { keys.append("doi:" + doi.value.lowercased()) }
    if let arxiv = paper?.arxiv { keys.append("arxiv:" + arxiv.value.lowercased()) }
    for link in links {
      guard let identifier = link.identifier else { continue }
      let key = link.kind.rawValue + ":" + identifier.lowercased()
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }
}

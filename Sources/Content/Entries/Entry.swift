import Bytes

/// One resource of the list, as its file says it.
///
/// A class, though it never changes: a list hands its entries on many times, and as a value of thirty
/// parts each would cost thirty references.
public final class Entry: Sendable {
  /// The file's name without its ending: unique in the list, the same in both languages.
  public let id: String
  /// The file, as the user knows it.
  public let path: String
  /// How many folders it lies in.
  public let depth: Int
  public let title: Pair
  public let summary: Pair
  public let details: Pair?
  /// In the order of the file, but searches come last; the first is where the title points.
  public let links: [Link]
  /// Its own repository on GitHub: the first among its links.
  public let repository: Repository?
  public let fields: [LabelledFact]
  public let tags: [Located<String>]
  public let added: Day
  public let paper: Paper?
  public let status: Status?
  /// Ids that this entry had before.
  public let aliases: [Located<String>]
  /// The line of each alias, for rules that name two files.
  let aliasLines: [Int]
  /// The line of the title, for the same.
  let titleLine: Int
  let addedSpan: Span
  /// The hash that finds it by its id, and those that compare its titles.
  let idHash: FNVHash
  let titleHashes: [FNVHash]

  /// Nil when something that is needed is missing; the checker has said so then.
  init?(_ mapping: CheckedMapping, id: String, folders: [String], file: SourceFile) {
    guard let title = mapping.pair(.title), let summary = mapping.pair(.summary),
      let added = mapping.day(.added)
    else { return nil }
    self.id = id
    idHash = FNVHash(id.utf8)
    titleHashes = Self.lowTitles(of: title).map { FNVHash($0.utf8) }
    path = file.path
    depth = folders.count
    self.title = title
    self.summary = summary
    self.added = added.value
    addedSpan = added.span
    details = mapping.pair(.details)
    fields = mapping.list(.fields).compactMap { $0.mapping.flatMap(LabelledFact.init) }
    tags = mapping.texts(.tags)
    paper = mapping.mapping(.paper).map(Paper.init)
    links = Self.links(
      mapping.mapping(.links)?.links ?? [], of: paper?.title ?? title.en ?? title.zh)
    repository = links.lazy.compactMap(\.repository).first
    status = mapping.choice(.status)
    aliases = mapping.texts(.aliases)
    aliasLines = aliases.map { file.line(of: $0.span) }
    titleLine = file.line(of: (title.zh ?? title.en)?.span ?? Span(0..<0))
  }

  /// The file in the folder of the list: `datasets/cmb.yml`.
  public var file: String {
    let bytes = path.utf8
    var start = bytes.endIndex
    var slashes = 0
    while start > bytes.startIndex {
      let before = bytes.index(before: start)
      if bytes[before] == UInt8(ascii: "/") { slashes += 1 }
      if slashes > depth { break }
      start = before
    }
    return String(path[start...])
  }

  /// The folders that it lies in, from the top. Read off the path, as a list for each entry would take as much as its title.
  public var section: [String] { file.parts(at: UInt8(ascii: "/")).dropLast() }

  /// Where the title points. A search is not where an entry leads, so it has to show itself as one.
  public var address: String? {
    links.first.flatMap { $0.service == nil ? $0.url : nil }
  }

  /// In lower case: one for both languages, or those that there are.
  static func lowTitles(of title: Pair) -> [String] {
    let zh = title.zh?.value.inLowerCase
    let en = title.isShared ? nil : title.en?.value.inLowerCase
    return [zh, en == zh ? nil : en].compactMap(\.self)
  }

  /// Real links, and behind them searches for the title of the paper.
  private static func links(_ links: [Link], of title: Located<String>?) -> [Link] {
    guard let title, links.contains(where: { $0.service != nil }) else { return links }
    return links.filter { $0.service == nil }
      + links.filter { $0.service != nil }.map { $0.searching(for: title.value) }
  }
}

extension SourceFile {
  /// Counted from 1.
  fileprivate func line(of span: Span) -> Int {
    1 + bytes.prefix(Int(span.start)).count { $0 == UInt8(ascii: "\n") }
  }
}

/// A further fact about a resource, with its name: `Source: past licensing examinations`.
public struct LabelledFact: Sendable {
  public let label: Pair
  public let value: Pair
}

/// Why a resource is not what it was. Without one it is alive.
public enum Status: String, CaseIterable, Sendable {
  case archived, gone, moved
}

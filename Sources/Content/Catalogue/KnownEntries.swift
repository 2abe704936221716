import Bytes

/// What a list has already, so that nothing comes into it twice. Files with errors count by their names, and the list need
/// not be one that can be built.
public struct KnownEntries: Sendable {
  /// Something of the list that a new entry would repeat.
  public struct Twin: Sendable {
    public let id: String
    public let place: Place
    public let cause: Cause
  }

  public enum Cause: Sendable {
    case address(String)
    case title(String)
  }

  /// What has a name already.
  public enum Holder: Sendable {
    case entry(path: String)
    case section(path: String)
    /// An entry that had the name before.
    case alias(Place)
    /// The site or a system.
    case reserved
  }

  public let entries: [Entry]
  private var paths: [String: String] = [:]
  private var aliases: [String: Place] = [:]
  private var links: [String: (entry: Entry, span: Span)] = [:]
  private var titles: [String: (entry: Entry, span: Span)] = [:]
  /// How many entries have each tag.
  public private(set) var tags: [String: Int] = [:]

  public init(_ parsed: [Parsed]) {
    let sorted = parsed.sorted { $0.path.precedes($1.path) }
    entries = sorted.compactMap { if case .entry(let entry)? = $0.file { entry } else { nil } }
    for file in sorted {
      if let id = file.lowID { paths[id] = paths[id] ?? file.path }
    }
    for entry in entries { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    for alias in entry.aliases {
      aliases[alias.value] = aliases[alias.value] ?? Place(path: entry.path, span: alias.span)
    }
    for link in entry.links {
      if let key = TypedLink(link)?.key { links[key] = links[key] ?? (entry, link.span) }
    }
    for (name, id) in [("doi", entry.paper?.doi), ("arxiv", entry.paper?.arxiv)] {
      guard let id else { continue }
      let key = (try? TypedLink(reading: "\(name):\(id.value)"))?.key ?? id.value
      links[key] = links[key] ?? (entry, id.span)
    }
    for title in [entry.title.zh, entry.title.en].compactMap(\.self) {
      let low = title.value.inLowerCase
      titles[low] = titles[low] ?? (entry, title.span)
    }
    for tag in entry.tags { tags[tag.value, default: 0] += 1 }
  }

  /// The entry that leads there already.
  public func twin(of link: TypedLink) -> Twin? {
    guard link.kind != .search else { return nil }
    return links[link.key].map { Twin($0, .address(link.target)) }
  }

  /// The entry that is called so already; upper and lower case make no difference.
  public func twin(called title: String) -> Twin? {
    titles[title.inLowerCase].map { Twin($0, .title(title)) }
  }

  /// What has the name of an entry that would lie in this section; nil where it is free.
  ///
  /// - Parameter sections: the paths of all sections.
  public func holder(of id: String, in section: String, sections: [String]) -> Holder? {
    if let path = paths[id] { return .entry(path: path) }
    if let place = aliases[id] { return .alias(place) }
    if sections.contains(section + "/" + id) { return .section(path: section + "/" + id) }
    return Id.reserved.contains(id) ? .reserved : nil
  }

  /// Names for a new entry, the best first; some may be taken.
  public static func ids(for link: TypedLink?, titled title: String?) -> [String] {
    let names = link?.ids ?? []
    let titled = title.flatMap(Id.short).map { [$0] } ?? []
    guard let first = (titled + names).first else { return [] }
    return titled + names
      + (2...99).map { "\(first.prefix(Id.limit - 3))-\($0)" }.filter(Id.allows)
  }
}

extension KnownEntries.Twin {
  fileprivate init(_ found: (entry: Entry, span: Span), _ cause: KnownEntries.Cause) {
    self.init(
      id: found.entry.id, place: Place(path: found.entry.path, span: found.span), cause: cause)
  }
}

extension Id {
  /// A short id for a title: what stands before a colon, and no more than a few words.
  fileprivate static func short(_ title: String) -> String? {
    let name = title.prefix { $0 != ":" && $0 != "：" }
    guard let id = nearest(to: String(name.prefix(200))) ?? cut(String(name)) else {
      return nil
    }
    return cut(id)
  }

  private static func cut(_ text: String) -> String? {
    let words = text.utf8.map(\.lowercased).split { !$0.isLetterOrDigit }
    var id = ""
    for word in words.prefix(6) {
      let longer = (id.isEmpty ? "" : id + "-") + String(decoding: word, as: UTF8.self)
      if longer.utf8.count > 40 { break }
      id = longer
    }
    return id.isEmpty ? nil : id
  }

  /// What is wrong with a name for an entry; nil where nothing is.
  public static func refusal(of name: String) -> Refusal? {
    do throws(IdFault) {
      try check(name, mayBeReserved: false)
      return nil
    } catch {
      return Schema.entry.position(of: KeyName.aliases.rawValue).map {
        Refusal(error.problem(name, Subject(Schema.entry.keys[$0])))
      }
    }
  }

  /// The same of a tag.
  public static func refusal(ofTag name: String) -> Refusal? {
    do throws(IdFault) {
      try check(name, mayBeReserved: true)
      return nil
    } catch {
      return Schema.entry.position(of: KeyName.tags.rawValue).map {
        Refusal(error.problem(name, Subject(Schema.entry.keys[$0])))
      }
    }
  }
}

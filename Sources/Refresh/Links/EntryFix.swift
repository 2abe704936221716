import Bytes
public import Content

/// An entry's file with links that follow what they have moved to, and with a status where one is due. Only the lines that
/// have to change are touched; there is no fix where the file would not mean what it should afterwards.
public struct EntryFix: Sendable {
  public let path: String
  /// What it was made from.
  public let before: [UInt8]
  public let bytes: [UInt8]
  /// In words.
  public let changes: [Phrase]

  /// Nil where there is nothing to do.
  public init?(_ file: SourceFile, of entry: Entry, facts: Facts) {
    // In brackets not every address can stand without quotes.
    guard
      let fix = EntryFix(file, of: entry, facts, inQuotes: false)
        ?? EntryFix(file, of: entry, facts, inQuotes: true)
    else { return nil }
    self = fix
  }

  /// - Parameter inQuotes: whether a link that stood without quotes gets them.
  private init?(_ file: SourceFile, of entry: Entry, _ facts: Facts, inQuotes: Bool) {
    var edits: [Edit] = []
    var changes: [Phrase] = []
    // What each link should say afterwards.
    var targets = entry.links.map(\.target)
    for (index, link) in entry.links.enumerated() {
      guard let (old, new) = EntryFix.move(of: link, facts) else { continue }
      guard let range = file.bytes.range(of: old, in: link.span.range) else { return nil }
      let isPlain = range == link.span.range
      edits.append(Edit(Span(range), inQuotes && isPlain ? "\"\(new)\"" : new))
      targets[index] = new
      changes.append(Phrase(zh: "\(old)已迁到\(new)", en: "\(old) has moved to \(new)"))
    }
    guard var bytes = file.bytes.applying(edits) else { return nil }
    if entry.status == nil, let status = EntryFix.status(of: entry, facts) {
      let lineEnd = bytes.lineEnd
      if bytes.last != UInt8(ascii: "\n") { bytes += lineEnd.utf8 }
      bytes += "status: \(status.rawValue)\(lineEnd)".utf8
      changes.append(Phrase("status: \(status.rawValue)"))
    }
    guard !changes.isEmpty else { return nil }
    let fixed = SourceFile(path: file.path, bytes: bytes)
    let steps = entry.section + [entry.id + ".yml"]
    let parsed = Parsed(fixed, at: steps.joined(separator: "/"))
    guard case .entry(let again)? = parsed.file, again.links.map(\.target) == targets,
      again.links.map(\.kind) == entry.links.map(\.kind)
    else { return nil }
    path = file.path
    before = file.bytes
    self.bytes = bytes
    self.changes = changes
  }

  /// What is written for a link that has moved, now and then.
  private static func move(of link: Link, _ facts: Facts) -> (old: String, new: String)? {
    if let path = link.path { return facts.fact(about: link)?.name.map { (path, $0) } }
    guard link.identifier == nil, link.service == nil, let to = facts.links[link.url]?.to,
      facts.links[link.url]?.state == .moved
    else { return nil }
    return (link.url, to)
  }

  /// The status that the entry should have: gone where its title leads to nothing any more, or archived.
  private static func status(of entry: Entry, _ facts: Facts) -> Status? {
    guard let link = entry.links.first, link.service == nil else { return nil }
    if facts.links[link.url]?.isDead == true { return .gone }
    guard let fact = facts.fact(about: link) else { return nil }
    return fact.gone == true ? .gone : fact.archived == true ? .archived : nil
  }
}

extension Link {
  /// What is written for it.
  fileprivate var target: String { path ?? identifier ?? service?.rawValue ?? url }
}

extension [UInt8] {
  /// How lines end in a file: as the first of them does.
  fileprivate var lineEnd: String {
    let first = firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return first > 0 && self[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}

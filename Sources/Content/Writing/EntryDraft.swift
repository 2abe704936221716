import Bytes

/// An entry that is about to be written.
public struct EntryDraft: Sendable {
  /// A text in the languages that it is known in; nil where it is not.
  public struct Halves: Sendable, Equatable {
    public var zh: String?
    public var en: String?

    public init(zh: String? = nil, en: String? = nil) {
      self.zh = zh
      self.en = en
    }

    public init(shared text: String) { self.init(zh: text, en: text) }

    public subscript(language: Language) -> String? {
      get { language == .zh ? zh : en }
      set { if language == .zh { zh = newValue } else { en = newValue } }
    }

    public var isEmpty: Bool { zh == nil && en == nil }
    fileprivate var isShared: Bool { zh == en }
  }

  /// What is known of the paper behind it.
  public struct Paper: Sendable, Equatable {
    /// Where it is not that of the entry.
    public var title: String?
    public var authors: [String] = []
    public var date: PartialDate?
    public var venue: String?
    public var doi: String?
    public var arxiv: String?

    public init() {}
  }

  public var title = Halves()
  /// Lines above the summary that programs pass over.
  public var comments: [String] = []
  public var summary = Halves()
  /// The first is where the title leads.
  public var links: [TypedLink] = []
  public var tags: [String] = []
  public var added: Day
  public var paper = Paper()

  public init(added: Day) { self.added = added }

  /// The file of that entry, as it is read back; nil where some text of it cannot be written, or would not be read as it is.
  ///
  /// - Parameters:
  ///   - path: the file, as the user knows it.
  ///   - place: that from the content folder.
  public func file(_ path: String, at place: String) -> (source: SourceFile, parsed: Parsed)? {
    var lines = Lines()
    lines.add(.title, title)
    for comment in comments { lines.add("# " + comment) }
    lines.add("summary:")
    for language in Language.allCases {
      if let text = summary[language] { lines.add("  \(language):", text) }
    }
    lines.add(links)
    if !tags.isEmpty { lines.add("tags: ", list: tags) }
    lines.add("added: \(added)")
    if paper != Paper() {
      lines.add("paper:")
      if let title = paper.title { lines.add("  title:", title) }
      if !paper.authors.isEmpty { lines.add("  authors: ", list: paper.authors) }
      if let date = paper.date { lines.add("  date: \(date)") }
      if let venue = paper.venue { lines.add("  venue:", venue) }
      if let doi = paper.doi { lines.add("  doi:", doi) }
      if let arxiv = paper.arxiv { lines.add("  arxiv:", arxiv) }
    }
    guard lines.isWhole else { return nil }
    let source = SourceFile(path: path, bytes: Array(lines.text.utf8))
    let parsed = Parsed(source, at: place)
    if case .entry(let entry)? = parsed.file, !says(entry) { return nil }
    return (source, parsed)
  }

  /// Whether the entry is this one, text by text.
  private func says(_ entry: Entry) -> Bool {
    func halves(_ pair: Pair) -> Halves { Halves(zh: pair.zh?.value, en: pair.en?.value) }
    return halves(entry.title) == title && halves(entry.summary) == summary
      && entry.links.filter { $0.service == nil }.map { $0.path ?? $0.identifier ?? $0.url }
        == sortedLinks.filter { $0.kind != .search }.map(\.target)
      && entry.tags.map(\.value) == tags && entry.added == added
      && (entry.paper?.title?.value, entry.paper?.venue?.value)
        == (paper.title, paper.venue)
      && (entry.paper?.authors.map(\.value) ?? []) == paper.authors
      && entry.paper?.date == paper.date
      && (entry.paper?.doi?.value, entry.paper?.arxiv?.value) == (paper.doi, paper.arxiv)
  }

  /// Those of one kind one after another, in the order of the first of each.
  fileprivate var sortedLinks: [TypedLink] {
    var kinds: [LinkKind] = []
    for link in links where !kinds.contains(link.kind) { kinds.append(link.kind) }
    return kinds.flatMap { kind in links.filter { $0.kind == kind } }
  }

  /// The lines of a file, while they are put together.
  private struct Lines {
    private(set) var text = ""
    /// False once there was a text that cannot be written.
    private(set) var isWhole = true

    mutating func add(_ line: String) { text += line + "\n" }

    mutating func add(_ key: String, _ value: String) {
      guard let written = WrittenText(value, in: .line) else { return isWhole = false }
      add(key + " " + written.yaml)
    }

    mutating func add(_ start: String, list: [String]) {
      let items = list.compactMap { WrittenText($0, in: .list)?.yaml }
      if items.count < list.count { isWhole = false }
      add("\(start)[\(items.joined(separator: ", "))]")
    }

    /// On one line where there is room.
    mutating func add(_ name: KeyName, _ halves: Halves) {
      if halves.isShared, let text = halves.zh { return add("\(name):", text) }
      let known = Language.allCases.compactMap { language in
        halves[language].map { (language, $0) }
      }
      let members = known.compactMap { language, text in
        WrittenText(text, in: .braces).map { "\(language): \($0.yaml)" }
      }
      let line = "\(name): {\(members.joined(separator: ", "))}"
      if members.count == known.count, line.utf8.count <= 100 { return add(line) }
      add("\(name):")
      for (language, text) in known { add("  \(language):", text) }
    }

    mutating func add(_ links: [TypedLink]) {
      guard !links.isEmpty else { return }
      add("links:")
      var done: Set<LinkKind> = []
      for link in links where done.insert(link.kind).inserted {
        let targets = links.filter { $0.kind == link.kind }.map(\.target)
        guard targets.count > 1 else {
          add("  \(link.kind.rawValue):", link.target)
          continue
        }
        add("  \(link.kind.rawValue):")
        for target in targets { add("    -", target) }
      }
    }
  }
}

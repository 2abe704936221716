import Content

/// What a new entry has to fit into: the sections and entries of a list, which may have errors.
struct NewList: Sendable {
  /// The folder, as it was named on the command line, with a slash at its end.
  let prefix: String
  let sections: [String]
  let outline: SectionOutline
  let known: KnownEntries
  /// Languages in which no text may be missing.
  let required: [Language]

  init(in content: String) throws(MachineError) {
    prefix = content.hasSuffix("/") ? content : content + "/"
    try SourceTree.content.require(at: content)
    var tree = TreeSnapshot(.content, at: content, scansAgain: false) {
      ContentItem($0, at: $1, withTexts: false)
    }
    _ = tree.scan()
    let parsed = tree.items.compactMap(\.parsed)
    sections = ListNames(in: content).sections
    outline = SectionOutline(sections, parsed)
    known = KnownEntries(parsed)
    required =
      parsed.lazy.compactMap { if case .list(let list)? = $0.file { list.require } else { nil } }
      .first ?? []
  }

  /// The section of a path, which may begin with the content folder.
  func section(_ given: GivenText) throws(UsageError) -> String {
    let text =
      given.text.hasPrefix(prefix) ? String(given.text.dropFirst(prefix.count)) : given.text
    let path = text.split(separator: "/").joined(separator: "/")
    if sections.contains(path) { return path }
    let alike = outline.rows(named: path)
    throw UsageError(
      Phrase(
        zh: "清单里没有章节“\(given.text)”（\(given.shown.zh)）",
        en: "the list has no section '\(given.text)' (\(given.shown.en))"),
      help: alike.count == 1
        ? .didYouMean(alike[0].path) : .didYouMean(path, among: sections) ?? choice)
  }

  /// The sections as a way out.
  var choice: Phrase {
    let paths = outline.rows.map(\.path)
    guard !paths.isEmpty else {
      return Phrase(
        zh: "先建一个章节：\(prefix)下的一个文件夹，里面有section.yml，写着它的标题",
        en: "Make a section first: a folder in \(prefix) with a section.yml that has its title")
    }
    let shown = paths.count > 12 ? paths.prefix(12) + ["…"] : paths[...]
    return Phrase(
      zh: "可以选：\(shown.joined(separator: "、"))",
      en: "It is one of: \(shown.joined(separator: ", "))")
  }

  /// The section in which most entries have these tags, or else the one that got an entry last.
  func usualSection(_ tags: [String]) -> String? {
    if sections.count == 1 { return sections[0] }
    var counts: [String: Int] = [:]
    for entry in known.entries {
      let count = entry.tags.count { tags.contains($0.value) }
      if count > 0 { counts[entry.section.joined(separator: "/"), default: 0] += count }
    }
    let order = outline.rows.map(\.path)
    if let most = counts.values.max() { return order.first { counts[$0] == most } }
    let last = known.entries.max { ($0.added, $1.id) < ($1.added, $0.id) }
    return last.map { $0.section.joined(separator: "/") } ?? order.first
  }

  /// Throws where the list has it already.
  func refuse(_ twin: KnownEntries.Twin?) throws(UsageError) {
    guard let twin else { return }
    throw words(about: twin)
  }

  func words(about twin: KnownEntries.Twin) -> UsageError {
    let place = line(of: twin.place)
    let way = Phrase(
      zh: "要补充就改那个条目：\(twin.place.path)", en: "Add to that entry instead: \(twin.place.path)")
    switch twin.cause {
    case .address(let address):
      return UsageError(
        Phrase(
          zh: "\(address)已经在清单里：\(place)", en: "\(address) is in the list already: \(place)"),
        help: way)
    case .title(let title):
      return UsageError(
        Phrase(
          zh: "清单里已有名为“\(title)”的条目：\(place)",
          en: "the list has an entry called '\(title)' already: \(place)"),
        help: way
          + Phrase(
            zh: "；不是同一样东西，就换个标题", en: "; or give this one another title if it is something else"))
    }
  }

  /// Why an id is not free; nil where it is.
  func refusal(ofID id: String, in section: String) -> Refusal? {
    if let refusal = Id.refusal(of: id) { return refusal }
    guard let holder = known.holder(of: id, in: section, sections: sections) else { return nil }
    let message =
      switch holder {
      case .entry(let path): Phrase(zh: "\(path)用着这个id", en: "it is the id of \(path)")
      case .section(let path):
        Phrase(zh: "\(prefix)\(path)是个章节", en: "\(prefix)\(path) is a section")
      case .alias(let place):
        Phrase(
          zh: "它是旧id，在\(line(of: place))里", en: "an entry had it before: \(line(of: place))")
      case .reserved: Phrase(zh: "网站或系统自己要用它", en: "the site or a system uses it itself")
      }
    return Refusal(message, help: Phrase(zh: "换一个id", en: "Choose another id"))
  }

  /// `content/tools/vim.yml:7`
  private func line(of place: Place) -> String {
    guard let bytes = try? Folder.read(path: place.path, limit: FileLimits.entry) else {
      return place.path
    }
    let line = 1 + bytes.prefix(Int(place.span.start)).count { $0 == UInt8(ascii: "\n") }
    return "\(place.path):\(line)"
  }
}

extension Catalogue {
  /// Names that lead to entries of the published list and to none of this one: links to them from elsewhere would be dead.
  ///
  /// Each is reported at the entry that has most likely taken its place, or where there is none at the section that it was in.
  public func problems(against published: PublishedList) -> [Diagnostic] {
    var found: [LostName] = []
    var finder: SuccessorFinder?
    for old in published.entries {
      let lost = old.names.filter { position(of: $0) == nil }
      guard !lost.isEmpty else { continue }
      // An entry that is still there has only forgotten an earlier name.
      let itself = old.names.lazy.compactMap { self.position(of: $0) }.first
      let search = finder ?? SuccessorFinder(self, after: published)
      finder = search
      let successor = itself.map { ($0, nil) } ?? search.successor(of: old)
      found += lost.map { LostName(name: $0, lost: lost, old: old, successor: successor) }
    }
    // An entry that takes over several names needs all of them in its one line.
    var names: [Int: [String]] = [:]
    for one in found {
      if let position = one.successor?.position { names[position, default: []].append(one.name) }
    }
    return found.map { one in
      guard let (position, likeness) = one.successor else {
        return Diagnostic(
          .goneEntry(one.name, aliases: one.lost),
          at: Place(path: file(ofSection: one.old.section), span: Span(0..<0)))
      }
      let entry = entries[position]
      let aliases = entry.aliases.map(\.value) + names[position, default: []]
      let span = entry.aliases.first?.span ?? (entry.title.zh ?? entry.title.en)?.span
      return Diagnostic(
        .lostName(one.name, likeness, aliases: aliases),
        at: Place(path: entry.path, span: span ?? Span(0..<0)))
    }
  }

  /// Of the section itself, or else of what is left of those around it.
  private func file(ofSection path: [String]) -> String {
    var file = list.path
    var inner = sections
    for step in path {
      guard let section = inner.first(where: { $0.file.folders.last == step }) else { break }
      file = section.file.path
      inner = section.sections
    }
    return file
  }
}

extension Problem {
  /// A name that led to this entry, or to one that is like it; `aliases` are all that the entry then has.
  fileprivate static func lostName(
    _ name: String, _ likeness: Likeness?, aliases: [String]
  ) -> Problem {
    let line = "aliases: [\(listed(aliases).en)]"
    guard let likeness else {
      return Problem(
        PublishedList.rule, .warning, zh: "在已发布的清单里，“\(name)”指向本条目；现在它没有去处",
        en: "in the published list '\(name)' leads to this entry, and here to nothing",
        help: Phrase(
          zh: "写上“\(line)”，旧链接就能继续用", en: "Write '\(line)', so that links to it still work"))
    }
    return Problem(
      PublishedList.rule, .warning, zh: "已发布的清单里有“\(name)”，这里没有；本条目的\(likeness.words.zh)与它相同",
      en:
        "'\(name)' is in the published list, and not here; this entry has the same \(likeness.words.en)",
      help: Phrase(
        zh: "如果只是改了名，写上“\(line)”，旧链接就能继续用",
        en: "If it is the same under a new name, write '\(line)', so that links to it still work"))
  }

  fileprivate static func goneEntry(_ name: String, aliases: [String]) -> Problem {
    let line = "aliases: [\(listed(aliases).en)]"
    return Problem(
      PublishedList.rule, .warning, zh: "已发布的清单里有“\(name)”，这里没有：指向它的链接会失效",
      en: "'\(name)' is in the published list, and not here: links to it will be dead",
      help: Phrase(
        zh: "如果改了名，在它的文件里写上“\(line)”；如果它介绍的资源已失效，留下条目，写上“status: gone”",
        en:
          "If it has a new name, write '\(line)' in its file. If what it is about is gone, keep the entry and write 'status: gone'"
      ))
  }
}

extension Likeness {
  fileprivate var words: Phrase {
    switch self {
    case .repository: Phrase(zh: "仓库", en: "repository")
    case .link: Phrase(zh: "首个链接", en: "first link")
    case .title: Phrase(zh: "名称", en: "title")
    }
  }
}

/// A name that nothing has any more.
private struct LostName {
  let name: String
  /// All that its entry has lost.
  let lost: [String]
  let old: PublishedList.Entry
  /// Without a likeness where it is the same entry.
  let successor: (position: Int, likeness: Likeness?)?
}

/// Finds entries that are like published ones: those that are new since then before those that were there.
private struct SuccessorFinder {
  private var places: [Likeness: Int] = [:]

  init(_ catalogue: Catalogue, after published: PublishedList) {
    let old = Set(published.entries.lazy.compactMap(\.names.first))
    let entries = catalogue.entries
    for isNew in [true, false] {
      for position in entries.indices where old.contains(entries[position].id) != isNew {
        for likeness in entries[position].likenesses where places[likeness] == nil {
          places[likeness] = position
        }
      }
    }
  }

  func successor(of entry: PublishedList.Entry) -> (position: Int, likeness: Likeness?)? {
    for likeness in entry.likenesses {
      if let position = places[likeness] { return (position, likeness) }
    }
    return nil
  }
}

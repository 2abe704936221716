import Bytes

// The rules that hold between files.
extension Assembly {
  /// No two names may be the same to a system that does not tell upper from lower case.
  mutating func checkNames() {
    // No two paths are the same, so some capital has to make the difference.
    guard !files.allSatisfy(\.isInLowerCase) else { return }
    var seen: [String: String] = [:]
    seen.reserveCapacity(files.count)
    for file in files {
      let low = file.path.lowercased()
      if let other = seen[low] {
        // A bad name was told, with another one that is free.
        if renamed.contains(other) || renamed.contains(file.path) { continue }
        report(.sameButForCase(other: other), in: file.path)
      } else {
        seen[low] = file.path
      }
    }
  }

  /// There is a list, every folder is a section, and sections have entries.
  mutating func checkFolders() {
    if !hasListFile { report(.noList, in: root + "/list.yml") }
    checkTop()
    /// Folders that probably should not be there, and so nothing in them.
    var doubtful: [[String]] = []
    reportRootTwice(&doubtful)
    for (path, folder) in folders.sorted(by: { $0.key.count < $1.key.count }) where !path.isEmpty {
      if let file = folder.sectionPath {
        if folder.entries.isEmpty && folder.folders.isEmpty { report(.emptySection, in: file) }
        continue
      }
      if doubtful.contains(where: path.starts) { continue }
      let nearest = nearestSection(to: path)
      switch Location.folderProblems(path).first {
      case .badFolderName(let name, let fault, _)?:
        report(.badFolderName(name, fault, nearest: nearest), in: folder.witness)
        doubtful.append(path)
      case let problem?: report(problem, in: folder.witness)
      case nil:
        report(.noSection(folder: shown(path), nearest: nearest), in: folder.witness)
        if nearest != nil { doubtful.append(path) }
      }
    }
  }

  /// Reports `content/datasets/content/datasets/x.yml`, with a folder called like the root and one of a section in it.
  private mutating func reportRootTwice(_ doubtful: inout [[String]]) {
    for (path, folder) in folders where folder.sectionPath == nil && !folder.entries.isEmpty {
      guard let second = path.lastIndex(of: root) else { continue }
      let meant = Array(path[(second + 1)...])
      guard !meant.isEmpty, folders[meant]?.sectionPath != nil,
        let name = folder.witness.parts(at: UInt8(ascii: "/")).last
      else { continue }
      report(.rootTwice(root, mended: shown(meant + [name])), in: folder.witness)
      // Nor are the folders on the way there meant.
      let ways = path.indices.map { Array(path[...$0]) }
      doubtful.append(ways.first { folders[$0]?.sectionPath == nil } ?? path)
    }
  }

  /// Only `list.yml` lies beside the folders of the sections.
  private mutating func checkTop() {
    let sections = folders.filter { $0.key.count == 1 && $0.value.sectionPath != nil }
      .map { shown($0.key) }.sorted { $0.precedes($1) }
    for file in files {
      guard case .outside(let name)? = file.location else { continue }
      report(.entryOutsideSection(name, sections: sections), in: file.path)
    }
  }

  /// The section beside a folder that has nearly its name.
  private func nearestSection(to path: [String]) -> String? {
    let parent = path.dropLast()
    let names = (folders[Array(parent)]?.folders ?? []).filter {
      folders[parent + [$0]]?.sectionPath != nil
    }
    return Suggestion.nearest(to: path.last ?? "", among: names).map { shown(parent + [$0]) }
  }

  private func shown(_ path: some Sequence<String>) -> String {
    ([root] + path).joined(separator: "/")
  }

  /// Ids and aliases lead to one entry each; case does not make a difference.
  mutating func checkIds() {
    // By id, where its file stands in `files`.
    var ids = HashTable(minimumCapacity: files.count)
    for (position, file) in zip(0..., files) {
      guard let id = file.location?.id,
        let first = ids.insert(position, file.idHash, unless: { files[$0].lowID == file.lowID })
      else { continue }
      let other = files[first].path
      // Names in one folder that differ by case have been told of, and so have bad names.
      if other.lowercased() != file.path.lowercased(), !renamed.contains(other),
        !renamed.contains(file.path)
      {
        report(.sameId(id, other: other), in: file.path)
      }
    }
    checkSectionNames()
    checkAliases(ids)
  }

  /// No entry may be called like a section beside it.
  private mutating func checkSectionNames() {
    for (path, folder) in folders where !folder.folders.isEmpty {
      let names = Set(folder.folders)
      for entry in folder.entries where names.contains(entry.id) {
        guard let section = folders[path + [entry.id]]?.sectionPath else { continue }
        report(.sectionOfSameName(entry.id, other: section), in: files[entry.position].path)
      }
    }
  }

  private mutating func checkAliases(_ ids: HashTable) {
    var aliases: [String: (path: String, line: Int)] = [:]
    for file in files {
      guard case .entry(let entry)? = file.file else { continue }
      for (alias, line) in zip(entry.aliases, entry.aliasLines) {
        if alias.value == entry.id {
          report(.aliasOfItself(alias.value), in: entry.path, at: alias.span)
        } else if let other = ids.number(
          of: FNVHash(alias.value.utf8), where: { files[$0].lowID == alias.value })
        {
          report(.aliasIsId(alias.value, other: files[other].path), in: entry.path, at: alias.span)
        } else if let other = aliases[alias.value] {
          report(
            .sameAlias(alias.value, other: other.path, line: other.line), in: entry.path,
            at: alias.span)
        } else {
          aliases[alias.value] = (entry.path, line)
        }
      }
    }
  }

  /// `order` names what is there.
  mutating func checkOrders() {
    if let list { checkOrder(list.order, of: [], in: list.path) }
    for file in files {
      guard case .section(let section)? = file.file else { continue }
      checkOrder(section.order, of: section.folders, in: section.path)
    }
  }

  private mutating func checkOrder(
    _ order: [Written<String>], of path: [String], in file: String
  ) {
    guard !order.isEmpty, let folder = folders[path] else { return }
    let known = (folder.folders + folder.entries.map(\.id)).sorted()
    let names = Set(known)
    for name in order where !names.contains(name.value) {
      report(.unknownInOrder(name.value, known: known), in: file, at: name.span)
    }
  }
}

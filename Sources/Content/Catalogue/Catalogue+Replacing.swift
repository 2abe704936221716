extension Catalogue {
  /// The same list with these entries as their files say now, in a time that hardly grows with the list.
  ///
  /// Nil where more than their own texts may be different: an entry that is new, elsewhere or otherwise called touches
  /// the rules between files, and then the list has to be put together anew.
  public func replacing(_ changed: [Entry]) -> Catalogue? {
    var entries = entries
    var sections = sections
    for entry in changed {
      guard let position = positions[entry.id], entries[position].isNamed(as: entry),
        sections.replace(entry, along: entry.section[...])
      else { return nil }
      entries[position] = entry
    }
    return Catalogue(like: self, sections: sections, entries: entries)
  }
}

extension Entry {
  /// Whether this is the same file with the same names.
  fileprivate func isNamed(as other: Entry) -> Bool {
    id == other.id && path == other.path && section == other.section
      && aliases.map(\.value) == other.aliases.map(\.value)
  }
}

extension [Section] {
  /// False where there is no such entry.
  fileprivate mutating func replace(_ entry: Entry, along path: ArraySlice<String>) -> Bool {
    guard let index = firstIndex(where: { $0.id == path.first }) else { return false }
    let section = self[index]
    var (inner, entries) = (section.sections, section.entries)
    if path.count > 1 {
      guard inner.replace(entry, along: path.dropFirst()) else { return false }
    } else {
      guard let place = entries.firstIndex(where: { $0.id == entry.id }) else { return false }
      entries[place] = entry
    }
    self[index] = Section(
      id: section.id, path: section.path, file: section.file, number: section.number,
      title: section.title, intro: section.intro, layout: section.layout, sections: inner,
      entries: entries, count: section.count)
    return true
  }
}

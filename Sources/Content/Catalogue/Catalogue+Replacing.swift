import Bytes

extension Catalogue {
  /// So many files are exchanged one by one; for more it is no slower to put the list together anew.
  private static let most = 100

  /// The same list with these files as they are now, in a time that hardly grows with the list.
  ///
  /// Nil where a rule between files may be touched, as by a name that is taken or another order, or where much has changed:
  /// then the list has to be put together anew.
  ///
  /// - Parameters:
  ///   - changed: files of the list that make sense, and new entries.
  ///   - gone: files that are no longer there.
  public func replacing(_ changed: [Parsed], without gone: [Parsed]) -> Catalogue? {
    guard changed.count + gone.count <= Self.most else { return nil }
    var change = CatalogueChange(self)
    for file in gone {
      guard change.remove(file) else { return nil }
    }
    for file in changed {
      guard change.take(file) else { return nil }
    }
    return change.result
  }
}

/// A list while some of its files are exchanged. Each step is false where it may touch a rule between files.
private struct CatalogueChange {
  private let old: Catalogue
  private var list: ListSettings
  private var sections: [Section]
  /// Those that there were, each in its place, and behind them those that are new.
  private var entries: [Entry]
  private var positions: [String: Int]
  /// Whether no entry came or went.
  private var keepsNames = true

  init(_ old: Catalogue) {
    self.old = old
    list = old.list
    sections = old.sections
    entries = old.entries
    positions = old.positions
  }

  var result: Catalogue {
    keepsNames
      ? Catalogue(like: old, list: list, sections: sections, entries: entries)
      : Catalogue(list: list, sections: sections, facts: old.facts)
  }

  mutating func take(_ file: Parsed) -> Bool {
    switch file.file {
    case .list(let settings):
      guard settings.order.map(\.value) == list.order.map(\.value),
        settings.require == list.require, settings.icons == list.icons
      else { return false }
      list = settings
      return true
    case .section(let file):
      return sections.update(at: file.folders[...]) { $0.replaceTexts(file) }
    case .entry(let entry):
      guard entry.typed(list.icons).isEmpty else { return false }
      guard let position = positions[entry.id] else { return add(entry) }
      let old = entries[position]
      guard old.isNamed(as: entry), old.typed(list.icons).isEmpty else { return false }
      if !old.isTitled(as: entry), isTitleShared(of: old) || isTitleShared(of: entry) {
        return false
      }
      entries[position] = entry
      return sections.update(at: entry.section[...]) { $0.replace(entry) }
    case nil:
      return false
    }
  }

  /// Whether another entry has a title of this one.
  private func isTitleShared(of entry: Entry) -> Bool {
    entries.contains { $0.path != entry.path && $0.sharesTitle(with: entry) }
  }

  private mutating func add(_ entry: Entry) -> Bool {
    guard !isTitleShared(of: entry) else { return false }
    for name in entry.names {
      guard positions.updateValue(entries.count, forKey: name) == nil else { return false }
    }
    entries.append(entry)
    keepsNames = false
    return sections.update(at: entry.section[...]) { $0.insert(entry) }
  }

  mutating func remove(_ file: Parsed) -> Bool {
    guard case .entry(let folders, let id)? = file.location, let position = positions[id],
      entries[position].path == file.path, !isTitleShared(of: entries[position]),
      entries[position].typed(list.icons).isEmpty
    else { return false }
    for name in entries[position].names { positions[name] = nil }
    keepsNames = false
    return sections.update(at: folders[...]) { $0.remove(id) }
  }
}

extension Entry {
  /// All that leads to it: its id, and those that it had before.
  fileprivate var names: [String] { [id] + aliases.map(\.value) }

  /// Whether this is the same file with the same names.
  fileprivate func isNamed(as other: Entry) -> Bool {
    path == other.path && section == other.section && names == other.names
  }
}

extension Section {
  /// False where this is not the file, or has another order.
  fileprivate mutating func replaceTexts(_ new: SectionFile) -> Bool {
    guard file == new.path, order == new.order.map(\.value) else { return false }
    title = new.title
    intro = new.intro
    layout = new.layout
    return true
  }

  /// False where there is no such entry.
  fileprivate mutating func replace(_ entry: Entry) -> Bool {
    guard let place = entries.firstIndex(where: { $0.id == entry.id }) else { return false }
    entries[place] = entry
    return true
  }

  /// False where a section in it has the name of the entry, or where people were warned that there is nothing in it.
  fileprivate mutating func insert(_ entry: Entry) -> Bool {
    guard !entries.isEmpty || !sections.isEmpty,
      !sections.contains(where: { $0.id == entry.id })
    else { return false }
    let order = Order(order)
    entries.insert(
      entry, at: entries.firstIndex(notBefore: { order.puts($0.id, before: entry.id) }))
    return true
  }

  /// False where it is the last, of which people are warned, or where the order names it.
  fileprivate mutating func remove(_ id: String) -> Bool {
    guard entries.count + sections.count > 1, !order.contains(id),
      let place = entries.firstIndex(where: { $0.id == id })
    else { return false }
    entries.remove(at: place)
    return true
  }
}

extension [Section] {
  /// False where there is no such section, or where `change` says so.
  fileprivate mutating func update(
    at path: ArraySlice<String>, _ change: (inout Section) -> Bool
  ) -> Bool {
    guard let index = firstIndex(where: { $0.id == path.first }) else { return false }
    return path.count == 1
      ? change(&self[index]) : self[index].sections.update(at: path.dropFirst(), change)
  }
}

import Bytes
import Content

/// What the entries and sections of a list are called, by the names of its files alone: what is in them does not matter.
struct ListNames: Sendable {
  /// From the content folder: `tools/editors/vim.yml`.
  private(set) var files: [String] = []
  /// Likewise: `tools/editors`. Their names may be bad.
  private var folders: [String] = []
  private let content: String

  /// What cannot be read has no names.
  init(in content: String) {
    self.content = content
    guard let folder = try? Folder.open(content) else { return }
    enter(folder, at: "")
    files.sort { $0.precedes($1) }
    folders.sort { $0.precedes($1) }
  }

  /// The ids of entries, each once. A name that is no id is never proposed: in a list from elsewhere it may be a command,
  /// for a user who completes or copies it.
  var ids: [String] {
    Set(files.compactMap(ListNames.id)).filter(Id.allows).sorted { $0.precedes($1) }
  }

  /// The paths of sections, likewise.
  var sections: [String] {
    folders.filter { $0.parts(at: UInt8(ascii: "/")).allSatisfy(Id.allows) }
  }

  /// The tags of all entries that make sense, read from their files when they are asked for.
  var tags: [String] {
    var tree = TreeSnapshot(.content, at: content, scansAgain: false) {
      ContentItem($0, at: $1, withTexts: false)
    }
    _ = tree.scan()
    let known = KnownEntries(tree.items.compactMap(\.parsed))
    return known.tags.keys.filter { Id.refusal(ofTag: $0) == nil }.sorted { $0.precedes($1) }
  }

  /// That of the entry in a file; nil where the file holds none.
  static func id(ofFile path: String) -> String? {
    let steps = path.parts(at: UInt8(ascii: "/"))
    guard steps.count > 1, !path.hasPrefix("_"), let name = steps.last, name != "section.yml",
      let ending = [".yml", ".yaml"].first(where: name.hasSuffix)
    else { return nil }
    return String(name.dropLast(ending.count))
  }

  /// The files of an entry, by its id, or of a section; nil where none has the name.
  func files(named name: String) -> [String]? {
    let name = name.hasSuffix("/") ? String(name.dropLast()) : name
    let found = files.filter { ListNames.id(ofFile: $0) == name }
    if !found.isEmpty { return found }
    return folders.contains(name) ? files(at: name) : nil
  }

  /// A file, or all files in a folder; nil where there is neither.
  ///
  /// - Parameter path: from the content folder, or empty for all of it.
  func files(at path: String) -> [String]? {
    let found = path.isEmpty ? files : files.filter { $0 == path || $0.hasPrefix(path + "/") }
    return found.isEmpty ? nil : found
  }

  /// What to do about a name that nothing has.
  func help(for name: String) -> Phrase {
    if let section = sections.first(where: { $0.hasSuffix("/" + name) }) {
      return .didYouMean(section)
    }
    let file = name.parts(at: UInt8(ascii: "/")).last ?? name
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    return .didYouMean(name, among: ids + sections) ?? .didYouMean(stem, among: ids)
      ?? Phrase(
        zh: "写条目的id、章节（例如：tools/editors）或文件的路径",
        en: "Name an entry by its id, a section as in tools/editors, or a file by its path")
  }

  /// - Parameter path: from the content folder, with a slash at its end or empty.
  private mutating func enter(_ folder: Folder, at path: String) {
    for entry in (try? folder.entries()) ?? [] {
      guard let name = entry.name else { continue }
      switch SourceTree.content.verdict(on: name, at: path + name, entry.kind) {
      case .ignore: continue
      case .read, .glance, .misname, .refuse: files.append(path + name)
      case .enter:
        guard let inner = try? folder.folder(name) else { continue }
        if !path.hasPrefix("_"), !name.hasPrefix("_") { folders.append(path + name) }
        enter(inner, at: path + name + "/")
      }
    }
  }
}

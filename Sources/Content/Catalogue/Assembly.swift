import Bytes

/// The files of a list on their way to a catalogue.
///
/// A file with errors takes part only by its name, so that one mistake does not look like many.
struct Assembly {
  /// What lies in a folder.
  struct Folder {
    /// The file that gives it a title; one with errors counts.
    var sectionPath: String?
    var section: SectionFile?
    /// Names of the folders in it.
    var folders: [String] = []
    /// Entries by position in `files`, and their ids.
    var entries: [(id: String, position: Int)] = []
    /// Some file in it or below, to point at when the folder itself has a problem.
    var witness = ""
  }

  /// The content folder as the user knows it.
  let root: String
  /// Sorted by path.
  let files: [Parsed]
  private(set) var list: ListSettings?
  private(set) var hasListFile = false
  /// By their folders from the top; the top itself is the empty one.
  private(set) var folders: [[String]: Folder] = [[]: Folder()]
  /// Files that were given another name because the one nearest to theirs is taken.
  var renamed: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  var entries: some Sequence<Entry> {
    files.lazy.compactMap { if case .entry(let entry)? = $0.file { entry } else { nil } }
  }

  /// Languages in which no text may be missing.
  var required: [Language] { list?.require ?? [] }

  init(_ parsed: [Parsed], in root: String) {
    self.root = root
    files = parsed.sorted { $0.path.precedes($1.path) }
    // Files of one folder mostly come one after another, so it is looked up once for all of these.
    var path: [String] = []
    var folder = Folder()
    for (position, file) in zip(0..., files) {
      guard let role = file.role else { continue }
      if role.folders != path {
        folders[path] = folder
        path = role.folders
        enter(path, witness: file.path)
        folder = folders[path] ?? Folder()
      }
      switch role {
      case .list:
        hasListFile = true
        if case .list(let settings)? = file.file { list = settings }
      case .section:
        folder.sectionPath = file.path
        if case .section(let section)? = file.file { folder.section = section }
      case .entry(_, let id):
        folder.entries.append((id, position))
      case .outside: break
      }
    }
    folders[path] = folder
  }

  /// Makes the folder and those around it known.
  private mutating func enter(_ path: [String], witness: String) {
    guard folders[path] == nil, let name = path.last else { return }
    let parent = Array(path.dropLast())
    enter(parent, witness: witness)
    folders[path] = Folder(witness: witness)
    folders[parent]?.folders.append(name)
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func drop(where isExcused: (Diagnostic) -> Bool) {
    diagnostics.removeAll(where: isExcused)
  }

  mutating func report(
    _ problem: Problem, in path: String, at span: Span = Span(0..<0), focus: String? = nil
  ) {
    diagnostics.append(Diagnostic(problem, at: Place(path: path, span: span), focus: focus))
  }
}

// The tree, once every rule holds.
extension Assembly {
  /// The sections at the top, with everything in them.
  func sections(order: [Located<String>]) -> [Section] { sections(in: [], order, number: []) }

  private func sections(in path: [String], _ order: [Located<String>], number: [Int]) -> [Section] {
    let names = Order(order.map(\.value)).sorted(folders[path]?.folders ?? []) { $0 }
    return zip(1..., names).compactMap { place, name in
      section(at: path + [name], number: number + [place])
    }
  }

  private func section(at path: [String], number: [Int]) -> Section? {
    guard let folder = folders[path], let file = folder.section else { return nil }
    let inner = sections(in: path, file.order, number: number)
    let entries = Order(file.order.map(\.value)).sorted(folder.entries) { $0.id }.compactMap {
      entry -> Entry? in
      if case .entry(let entry)? = files[entry.position].file { entry } else { nil }
    }
    return Section(file: file, number: number, sections: inner, entries: entries)
  }
}

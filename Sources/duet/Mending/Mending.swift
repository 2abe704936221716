import Bytes
import Content
import Site

/// What `--fix` makes of the files of a list, before any of it is written.
struct Mending: Sendable {
  /// A file that changes, and the problems that it loses.
  struct Change: Sendable {
    let edit: FileEdit
    let mended: [Diagnostic]
  }

  /// In the order of their paths.
  let changes: [Change]

  /// - Parameters:
  ///   - diagnostics: what is wrong with the files, of which those that the filters let through are mended.
  ///   - content: the folder of the list, as it was named.
  init(_ diagnostics: [Diagnostic], in content: String, by filters: [any ProblemFilter]) {
    let concern = { @Sendable (diagnostic: Diagnostic) in
      filters.allSatisfy { $0.concern(diagnostic) }
    }
    let prefix = content.hasSuffix("/") ? content : content + "/"
    let mendable = Set(diagnostics).filter { $0.fix != nil && concern($0) }
    let files = Dictionary(grouping: mendable, by: \.place.path)
      .filter { $0.key.hasPrefix(prefix) }.sorted { $0.key.precedes($1.key) }
    let root = try? Folder.open(content)
    changes = files.mapOnAllCores { shown, problems in
      root.flatMap { root in
        Change(
          shown, at: String(shown.dropFirst(prefix.count)), problems.sorted(), in: root, concern)
      }
    }.compactMap(\.self)
  }

  /// Which of the problems are mended.
  var mended: Set<Diagnostic> { Set(changes.flatMap(\.mended)) }

  /// The new names of files, as messages name them.
  var renames: [String: String] {
    changes.reduce(into: [:]) { renames, change in
      if change.edit.newName != nil { renames[change.edit.shown] = change.edit.newShown }
    }
  }

  func write(in content: String) throws(MachineError) {
    try FileEdit.write(changes.map(\.edit), in: content)
  }
}

extension Mending.Change {
  /// Nil where the file stays as it is.
  fileprivate init?(
    _ shown: String, at path: String, _ problems: [Diagnostic], in root: Folder,
    _ concern: @escaping @Sendable (Diagnostic) -> Bool
  ) {
    guard let (folder, name) = try? root.place(of: path),
      let bytes = try? folder.read(name, limit: FileLimits.entry)
    else { return nil }
    let rename = problems.first { problem in
      guard case .rename(let new)? = problem.fix, !new.isEmpty, !new.contains("/"),
        !new.hasPrefix(".")
      else { return false }
      return (try? folder.kind(of: new)) == .some(nil) || folder.isSame(name, new)
    }
    var newName: String?
    if case .rename(let new)? = rename?.fix { newName = new }
    // Its problems keep the name that it has been called by.
    let place = path.dropLast(name.count) + (newName ?? name)
    let judge = { @Sendable (file: SourceFile) in
      let item = ContentItem(file, at: String(place))
      return (item.parsed?.diagnostics ?? []) + (item.texts?.diagnostics ?? [])
    }
    let file = SourceFile(path: shown, bytes: bytes)
    let found = newName == nil ? problems : judge(file).filter(concern)
    let result = Mender(at: String(place)) { judge($0) }
      .mend(file, found, concerning: concern)
    mended = [rename].compactMap(\.self) + result.mended
    guard !mended.isEmpty else { return nil }
    edit = FileEdit(
      path: path, shown: shown, from: bytes, to: result.file.bytes, newName: newName)
  }

  /// In one line: each kind of problem by the first of them, with how often it was there.
  var words: Phrase {
    var kinds: [(rule: String, message: Phrase, count: Int)] = []
    for problem in mended {
      if let index = kinds.firstIndex(where: { $0.rule == problem.rule }) {
        kinds[index].count += 1
      } else {
        let message = Phrase(
          zh: problem.wording(in: .zh).message, en: problem.wording(in: .en).message)
        kinds.append((problem.rule, message, 1))
      }
    }
    let list = kinds.map { kind in
      kind.count == 1
        ? kind.message
        : kind.message
          + Phrase(zh: "（这类共\(kind.count)处）", en: " (\(kind.count) of this kind)")
    }.joined(zh: "；", en: "; ")
    return Phrase(
      zh: "\(edit.newShown)：改好了：\(list.zh)", en: "\(edit.newShown): mended: \(list.en)")
  }
}

import Bytes
import Content
import Preview

/// A folder as it was when somebody last looked, with what was made of each file.
struct KeptFolder<Item: Sendable>: Sendable {
  private(set) var folders: [String] = []
  /// Of the folder itself, its files, and folders in it that cannot be entered.
  var diagnostics: [Diagnostic] = []
  private(set) var files: [String: KeptFile<Item>] = [:]
  /// No change can hide behind the stamps of the files.
  private(set) var isSettled = true

  /// Looks again: reads only files that may differ, and adds those that do to `differences`.
  mutating func look(
    at listing: Listing, _ source: KeptFile<Item>.Source,
    _ differences: inout [Difference<Item>]
  ) {
    let before = files
    var now: [String: KeptFile<Item>] = [:]
    now.reserveCapacity(listing.files.count)
    var doubtful: [Batch.File] = []
    for file in listing.files {
      if let old = before[file.name], old.isSettled, old.stamp == source.folder.stamp(of: file.name)
      {
        now[file.name] = old
      } else {
        doubtful.append(file)
      }
    }
    let read = doubtful.mapOnAllCores { KeptFile($0, source, was: before[$0.name]) }
    for (file, new) in zip(doubtful, read) {
      let old = before[file.name]
      now[file.name] = new
      if old.map({ !$0.says(theSameAs: new) }) ?? true {
        differences.append(Difference(path: file.path, old: old?.item, new: new.item))
      }
    }
    for (name, old) in before where now[name] == nil {
      differences.append(Difference(path: source.path + name, old: old.item, new: nil))
    }
    folders = listing.folders
    diagnostics = listing.diagnostics + now.values.flatMap(\.diagnostics)
    isSettled = now.values.allSatisfy(\.isSettled)
    files = now
  }
}

/// A file as it was when it was read.
struct KeptFile<Item: Sendable>: Sendable {
  /// Where a file comes from, and what is to be made of it.
  struct Source: Sendable {
    let tree: Tree
    /// How the tree is called in messages: `content/`.
    let prefix: String
    let folder: Folder
    /// Of the folder, from the tree's root, with a slash at its end.
    let path: String
    let make: @Sendable (SourceFile, String) -> Item
  }

  let stamp: FileStamp?
  let isSettled: Bool
  let fingerprint: Fingerprint?
  let item: Item?
  let diagnostics: [Diagnostic]

  /// Reads a file, and makes something of it unless it says what it said before.
  init(_ file: Batch.File, _ source: Source, was old: Self?) {
    // The stamp is taken first: what is written while the file is read leaves another.
    stamp = source.folder.stamp(of: file.name)
    isSettled = stamp?.isSettled(at: FileStamp.now) ?? false
    let (read, diagnostics, _) = file.read(
      in: source.folder, of: source.tree, called: source.prefix)
    if let old, !isSettled, read?.bytes.isEmpty ?? false {
      // Emptied a moment ago: somebody is about to write it, and what it said counts until then.
      (fingerprint, item, self.diagnostics) = (old.fingerprint, old.item, old.diagnostics)
      return
    }
    self.diagnostics = diagnostics
    fingerprint = read.map { Fingerprint($0.bytes) }
    let isSame = fingerprint != nil && fingerprint == old?.fingerprint
    item = isSame ? old?.item : read.map { source.make($0, file.path) }
  }

  func says(theSameAs other: Self) -> Bool {
    fingerprint == other.fingerprint && diagnostics == other.diagnostics
  }
}

/// What was made of a file, before and now; nil where there was none, or where it could not be read.
struct Difference<Item: Sendable>: Sendable {
  /// From the tree's root.
  let path: String
  let old: Item?
  let new: Item?

  /// What is different after two looks, of which the second one went over files of the first again.
  static func joined(_ early: [Self], _ late: [Self]) -> [Self] {
    var all = Dictionary(early.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    for one in late {
      let old = all[one.path].map(\.old) ?? one.old
      all[one.path] = Difference(path: one.path, old: old, new: one.new)
    }
    return Array(all.values)
  }
}

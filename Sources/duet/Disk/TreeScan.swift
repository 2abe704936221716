import Bytes
import Content

/// One scan of a tree, or of some of its folders: it reads only files that may differ from what is kept of them.
struct TreeScan<Item: Sendable> {
  /// What is kept from now on.
  private(set) var kept: [String: FolderSnapshot<Item>]
  private(set) var changes: [FileChange<Item>] = []
  /// Why the machine could not read a file.
  private(set) var trouble: MachineError?

  private let tree: SourceTree
  private let prefix: String
  private let before: [String: FolderSnapshot<Item>]
  /// Whether files are kept that have no problems.
  private let keepsAll: Bool
  private let make: @Sendable (SourceFile, String) -> Item
  private var waiting: [Waiting] = []
  /// How many folders they hold open.
  private var openFolders = 0

  /// A file that has to be read.
  private struct Waiting: Sendable {
    let file: WantedFile
    let folder: Folder
    /// That of the folder, from the tree's root.
    let path: String
  }

  init(
    _ tree: SourceTree, called prefix: String, was before: [String: FolderSnapshot<Item>],
    keeping keepsAll: Bool, make: @escaping @Sendable (SourceFile, String) -> Item
  ) {
    self.tree = tree
    self.prefix = prefix
    self.before = before
    self.keepsAll = keepsAll
    self.make = make
    kept = before
  }

  /// Scans all folders.
  mutating func scan(at root: Folder) {
    kept = [:]
    enter(root, path: "")
    readWaiting()
    for path in kept.keys { kept[path]?.close() }
    for (path, folder) in before { noteGone(folder, at: path) }
  }

  /// Scans only these folders; false where one is not what it was, or has other folders in it.
  mutating func scan(at paths: [String], in root: Folder) -> Bool {
    for path in paths {
      guard let level = before[path], let folder = try? root.folder(at: path) else { return false }
      let listing = Listing(tree, of: folder, at: path, called: prefix)
      guard Set(listing.folders) == Set(level.folders) else { return false }
      scan(at: listing, of: folder, path: path)
    }
    readWaiting()
    for path in paths {
      kept[path]?.close()
      if let folder = before[path] { noteGone(folder, at: path) }
    }
    return true
  }

  private mutating func enter(_ folder: Folder, path: String) {
    let listing = Listing(tree, of: folder, at: path, called: prefix)
    if let failure = listing.failure { note(failure, at: String(path.dropLast())) }
    scan(at: listing, of: folder, path: path)
    for name in listing.folders {
      do throws(SystemError) {
        enter(try folder.folder(name), path: path + name + "/")
      } catch {
        kept[path]?.ownDiagnostics.append(Listing.error(reading: prefix + path + name, error))
        note(error, at: path + name)
      }
    }
  }

  private mutating func scan(at listing: Listing, of folder: Folder, path: String) {
    let old = before[path]
    var now = FolderSnapshot<Item>(
      folders: listing.folders, ownDiagnostics: listing.diagnostics)
    let count = waiting.count
    for file in listing.files {
      if let old = old?.files[file.name], old.isSettled, old.stamp == folder.stamp(of: file.name) {
        now.files[file.name] = old
      } else {
        waiting.append(Waiting(file: file, folder: folder, path: path))
      }
    }
    kept[path] = now
    if waiting.count > count { openFolders += 1 }
    if waiting.count >= 1_000 || openFolders >= 32 { readWaiting() }
  }

  /// On all cores.
  private mutating func readWaiting() {
    let read = waiting.mapOnAllCores { [tree, prefix, before, make] one in
      FileSnapshot.read(
        one.file, in: one.folder, of: tree, called: prefix,
        was: before[one.path]?.files[one.file.name], make)
    }
    for (one, new) in zip(waiting, read) {
      let old = before[one.path]?.files[one.file.name]
      if keepsAll || !new.file.diagnostics.isEmpty {
        kept[one.path]?.files[one.file.name] = new.file
      }
      if let failure = new.failure { note(failure, at: one.file.path) }
      if old.map({ !$0.says(theSameAs: new.file) }) ?? true {
        changes.append(FileChange(path: one.file.path, old: old?.item, new: new.file.item))
      }
    }
    waiting = []
    openFolders = 0
  }

  private mutating func noteGone(_ folder: FolderSnapshot<Item>, at path: String) {
    for (name, old) in folder.files where kept[path]?.files[name] == nil {
      changes.append(FileChange(path: path + name, old: old.item, new: nil))
    }
  }

  private mutating func note(_ error: SystemError, at path: String) {
    trouble = trouble ?? MachineError(reading: prefix + path, error)
  }
}

import Content

/// Some files of one folder, to be read together.
struct Batch: Sendable {
  struct File: Sendable {
    let name: String
    /// From the tree's root: `datasets/cmb.yml`.
    let path: String
    let limit: Int
    /// A note, which is only looked at to see whether it should be an entry.
    var isNote = false
  }

  let folder: Folder
  let files: [File]
}

/// Goes through a tree and hands out the files that are wanted. Holds one folder open for each level, and each batch
/// its own, however many folders there are.
struct Walk {
  private let tree: Tree
  /// How the tree is called in messages: `content/`.
  private let prefix: String
  private var open: [Level]
  private var waiting: [Batch] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What the machine did not let it read.
  private(set) var trouble: MachineError?

  private struct Level {
    let folder: Folder
    /// With a slash at its end, or empty.
    let path: String
    var folders: [String]
  }

  private static let batchSize = 64

  init(_ tree: Tree, in root: Folder, called prefix: String) {
    self.tree = tree
    self.prefix = prefix
    open = []
    enter(root, path: "")
  }

  mutating func next() -> Batch? {
    while waiting.isEmpty {
      guard let level = open.last else { return nil }
      guard let name = level.folders.last else {
        open.removeLast()
        continue
      }
      open[open.count - 1].folders.removeLast()
      let path = level.path + name
      do {
        enter(try level.folder.folder(name), path: path + "/")
      } catch {
        diagnostics.append(Listing.refusal(of: prefix + path, error))
        note(error, at: path)
      }
    }
    return waiting.removeLast()
  }

  private mutating func enter(_ folder: Folder, path: String) {
    let listing = Listing(tree, of: folder, at: path, called: prefix)
    diagnostics += listing.diagnostics
    if let failure = listing.failure { note(failure, at: String(path.dropLast())) }
    open.append(Level(folder: folder, path: path, folders: listing.folders))
    for start in stride(from: 0, to: listing.files.count, by: Walk.batchSize) {
      let end = min(start + Walk.batchSize, listing.files.count)
      waiting.append(Batch(folder: folder, files: Array(listing.files[start..<end])))
    }
  }

  private mutating func note(_ error: SystemError, at path: String) {
    trouble = trouble ?? MachineError(reading: prefix + path, error)
  }
}

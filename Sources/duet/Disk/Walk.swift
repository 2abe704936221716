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
        refuse(path, error)
      }
    }
    return waiting.removeLast()
  }

  private mutating func enter(_ folder: Folder, path: String) {
    var files: [Batch.File] = []
    var folders: [String] = []
    do {
      for entry in try folder.entries() {
        guard let name = entry.name else {
          report(
            path + entry.shown, rule: "file-name", "the name of this file is not UTF-8",
            help: "Rename it with ASCII letters, digits and hyphens")
          continue
        }
        switch tree.verdict(on: name, at: path + name, entry.kind) {
        case .ignore: continue
        case .enter: folders.append(name)
        case .read(let limit): files.append(.init(name: name, path: path + name, limit: limit))
        case .glance:
          let path = path + name
          files.append(.init(name: name, path: path, limit: Limits.entry, isNote: true))
        case .refuse(let rule, let message, let help):
          report(path + name, rule: rule, message, help: help)
        }
      }
    } catch {
      refuse(path, error)
    }
    open.append(Level(folder: folder, path: path, folders: folders))
    for start in stride(from: 0, to: files.count, by: Walk.batchSize) {
      let end = min(start + Walk.batchSize, files.count)
      waiting.append(Batch(folder: folder, files: Array(files[start..<end])))
    }
  }

  private mutating func refuse(_ path: String, _ error: SystemError) {
    report(
      path, rule: "unreadable", "this folder cannot be read: \(error.words)",
      help: "Make it readable, or move it elsewhere")
  }

  private mutating func report(_ path: String, rule: String, _ message: String, help: String) {
    let place = Place(path: prefix + path, span: Span(0..<0))
    diagnostics.append(Diagnostic(.error, rule: rule, at: place, message, help: help))
  }
}

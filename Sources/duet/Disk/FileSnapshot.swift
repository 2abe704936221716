import Bytes
import Content

/// A folder as it was at the last scan, with what was made of each file.
struct FolderSnapshot<Item: Sendable>: Sendable {
  let folders: [String]
  /// Of the folder itself, and of folders in it that cannot be entered.
  var ownDiagnostics: [Diagnostic]
  var files: [String: FileSnapshot<Item>] = [:]
  private var fileDiagnostics: [Diagnostic] = []
  /// Whether every further change of a file will change its stamp.
  private(set) var isSettled = true

  var diagnostics: [Diagnostic] { ownDiagnostics + fileDiagnostics }

  init(folders: [String], ownDiagnostics: [Diagnostic]) {
    self.folders = folders
    self.ownDiagnostics = ownDiagnostics
  }

  /// Sums up its files, once all of them are there.
  mutating func close() {
    fileDiagnostics = files.values.flatMap(\.diagnostics)
    isSettled = files.values.allSatisfy(\.isSettled)
  }
}

/// A file as it was when it was read.
struct FileSnapshot<Item: Sendable>: Sendable {
  let stamp: FileStamp?
  let isSettled: Bool
  let item: Item?
  let diagnostics: [Diagnostic]
  private let fingerprint: Fingerprint?

  /// Reads a file, and makes something of it unless it says what it said before. Only the machine's failures are returned.
  static func read(
    _ file: WantedFile, in folder: Folder, of tree: SourceTree, called prefix: String,
    was old: Self?, _ make: (SourceFile, String) -> Item
  ) -> (file: Self, failure: SystemError?) {
    // The stamp is taken first: a write during the read leaves another.
    let stamp = folder.stamp(of: file.name)
    let isSettled = stamp?.isSettled(at: FileStamp.now) ?? false
    let (read, diagnostics, failure) = file.read(in: folder, of: tree, called: prefix)
    if let old, !isSettled, read?.bytes.isEmpty ?? false {
      // Emptied a moment ago: an editor is about to write it, and what it said counts until then.
      let kept = Self(
        stamp: stamp, isSettled: false, item: old.item, diagnostics: old.diagnostics,
        fingerprint: old.fingerprint)
      return (kept, nil)
    }
    let fingerprint = read.map { Fingerprint($0.bytes) }
    let isSame = fingerprint != nil && fingerprint == old?.fingerprint
    let item = isSame ? old?.item : read.map { make($0, file.path) }
    let new = Self(
      stamp: stamp, isSettled: isSettled, item: item, diagnostics: diagnostics,
      fingerprint: fingerprint)
    return (new, failure)
  }

  func says(theSameAs other: Self) -> Bool {
    fingerprint == other.fingerprint && diagnostics == other.diagnostics
  }
}

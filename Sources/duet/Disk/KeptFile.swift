import Bytes
import Content

/// A folder as it was when somebody last looked, with what was made of each file.
struct KeptFolder<Item: Sendable>: Sendable {
  let folders: [String]
  /// Of the folder itself, and of folders in it that cannot be entered.
  var ownDiagnostics: [Diagnostic]
  var files: [String: KeptFile<Item>] = [:]
  private var fileDiagnostics: [Diagnostic] = []
  /// No change can hide behind the stamps of the files.
  private(set) var isSettled = true

  var diagnostics: [Diagnostic] { ownDiagnostics + fileDiagnostics }

  init(folders: [String], ownDiagnostics: [Diagnostic]) {
    self.folders = folders
    self.ownDiagnostics = ownDiagnostics
  }

  /// Takes note of what its files come to together, once all of them are there.
  mutating func close() {
    fileDiagnostics = files.values.flatMap(\.diagnostics)
    isSettled = files.values.allSatisfy(\.isSettled)
  }
}

/// A file as it was when it was read.
struct KeptFile<Item: Sendable>: Sendable {
  let stamp: FileStamp?
  let isSettled: Bool
  let item: Item?
  let diagnostics: [Diagnostic]
  private let fingerprint: Fingerprint?

  /// Reads a file, and makes something of it unless it says what it said before. The failure is that of the machine.
  static func read(
    _ file: WantedFile, in folder: Folder, of tree: Tree, called prefix: String,
    was old: Self?, _ make: (SourceFile, String) -> Item
  ) -> (file: Self, failure: SystemError?) {
    // The stamp is taken first: what is written while the file is read leaves another.
    let stamp = folder.stamp(of: file.name)
    let isSettled = stamp?.isSettled(at: FileStamp.now) ?? false
    let (read, diagnostics, failure) = file.read(in: folder, of: tree, called: prefix)
    if let old, !isSettled, read?.bytes.isEmpty ?? false {
      // Emptied a moment ago: somebody is about to write it, and what it said counts until then.
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

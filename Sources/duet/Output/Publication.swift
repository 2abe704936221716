/// Moves a site that is complete and checked from staging to where readers see it.
///
/// Whatever can refuse is asked before the first file moves. If the program is killed in between, the manifest on
/// disk already names both the old and the new files, so the next build knows them all.
struct Publication {
  private let output: OutputFolder
  private let new: Manifest
  private var old: Manifest { output.manifest }

  /// - Parameter pages: all the files of the new site, changed or not.
  init(of pages: Manifest, to output: OutputFolder) {
    new = pages
    self.output = output
  }

  /// How many files of the old site the new one no longer has.
  var staleCount: Int { old.paths.subtracting(new.paths).count }

  func run() throws(MachineError) {
    do {
      try publish()
    } catch let error as SystemError {
      throw MachineError("cannot write to \(output.shown): \(error.words)")
    } catch let error as MachineError {
      throw error
    } catch {
      throw MachineError("cannot write to \(output.shown)")
    }
  }

  private func publish() throws {
    let stale = old.paths.subtracting(new.paths)
    let own = try output.folder.madeFolder(OutputFolder.own)
    let staged =
      try own.kind(of: OutputFolder.stagingName) == .folder
      ? try own.folder(OutputFolder.stagingName) : nil
    if let staged { try examine(staged, beside: output.folder, at: "") }

    let both = old.union(new)
    if both != old { try write(both, in: own) }
    if let staged {
      // An old file where a new folder goes, or the other way round.
      let newFolders = Set(new.paths.flatMap(\.folders))
      try remove(
        stale.filter { newFolders.contains($0) || $0.folders.contains { new.contains($0) } })
      try move(staged, to: output.folder)
    }
    try remove(stale)
    if new != both { try write(new, in: own) }
    try output.removeStaging()
  }

  /// Throws when something is in the way that Duet did not make, or a folder may not be written.
  private func examine(_ staged: Folder, beside target: Folder, at path: String) throws {
    guard target.isWritable else {
      throw MachineError("cannot write to \(output.shown)\(path): permission denied")
    }
    for entry in try staged.entries() {
      guard let name = entry.name, let place = OutputPath(path + name) else { continue }
      switch (entry.kind, try target.kind(of: name)) {
      case (_, nil): continue
      case (.folder, .folder?):
        try examine(
          staged.folder(name), beside: target.folder(name), at: place.text + "/")
      case (_, .file?) where old.contains(place): continue
      case (.file, .folder?) where try isOurs(target.folder(name), at: place.text + "/"): continue
      case (_, let kind?):
        throw MachineError(
          "\(output.shown)\(place.text) is in the way: a \(kind.rawValue) that Duet did not write",
          help: "Move it out of \(output.shown), or name another folder with --output.")
      }
    }
  }

  private func isOurs(_ folder: Folder, at path: String) throws -> Bool {
    try folder.entries().allSatisfy { entry in
      guard let name = entry.name, let place = OutputPath(path + name) else { return false }
      return entry.kind == .folder
        ? try isOurs(folder.folder(name), at: place.text + "/") : old.contains(place)
    }
  }

  /// A folder that the site does not have yet moves whole, with all its files.
  private func move(_ staged: Folder, to target: Folder) throws(SystemError) {
    for entry in try staged.entries() {
      guard let name = entry.name else { continue }
      if entry.kind == .folder, try target.kind(of: name) == .folder {
        try move(staged.folder(name), to: target.folder(name))
      } else {
        try staged.move(name, to: target)
      }
    }
  }

  /// Removes files and then the folders that hold nothing more.
  private func remove(_ paths: some Sequence<OutputPath>) throws(SystemError) {
    var trail = FolderTrail(below: output.folder, makingFolders: false)
    var emptied: Set<OutputPath> = []
    for path in paths.sorted(by: { $0.text < $1.text }) {
      guard let folder = try trail.folder(of: path), try folder.kind(of: path.name) == .file else {
        continue
      }
      try folder.removeFile(path.name)
      emptied.formUnion(path.folders)
    }
    for path in emptied.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      do throws(SystemError) {
        try trail.folder(of: path)?.removeFolder(path.name)
      } catch  where error == .notEmpty || error == .exists {
        continue
      }
    }
  }

  private func write(_ manifest: Manifest, in own: Folder) throws(SystemError) {
    let name = OutputFolder.manifestName + ".new"
    try own.removeFile(name)
    try own.create(name, manifest.bytes)
    try own.rename(name, to: OutputFolder.manifestName)
  }
}

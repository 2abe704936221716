import Content

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
    let stale = old.paths.subtracting(new.paths)
    let own = try at(OutputFolder.own) { try output.folder.madeFolder(OutputFolder.own) }
    let staged = try at(OutputFolder.own + "/" + OutputFolder.stagingName) {
      try own.kind(of: OutputFolder.stagingName) == .folder
        ? try own.folder(OutputFolder.stagingName) : nil
    }
    if let staged { try examine(staged, beside: output.folder, at: "") }
    try examine(stale)

    let both = old.union(new)
    if both != old { try write(both, in: own) }
    if let staged {
      if !stale.isEmpty {
        // An old file where a new folder goes, or the other way round.
        let newFolders = Set(new.paths.flatMap(\.folders))
        try remove(
          stale.filter { newFolders.contains($0) || $0.folders.contains { new.contains($0) } })
      }
      try move(staged, to: output.folder, at: "")
    }
    try remove(stale)
    if new != both { try write(new, in: own) }
    try output.removeStaging()
  }

  /// Throws when something is in the way that Duet did not make, or a folder may not be written.
  private func examine(
    _ staged: Folder, beside target: Folder, at path: String
  ) throws(MachineError) {
    try examineWriting(to: target, at: path)
    for entry in try at(path, { try staged.entries() }) {
      guard let name = entry.name, let place = OutputPath(path + name) else { continue }
      let inside = place.text + "/"
      switch (entry.kind, try at(place.text, { try target.kind(of: name) })) {
      case (_, nil): continue
      case (.folder, .folder?):
        let (new, present) = try at(inside) { (try staged.folder(name), try target.folder(name)) }
        try examine(new, beside: present, at: inside)
      case (_, .file?) where old.contains(place): continue
      case (.file, .folder?) where try at(inside, { try isOurs(target.folder(name), at: inside) }):
        continue
      case (_, let kind?):
        throw MachineError(
          Phrase(
            zh: "\(output.shown)\(place.text)挡住了网页：这个\(kind.name.zh)不是Duet写的",
            en:
              "\(output.shown)\(place.text) is in the way: a \(kind.name.en) that Duet did not write"
          ),
          help: Phrase(
            zh: "把它移出\(output.shown)，或用--output指定别的文件夹",
            en: "Move it out of \(output.shown), or name another folder with --output"))
      }
    }
  }

  /// Throws when the folder of a file that is to be removed may not be written.
  private func examine(_ stale: Set<OutputPath>) throws(MachineError) {
    var trail = FolderTrail(below: output.folder, makingFolders: false)
    for path in stale.sorted(by: { $0.text < $1.text }) {
      let folder: Folder?
      do {
        folder = try trail.folder(of: path)
      } catch {
        throw refusal(error, at: path.text)
      }
      if let folder { try examineWriting(to: folder, at: path.folder.map { $0.text + "/" } ?? "") }
    }
  }

  private func examineWriting(to folder: Folder, at path: String) throws(MachineError) {
    guard folder.isWritable else {
      throw MachineError.cannotWrite(to: output.shown + path, SystemError.denied.words)
    }
  }

  /// True when removing our files removes the folder too. A folder with nothing in it is not ours: Duet leaves none.
  private func isOurs(_ folder: Folder, at path: String) throws(SystemError) -> Bool {
    let entries = try folder.entries()
    for entry in entries {
      guard let name = entry.name, let place = OutputPath(path + name) else { return false }
      switch entry.kind {
      case .folder:
        guard try isOurs(folder.folder(name), at: place.text + "/") else { return false }
      case .file where old.contains(place): continue
      default: return false
      }
    }
    return !entries.isEmpty
  }

  /// A folder that the site does not have yet moves whole, with all its files.
  private func move(
    _ staged: Folder, to target: Folder, at path: String
  ) throws(MachineError) {
    for entry in try at(path, { try staged.entries() }) {
      guard let name = entry.name else { continue }
      let place = path + name
      if entry.kind == .folder, try at(place, { try target.kind(of: name) }) == .folder {
        let (new, present) = try at(place) { (try staged.folder(name), try target.folder(name)) }
        try move(new, to: present, at: place + "/")
      } else {
        try at(place) { try staged.move(name, to: target) }
      }
    }
  }

  /// Removes files and then the folders that hold nothing more.
  private func remove(_ paths: some Sequence<OutputPath>) throws(MachineError) {
    var trail = FolderTrail(below: output.folder, makingFolders: false)
    var emptied: Set<OutputPath> = []
    for path in paths.sorted(by: { $0.text < $1.text }) {
      do {
        guard let folder = try trail.folder(of: path), try folder.kind(of: path.name) == .file
        else { continue }
        try folder.removeFile(path.name)
      } catch {
        throw refusal(error, at: path.text)
      }
      emptied.formUnion(path.folders)
    }
    for path in emptied.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      do {
        try trail.folder(of: path)?.removeFolder(path.name)
      } catch  where error == .notEmpty || error == .exists {
        continue
      } catch {
        throw refusal(error, at: path.text)
      }
    }
  }

  private func write(_ manifest: Manifest, in own: Folder) throws(MachineError) {
    let name = OutputFolder.manifestName + ".new"
    try at(OutputFolder.own + "/" + name) {
      try own.removeFile(name)
      try own.create(name, manifest.bytes)
      try own.rename(name, to: OutputFolder.manifestName)
    }
  }

  /// Does something to a file or folder of the site; when that is refused, the error names it.
  private func at<Result>(_ path: String, _ work: () throws -> Result) throws(MachineError)
    -> Result
  {
    do {
      return try work()
    } catch {
      throw refusal(error, at: path)
    }
  }

  private func refusal(_ error: any Error, at path: String) -> MachineError {
    let cause = (error as? SystemError)?.words ?? Phrase("\(error)")
    return MachineError.cannotWrite(to: output.shown + path, cause)
  }
}

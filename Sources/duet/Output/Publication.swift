import Content

/// Brings a site that is complete and checked from staging to where readers see it: whole, in one step, where the disk
/// can do that, and otherwise file by file.
///
/// Whatever can refuse is asked before anything that readers see changes.
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
  var staleCount: Int { old.subtracting(new).count }

  func run() throws(MachineError) {
    guard try at(OutputFolder.own, { try output.hasStaging }) || new != old else { return }
    let staged = try at(OutputFolder.own) { try output.madeStaging() }
    try examine(staged, beside: output.folder, at: "")
    try examine(old.subtracting(new).paths)
    if try !Exchange(from: old, to: new, in: output).run() {
      try Move(from: old, to: new, in: output.folder, called: output.shown).run()
    }
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
        let (new, present) = try at(inside) {
          (try staged.folder(name), try target.folder(name))
        }
        try examine(new, beside: present, at: inside)
      case (_, .file?) where old.contains(place): continue
      case (.file, .folder?)
      where try at(inside, { try isOurs(target.folder(name), at: inside) }):
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
  private func examine(_ stale: some Sequence<OutputPath>) throws(MachineError) {
    var trail = FolderTrail(below: output.folder, makingFolders: false)
    for path in stale {
      let folder: Folder?
      do {
        folder = try trail.folder(of: path)
      } catch {
        throw MachineError.cannotWrite(
          to: output.shown + path.text, error.words, help: .siteAsItWas)
      }
      if let folder { try examineWriting(to: folder, at: path.folder.map { $0.text + "/" } ?? "") }
    }
  }

  private func examineWriting(to folder: Folder, at path: String) throws(MachineError) {
    guard folder.isWritable else {
      throw MachineError.cannotWrite(
        to: output.shown + path, SystemError.denied.words, help: .siteAsItWas)
    }
  }

  /// Looks at a file or folder of the site; when that is refused, the error names it.
  private func at<Result>(
    _ path: String, _ work: () throws -> Result
  ) throws(MachineError) -> Result {
    try MachineError.whenWriting(to: output.shown + path, help: .siteAsItWas, work)
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
}

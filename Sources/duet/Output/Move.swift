import Content

/// Moves the staged pages of a new site into the old one, file by file, where the folder cannot be exchanged.
///
/// New pages come first, then those that changed, and stale ones go last, so that at no time a page that a reader can
/// come upon leads nowhere. From the first step on a journal is on the disk. While it is there the site is a mixture,
/// and the next build that opens the folder finishes the move.
struct Move {
  private let folder: Folder
  private let shown: String
  private let old: Manifest
  private let new: Manifest

  /// - Parameter shown: how the folder is called in messages.
  init(from old: Manifest, to new: Manifest, in folder: Folder, called shown: String) {
    self.old = old
    self.new = new
    self.folder = folder
    self.shown = shown
  }

  func run() throws(MachineError) {
    // Should the journal be lost, this manifest still names both the old and the new files.
    let both = old.union(new)
    try MachineError.whenWriting(to: shown + OutputFolder.own, help: .siteAsItWas) {
      let own = try folder.folder(OutputFolder.own)
      if both != old { try own.replace(OutputFolder.manifestName, with: both.bytes) }
      if !old.isEmpty { try own.settle() }
      try own.replace(OutputFolder.journalName, with: new.bytes)
    }
    try finish()
  }

  /// Does what is left of a move whose journal is there.
  func finish() throws(MachineError) {
    let own = try at(OutputFolder.own) { try folder.folder(OutputFolder.own) }
    let stale = old.subtracting(new).paths
    if try at(OutputFolder.own, { try own.kind(of: OutputFolder.stagingName) }) == .folder {
      let staged = try at(OutputFolder.own) { try own.folder(OutputFolder.stagingName) }
      // An old file where a new folder goes, or the other way round.
      let folders = new.folders()
      try remove(
        stale.filter { folders.contains($0) || $0.folders.contains { new.contains($0) } })
      try move(.new, of: staged, to: folder, at: "")
      try move(.changed, of: staged, to: folder, at: "")
    }
    try remove(stale)
    try at(OutputFolder.own) {
      try own.removeTree(OutputFolder.stagingName)
      try own.rename(OutputFolder.journalName, to: OutputFolder.manifestName)
    }
  }

  private enum Part {
    case new, changed
  }

  /// A folder that the site does not have yet moves whole, with all its files.
  private func move(
    _ part: Part, of staged: Folder, to target: Folder, at path: String
  ) throws(MachineError) {
    for entry in try at(path, { try staged.entries() }) {
      guard let name = entry.name, !(path.isEmpty && name == OutputFolder.own) else { continue }
      let place = path + name
      let present = try at(place) { try target.kind(of: name) }
      if entry.kind == .folder, present == .folder {
        let (new, present) = try at(place) { (try staged.folder(name), try target.folder(name)) }
        try move(part, of: new, to: present, at: place + "/")
      } else if part == .changed || present == nil {
        try at(place) { try staged.move(name, to: target) }
      }
    }
  }

  /// Removes files and then the folders that hold nothing more.
  private func remove(_ paths: some Sequence<OutputPath>) throws(MachineError) {
    var trail = FolderTrail(below: folder, makingFolders: false)
    var emptied: Set<OutputPath> = []
    for path in paths.sorted(by: { $0.text < $1.text }) {
      try at(path.text) {
        guard let folder = try trail.folder(of: path), try folder.kind(of: path.name) == .file
        else { return }
        try folder.removeFile(path.name)
        emptied.formUnion(path.folders)
      }
    }
    for path in emptied.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      try at(path.text) {
        do {
          try trail.folder(of: path)?.removeFolder(path.name)
        } catch let error as SystemError where error == .notEmpty || error == .exists {
          // Something else is in it, and stays.
        }
      }
    }
  }

  /// Does something to a file or folder of the site; when that is refused, the error names it.
  private func at<Result>(
    _ path: String, _ work: () throws -> Result
  ) throws(MachineError) -> Result {
    try MachineError.whenWriting(to: shown + path, help: .siteIsAMixture, work)
  }
}

extension Phrase {
  static let siteAsItWas = Phrase(zh: "网站没有变", en: "The site is as it was")
  static let siteIsAMixture = Phrase(
    zh: "网站里一部分页面是新的，一部分还是旧的；排除这个问题后再运行一次duet build，其余页面就会换成新的",
    en:
      "Some pages of the site are new and some are old; mend this and run 'duet build' again, which finishes the rest"
  )
}

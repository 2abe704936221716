import Content

/// A file of the list that is written anew, or gets another name in its folder.
struct FileEdit: Sendable {
  /// From the content folder.
  let path: String
  /// As messages name it.
  let shown: String
  /// What it held when it was read.
  let before: [UInt8]
  let after: [UInt8]
  /// Nil where it keeps its name.
  let newName: String?

  init(
    path: String, shown: String, from before: [UInt8], to after: [UInt8], newName: String? = nil
  ) {
    self.path = path
    self.shown = shown
    self.before = before
    self.after = after
    self.newName = newName
  }

  /// As messages name it afterwards.
  var newShown: String {
    newName.map { shown.split(separator: "/").dropLast().joined(separator: "/") + "/" + $0 }
      .map { shown.hasPrefix("/") ? "/" + $0 : $0 } ?? shown
  }

  /// Writes each file whole, with the permissions that it had. The first takes its place when all are on the disk, and only
  /// if each is still what was read.
  ///
  /// - Parameter content: the folder of the list, as it was named. Links in it are not followed.
  static func write(_ edits: [FileEdit], in content: String) throws(MachineError) {
    let root = try refused(content) { () throws(SystemError) in try Folder.open(content) }
    var staged: [FileEdit] = []
    do throws(MachineError) {
      for edit in edits {
        try edit.stage(in: root)
        staged.append(edit)
      }
      for edit in edits {
        try edit.take(in: root)
        staged.removeFirst()
      }
    } catch {
      for edit in staged { edit.unstage(in: root) }
      throw error
    }
  }

  private static func refused<Value>(
    _ shown: String, _ work: () throws(SystemError) -> Value
  ) throws(MachineError) -> Value {
    do throws(SystemError) { return try work() } catch {
      throw MachineError.cannotWrite(
        to: shown, error.words,
        help: error.isOfMachine
          ? error.way
          : Phrase(
            zh: "让这个文件和它的文件夹可写，再运行一次",
            en: "Make the file and its folder writable, and run it again"))
    }
  }

  private func stage(in root: Folder) throws(MachineError) {
    try requireSame(in: root)
    try Self.refused(shown) { () throws(SystemError) in
      let (folder, name) = try root.place(of: path)
      // A file that may not be written is not to be replaced either.
      try folder.requireWritable(name)
      if let newName, try folder.kind(of: newName) != nil, !folder.isSame(name, newName) {
        throw .exists
      }
      guard after != before else { return }
      // What a killed run left. No reader opens a name that begins with a dot.
      try folder.removeFile(stagedName(name))
      do throws(SystemError) {
        try folder.create(stagedName(name), after)
        try folder.copyPermissions(of: name, to: stagedName(name))
        try folder.secure(stagedName(name))
      } catch {
        try? folder.removeFile(stagedName(name))
        throw error
      }
    }
  }

  private func take(in root: Folder) throws(MachineError) {
    try requireSame(in: root)
    try Self.refused(shown) { () throws(SystemError) in
      let (folder, name) = try root.place(of: path)
      if after != before { try folder.rename(stagedName(name), to: name) }
      if let newName { try folder.rename(name, to: newName) }
    }
  }

  private func unstage(in root: Folder) {
    guard let (folder, name) = try? root.place(of: path) else { return }
    try? folder.removeFile(stagedName(name))
  }

  private func stagedName(_ name: String) -> String { ".\(name).new" }

  private func requireSame(in root: Folder) throws(MachineError) {
    let place = try? root.place(of: path)
    guard (try? place?.folder.read(place?.name ?? "", limit: FileLimits.entry)) == before else {
      throw MachineError(
        Phrase(zh: "\(shown)刚刚被改动了，所以没有写入", en: "\(shown) has just changed, so it was not written"),
        help: Phrase(zh: "再运行一次", en: "Run it again"))
    }
  }
}

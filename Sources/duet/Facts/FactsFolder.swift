import Content

/// The folder of the stored facts, for as long as this process alone may write there.
struct FactsFolder {
  static let name = "_facts"

  private let folder: Folder
  private let shown: String

  /// - Parameter content: the folder of the list, as it was named.
  init(in content: String) throws(MachineError) {
    shown = (content.hasSuffix("/") ? content : content + "/") + FactsFolder.name + "/"
    do {
      folder = try Folder.open(content).madeFolder(FactsFolder.name)
    } catch {
      throw MachineError(
        "cannot write to \(shown): \(error.words)",
        help: "Make it writable, or see with --dry-run what there is to know")
    }
    do {
      try folder.lock()
    } catch  where error == .wouldBlock {
      throw MachineError(
        "another refresh is writing \(shown)", help: "Wait until it is done, then run this again")
    } catch {
      throw MachineError("cannot lock \(shown): \(error.words)")
    }
  }

  /// Writes the files that differ, each of them whole or not at all, and tells which.
  func write(_ facts: Facts, _ files: [Facts.File]) throws -> [String] {
    var staged: [Facts.File] = []
    for file in files {
      guard let bytes = try facts.bytes(of: file) else { continue }
      if (try? folder.read(file.name, limit: Limits.facts)) == bytes { continue }
      guard bytes.count <= Limits.facts else {
        throw MachineError(
          "\(shown)\(file.name) would have \(bytes.count) bytes, and \(Limits.facts) are allowed",
          help: "Remove the records of what the list no longer has")
      }
      try refused(file) {
        // What a killed refresh left. No reader looks at a name that begins with a dot.
        try folder.removeFile(stagedName(file))
        try folder.create(stagedName(file), bytes)
      }
      staged.append(file)
    }
    // Only once all are on the disk does the first take its place.
    for file in staged { try refused(file) { try folder.rename(stagedName(file), to: file.name) } }
    return staged.map { shown + $0.name }
  }

  private func stagedName(_ file: Facts.File) -> String { "." + file.name + ".new" }

  private func refused(_ file: Facts.File, _ work: () throws -> Void) throws(MachineError) {
    do {
      try work()
    } catch {
      try? folder.removeFile(stagedName(file))
      let words = (error as? SystemError)?.words ?? "\(error)"
      throw MachineError(
        "cannot write \(shown)\(file.name): \(words)", help: "The facts are as they were")
    }
  }
}

import Content

/// The folder of the stored facts, locked so that only this process writes there.
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
      throw MachineError.cannotWrite(
        to: shown, error.words,
        help: Phrase(
          zh: "让它可写，或用--dry-run只看结果",
          en: "Make it writable, or see with --dry-run what there is to know"))
    }
    do {
      try folder.lock()
    } catch  where error == .wouldBlock {
      throw MachineError(
        Phrase(zh: "另一个refresh正在写入\(shown)", en: "another refresh is writing \(shown)"),
        help: .waitAndRunAgain)
    } catch {
      throw MachineError.cannotLock(shown, error.words)
    }
  }

  /// Writes the files that differ, each of them whole or not at all, also when the power fails, and returns their names.
  func write(_ facts: Facts, _ files: [Facts.File]) throws -> [String] {
    var staged: [Facts.File] = []
    for file in files {
      guard let bytes = try facts.bytes(of: file) else { continue }
      if (try? folder.read(file.name, limit: FileLimits.facts)) == bytes { continue }
      guard bytes.count <= FileLimits.facts else {
        throw MachineError(
          Phrase(
            zh: "\(shown)\(file.name)会有\(bytes.count)字节，最多\(FileLimits.facts)字节",
            en:
              "\(shown)\(file.name) would have \(bytes.count) bytes, and \(FileLimits.facts) are allowed"
          ), help: SourceTree.content.helpForLargeFile(file.name, at: "_facts/" + file.name))
      }
      try refused(file) {
        // What a killed refresh left. No reader opens a name that begins with a dot.
        try folder.removeFile(stagedName(file))
        try folder.create(stagedName(file), bytes)
        try folder.secure(stagedName(file))
      }
      staged.append(file)
    }
    // Only once all are on the disk does the first take its place.
    for file in staged { try refused(file) { try folder.rename(stagedName(file), to: file.name) } }
    return staged.map { shown + $0.name }
  }

  private func stagedName(_ file: Facts.File) -> String { "." + file.name + ".new" }

  private func refused(_ file: Facts.File, _ work: () throws -> Void) throws(MachineError) {
    let help = Phrase(zh: "保存的信息没有变", en: "The facts are as they were")
    do {
      try MachineError.whenWriting(to: shown + file.name, help: help, work)
    } catch {
      try? folder.removeFile(stagedName(file))
      throw error
    }
  }
}

import Content

/// The folder that holds the site, for as long as this process alone may write there.
///
/// Duet keeps its own things in `.duet`: the manifest, and while a build runs the files that will be moved in.
final class OutputFolder: Sendable {
  static let own = ".duet"
  static let manifestName = "manifest"
  static let stagingName = "staging"

  /// As it was named, with a slash at its end.
  let shown: String
  let folder: Folder
  let manifest: Manifest
  private let target: OutputTarget
  private let isNew: Bool

  /// Opens and locks the folder, makes it if need be, and removes what a killed build left in it.
  ///
  /// The site may not be the folder in which the program was started, nor be around it.
  ///
  /// - Parameter sources: where entries and templates are; the site may be neither in them nor around them.
  init(at path: String, sources: [String]) throws(MachineError) {
    target = try OutputTarget(path)
    shown = target.shown
    try target.refuse(around: sources + ["."], within: sources)
    isNew = try target.makeFolder()
    do {
      folder = try target.open()
    } catch {
      throw MachineError.cannotWrite(to: shown, error.words)
    }
    do {
      try folder.lock()
    } catch  where error == .wouldBlock {
      throw MachineError(
        Phrase(zh: "另一个build正在写入\(shown)", en: "another build is writing \(shown)"),
        help: .waitAndRunAgain)
    } catch {
      throw MachineError.cannotLock(shown, error.words)
    }
    let own = try OutputFolder.ownFolder(in: folder, shown)
    if let manifest = try OutputFolder.manifest(in: own, shown) {
      self.manifest = manifest
    } else if try OutputFolder.isEmpty(folder, shown) {
      manifest = Manifest([])
    } else {
      throw MachineError(
        Phrase(
          zh: "\(shown)不是空的，里面的东西也不是Duet写的",
          en: "\(shown) is not empty, and it was not Duet that wrote it"),
        help: Phrase(
          zh: "清空它，或用--output指定别的文件夹",
          en: "Empty it, or name another folder with --output"))
    }
    try removeStaging()
  }

  /// Removes what is staged, and the folder itself if this build made it and nothing came of it.
  func discard() {
    // Whatever cannot be removed now is removed by the next build.
    try? removeStaging()
    let own = try? folder.folder(OutputFolder.own)
    if let own, (try? own.entries().isEmpty) == true { try? folder.removeFolder(OutputFolder.own) }
    if isNew { try? target.removeFolder() }
  }

  func removeStaging() throws(MachineError) {
    do {
      guard try folder.kind(of: OutputFolder.own) == .folder else { return }
      try folder.folder(OutputFolder.own).removeTree(OutputFolder.stagingName)
    } catch {
      throw MachineError.cannotWrite(to: shown, error.words)
    }
  }

  private static func ownFolder(
    in folder: Folder, _ shown: String
  ) throws(MachineError) -> Folder? {
    do {
      return try folder.folder(own)
    } catch  where error == .missing {
      return nil
    } catch {
      let kind = try? folder.kind(of: own)
      if let kind, kind != .folder {
        throw MachineError(
          Phrase(
            zh: "\(shown)\(own)是\(kind.name.zh)，而Duet需要一个叫这个名称的文件夹",
            en: "\(shown)\(own) is a \(kind.name.en), and Duet needs a folder of that name"),
          help: .removeOrNameAnother)
      }
      throw MachineError(
        Phrase(
          zh: "无法使用\(shown)\(own)：\(error.words.zh)",
          en: "cannot use \(shown)\(own): \(error.words.en)"),
        help: .removeOrNameAnother)
    }
  }

  private static func manifest(in own: Folder?, _ shown: String) throws(MachineError) -> Manifest? {
    guard let own else { return nil }
    let path = "\(shown)\(OutputFolder.own)/\(manifestName)"
    let help = Phrase(
      zh: "删去文件夹\(shown)，再运行一次", en: "Remove the folder \(shown) and run this again")
    let bytes: [UInt8]
    do {
      bytes = try own.read(manifestName, limit: Manifest.limit)
    } catch {
      switch error {
      case .refused(.missing): return nil
      case .refused(let error):
        throw MachineError.cannotRead(
          path, error.words, help: Phrase(zh: "让它可读", en: "Make it readable"))
      case .notAFile(let kind):
        throw MachineError.cannotRead(
          path,
          Phrase(zh: "它是\(kind.name.zh)，不是文件", en: "it is a \(kind.name.en), not a file"),
          help: help)
      case .tooLarge(let bytes):
        throw MachineError.cannotRead(
          path, Phrase(zh: "\(bytes)字节太大了", en: "\(bytes) bytes are too many"), help: help)
      }
    }
    guard let manifest = Manifest(bytes) else {
      throw MachineError(
        Phrase(
          zh: "\(path)已损坏，无法知道哪些文件是Duet写的",
          en: "\(path) is damaged, so it is not known what Duet wrote there"), help: help)
    }
    return manifest
  }

  /// A `.gitignore` is what a repository keeps in a folder that is made.
  private static func isEmpty(_ folder: Folder, _ shown: String) throws(MachineError) -> Bool {
    do {
      let ignored: Set = [own, ".gitignore", ".DS_Store"]
      return try folder.entries().allSatisfy { ignored.contains($0.shown) }
    } catch {
      throw MachineError.cannotRead(shown, error.words)
    }
  }
}

extension Phrase {
  static let waitAndRunAgain = Phrase(
    zh: "等它结束，再运行一次", en: "Wait until it is done, then run this again")
  static let nameAnother = Phrase(
    zh: "用--output指定别的文件夹", en: "Name another folder with --output")
  static let removeOrNameAnother = Phrase(
    zh: "删去它，或用--output指定别的文件夹", en: "Remove it, or name another folder with --output")
}

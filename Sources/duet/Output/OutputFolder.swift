import Content

/// The folder that holds the site, locked so that only this process writes there.
///
/// Duet keeps its own things in `.duet`: the manifest, while a build runs the pages of the new site, and while they are
/// moved in a journal, which is the manifest of the new site.
final class OutputFolder: Sendable {
  static let own = ".duet"
  static let manifestName = "manifest"
  static let stagingName = "staging"
  static let journalName = "journal"

  /// As it was named, with a slash at its end.
  let shown: String
  let folder: Folder
  let manifest: Manifest
  let target: OutputTarget
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
      // A build that ended just now may have put another folder there.
      guard try target.open().identity == folder.identity else { throw SystemError.wouldBlock }
    } catch let error as SystemError where error == .wouldBlock {
      throw MachineError(
        Phrase(zh: "另一个build正在写入\(shown)", en: "another build is writing \(shown)"),
        help: .waitAndRunAgain)
    } catch {
      throw MachineError.cannotLock(shown, (error as? SystemError)?.words ?? Phrase("\(error)"))
    }
    target.removeBeside()
    let own = try OutputFolder.ownFolder(in: folder, shown)
    if let manifest = try OutputFolder.finished(in: folder, own, shown) {
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

  /// Removes what is staged, and the folder itself if this build made it and nothing came of it. A move that has begun
  /// keeps what it needs.
  func discard() {
    // Whatever cannot be removed now is removed by the next build.
    target.removeBeside()
    let own = try? folder.folder(OutputFolder.own)
    if let own, (try? own.kind(of: OutputFolder.journalName)) != .some(nil) { return }
    try? removeStaging()
    if let own, (try? own.entries().isEmpty) == true { try? folder.removeFolder(OutputFolder.own) }
    if isNew { try? target.removeFolder() }
  }

  private func removeStaging() throws(MachineError) {
    try MachineError.whenWriting(to: shown, help: .siteAsItWas) {
      guard try folder.kind(of: OutputFolder.own) == .folder else { return }
      try folder.folder(OutputFolder.own).removeTree(OutputFolder.stagingName)
    }
  }

  /// Finishes a move into the site that was killed or failed, and says how the site is called. Nil where there was none, or
  /// where something is in its way, which the next build says.
  static func finishMove(at path: String) -> String? {
    guard let target = try? OutputTarget(path), let folder = try? target.open(),
      let own = try? folder.folder(own), (try? own.kind(of: journalName)) == .file,
      (try? folder.lock()) != nil, (try? finished(in: folder, own, target.shown)) != nil
    else { return nil }
    return target.shown
  }

  /// The manifest of the site, after a move that was killed or failed has come to its end.
  private static func finished(
    in folder: Folder, _ own: Folder?, _ shown: String
  ) throws(MachineError) -> Manifest? {
    guard let own, let manifest = try manifest(manifestName, in: own, shown) else { return nil }
    guard let new = try Self.manifest(journalName, in: own, shown) else { return manifest }
    try Move(from: manifest, to: new, in: folder, called: shown).finish()
    return new
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

  /// The manifest or the journal; nil where there is none.
  private static func manifest(
    _ name: String, in own: Folder, _ shown: String
  ) throws(MachineError) -> Manifest? {
    let path = "\(shown)\(OutputFolder.own)/\(name)"
    let help = Phrase(
      zh: "先把自己放进\(shown)的东西移出来，再删去它，然后重新运行",
      en: "Move what is yours out of \(shown), remove it, and run this again")
    let bytes: [UInt8]
    do {
      bytes = try own.read(name, limit: Manifest.limit)
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

/// Where the pages of the new site are until readers see them: first in `.duet`, and then, for an exchange, beside the
/// site in a folder that is known by having a `.duet` as well.
extension OutputFolder {
  var hasStaging: Bool {
    get throws(SystemError) {
      guard try folder.kind(of: OutputFolder.own) == .folder else { return false }
      return try folder.folder(OutputFolder.own).kind(of: OutputFolder.stagingName) == .folder
    }
  }

  func madeStaging() throws(SystemError) -> Folder {
    try folder.madeFolder(OutputFolder.own).madeFolder(OutputFolder.stagingName)
  }

  func moveStagingBeside() throws(SystemError) -> Folder {
    let staging = try madeStaging()
    _ = try staging.madeFolder(OutputFolder.own)
    try target.moveBeside(from: folder.folder(OutputFolder.own), OutputFolder.stagingName)
    return staging
  }

  /// Nothing happens where it is not beside the site.
  func moveStagingBack() throws(SystemError) {
    try target.moveBack(to: folder.folder(OutputFolder.own), OutputFolder.stagingName)
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

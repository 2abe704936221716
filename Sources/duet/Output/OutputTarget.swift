import Bytes
import Content

/// Where the output folder is or will be, seen from the folder around it.
struct OutputTarget: Sendable {
  /// As it was named, with a slash at its end.
  let shown: String
  private let parent: Folder
  private let name: String

  init(_ path: String) throws(MachineError) {
    let steps = path.split(separator: "/").filter { $0 != "." }
    guard let last = steps.last, last != ".." else {
      throw MachineError(
        Phrase(
          zh: "网站不能写入“\(path)”", en: "the site cannot be written to '\(path)'"),
        help: Phrase(
          zh: "给网站一个自己的文件夹，例如：--output site",
          en: "Name a folder of its own, as in --output site"))
    }
    let around = (path.hasPrefix("/") ? "/" : "") + steps.dropLast().joined(separator: "/")
    name = String(last)
    shown = (around.isEmpty || around == "/" ? around : around + "/") + name + "/"
    do {
      parent = try Folder.open(around.isEmpty ? "." : around)
    } catch {
      throw MachineError(
        Phrase(
          zh: "无法打开文件夹“\(around)”：\(error.words.zh)",
          en: "cannot open the folder '\(around)': \(error.words.en)"),
        help: error == .missing
          ? Phrase(
            zh: "新建它：mkdir -p \(around.forShell)",
            en: "Make it: mkdir -p \(around.forShell)") : nil)
    }
  }

  /// Throws when the folder is one of `inner` or holds one of them, or is itself in one of `outer`.
  func refuse(around inner: [String], within outer: [String]) throws(MachineError) {
    let target = try? parent.folder(name)
    let held: String?
    let holder: String?
    do {
      let ancestors = try (target ?? parent).ancestors()
      held = try inner.first {
        guard let target, let folder = try? Folder.open($0) else { return false }
        return try folder.ancestors().contains(target.identity)
      }
      holder = try outer.first {
        guard let folder = try? Folder.open($0) else { return false }
        return ancestors.contains(try folder.identity)
      }
    } catch {
      throw MachineError(
        Phrase(zh: "无法确定\(shown)在哪里", en: "cannot find out where \(shown) is"))
    }
    if let held {
      throw MachineError(
        Phrase(
          zh: "网站不能写入\(shown)：它就是“\(held)”，或包含“\(held)”",
          en: "the site cannot be written to \(shown), which is or holds '\(held)'"),
        help: .nameAnother)
    }
    if let holder {
      throw MachineError(
        Phrase(
          zh: "网站不能写入\(shown)：它在“\(holder)”里",
          en: "the site cannot be written to \(shown), which is in '\(holder)'"),
        help: .nameAnother)
    }
  }

  /// True when there was no such folder before.
  func makeFolder() throws(MachineError) -> Bool {
    let present: Folder.Kind?
    do {
      present = try parent.kind(of: name)
      if present == nil { try parent.makeFolder(name) }
    } catch {
      throw MachineError(
        Phrase(
          zh: "无法新建\(shown)：\(error.words.zh)", en: "cannot make \(shown): \(error.words.en)"))
    }
    if let present, present != .folder {
      throw MachineError(
        Phrase(
          zh: "\(name)是\(present.name.zh)，而网站需要一个自己的文件夹",
          en: "\(name) is a \(present.name.en), and the site needs a folder of its own"),
        help: .removeOrNameAnother)
    }
    return present == nil
  }

  func open() throws(SystemError) -> Folder {
    try parent.folder(name)
  }

  func removeFolder() throws(SystemError) {
    try parent.removeFolder(name)
  }

  // MARK: the folder beside it

  /// While sites are exchanged the other one has this name.
  private var beside: String { ".\(name).duet" }

  func moveBeside(from folder: Folder, _ name: String) throws(SystemError) {
    try folder.move(name, to: parent, as: beside)
  }

  func moveBack(to folder: Folder, _ name: String) throws(SystemError) {
    guard try isBesideOurs() else { return }
    try parent.move(beside, to: folder, as: name)
  }

  func exchangeWithBeside() throws(SystemError) {
    try parent.exchange(name, beside)
  }

  /// Removes the old site, or what a killed build left. A folder that Duet did not make stays, and what cannot be
  /// removed waits for the next build.
  func removeBeside() {
    guard (try? isBesideOurs()) == true else { return }
    try? parent.removeTree(beside, last: OutputFolder.own)
  }

  /// Its `.duet` is the first that comes into it and the last that goes.
  private func isBesideOurs() throws(SystemError) -> Bool {
    guard try parent.kind(of: beside) == .folder else { return false }
    let folder = try parent.folder(beside)
    if try folder.kind(of: OutputFolder.own) == .folder { return true }
    return try folder.entries().isEmpty
  }
}

import Content

/// Puts files into a folder, and leaves every file alone that is there. When something fails, what was made goes again.
struct NewFiles {
  /// The folder as messages call it, with a slash at its end.
  let shown: String
  private let root: Folder
  /// What was made, from the folder on, in order.
  private var made: [(path: String, isFolder: Bool)] = []
  /// The folders that were made on the way to it.
  private let around: [String]

  private let help: Phrase

  /// Makes the folder where there is none.
  ///
  /// - Parameter help: what to do where it cannot be written.
  init(in path: String, help: Phrase = Self.help) throws(MachineError) {
    self.help = help
    let shown = path.hasSuffix("/") ? path : path + "/"
    self.shown = shown
    (around, root) = try MachineError.whenWriting(to: shown, help: help) {
      (try Folder.make(path), try Folder.open(path))
    }
  }

  /// False where there is a file, or anything else, of that name.
  mutating func create(_ path: String, _ bytes: [UInt8]) throws(MachineError) -> Bool {
    do throws(SystemError) {
      var way = ""
      var folder = root
      let steps = path.split(separator: "/").map(String.init)
      for step in steps.dropLast() {
        way += step
        if try folder.kind(of: step) == nil {
          try folder.makeFolder(step)
          made.append((way, true))
        }
        folder = try folder.folder(step)
        way += "/"
      }
      let name = steps.last ?? ""
      guard try folder.kind(of: name) == nil else { return false }
      do throws(SystemError) {
        try folder.create(name, bytes)
      } catch {
        // A part of it may be there, unless it is somebody else's.
        if error != .exists { made.append((path, false)) }
        throw error
      }
      made.append((path, false))
      return true
    } catch {
      undo()
      throw .cannotWrite(to: shown + path, error.words, help: help)
    }
  }

  private mutating func undo() {
    for (path, isFolder) in made.reversed() {
      guard let place = try? root.place(of: path) else { continue }
      try? isFolder ? place.folder.removeFolder(place.name) : place.folder.removeFile(place.name)
    }
    made = []
    for path in around.reversed() { Folder.removeFolder(at: path) }
  }

  private static let help = Phrase(
    zh: "指定一个可写的文件夹", en: "Name a folder that can be written")
}

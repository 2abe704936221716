import Content

/// Puts files into a folder, and leaves every file alone that is there.
struct NewFiles {
  /// The folder as messages call it, with a slash at its end.
  let shown: String
  private let root: Folder

  /// Makes the folder where there is none.
  init(in path: String) throws(MachineError) {
    shown = path.hasSuffix("/") ? path : path + "/"
    root = try MachineError.whenWriting(to: shown, help: Self.help) {
      try Folder.make(path)
      return try Folder.open(path)
    }
  }

  /// False where there is a file, or anything else, of that name.
  func create(_ path: String, _ bytes: [UInt8]) throws(MachineError) -> Bool {
    try MachineError.whenWriting(to: shown + path, help: Self.help) {
      var folder = root
      let steps = path.split(separator: "/").map(String.init)
      for step in steps.dropLast() {
        if try folder.kind(of: step) == nil { try folder.makeFolder(step) }
        folder = try folder.folder(step)
      }
      let name = steps.last ?? ""
      guard try folder.kind(of: name) == nil else { return false }
      try folder.create(name, bytes)
      return true
    }
  }

  private static let help = Phrase(
    zh: "指定一个可写的文件夹", en: "Name a folder that can be written")
}

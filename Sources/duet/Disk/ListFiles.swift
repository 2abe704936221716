import Content

/// Files of a list that a command brings up to date, each in place of the one that is there. No link is followed.
struct ListFiles {
  /// What stands before their paths in messages: nothing, or a path with a slash at its end.
  let prefix: String
  private let folder: Folder

  /// - Parameter path: the folder of the list.
  init(in path: String) throws(SystemError) {
    prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    folder = try Folder.open(path)
  }

  /// Nil where there is no such file.
  func read(_ path: String) throws(ReadError) -> [UInt8]? {
    do throws(ReadError) {
      let place: (folder: Folder, name: String)
      do throws(SystemError) { place = try folder.place(of: path) } catch { throw .refused(error) }
      return try place.folder.read(place.name, limit: FileLimits.template)
    } catch {
      if case .refused(.missing) = error { return nil }
      throw error
    }
  }

  /// Makes the folders on the way where they are missing.
  func write(_ path: String, _ bytes: [UInt8]) throws(MachineError) {
    let steps = path.split(separator: "/").map(String.init)
    try MachineError.whenWriting(to: prefix + path, help: Self.help) {
      var place = folder
      for step in steps.dropLast() {
        if try place.kind(of: step) == nil { try place.makeFolder(step) }
        place = try place.folder(step)
      }
      try place.replace(steps.last ?? "", with: bytes)
    }
  }

  static let help = Phrase(zh: "让它可写，再运行一次", en: "Make it writable, and run this again")
}

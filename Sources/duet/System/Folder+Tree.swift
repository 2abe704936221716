extension Folder {
  /// The folder itself and all folders around it, the root of the disk last.
  func ancestors() throws(SystemError) -> [Identity] {
    var ancestors = [try identity]
    var folder = self
    while true {
      folder = try folder.folder("..")
      let identity = try folder.identity
      if identity == ancestors[ancestors.count - 1] { return ancestors }
      ancestors.append(identity)
    }
  }

  /// Removes a folder and everything in it, links themselves and not what they lead to.
  ///
  /// - Parameter last: what is removed last, so that it marks the folder as long as there is one.
  func removeTree(_ name: String, last: String? = nil) throws(SystemError) {
    guard let kind = try kind(of: name) else { return }
    guard kind == .folder else { return try removeFile(name) }
    let folder = try folder(name)
    for entry in try folder.entries() where entry.name != last || last == nil {
      guard let name = entry.name else { throw .notEmpty }
      if entry.kind == .folder {
        try folder.removeTree(name)
      } else {
        try folder.removeFile(name)
      }
    }
    if let last { try folder.removeTree(last) }
    try removeFolder(name)
  }

  /// The folder below this one, made if it is not there. Several workers may ask for the same one at once.
  func madeFolder(_ name: String) throws(SystemError) -> Folder {
    do {
      return try folder(name)
    } catch  where error == .missing {
      do {
        try makeFolder(name)
      } catch  where error == .exists {
        // Another worker was faster.
      }
      return try folder(name)
    }
  }
}

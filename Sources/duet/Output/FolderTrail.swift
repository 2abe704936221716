/// Opens the folders of one path after another below a root and remembers the last, since neighbours come together.
struct FolderTrail {
  private let root: Folder
  private let makesFolders: Bool
  private var last: (path: OutputPath?, folder: Folder?)

  init(below root: Folder, makingFolders: Bool) {
    self.root = root
    makesFolders = makingFolders
    last = (nil, root)
  }

  /// The folder that `path` is in; nil when it does not exist, or when something else has its name.
  mutating func folder(of path: OutputPath) throws(SystemError) -> Folder? {
    let wanted = path.folder
    if wanted != last.path { last = (wanted, try open(wanted)) }
    return last.folder
  }

  private func open(_ path: OutputPath?) throws(SystemError) -> Folder? {
    var folder = root
    for step in path?.text.split(separator: "/") ?? [] {
      if makesFolders {
        folder = try folder.madeFolder(String(step))
        continue
      }
      do {
        folder = try folder.folder(String(step))
      } catch  where error == .missing || error.isNotAFolder {
        return nil
      }
    }
    return folder
  }
}

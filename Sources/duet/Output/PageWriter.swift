/// Stages the finished pages that the site does not have already. There is one for each worker.
struct PageWriter {
  private let output: OutputFolder
  private var site: FolderTrail
  private var staging: FolderTrail?

  init(_ output: OutputFolder) {
    self.output = output
    site = FolderTrail(below: output.folder, makingFolders: false)
  }

  /// True when the page differs from what the site has.
  mutating func write(_ bytes: [UInt8], to path: OutputPath) throws(SystemError) -> Bool {
    if (try? site.folder(of: path))?.holds({ $0(bytes) }, in: path.name) == true { return false }
    try stagingFolder(of: path)?.create(path.name, bytes)
    return true
  }

  /// The same for a file that comes in pieces. Where the site has another one, they are asked for twice.
  mutating func write(_ pieces: Pieces, to path: OutputPath) throws(SystemError) -> Bool {
    if (try? site.folder(of: path))?.holds(pieces, in: path.name) == true { return false }
    try stagingFolder(of: path)?.create(path.name, pieces)
    return true
  }

  private mutating func stagingFolder(of path: OutputPath) throws(SystemError) -> Folder? {
    if staging == nil {
      staging = FolderTrail(below: try output.madeStaging(), makingFolders: true)
    }
    return try staging?.folder(of: path)
  }
}

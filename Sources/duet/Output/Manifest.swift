import Content

/// The files that Duet wrote into an output folder: the only ones that it ever replaces or removes.
///
/// On disk it is a line of explanation and then a path a line, sorted by bytes.
struct Manifest: Equatable, Sendable {
  private static let heading = "# What Duet wrote here; it replaces and removes nothing else."
  static let limit = 64 << 20

  let paths: Set<OutputPath>

  init(_ paths: some Sequence<OutputPath>) {
    self.paths = Set(paths)
  }

  /// Nil when the text is not a manifest, or names something that no manifest may name.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard !lines.isEmpty, lines.removeFirst().elementsEqual(Manifest.heading.utf8) else {
      return nil
    }
    var paths: Set<OutputPath> = []
    paths.reserveCapacity(lines.count)
    for line in lines {
      guard let path = OutputPath(String(decoding: line, as: UTF8.self)) else { return nil }
      paths.insert(path)
    }
    self.init(paths)
  }

  /// All the folders that the files are in.
  func folders() -> Set<OutputPath> {
    var folders: Set<OutputPath> = []
    for path in paths {
      var folder = path.folder
      while let known = folder, folders.insert(known).inserted { folder = known.folder }
    }
    return folders
  }

  var bytes: [UInt8] {
    let sorted = paths.map(\.text).sorted { $0.precedes($1) }
    return Array(([Manifest.heading] + sorted).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  func contains(_ path: OutputPath) -> Bool { paths.contains(path) }

  func union(_ other: Manifest) -> Manifest { Manifest(paths.union(other.paths)) }
}

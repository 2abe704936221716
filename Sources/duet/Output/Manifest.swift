import Bytes
import Content

/// The files that Duet wrote into an output folder: the only ones that it ever replaces or removes.
///
/// On disk it is a line of explanation and then a path a line, sorted by bytes. In memory it is the same: a large site has
/// a quarter of a million paths.
struct Manifest: Equatable, Sendable {
  private static let heading = "# What Duet wrote here; it replaces and removes nothing else.\n"
  static let limit = 64 << 20

  private(set) var bytes = Array(heading.utf8)
  /// Where the line of each path begins.
  private var starts: [UInt32] = []

  private init() {}

  init(_ paths: some Sequence<OutputPath>) {
    for path in paths.map(\.text).sorted(by: { $0.precedes($1) })
    where isEmpty || !line(count - 1).elementsEqual(path.utf8) {
      add(path.utf8)
    }
  }

  /// Nil when the text is not a manifest, or names something that no manifest may name.
  init?(_ bytes: [UInt8]) {
    // Git may have given the lines the ends of Windows.
    let bytes = bytes.filter { $0 != UInt8(ascii: "\r") }
    guard bytes.starts(with: Manifest.heading.utf8) else { return nil }
    var paths: [OutputPath] = []
    for line in bytes.dropFirst(Manifest.heading.utf8.count).split(separator: UInt8(ascii: "\n")) {
      guard let path = OutputPath(String(decoding: line, as: UTF8.self)) else { return nil }
      paths.append(path)
    }
    self.init(paths)
  }

  var isEmpty: Bool { starts.isEmpty }
  var count: Int { starts.count }

  /// Sorted.
  var paths: some Sequence<OutputPath> {
    starts.indices.lazy.compactMap { OutputPath(String(decoding: line($0), as: UTF8.self)) }
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

  func contains(_ path: OutputPath) -> Bool {
    let place = starts.indices.firstIndex(notBefore: {
      line($0).lexicographicallyPrecedes(path.text.utf8)
    })
    return place < count && line(place).elementsEqual(path.text.utf8)
  }

  func union(_ other: Manifest) -> Manifest { merged(with: other, isUnion: true) }

  func subtracting(_ other: Manifest) -> Manifest { merged(with: other, isUnion: false) }

  /// The paths of both, or those that only this one has.
  private func merged(with other: Manifest, isUnion: Bool) -> Manifest {
    var all = Manifest()
    var index = 0
    for path in other.starts.indices.lazy.map(other.line) {
      while index < count, line(index).lexicographicallyPrecedes(path) {
        all.add(line(index))
        index += 1
      }
      if index < count, line(index) == path { index += 1 }
      if isUnion { all.add(path) }
    }
    for rest in index..<count { all.add(line(rest)) }
    return all
  }

  private mutating func add(_ path: some Sequence<UInt8>) {
    starts.append(UInt32(bytes.count))
    bytes += path
    bytes.append(UInt8(ascii: "\n"))
  }

  private func line(_ index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
    return bytes[Int(starts[index])..<end - 1]
  }
}

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A way to the bytes of a file, one piece after another.
typealias Pieces = (_ take: ([UInt8]) -> Void) -> Void

// Files that are too large to be in memory as a whole.
extension Folder {
  /// Whether a file holds exactly these bytes.
  func holds(_ pieces: Pieces, in name: String) -> Bool {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard (try? kind(of: name)) == .file else { return false }
    var isSame = true
    pieces { piece in
      var rest = piece[...]
      while isSame, !rest.isEmpty {
        let part = rest.prefix(1 << 16)
        isSame = readPiece(from: file, size: part.count)[...] == part
        rest = rest.dropFirst(part.count)
      }
    }
    return isSame && readPiece(from: file, size: 1).isEmpty
  }

  /// Writes a file that must not exist yet.
  func create(_ name: String, _ pieces: Pieces) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    try Folder.fill(unsafe openat(descriptor, name, flags, 0o666), pieces)
  }

  /// Writes all of a file that was just opened, and closes it.
  static func fill(_ file: CInt, _ pieces: Pieces) throws(SystemError) {
    guard file >= 0 else { throw .last }
    var failure: SystemError?
    pieces { piece in
      if failure == nil { failure = writeAll(piece, to: file) }
    }
    // Some file systems say only now that the disk is full.
    let closed = close(file)
    if let failure { throw failure }
    guard closed == 0 else { throw .last }
  }
}

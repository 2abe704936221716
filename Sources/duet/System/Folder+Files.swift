import Content

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum ReadError: Error {
  case notAFile(Folder.Kind)
  case tooLarge(bytes: Int)
  case refused(SystemError)

  var words: Phrase {
    switch self {
    case .notAFile(let kind): kind.isNoFile
    case .tooLarge: Phrase(zh: "文件太大", en: "the file is too large")
    case .refused(let error): error.words
    }
  }
}

extension Folder {
  /// The bytes of a file of at most `limit` bytes. Never waits for a pipe and never follows a link.
  func read(_ name: String, limit: Int) throws(ReadError) -> [UInt8] {
    try Folder.read(name, in: descriptor, limit: limit)
  }

  /// The bytes of the file that a person named, or that a place in a message names.
  static func read(path: String, limit: Int) throws(ReadError) -> [UInt8] {
    try read(path, in: AT_FDCWD, limit: limit)
  }

  private static func read(
    _ name: String, in folder: CInt, limit: Int
  ) throws(ReadError) -> [UInt8] {
    let file = unsafe openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ELOOP ? .notAFile(.link) : .refused(.last)
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .refused(.last) }
    let kind = Kind(mode: status.st_mode)
    guard kind == .file else { throw .notAFile(kind) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size) }
    var failure: SystemError?
    // Room for one byte more, to notice a file that grows while it is read; `count` never exceeds what was filled.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while true {
        let room = unsafe UnsafeMutableRawBufferPointer(buffer)[count...]
        let got = unsafe take(file, UnsafeMutableRawBufferPointer(rebasing: room))
        guard got > 0 else {
          if got < 0 { failure = .last }
          return
        }
        count += got
        // One byte more was asked for, and either came or did not.
        if count >= size { return }
      }
    }
    if let failure { throw .refused(failure) }
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }

  /// Writes the file that a person named, in place of what is there.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    try fill(unsafe openat(AT_FDCWD, path, flags, 0o666)) { $0(bytes) }
  }

  /// Writes a file that must not exist yet.
  func create(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    try create(name) { $0(bytes) }
  }
}

extension Folder {
  /// Writes a file in place of the one of that name: a reader finds the old or the new one, whole.
  func replace(_ name: String, with bytes: [UInt8]) throws(SystemError) {
    let staged = ".\(name).new"
    try removeFile(staged)
    try create(staged, bytes)
    try rename(staged, to: name)
  }
}

extension Folder {
  /// Returns when a file is on the disk itself. One that replaces another before that may be empty after a power cut, and
  /// the other is gone then.
  func secure(_ name: String) throws(SystemError) {
    // The text outlives the call.
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    while fsync(file) != 0 {
      guard SystemError.last.isInterruption else { throw .last }
    }
  }

  /// Throws where this process may not write to the file itself.
  func requireWritable(_ name: String) throws(SystemError) {
    guard unsafe faccessat(descriptor, name, W_OK, 0) == 0 else { throw .last }
  }

  /// Whether both names stand for one file, as where capitals do not count.
  func isSame(_ name: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    // The structures are this function's own.
    guard unsafe fstatat(descriptor, name, &one, AT_SYMLINK_NOFOLLOW) == 0,
      unsafe fstatat(descriptor, other, &two, AT_SYMLINK_NOFOLLOW) == 0
    else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// Gives a file the permissions of another one, and its owner where that is allowed.
  func copyPermissions(of name: String, to other: String) throws(SystemError) {
    var (own, others) = (stat(), stat())
    // The structures are this function's own.
    guard unsafe fstatat(descriptor, name, &own, AT_SYMLINK_NOFOLLOW) == 0,
      unsafe fstatat(descriptor, other, &others, AT_SYMLINK_NOFOLLOW) == 0
    else { throw .last }
    if own.st_uid != others.st_uid || own.st_gid != others.st_gid {
      _ = unsafe fchownat(descriptor, other, own.st_uid, own.st_gid, AT_SYMLINK_NOFOLLOW)
    }
    guard unsafe fchmodat(descriptor, other, own.st_mode & 0o7777, 0) == 0 else { throw .last }
  }
}

/// `read` of the C library, which methods of that name would hide, as often as it is interrupted.
private func take(_ file: CInt, _ room: UnsafeMutableRawBufferPointer) -> Int {
  while true {
    let got = unsafe read(file, room.baseAddress, room.count)
    if got >= 0 || !SystemError.last.isInterruption { return got }
  }
}

/// All that comes until the end, or until it fails.
func readAll(from file: CInt) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    // The pointer does not outlive the closure, and no more than `count` bytes are written there.
    let got = unsafe buffer.withUnsafeMutableBytes { unsafe take(file, $0) }
    guard got > 0 else { return bytes }
    bytes += buffer[..<got]
  }
}

/// As many bytes as are asked for; fewer at the end of the file, or where it cannot be read.
func readPiece(from file: CInt, size: Int) -> [UInt8] {
  // No more than `size` bytes are written to the buffer, and `count` never exceeds what was filled.
  unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let room = unsafe UnsafeMutableRawBufferPointer(buffer)[count...]
      let got = unsafe take(file, UnsafeMutableRawBufferPointer(rebasing: room))
      guard got > 0 else { return }
      count += got
    }
  }
}

/// Writes all the bytes; the error that stopped it, if one did.
func writeAll(_ bytes: [UInt8], to file: CInt) -> SystemError? {
  // The pointer does not outlive the closure, and no more than `count` bytes are read from it.
  unsafe bytes.withUnsafeBytes { buffer in
    var rest = unsafe buffer[...]
    while unsafe !rest.isEmpty {
      let written = unsafe write(
        file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        unsafe rest = rest.dropFirst(written)
      } else if SystemError.last == .wouldBlock {
        // A terminal or pipe that another program made impatient: wait until it takes more.
        var request = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      } else if !SystemError.last.isInterruption {
        return .last
      }
    }
    return nil
  }
}

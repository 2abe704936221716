import Content

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open folder. What is in it is named relative to it, one step at a time, and no step follows a symbolic link:
/// nothing outside can be reached, whatever happens to the names meanwhile.
///
/// Names are taken as they are, so a name must be one step: never empty, `.`, `..` or with a slash.
final class Folder: Sendable {
  /// What a name stands for.
  enum Kind: Sendable {
    case file, folder, link, pipe, socket, device

    var name: Phrase {
      switch self {
      case .file: Phrase(zh: "文件", en: "file")
      case .folder: Phrase(zh: "文件夹", en: "folder")
      case .link: Phrase(zh: "符号链接", en: "symbolic link")
      case .pipe: Phrase(zh: "管道", en: "pipe")
      case .socket: Phrase(zh: "套接字", en: "socket")
      case .device: Phrase(zh: "设备", en: "device")
      }
    }
  }

  struct Entry: Sendable {
    /// Nil when the name is not UTF-8; `shown` is then the closest text.
    let name: String?
    let shown: String
    let kind: Kind
  }

  /// Identifies one file or folder among all of this machine.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  let descriptor: CInt

  private init(adopting descriptor: CInt) throws(SystemError) {
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens the folder that a person named. Symbolic links on the way are that person's wish.
  static func open(_ path: String) throws(SystemError) -> Folder {
    // The string outlives the call, which does not keep the pointer; the same holds for every name below.
    try Folder(adopting: unsafe openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// The way from the root of the disk to what a person named, without links and dots; nil where there is nothing, or
  /// where a name on the way is not UTF-8.
  static func whole(_ path: String) -> String? {
    // The text is ours to free, after it is copied.
    guard let text = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(validatingCString: text)
  }

  /// What stands at a path that a person named, and on which disk. It need not be readable.
  static func look(
    at path: String, followingLink: Bool = true
  ) throws(SystemError) -> (kind: Kind, device: UInt64) {
    var status = stat()
    // The structure is this function's own.
    guard unsafe fstatat(AT_FDCWD, path, &status, followingLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0
    else { throw .last }
    return (Kind(mode: status.st_mode), UInt64(truncatingIfNeeded: status.st_dev))
  }

  func folder(_ name: String) throws(SystemError) -> Folder {
    try Folder(
      adopting: unsafe openat(
        descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// One further down, by its way with slashes. No link is followed.
  func folder(at path: some StringProtocol) throws(SystemError) -> Folder {
    var folder = self
    for step in path.split(separator: "/") { folder = try folder.folder(String(step)) }
    return folder
  }

  /// The folder that a file further down is in, and the file's own name.
  func place(of path: String) throws(SystemError) -> (folder: Folder, name: String) {
    let name = path.split(separator: "/").last ?? ""
    return (try folder(at: path.dropLast(name.count)), String(name))
  }

  func parent() throws(SystemError) -> Folder {
    try folder("..")
  }

  var identity: Identity {
    get throws(SystemError) {
      let status = try status
      return Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }
  }

  var status: stat {
    get throws(SystemError) {
      var status = stat()
      // The structure is this function's own.
      guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
      return status
    }
  }

  /// What the name stands for; nil when there is nothing.
  func kind(of name: String) throws(SystemError) -> Kind? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      let error = SystemError.last
      if error == .missing { return nil }
      throw error
    }
    return Kind(mode: status.st_mode)
  }

  /// Everything in the folder but `.` and `..`, in no order.
  func entries() throws(SystemError) -> [Entry] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last }
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      // Only the error number distinguishes the end of a folder from a disk that failed.
      errno = 0
      // An entry is valid until the next `readdir` of this stream, which only this function has.
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw .last }
        return entries
      }
      let type = unsafe Int(entry.pointee.d_type)
      let (name, shown) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { text in
          unsafe (String(validatingCString: text), String(cString: text))
        }
      }
      if name == "." || name == ".." { continue }
      var kind = Kind(type: type)
      if kind == nil, let name { kind = try self.kind(of: name) }
      // What still has no kind was removed since; what has no name in UTF-8 is left to the caller.
      if kind == nil, name != nil { continue }
      entries.append(Entry(name: name, shown: shown, kind: kind ?? .file))
    }
  }

  /// Whether files may be made and removed here.
  var isWritable: Bool {
    unsafe faccessat(descriptor, ".", W_OK | X_OK, 0) == 0
  }

  /// Makes the folder at a path that a person named, and those above it, where they are not there yet. Returns those.
  static func make(_ path: String) throws(SystemError) -> [String] {
    var made: [String] = []
    var way = path.hasPrefix("/") ? "/" : ""
    for step in path.split(separator: "/") {
      way += step + "/"
      if unsafe mkdir(way, 0o777) == 0 {
        made.append(way)
      } else if errno != EEXIST {
        let error = SystemError.last
        for path in made.reversed() { removeFolder(at: path) }
        throw error
      }
    }
    return made
  }

  /// Removes a folder that was made, if it is empty.
  static func removeFolder(at path: String) { _ = unsafe rmdir(path) }

  func makeFolder(_ name: String) throws(SystemError) {
    guard unsafe mkdirat(descriptor, name, 0o777) == 0 else { throw .last }
  }

  /// Moves what `name` stands for to `target`, in place of what is there. Both must be on the same disk.
  func move(_ name: String, to target: Folder, as newName: String? = nil) throws(SystemError) {
    guard unsafe renameat(descriptor, name, target.descriptor, newName ?? name) == 0 else {
      throw .last
    }
  }

  func rename(_ name: String, to newName: String) throws(SystemError) {
    try move(name, to: self, as: newName)
  }

  /// Removes a file, or a link itself; nothing happens when there is none.
  func removeFile(_ name: String) throws(SystemError) {
    guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
  }

  /// Removes an empty folder; nothing happens when there is none.
  func removeFolder(_ name: String) throws(SystemError) {
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw .last
    }
  }

  /// Locks the folder for this process until it is closed, also by the death of the process.
  func lock() throws(SystemError) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .last }
  }
}

extension Folder.Kind {
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
  }

  /// Nil when the file system does not say.
  fileprivate init?(type: Int) {
    switch type {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_FIFO): self = .pipe
    case Int(DT_SOCK): self = .socket
    case Int(DT_BLK), Int(DT_CHR): self = .device
    default: return nil
    }
  }
}

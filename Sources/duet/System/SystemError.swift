#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the operating system refused, in words that do not depend on the locale.
struct SystemError: Error, Equatable {
  let code: CInt

  init(_ code: CInt) {
    self.code = code
  }

  /// Why the call that just failed did so.
  static var last: SystemError { SystemError(errno) }

  static let missing = SystemError(ENOENT)
  static let exists = SystemError(EEXIST)
  static let notEmpty = SystemError(ENOTEMPTY)
  static let wouldBlock = SystemError(EWOULDBLOCK)

  /// Whether a file, a symbolic link or the like stood where a folder was expected.
  var isNotAFolder: Bool { code == ENOTDIR || code == ELOOP }
  var isInterruption: Bool { code == EINTR }
  var isClosedPipe: Bool { code == EPIPE }

  var words: String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the disk is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "the file would be larger than this machine allows"
    case EEXIST: "it exists already"
    case ENOTDIR: "a file stands where a folder should be"
    case EISDIR: "a folder stands where a file should be"
    case ELOOP: "it is a symbolic link, and those are not followed"
    case ENOTEMPTY: "the folder is not empty"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case EXDEV: "it is on another disk"
    case EIO: "the disk reports an error"
    case EBADF: "it is closed"
    case EADDRINUSE: "another program listens there"
    default: "system error \(code)"
    }
  }
}

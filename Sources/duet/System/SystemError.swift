import Content

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
  static let denied = SystemError(EACCES)
  static let exists = SystemError(EEXIST)
  static let notEmpty = SystemError(ENOTEMPTY)
  static let isAFolder = SystemError(EISDIR)
  static let wouldBlock = SystemError(EWOULDBLOCK)

  /// Whether a file, a symbolic link or the like stood where a folder was expected.
  var isNotAFolder: Bool { code == ENOTDIR || code == ELOOP }
  /// Whether the call is not for this place: another disk, a mount point, a file system without it, a right that is
  /// missing. A disk that is full or failing is none of that.
  var isLimitOfPlace: Bool {
    switch code {
    case EXDEV, EBUSY, EINVAL, ENOSYS, ENOTSUP, EPERM, EACCES, EROFS, EMLINK, ENOTEMPTY, EEXIST,
      ENOTDIR:
      true
    default: false
    }
  }
  var isInterruption: Bool { code == EINTR }
  var isClosedPipe: Bool { code == EPIPE }

  var words: Phrase {
    switch code {
    case ENOENT: Phrase(zh: "没有这个文件或文件夹", en: "there is no such file or folder")
    case EACCES, EPERM: Phrase(zh: "没有权限", en: "permission denied")
    case EROFS: Phrase(zh: "磁盘是只读的", en: "the disk is read-only")
    case ENOSPC, EDQUOT: Phrase(zh: "磁盘已满", en: "the disk is full")
    case EFBIG:
      Phrase(zh: "文件超过了系统允许的大小", en: "the file would be larger than this machine allows")
    case EEXIST: Phrase(zh: "它已经存在", en: "it exists already")
    case ENOTDIR: Phrase(zh: "应当是文件夹的地方是个文件", en: "a file stands where a folder should be")
    case EISDIR: Phrase(zh: "应当是文件的地方是个文件夹", en: "a folder stands where a file should be")
    case ELOOP:
      Phrase(zh: "它是符号链接，Duet不跟随符号链接", en: "it is a symbolic link, and those are not followed")
    case ENOTEMPTY: Phrase(zh: "文件夹不是空的", en: "the folder is not empty")
    case EMFILE, ENFILE: Phrase(zh: "打开的文件太多", en: "too many files are open")
    case ENAMETOOLONG: Phrase(zh: "名称太长", en: "the name is too long")
    case EXDEV: Phrase(zh: "它在另一个磁盘上", en: "it is on another disk")
    case EINTR: Phrase(zh: "被系统打断了", en: "the system interrupted it")
    case ENOMEM: Phrase(zh: "内存不足", en: "there is no memory left")
    case ESTALE:
      Phrase(zh: "网络磁盘上的文件已经变动", en: "the file on the network disk is not what it was")
    case EIO: Phrase(zh: "磁盘出错", en: "the disk reports an error")
    case EBADF: Phrase(zh: "它已关闭", en: "it is closed")
    case EADDRINUSE: Phrase(zh: "已被另一个程序占用", en: "another program listens there")
    default: Phrase(zh: "系统错误\(code)", en: "system error \(code)")
    }
  }
}

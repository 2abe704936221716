import Content

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SystemError {
  /// Whether reading failed for a reason that has nothing to do with what was read: it may work the next time.
  var isOfMachine: Bool {
    switch code {
    case EMFILE, ENFILE, ENOMEM, EINTR, EIO, ESTALE, ENOSPC, EDQUOT: true
    default: false
    }
  }

  /// What to do about it where the machine is to blame.
  var way: Phrase {
    switch code {
    case EMFILE:
      Phrase(
        zh: "提高上限，例如：ulimit -n 1024，再运行一次",
        en: "Raise the limit, as with 'ulimit -n 1024', and run it again")
    case ENFILE, ENOMEM:
      Phrase(zh: "关闭一些别的程序，再运行一次", en: "Close other programs, and run it again")
    case ENOSPC, EDQUOT: Phrase(zh: "腾出磁盘空间，再运行一次", en: "Make room on the disk, and run it again")
    default: Phrase(zh: "再运行一次", en: "Run it again")
    }
  }
}

extension MachineError {
  /// Nil where the machine is not to blame.
  init?(reading shown: String, _ error: SystemError) {
    guard error.isOfMachine else { return nil }
    self = .cannotRead(shown, error.words, help: error.way)
  }
}

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The state of a file: any change leaves another stamp, unless it follows within a tick of the system's clock.
struct FileStamp: Hashable, Sendable {
  let number: UInt64
  let size: Int64
  /// Of the last change to the content, and to anything else, in nanoseconds since 1970.
  let modified: Int64
  let changed: Int64

  /// Whether any further change would leave another stamp. The clock of a disk ticks every few milliseconds; some tick
  /// once in a second, and those show no fractions. One that is ahead of ours is trusted.
  func isSettled(at now: Int64) -> Bool {
    let tick: Int64 = changed % 1_000_000_000 == 0 ? 1_100_000_000 : 60_000_000
    return !(changed - tick...changed + tick).contains(now)
  }

  /// The time on the clock that stamps are taken from.
  static var now: Int64 {
    var time = timespec()
    // The structure is this function's own.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension Folder {
  /// Nil when there is nothing of this name, or no permission to ask.
  func stamp(of name: String) -> FileStamp? {
    var status = stat()
    // The structure is this function's own, and the text outlives the call.
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return FileStamp(
      number: UInt64(status.st_ino), size: Int64(status.st_size), modified: modified.nanoseconds,
      changed: changed.nanoseconds)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

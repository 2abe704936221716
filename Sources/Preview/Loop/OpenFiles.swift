#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How many files and connections this program may have open.
enum OpenFiles {
  /// As many as the system lets a program ask for, within reason: slow clients must not keep others out.
  static func allowMany() {
    var limit = rlimit()
    #if canImport(Darwin)
      let files = RLIMIT_NOFILE
    #else
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    // The structure is this function's own.
    guard unsafe getrlimit(files, &limit) == 0 else { return }
    limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 10_240))
    unsafe setrlimit(files, &limit)
  }
}

import CSystem
import Content
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// This run of the program: its streams, its environment, its end.
enum Process {
  enum Stream: CInt, Sendable {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// A reader that has closed the pipe, as `head` does, is no failure.
    func write(_ text: String) throws(MachineError) {
      guard let error = writeAll(Array(text.utf8), to: rawValue), !error.isClosedPipe else {
        return
      }
      let name =
        self == .output
        ? Phrase(zh: "标准输出", en: "standard output") : Phrase(zh: "标准错误", en: "standard error")
      throw MachineError(
        Phrase(
          zh: "无法写入\(name.zh)：\(error.words.zh)",
          en: "cannot write to \(name.en): \(error.words.en)"
        ))
    }
  }

  /// Whether a person can be asked something: answers come from a terminal, and questions go to one.
  static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && Stream.error.isTerminal }

  static func environment(_ name: String) -> String? {
    // Nothing changes the environment while the program runs, and the text is copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Whether GitHub Actions runs the program.
  static var isUnderActions: Bool { environment("GITHUB_ACTIONS") == "true" }

  /// Seconds since 1970. Only a refresh and a check may ask: what a build makes does not depend on when.
  static var seconds: Int { time(nil) }

  /// Waits for so long, or until the user asks for an early end.
  static func sleep(_ seconds: Double) {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isInterrupted, ContinuousClock.now < end {
      let rest = min((end - .now) / .microseconds(1), 250_000)
      usleep(UInt32(max(rest, 0)))
    }
  }

  /// Goes to a folder, from which the paths that follow begin.
  static func enter(_ folder: String) throws(MachineError) {
    guard unsafe chdir(folder) != 0 else { return }
    let cause = SystemError.last.words
    throw MachineError(
      Phrase(
        zh: "无法进入文件夹“\(folder)”：\(cause.zh)",
        en: "cannot change to the folder '\(folder)': \(cause.en)"),
      help: Phrase(
        zh: "在-C后面写一个可以进入的文件夹", en: "Name a folder after -C that can be entered"))
  }

  static var cores: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }

  /// Gives memory for what is large back as soon as it is free. By itself the C library of Linux keeps the more of it the
  /// larger it was, and between what stays of a list its pieces fit no more.
  static func returnMemory() {
    #if os(Linux)
      duet_return_memory(128 << 10)
    #endif
  }

  static func exit(_ code: ExitCode) -> Never {
    _exit(code.rawValue)
  }

  /// Makes a write to a closed pipe an error, whatever the streams were when the program began.
  static func secureStreams() {
    // A write to a closed pipe would otherwise end the program without a word.
    signal(SIGPIPE, SIG_IGN)
    // The number of a closed stream would go to the first file that is opened, and the report into that file.
    // What takes its place cannot be written.
    for stream: CInt in 0...2 where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// From here on an interruption ends the program at once, with 130. What is half written then lies in the staging
  /// folder, where no reader sees it and the next build removes it.
  static func endOnInterruption() {
    // `_exit` is one of the few functions that a signal handler may call.
    signal(SIGINT) { _ in _exit(130) }
    signal(SIGTERM) { _ in _exit(143) }
  }

  /// How to end, once the user asked for it while interruptions were held back.
  private static let heldBack = Atomic<CInt>(0)

  /// Whether the user asked for the end while interruptions were held back.
  static var isInterrupted: Bool { heldBack.load(ordering: .relaxed) != 0 }

  /// From here on interruptions wait for work that checks `isInterrupted` and ends early. A second Ctrl-C exits at once.
  static func askBeforeInterruption() {
    heldBack.store(0, ordering: .relaxed)
    signal(SIGINT) { _ in
      if Process.heldBack.exchange(130, ordering: .relaxed) == 130 { _exit(130) }
    }
    signal(SIGTERM) { _ in Process.heldBack.store(143, ordering: .relaxed) }
  }

  /// From here on interruptions wait: a site that is being moved in is finished, it takes milliseconds.
  static func holdInterruption() {
    // A handler may store into an atomic, but its first use, which makes it, must not be in one.
    heldBack.store(0, ordering: .relaxed)
    signal(SIGINT) { _ in Process.heldBack.store(130, ordering: .relaxed) }
    signal(SIGTERM) { _ in Process.heldBack.store(143, ordering: .relaxed) }
  }

  /// Carries out an interruption that was held back; from here on others end the program at once again.
  static func releaseInterruption() {
    endOnInterruption()
    let code = heldBack.load(ordering: .relaxed)
    if code != 0 { _exit(code) }
  }
}

extension Process {
  /// Runs a line of the shell that leaves its work to the background; `words` are its `$1`, `$2` and so on. True when
  /// the line itself ended well.
  static func start(_ line: String, _ words: [String]) -> Bool {
    spawn(line, words).map(end) == 0
  }

  /// What a line of the shell writes to standard output, and its exit code; 127 where there is no such program.
  static func output(of line: String, _ words: [String]) -> (code: CInt, bytes: [UInt8]) {
    var ends: [CInt] = [-1, -1]
    // The array outlives the call, and has room for both.
    guard unsafe pipe(&ends) == 0 else { return (127, []) }
    defer { close(ends[0]) }
    // The child must not keep the pipe from ending.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = spawn(line, words, output: ends[1])
    close(ends[1])
    guard let child else { return (127, []) }
    let bytes = readAll(from: ends[0])
    return (end(of: child), bytes)
  }

  /// - Parameter output: where it writes to; nil for nowhere. It has no input, and its complaints go nowhere.
  private static func spawn(_ line: String, _ words: [String], output: CInt? = nil) -> pid_t? {
    let arguments = ["sh", "-c", line, "sh"] + words
    // Copies that live until the call is over; the list ends with nil, as the system wants it.
    var texts = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe texts.forEach { unsafe free($0) } }
    unsafe texts.append(nil)
    #if canImport(Darwin)
      var files: posix_spawn_file_actions_t? = nil
    #else
      var files = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    for stream: CInt in 0...2 {
      unsafe posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0)
    }
    if let output { unsafe posix_spawn_file_actions_adddup2(&files, output, 1) }
    var child = pid_t()
    guard unsafe posix_spawn(&child, "/bin/sh", &files, nil, texts, environ) == 0 else {
      return nil
    }
    return child
  }

  /// Waits for the end of a child, and answers its exit code; -1 where it has none.
  private static func end(of child: pid_t) -> CInt {
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard SystemError.last.isInterruption else { return -1 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  /// Opens an address in the browser; false where no program for it is known.
  static func browse(_ address: String) -> Bool {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    return start("command -v \(program) >/dev/null || exit 127; \(program) \"$1\" &", [address])
  }
}

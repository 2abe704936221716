import Content
import Preview

/// Shows the site while it is being written.
enum ServeCommand: Command {
  static let name = "serve"
  static let summary = "show the site while you write, and follow every save"
  static let details = """
    Shows the site as GitHub Pages will, to this machine alone, and writes nothing. Pages that are open
    follow every save and stay where they are being read. What is wrong stands on the page and in the
    terminal, while the last good site stays. Each entry has a way to its file, which $VISUAL or $EDITOR
    opens if it has a window of its own; its place is copied otherwise. Ctrl-C ends it.
    """
  static let options: [Option] = [.content, .templates, .port, .open, .basePath]
  static let examples: [(wish: String, line: String)] = [
    ("show the site in the browser, and follow what is written", "duet serve --open"),
    ("as it will be under https://example.org/list/", "duet serve --base-path /list/"),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    // On the main thread, which nothing else waits for.
    try await MainActor.run { try serve(flags) }
  }

  private static func serve(_ flags: Flags) throws -> ExitCode {
    let clock = Stopwatch()
    let folders = SourceFolders(flags)
    let base = try basePath(flags)
    for (tree, path) in [(Tree.content, folders.content), (.templates, folders.templates)] {
      _ = try SourceReader(tree, at: path)
    }
    let log = ServeLog(Report(flags))
    let server = try listen(flags, base: base, tell: log.tell) { address in
      let site = LiveSite(folders, baseURL: address, editor: Editor())
      log.site = site
      return site
    }
    log.began(at: server.address, clock)
    if flags.has(.open), !Process.browse(server.address) {
      log.say("no browser could be opened; go to \(server.address)")
    }
    return switch server.run() {
    case .interrupted: .interrupted
    case .terminated: .terminated
    }
  }

  private static let firstPort = 4000

  /// On the port that was asked for, or on the first free one from the usual one on.
  private static func listen(
    _ flags: Flags, base: String, tell: @escaping (PreviewServer.Event) -> Void,
    makeSite: (String) -> any PreviewedSite
  ) throws -> PreviewServer {
    let asked = try port(flags)
    for port in asked.map({ $0...$0 }) ?? firstPort...firstPort + 99 {
      do throws(LoopError) {
        return try PreviewServer(port: port, base: base, tell: tell, makeSite: makeSite)
      } catch {
        if error.isTaken, asked == nil { continue }
        throw MachineError(
          "cannot listen on port \(port): \(SystemError(error.code).words)",
          help: error.isTaken
            ? "End that program, or leave --port out to take the next free one"
            : "Choose another with --port; those below 1024 may be the system's own")
      }
    }
    throw MachineError(
      "none of the ports from \(firstPort) to \(firstPort + 99) is free",
      help: "End a preview that you no longer need, or name a port with --port")
  }

  private static func port(_ flags: Flags) throws(UsageError) -> Int? {
    guard let text = flags[.port] else { return nil }
    guard let port = Int(text), 0...65_535 ~= port else {
      throw UsageError(
        "--port cannot be '\(text)'", help: "It is a number up to 65535, and 0 takes any free port")
    }
    return port
  }

  private static func basePath(_ flags: Flags) throws(UsageError) -> String {
    let text = flags[.basePath] ?? "/"
    let steps = text.split(separator: "/")
    let isClean = steps.allSatisfy { step in
      !step.hasPrefix(".")
        && step.utf8.allSatisfy {
          $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
            || 0x30...0x39 ~= $0 || "-_.".utf8.contains($0)
        }
    }
    guard isClean, steps.first?.hasPrefix("_") != true else {
      throw UsageError(
        "--base-path cannot be '\(text)'",
        help: "Give the path that the site will be under, as in /list/")
    }
    return steps.reduce("/") { $0 + $1 + "/" }
  }
}

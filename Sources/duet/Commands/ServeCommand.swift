import Content
import Preview
import Site

/// Shows the site while it is being written.
enum ServeCommand: Command {
  static let name = "serve"
  static let summary = Phrase(
    zh: "边写边看网站，每次保存都会更新", en: "show the site while you write, and follow every save")
  static let details = Phrase(
    zh: """
      像GitHub Pages那样显示网站，只有这台机器能看到，什么也不写。打开的页面在每次保存后更新，并停在正在读的
      位置。出了问题会显示在页面上和终端里，网站则停在上一次正常的样子。每个条目都能打开它的文件：如果$VISUAL
      或$EDITOR是有窗口的编辑器，就用它打开；否则复制文件的位置。按Ctrl-C结束。
      """,
    en: """
      Shows the site as GitHub Pages will, only to this machine, and writes nothing. Pages that are open
      follow every save and stay where they are being read. What is wrong stands on the page and in the
      terminal, while the last good site stays. Each entry has a way to its file, which $VISUAL or $EDITOR
      opens if it has a window of its own; its place is copied otherwise. Ctrl-C ends it.
      """)
  static let options: [Option] = [.content, .templates, .repository, .port, .open, .basePath]
  static let environment = [Variable.editor]
  static let files = KnownFile.list + [.facts, .templates]
  static let examples = [
    (
      wish: Phrase(
        zh: "在浏览器里打开网站，边写边看",
        en: "show the site in the browser, and follow what is written"),
      line: "duet serve --open"
    ),
    (
      wish: Phrase(
        zh: "像发布在https://example.org/list/那样显示",
        en: "as it will be under https://example.org/list/"),
      line: "duet serve --base-path /list/"
    ),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    // On the main thread, which nothing else waits for.
    try await MainActor.run { try serve(flags) }
  }

  private static func serve(_ flags: Flags) throws -> ExitCode {
    let clock = Stopwatch()
    let folders = SourceFolders(flags)
    let base = try basePath(flags)
    let repository = try ListRepository(flags, content: folders.content)
    try SourceTree.content.require(at: folders.content)
    if folders.namesTemplates { try SourceTree.templates.require(at: folders.templates) }
    let log = ServeLog(Report(flags))
    let server = try listen(flags, base: base, onEvent: log.show) { address in
      let site = LiveSite(folders, baseURL: address, repository: repository, editor: Editor())
      log.site = site
      return site
    }
    log.began(at: server.address, clock)
    if flags.has(.open), !Process.browse(server.address) {
      log.say(
        Phrase(
          zh: "无法打开浏览器，请自己打开\(server.address)",
          en: "no browser could be opened; go to \(server.address)"), isProblem: true)
    }
    return switch server.run() {
    case .interrupted: .interrupted
    case .terminated: .terminated
    }
  }

  private static let firstPort = 4000

  /// On the port that was asked for, or on the first free one from the usual one on.
  private static func listen(
    _ flags: Flags, base: String, onEvent: @escaping (PreviewServer.Event) -> Void,
    makeSite: (String) -> any PreviewedSite
  ) throws -> PreviewServer {
    let asked = try port(flags)
    for port in asked.map({ $0...$0 }) ?? firstPort...firstPort + 99 {
      do throws(LoopError) {
        return try PreviewServer(port: port, base: base, onEvent: onEvent, makeSite: makeSite)
      } catch {
        if error.isTaken, asked == nil { continue }
        let cause = SystemError(error.code).words
        throw MachineError(
          Phrase(
            zh: "无法监听端口\(port)：\(cause.zh)", en: "cannot listen on port \(port): \(cause.en)"),
          help: error.isTaken
            ? Phrase(
              zh: "结束那个程序，或不写--port，使用下一个空闲端口",
              en: "End that program, or leave --port out to take the next free one")
            : Phrase(
              zh: "用--port换一个；1024以下的可能归系统专用",
              en: "Choose another with --port; those below 1024 may be the system's own"))
      }
    }
    throw MachineError(
      Phrase(
        zh: "端口\(firstPort)到\(firstPort + 99)都被占用",
        en: "none of the ports from \(firstPort) to \(firstPort + 99) is free"),
      help: Phrase(
        zh: "结束不再需要的预览，或用--port指定一个端口",
        en: "End a preview that you no longer need, or name a port with --port"))
  }

  private static func port(_ flags: Flags) throws(UsageError) -> Int? {
    guard let text = flags[.port] else { return nil }
    guard let port = Int(text), 0...65_535 ~= port else {
      throw UsageError(
        Option.port.cannotBe(text),
        help: Phrase(
          zh: "它是0到65535的数，0表示任何空闲端口",
          en: "It is a number up to 65535, and 0 takes any free port"))
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
        Option.basePath.cannotBe(text),
        help: Phrase(
          zh: "写网站所在的路径，例如：/list/", en: "Give the path that the site will be under, as in /list/"))
    }
    return steps.reduce("/") { $0 + $1 + "/" }
  }
}

import Content
import Site

/// Makes the site. Nothing that readers see changes before every page is rendered and checked.
enum BuildCommand: Command {
  static let name = "build"
  static let summary = Phrase(zh: "生成网站", en: "build the site")
  static let details = Phrase(
    zh: """
      用content/里的条目生成网站，把有变化的页面写进site/。主题在程序里，templates/里的文件替换其中同名的。
      只要有一处错误，网站就保持原样。按Ctrl-C会立刻停止，什么也不改；如果正在把做好的网站移进去，则移完再
      停止。
      """,
    en: """
      Builds the site from the entries in content/, and writes what changed to site/. The theme is in the
      program; a file in templates/ replaces the one of its name. When anything is wrong the site stays as it
      was. An interruption (Ctrl-C) ends the build at once and changes nothing; one that comes while the
      finished site is moved in is carried out after that.
      """)
  static let options: [Option] = [
    .content, .templates, .output, .baseURL, .repository, .strict, .format,
  ]
  static let environment = [Variable.actions]
  static let files = KnownFile.list + [.facts, .templates] + KnownFile.site
  static let examples = [
    (wish: Phrase(zh: "生成网站，写进site/", en: "build the site into site/"), line: "duet build"),
    (
      wish: Phrase(zh: "网站发布在另一个地址", en: "build for the address where the site is published"),
      line: "duet build --base-url https://example.org/list/"
    ),
    (
      wish: Phrase(
        zh: "写进别的文件夹，并且不允许缺少译文",
        en: "into another folder, and refuse what is not translated"),
      line: "duet build --output public --strict"
    ),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    let clock = Stopwatch()
    let report = Report(flags)
    let address = try baseURL(flags)
    let folders = SourceFolders(flags)
    let repository = try ListRepository(flags, content: folders.content)
    let output = try OutputFolder(
      at: folders.output, sources: [folders.content, folders.templates])
    var isDone = false
    defer { if !isDone { output.discard() } }

    let sources = try Sources.read(folders, baseURL: address, repository: repository)
    var diagnostics = sources.diagnostics
    guard let catalogue = sources.catalogue, let plan = sources.plan, sources.obstacle == nil else {
      _ = try report.show(diagnostics)
      if let obstacle = sources.obstacle { throw obstacle }
      return .problems
    }
    let rendering = try await SiteRendering.of(plan, baseURL: sources.baseURL, output: output)
    if let failure = rendering.failure {
      throw MachineError.cannotWrite(
        to: output.shown, failure.words, help: Phrase(zh: "网站没有变", en: "The site is as it was"))
    }
    diagnostics += rendering.diagnostics
    if try report.show(diagnostics) { return .problems }

    Process.holdInterruption()
    let publication = Publication(
      of: Manifest(plan.pages.lazy.compactMap { OutputPath($0.path) }), to: output)
    try publication.run()
    isDone = true
    Process.releaseInterruption()
    if sources.baseURL == nil { try report.warnOfNoAddress(catalogue) }
    try report.say(
      outcome(of: rendering, pages: plan.pages.count, removed: publication.staleCount, catalogue)
        + clock.words)
    let page = output.shown + "index.html"
    try report.say(
      Phrase(
        zh: "网站在\(output.shown)里，用浏览器打开\(page)就能看到",
        en: "the site is in \(output.shown); open \(page) to see it"))
    return .fine
  }

  private static func outcome(
    of rendering: SiteRendering, pages: Int, removed: Int, _ catalogue: Catalogue
  ) -> Phrase {
    let written = rendering.changed
    var parts = [
      Phrase(zh: "写出\(written)个页面", en: "\(counted(written, "page")) written"),
      Phrase(zh: "\(pages - written)个没有变", en: "\(grouped(pages - written)) unchanged"),
    ]
    if removed > 0 {
      parts.append(Phrase(zh: "删去\(removed)个", en: "\(grouped(removed)) removed"))
    }
    return catalogue.size
      + (written == 0 && removed == 0
        ? Phrase(zh: "没有变化", en: "nothing changed") : parts.joined(zh: "，", en: ", "))
  }
}

extension Catalogue {
  /// How the summary of a run begins.
  var size: Phrase {
    let count = Language.allCases.count
    return Phrase(
      zh: "\(entries.count)个条目，\(count)种语言：",
      en: "\(counted(entries.count, "entry", "entries")) in \(count) languages: ")
  }
}

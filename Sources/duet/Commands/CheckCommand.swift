import Content
import Refresh
import Site

/// Finds everything that `build` would find, and writes nothing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = Phrase(zh: "找出所有问题，也能改好一些", en: "find all problems, and mend some")
  static let details = Phrase(
    zh: """
      像build一样读取并生成所有页面，检查每个页面的每个链接；不带--fix就什么也不写。还会找出将来的日期，以及
      放在内容文件夹外面的条目。先列错误，再列警告；相同的警告合成一行。最后说明清单的两种语言各写好了多少。
      --changed-since省去其他文件里的警告，--strict也不管它们。写了条目或章节，就只列出它们的问题，也只因它们
      而失败；章节包括其中的一切。
      --fix改好其中不需要人来决定的，再检查一遍：全角的YAML标点、漏掉的空格和引号、制表符、看不见的字符、日期
      的写法、该写owner/name的网址、.yaml结尾的文件名。文字内容不变；会弄坏文件的不改，照样列出。
      """,
    en: """
      Reads and renders everything as 'build' does, checks every link of every page, and writes nothing
      without --fix. Finds days in the future as well, and entries beside the content folder. Shows errors first,
      then warnings, of which alike ones share a line, and last how much of the list is there in each language.
      --changed-since leaves out the warnings of other files, and --strict does not refuse those. With entries or
      sections named, only their problems are shown, and only those make it fail; a section is everything in it.
      --fix mends those of them that nobody has to decide about, and checks again: full-width signs in place of
      those of YAML, missing spaces and quotes, tabs, invisible characters, forms of dates, addresses where
      owner/name belongs, names that end in .yaml. The words of texts stay; what would harm a file is left and
      reported.
      """)
  static let arguments = [Argument.part]
  static let options: [Option] = [
    .content, .templates, .baseURL, .repository, .strict, .all, .changedSince, .against, .mend,
    .showMending, .format,
  ]
  static let environment = [Variable.actions, .epoch]
  static let files = KnownFile.list + [.facts, .templates]
  static let examples = [
    (
      wish: Phrase(zh: "看看条目有没有问题", en: "find out whether the entries are in order"),
      line: "duet check"
    ),
    (
      wish: Phrase(zh: "只看一个条目和一个章节", en: "only an entry and a section"),
      line: "duet check commonmark tools/editors"
    ),
    (
      wish: Phrase(zh: "不允许条目缺少一种语言", en: "refuse entries that one language lacks"),
      line: "duet check --strict"
    ),
    (
      wish: Phrase(zh: "检查一个合并请求，不管以前的警告", en: "judge a pull request, not what was there before"),
      line: "duet check --changed-since origin/main"
    ),
    (
      wish: Phrase(
        zh: "看看改名或删去的条目会不会让别处的链接失效",
        en: "find entries that were renamed or deleted, so that links to them would be dead"),
      line: "duet check --against https://example.org/list/list.json"
    ),
    (
      wish: Phrase(
        zh: "看看--fix会怎样改；去掉--dry-run就改", en: "see what --fix would mend; without --dry-run it does"),
      line: "duet check --fix --dry-run"
    ),
    (
      wish: Phrase(zh: "让别的程序读取问题", en: "let another program read the problems"),
      line: "duet check --format json"
    ),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    try await run(flags, access: .publicOnly)
  }

  /// - Parameter access: where the published list may be. Nothing that is typed changes it; tests have their servers on
  ///   this machine.
  static func run(_ flags: Flags, access: NetworkAccess) async throws -> ExitCode {
    let clock = Stopwatch()
    let report = try self.report(flags)
    let address = try baseURL(flags)
    let folders = SourceFolders(flags)
    let repository = try ListRepository(flags, content: folders.content)
    // Where a day begins first, so that no writer of an entry has a later one.
    let today = Process.day(hoursEast: 14)
    var sources = try Sources.read(folders, baseURL: address, repository: repository, today: today)
    var part = try ListPart(flags, in: folders.content, sources.catalogue)
    // What there is to mend is shown in any case, and what stood in the way last.
    var obstacle: (any Error)? = sources.obstacle
    var changed: ChangedFiles?
    do {
      changed = try flags[.changedSince].map { try ChangedFiles(since: $0, in: folders) }
    } catch {
      obstacle = obstacle ?? error
    }
    var filters: [any ProblemFilter] {
      [part as (any ProblemFilter)?, changed].compactMap(\.self)
    }
    var mending = Mending(sources.diagnostics, in: folders.content, by: filters)
    if flags.has(.showMending) {
      try show(mending, report)
    } else if flags.has(.mend), flags.has(.changedSince) == (changed != nil) {
      var made: [Mending] = []
      // What one file loses may bring to light something in another.
      while !mending.changes.isEmpty, made.count < 8 {
        try mending.write(in: folders.content)
        made.append(mending)
        part = part?.following(mending.renames)
        sources = try Sources.read(
          folders, baseURL: address, repository: repository, today: today)
        mending = Mending(sources.diagnostics, in: folders.content, by: filters)
      }
      let left = sources.diagnostics.count { problem in
        problem.fix != nil && filters.allSatisfy { $0.concern(problem) }
      }
      try say(made, left: left, report)
    }
    var diagnostics = sources.diagnostics + Strays.beside(folders.content)
    guard let catalogue = sources.catalogue, let plan = sources.plan, sources.obstacle == nil else {
      let isRefused = try report.show(diagnostics, by: filters, mendable: mending.mended)
      if let obstacle { throw obstacle }
      guard part != nil, !isRefused else { return .problems }
      try report.warn(
        Phrase(zh: "别的文件里有错误，所以没有检查网页", en: "other files have errors, so no page was checked"),
        help: Phrase(zh: "运行duet check查看", en: "Run 'duet check' to see them"))
      return .fine
    }
    let rendering = try await SiteRendering.of(plan, baseURL: sources.baseURL, output: nil)
    diagnostics += rendering.diagnostics
    do throws(MachineError) {
      if let name = flags[.against] {
        diagnostics += catalogue.problems(against: try PublishedList(name, access: access))
      }
    } catch {
      obstacle = obstacle ?? error
    }
    let isRefused = try report.show(diagnostics, by: filters, mendable: mending.mended)
    if !isRefused, part == nil, sources.baseURL == nil { try report.warnOfNoAddress(catalogue) }

    let found = part.map { diagnostics.filter($0.concern) } ?? diagnostics
    let verdict = found.isEmpty ? Phrase(zh: "，没有问题", en: ", no problems") : Phrase("")
    if let part {
      try report.say(
        Phrase(zh: "检查了\(part.count)个文件", en: "\(counted(part.count, "file")) checked") + verdict
          + clock.words)
    } else {
      let count = plan.pages.count
      let pages = Phrase(zh: "检查了\(count)个页面", en: "\(counted(count, "page")) checked")
      try report.say(catalogue.size + pages + verdict + clock.words)
      try sayCoverage(of: catalogue, report)
    }
    if let obstacle { throw obstacle }
    return isRefused ? .problems : .fine
  }

  private static func sayCoverage(
    of catalogue: Catalogue, _ report: Report
  ) throws(MachineError) {
    for language in Language.allCases {
      try report.say(line(language, catalogue.coverage(in: language)))
    }
  }

  private static func line(_ language: Language, _ coverage: Coverage) -> Phrase {
    let percent = percent(coverage.present, of: coverage.expected)
    return Phrase("  \(language.rawValue)  ")
      + Phrase(
        zh: "共\(coverage.expected)处文字，已有\(coverage.present)处，\(percent)%",
        en: "\(grouped(coverage.present)) of \(counted(coverage.expected, "text")), \(percent) %")
  }

  /// To a tenth, rounded down: 100 means that nothing is missing.
  private static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "100.0" }
    let thousandths = part * 1000 / whole
    return "\(thousandths / 10).\(thousandths % 10)"
  }
}

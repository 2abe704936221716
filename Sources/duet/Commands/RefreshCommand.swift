import Content
import Refresh

/// Asks the services what only they know. A build needs none of it, and nothing that was known is ever lost.
enum RefreshCommand: Command {
  static let name = "refresh"
  static let summary = Phrase(
    zh: "查询星数等信息，或访问链接", en: "ask for stars and other facts, or visit the links")
  static let details =
    Phrase(
      zh: """
        向代码平台、Hugging Face和引文索引查询清单链接到的内容，把结果存进content/_facts/。没有得到回答的，
        保留原来的；退出码是4，一个回答也没有时是3。如果缺失或下降得太多，多半是服务出了毛病，对应的文件就
        不改。主机连续两分钟没有回答，就不再问它。按Ctrl-C停止，已经得到的回答会保存；下次先问最久没有更新的。
        """,
      en: """
        Asks code hosts, Hugging Face and citation indexes about what the list links to, and stores the answers in
        content/_facts/. Where there is no answer, what was known stays, and the exit code is 4, or 3 where there
        is no answer at all. When so much is missing or has fallen that the service must be out of order, its file
        stays as it is. A host without an answer for two minutes is asked no more. Ctrl-C keeps what was answered
        until then; what was asked for longest ago comes first the next time.
        """)

  static let arguments = [Argument.part]
  static let options: [Option] = [
    .content, .only, .olderThan, .links, .fix, .dryRun, .force, .maxWait, .summary,
  ]
  static let environment = Variable.services + [.epoch]
  static let files = KnownFile.list + [.facts]
  static let examples = [
    (
      wish: Phrase(zh: "更新星数等信息", en: "bring stars and other facts up to date"),
      line: "duet refresh"
    ),
    (
      wish: Phrase(
        zh: "只更新一周以前的，而且只问GitHub",
        en: "only what is older than a week, and only from GitHub"),
      line: "duet refresh --only github --older-than 7d"
    ),
    (
      wish: Phrase(zh: "只问一个条目", en: "only about one entry"),
      line: "duet refresh commonmark"
    ),
    (
      wish: Phrase(
        zh: "访问清单里的每个链接，要等一会儿", en: "visit every link of the list; it takes a while"),
      line: "duet refresh --links"
    ),
    (
      wish: Phrase(
        zh: "把迁移和消失的链接写进条目", en: "write into the entries what has moved or is gone"),
      line: "duet refresh --fix"
    ),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    try await run(flags, access: .publicOnly)
  }

  /// - Parameter access: what links may lead to. Nothing that is typed or set changes it; tests have their servers on
  ///   this machine.
  static func run(_ flags: Flags, access: NetworkAccess) async throws -> ExitCode {
    let settings = try RefreshSettings(flags)
    let services = try services()
    let folders = SourceFolders(flags)
    let list = try ListSources.read(folders.content)
    let report = Report(flags)
    guard let catalogue = list.catalogue, !list.diagnostics.haveErrors else {
      _ = try report.show(list.diagnostics)
      return .problems
    }
    let part = try ListPart(flags, in: folders.content, catalogue)
    // What was learnt before an interruption is kept.
    Process.askBeforeInterruption()
    let store = settings.isDry ? nil : try FactsFolder(in: folders.content)
    let round = RefreshRound(
      settings: settings, services: services, catalogue: catalogue, part: part,
      agent: "duet/\(Duet.version)" + (catalogue.address.map { " (+\($0))" } ?? ""),
      access: access, manner: flags.manner)
    var refreshing = Refreshing(list.facts, on: settings.day, notSince: settings.notSince)
    try round.ask(&refreshing)

    let summary = RefreshSummary(
      outcomes: refreshing.outcomes, facts: refreshing.facts, isInterrupted: Process.isInterrupted,
      isInWorkflow: Process.isUnderActions)
    var isComplete = true
    for outcome in refreshing.outcomes {
      let lines = summary.lines(about: outcome)
      let isProblem = !outcome.isComplete || !lines.isEmpty
      for line in [summary.line(about: outcome)] + lines {
        try report.say(line, isProblem: isProblem)
      }
      if let (message, help) = summary.advice(about: outcome) {
        try report.warn(message, help: help)
      }
      isComplete = isComplete && outcome.isComplete
      guard let doubt = outcome.doubt, !settings.isForced else { continue }
      isComplete = false
      refreshing.forget(outcome.file, in: list.facts)
      try report.warn(
        Phrase(
          zh: "\(outcome.file.name)保持原样：\(doubt.zh)",
          en: "\(outcome.file.name) stays as it is: \(doubt.en)"),
        help: outcome.answered == 0
          ? Phrase(zh: "过一会儿再试", en: "Try again later")
          : Phrase(
            zh: "过一会儿再试；如果确实如此，加上--force运行",
            en: "Try again later; if it is true, run this with --force"))
    }
    if refreshing.outcomes.isEmpty, !settings.fixes, !Process.isInterrupted {
      try report.say(
        Phrase(
          zh: "没有需要查询的：\(part == nil ? "清单里" : "这些条目")没有这类链接，或信息都还够新",
          en: "nothing to refresh: \(part == nil ? "the list has" : "these entries have") no such "
            + "links, or the facts are recent"))
    }
    if let store {
      let written = try store.write(refreshing.facts, refreshing.outcomes.map(\.file))
      if !refreshing.outcomes.isEmpty {
        try report.say(
          written.isEmpty
            ? Phrase(zh: "没有变化", en: "nothing changed")
            : Phrase(zh: "写入：", en: "written: ")
              + written.map { Phrase($0) }.joined(zh: "、", en: ", "))
      }
    }
    if let path = settings.summaryPath { try write(summary.markdown, to: path) }
    if settings.fixes, !Process.isInterrupted {
      try fix(
        catalogue.entries(in: part), refreshing.facts, in: folders.content, isDry: settings.isDry,
        report)
    }
    Process.releaseInterruption()
    if isComplete { return .fine }
    return refreshing.outcomes.contains { $0.answered > 0 } ? .partlyAnswered : .machine
  }

  private static func services() throws(UsageError) -> [any Service] {
    let environment = ServiceEnvironment(Process.environment)
    do throws(EnvironmentFault) {
      return try Services.all.map { service throws(EnvironmentFault) in
        try service.init(environment)
      }
    } catch {
      throw UsageError(error.message, help: error.help)
    }
  }

  private static func write(_ text: String, to path: String) throws(MachineError) {
    do {
      try Folder.write(Array(text.utf8), to: path)
    } catch {
      throw MachineError.cannotWrite(
        to: path, error.words,
        help: Phrase(
          zh: "指定一个可写的文件夹里的文件", en: "Name a file in a folder that can be written"))
    }
  }

  /// Fixes the links and the status of entries.
  private static func fix(
    _ all: [Entry], _ facts: Facts, in content: String, isDry: Bool, _ report: Report
  ) throws {
    var count = 0
    for entry in all {
      guard let bytes = try? Folder.read(path: entry.path, limit: FileLimits.entry),
        let fix = EntryFix(
          SourceFile(path: entry.path, bytes: bytes), of: entry, facts: facts)
      else { continue }
      if !isDry { try replace(fix, in: content, of: entry) }
      count += 1
      for change in fix.changes { try report.say(Phrase("\(entry.path): ") + change) }
    }
    let entries = counted(count, "entry", "entries")
    try report.say(
      count == 0
        ? Phrase(zh: "没有要改的条目", en: "no entry has to change")
        : isDry
          ? Phrase(zh: "要改\(count)个条目", en: "\(entries) would be changed")
          : Phrase(zh: "改了\(count)个条目", en: "\(entries) changed"))
  }

  private static func replace(
    _ fix: EntryFix, in content: String, of entry: Entry
  ) throws(MachineError) {
    let path = (entry.section + [entry.id + ".yml"]).joined(separator: "/")
    try FileEdit.write(
      [FileEdit(path: path, shown: fix.path, from: fix.before, to: fix.bytes)], in: content)
  }
}

extension Catalogue {
  /// Where a service can see which list asks.
  fileprivate var address: String? {
    list.repository.map { "https://github.com/" + $0.text } ?? list.baseURL?.value
  }
}

extension Option {
  static let only = Option(
    "--only", value: .choices(Phrase(zh: "服务", en: "services"), Services.all.map { $0.file.id }),
    zh: "只问这些服务，用英文逗号隔开，例如：github,citations",
    en: "ask only these services, as in github,citations")
  static let olderThan = Option(
    "--older-than", value: .text(Phrase(zh: "时间", en: "time")), zh: "这段时间内问过的不再问，例如：7d",
    en: "skip what was asked for within this time, as in 7d")
  static let links = Option(
    "--links", zh: "访问清单里的每个地址；除非写了--only，否则不问任何服务",
    en: "visit every address of the list, and ask no service unless --only names it")
  static let fix = Option(
    "--fix", zh: "把新地址和“status”写进条目；单独使用时不联网",
    en: "write new addresses and 'status' into the entries; without --links or --only, ask no "
      + "service")
  static let dryRun = Option("--dry-run", zh: "只问，什么也不写", en: "ask, and write nothing")
  static let force = Option(
    "--force", zh: "即使回答看起来像是服务出了毛病，也采用",
    en: "accept results even if they look like an outage of the service")
  static let maxWait = Option(
    "--max-wait", value: .text(Phrase(zh: "时间", en: "time")), zh: "请求次数用完时最多等多久（默认5m）",
    en: "how long to wait for limits of requests to be lifted (5m)")
  static let summary = Option(
    "--summary", value: .file, zh: "把变化写成Markdown，供合并请求使用",
    en: "write what changed as Markdown, for a pull request")
}

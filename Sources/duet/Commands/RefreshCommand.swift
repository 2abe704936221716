import Content
import Refresh

/// Asks the services what only they know. A build needs none of it, and nothing that was known is ever lost.
enum RefreshCommand: Command {
  static let name = "refresh"
  static let summary = "ask for stars and other facts, or visit the links"
  static let details = """
    Asks GitHub, GitLab, Gitee, Hugging Face and two citation indexes about what the list links to, and stores
    the answers in content/_facts/. Where there is no answer, what was known stays, and the exit code is 4. When
    so much is missing or has fallen that the service must be out of order, its file stays as it is. Ctrl-C
    keeps what was answered until then; what was asked for longest ago comes first the next time.

    Tokens come from the environment: GITHUB_TOKEN (or GH_TOKEN), GITLAB_TOKEN, GITEE_TOKEN, HF_TOKEN,
    OPENALEX_API_KEY, SEMANTIC_SCHOLAR_API_KEY. So do other hosts: GITHUB_API_URL, GITHUB_GRAPHQL_URL,
    GITLAB_API_URL, GITEE_API_URL, HF_ENDPOINT, OPENALEX_API_URL, SEMANTIC_SCHOLAR_API_URL.
    """
  static let options: [Option] = [
    .content, .only, .olderThan, .links, .fix, .dryRun, .force, .maxWait, .summary,
  ]
  static let examples: [(wish: String, line: String)] = [
    ("bring stars and other facts up to date", "duet refresh"),
    (
      "only what is older than a week, and only from GitHub",
      "duet refresh --only github --older-than 7d"
    ),
    ("visit every link of the list; it takes a while", "duet refresh --links"),
    ("write into the entries what has moved or is gone", "duet refresh --fix"),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    try await run(flags, reaching: .publicOnly)
  }

  /// - Parameter reach: what links may lead to. Nothing that is typed or set changes it; tests have their servers on
  ///   this machine.
  static func run(_ flags: Flags, reaching reach: Reach) async throws -> ExitCode {
    let settings = try RefreshSettings(flags)
    let services = try ServiceSettings()
    let folders = SourceFolders(flags)
    let list = await ListSources.read(try SourceReader(.content, at: folders.content))
    let report = Report(flags)
    guard let catalogue = list.catalogue, !list.diagnostics.haveErrors else {
      _ = try report.show(list.diagnostics)
      return .problems
    }
    // What was learnt before an interruption is kept.
    Process.askBeforeInterruption()
    let store = settings.isDry ? nil : try FactsFolder(in: folders.content)
    let round = RefreshRound(
      settings: settings, services: services, catalogue: catalogue,
      agent: "duet/\(Duet.version)" + (catalogue.address.map { " (+\($0))" } ?? ""),
      reach: reach)
    var refreshing = Refreshing(list.facts, on: settings.day, notSince: settings.notSince)
    try round.ask(&refreshing)

    let summary = RefreshSummary(
      outcomes: refreshing.outcomes, facts: refreshing.facts, isInterrupted: Process.isInterrupted)
    var isComplete = true
    for outcome in refreshing.outcomes {
      try report.say(summary.line(about: outcome))
      for line in summary.lines(about: outcome) { try report.say(line.printable) }
      if let (message, help) = summary.advice(about: outcome) {
        try report.warn(message, help: help)
      }
      isComplete = isComplete && outcome.isComplete
      guard let doubt = outcome.doubt, !settings.isForced else { continue }
      isComplete = false
      refreshing.forget(outcome.file, in: list.facts)
      try report.warn(
        "\(outcome.file.name) stays as it is: \(doubt)",
        help: "Try again later; if it is true, run this with --force")
    }
    if refreshing.outcomes.isEmpty, !settings.mends, !Process.isInterrupted {
      try report.say("there is nothing to ask: all of it is known well enough, or not in the list")
    }
    if let store {
      let written = try store.write(refreshing.facts, refreshing.outcomes.map(\.file))
      if !refreshing.outcomes.isEmpty {
        try report.say(
          written.isEmpty ? "nothing changed" : "written: " + written.joined(separator: ", "))
      }
    }
    if let path = settings.summaryPath { try write(summary.markdown, to: path) }
    if settings.mends, !Process.isInterrupted {
      try mend(catalogue, refreshing.facts, in: folders.content, isDry: settings.isDry, report)
    }
    Process.releaseInterruption()
    return isComplete ? .fine : .partlyAnswered
  }

  private static func write(_ text: String, to path: String) throws(MachineError) {
    do {
      try Folder.write(Array(text.utf8), to: path)
    } catch {
      throw MachineError(
        "cannot write \(path): \(error.words)", help: "Name a file in a folder that can be written")
    }
  }

  /// Writes into the entries what has become of their links.
  private static func mend(
    _ catalogue: Catalogue, _ facts: Facts, in content: String, isDry: Bool, _ report: Report
  ) throws {
    var count = 0
    for entry in catalogue.entries {
      guard let bytes = try? Folder.read(path: entry.path, limit: Limits.entry),
        let mending = Mending(
          SourceFile(path: entry.path, bytes: bytes), of: entry, facts: facts)
      else { continue }
      if !isDry { try replace(mending, in: content, of: entry) }
      count += 1
      for deed in mending.deeds { try report.say("\(entry.path): \(deed)".printable) }
    }
    try report.say(
      count == 0
        ? "no entry has to change"
        : "\(counted(count, "entry", "entries")) \(isDry ? "would be " : "")changed")
  }

  private static func replace(
    _ mending: Mending, in content: String, of entry: Entry
  ) throws(MachineError) {
    do {
      var folder = try Folder.open(content)
      for step in entry.section { folder = try folder.folder(step) }
      let name = entry.id + ".yml"
      let staged = "." + name + ".new"
      try folder.removeFile(staged)
      try folder.create(staged, mending.bytes)
      try folder.rename(staged, to: name)
    } catch {
      throw MachineError("cannot write \(mending.path): \(error.words)")
    }
  }
}

extension Catalogue {
  /// Where those who are asked can see who asks.
  fileprivate var address: String? {
    list.repository.map { "https://github.com/" + $0.text } ?? list.baseURL?.value
  }
}

extension Option {
  static let only = Option(
    "only", value: "services",
    "ask these alone: github, gitlab, gitee, huggingface, citations; several with commas")
  static let olderThan = Option(
    "older-than", value: "time", "leave alone what was asked for in this time: 7d")
  static let links = Option(
    "links", "visit every address of the list, and ask no service unless --only names it")
  static let fix = Option(
    "fix", "write new addresses and 'status' into the entries; alone it asks nobody")
  static let dryRun = Option("dry-run", "ask, and write nothing")
  static let force = Option("force", "believe answers that look as if a service were out of order")
  static let maxWait = Option(
    "max-wait", value: "time", "how long to wait for limits of requests to be lifted (5m)")
  static let summary = Option(
    "summary", value: "file", "write what changed as Markdown, for a pull request")
}

import Content
import Site

/// Finds everything that `build` would find, and writes nothing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "find all problems, write nothing"
  static let details = """
    Reads and renders everything as 'build' does, checks every link of every page, and writes nothing. Tells
    all problems in the order of the files, and how much of the list is there in each language.
    """
  static let options: [Option] = [.content, .templates, .baseURL, .strict, .format]
  static let examples: [(wish: String, line: String)] = [
    ("find out whether the entries are in order", "duet check"),
    ("refuse entries that one language lacks", "duet check --strict"),
    ("let another program read the problems", "duet check --format json"),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    let clock = Stopwatch()
    let report = Report(flags)
    let sources = try await Sources.read(SourceFolders(flags), baseURL: try baseURL(flags))
    var diagnostics = sources.diagnostics
    guard let catalogue = sources.catalogue, let plan = sources.plan else {
      _ = try report.show(diagnostics)
      return .problems
    }
    let paths = try outputPaths(of: plan)
    let rendering = await Rendering.of(plan, paths: paths, baseURL: sources.baseURL, output: nil)
    diagnostics += rendering.diagnostics
    let isRefused = try report.show(diagnostics)
    if !isRefused, sources.baseURL == nil { try report.warnOfNoAddress(catalogue) }

    let entries = counted(catalogue.entries.count, "entry", "entries")
    try report.say(
      "\(entries) in \(Language.allCases.count) languages: "
        + "\(counted(paths.count, "page")) checked (\(clock.seconds) s)")
    let coverage = catalogue.coverage
    for language in Language.allCases {
      if let coverage = coverage[language] { try report.say(line(language, coverage)) }
    }
    return isRefused ? .problems : .fine
  }

  private static func line(_ language: Language, _ coverage: Coverage) -> String {
    "  \(language.rawValue)  \(coverage.present) of \(counted(coverage.expected, "text"))"
      + ", \(percent(coverage.present, of: coverage.expected)) %"
  }

  /// To a tenth, rounded down: 100 means that nothing is missing.
  private static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "100.0" }
    let thousandths = part * 1000 / whole
    return "\(thousandths / 10).\(thousandths % 10)"
  }
}

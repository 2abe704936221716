import Content
import Site

/// Makes the site. Nothing that readers see changes before every page is rendered and checked.
enum BuildCommand: Command {
  static let name = "build"
  static let summary = "build the site"
  static let details = """
    Builds the site from the entries in content/ and the templates in templates/, and writes what changed
    to site/. When anything is wrong the site stays as it was. An interruption (Ctrl-C) ends the build at
    once and changes nothing; one that comes while the finished site is moved in is carried out after that.
    """
  static let options: [Option] = [.content, .templates, .output, .baseURL, .strict, .format]
  static let examples: [(wish: String, line: String)] = [
    ("build the site into site/", "duet build"),
    (
      "for a site that is read under an address of its own",
      "duet build --base-url https://example.org/list/"
    ),
    (
      "into another folder, and refuse what is not translated",
      "duet build --output public --strict"
    ),
  ]

  static func run(_ flags: Flags) async throws -> ExitCode {
    let clock = Stopwatch()
    let report = Report(flags)
    let address = try baseURL(flags)
    let folders = SourceFolders(flags)
    let output = try OutputFolder(
      at: folders.output, sources: [folders.content, folders.templates], root: folders.root)
    var isDone = false
    defer { if !isDone { output.discard() } }

    let sources = try await Sources.read(folders, baseURL: address)
    var diagnostics = sources.diagnostics
    guard let catalogue = sources.catalogue, let plan = sources.plan else {
      _ = try report.show(diagnostics)
      return .problems
    }
    let paths = try outputPaths(of: plan)
    let rendering = await Rendering.of(
      plan, paths: paths, baseURL: sources.baseURL, output: output)
    if let failure = rendering.failure {
      throw MachineError(
        "cannot write to \(output.shown): \(failure.words)", help: "The site is as it was")
    }
    diagnostics += rendering.diagnostics
    if try report.show(diagnostics) { return .problems }

    Process.holdInterruption()
    let publication = Publication(of: Manifest(paths), to: output)
    try publication.run()
    isDone = true
    Process.releaseInterruption()
    if sources.baseURL == nil { try report.warnOfNoAddress(catalogue) }
    try report.say(
      outcome(of: rendering, pages: paths.count, removed: publication.staleCount, catalogue)
        + " (\(clock.seconds) s)")
    return .fine
  }

  private static func outcome(
    of rendering: Rendering, pages: Int, removed: Int, _ catalogue: Catalogue
  ) -> String {
    let entries = counted(catalogue.entries.count, "entry", "entries")
    let beginning = "\(entries) in \(Language.allCases.count) languages: "
    if rendering.changed == 0, removed == 0 { return beginning + "nothing changed" }
    return beginning + "\(counted(rendering.changed, "page")) written, "
      + "\(pages - rendering.changed) unchanged" + (removed > 0 ? ", \(removed) removed" : "")
  }
}

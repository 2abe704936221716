import Bytes
import Content

/// Reports what was found.
struct Report: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case text, json, github
  }

  let format: Format
  let manner: Manner
  /// Whether standard output is for something that other programs read.
  private let keepsOutput: Bool
  private let isStrict: Bool
  private let showsAll: Bool

  /// - Parameter printsPatch: whether a patch goes to standard output.
  init(_ flags: Flags, printsPatch: Bool = false) {
    format = flags[.format].flatMap(Format.init) ?? (Process.isUnderActions ? .github : .text)
    keepsOutput = format == .json || printsPatch
    isStrict = flags.has(.strict)
    showsAll = flags.has(.all)
    manner = flags.manner
  }

  private var language: Language { manner.language }

  /// Prints the diagnostics, each once, and how many there are. True when they fail the command.
  ///
  /// - Parameters:
  ///   - filters: leave problems out, one after another. Only a reported problem fails the command.
  ///   - mendable: those that `check --fix` would mend.
  func show(
    _ diagnostics: [Diagnostic], by filters: [any ProblemFilter] = [],
    mendable: Set<Diagnostic> = []
  ) throws(MachineError) -> Bool {
    var reported = Set(diagnostics).sorted()
    var notes: [Phrase] = []
    for filter in filters {
      let hidden = reported.filter { !filter.concern($0) }
      if !hidden.isEmpty { notes.append(filter.words(about: hidden)) }
      reported.removeAll { !filter.concern($0) }
    }
    let digest = Digest(reported, showingAll: showsAll || format == .json)
    switch format {
    case .text:
      var report = TextReport(manner)
      try Process.Stream.error.write(report.text(of: digest))
    case .github: try Process.Stream.output.write(GitHubReport().text(of: digest))
    case .json: try Process.Stream.output.write(JSONReport(mendable: mendable).text(of: reported))
    }
    let isRefused = digest.errorCount > 0 || isStrict && !reported.isEmpty
    var lines: [Phrase] = []
    if !reported.isEmpty {
      let refusal = Phrase(zh: "，--strict不允许", en: ", which --strict refuses")
      lines.append(isRefused && digest.errorCount == 0 ? digest.counts + refusal : digest.counts)
    }
    let count = reported.count(where: mendable.contains)
    if count > 0 { lines.append(Report.mendable(count, of: reported.count)) }
    if digest.isCut {
      lines.append(
        Phrase(zh: "用duet check --all逐个显示", en: "'duet check --all' shows each of them"))
    }
    lines += notes
    if !lines.isEmpty {
      try Process.Stream.error.write(
        lines.joined(zh: "；", en: "; ")[language].printable + "\n")
    }
    return isRefused
  }

  private static func mendable(_ count: Int, of all: Int) -> Phrase {
    count == all
      ? Phrase(
        zh: count == 1 ? "--fix可以改好它" : "--fix可以全部改好",
        en: count == 1 ? "--fix can mend it" : "--fix can mend all of them")
      : Phrase(zh: "--fix可以改好其中\(count)个", en: "--fix can mend \(count) of them")
  }

  /// Something to know that is no problem of any file, and that no strictness refuses.
  func warn(_ message: Phrase, help: Phrase) throws(MachineError) {
    try Process.Stream.error.write(
      Phrase.warning[language] + message[language].printable + "\n  "
        + Phrase.help[language] + help[language].printable + "\n")
  }

  /// What was achieved. Standard output belongs to the JSON or the patch where one was asked for.
  ///
  /// - Parameter isProblem: whether it is to be known, also where success goes without saying.
  func say(_ line: Phrase, isProblem: Bool = false) throws(MachineError) {
    guard isProblem || !manner.isQuiet else { return }
    try (keepsOutput ? Process.Stream.error : .output).write(line[language].printable + "\n")
  }
}

/// Chooses among problems.
protocol ProblemFilter: Sendable {
  func concern(_ diagnostic: Diagnostic) -> Bool
  /// Reports that these are left out.
  func words(about hidden: [Diagnostic]) -> Phrase
}

extension Phrase {
  static let error = Phrase(zh: "错误：", en: "error: ")
  static let warning = Phrase(zh: "警告：", en: "warning: ")
  static let help = Phrase(zh: "办法：", en: "help: ")
}

/// `1 entry`, `2 entries`.
func counted(_ count: Int, _ word: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? word : plural ?? word + "s")"
}

/// As English groups digits: `12,345`.
func grouped(_ count: Int) -> String {
  count < 1000
    ? "\(count)" : grouped(count / 1000) + "," + String("\(1000 + count % 1000)".dropFirst())
}

/// Reads the files that diagnostics are about, one after another, each once.
struct Excerpts {
  private var path: String?
  private var bytes: [UInt8]?

  /// No excerpt when the file cannot be read, as when it is a link or larger than anything that is ever read.
  mutating func locate(_ diagnostic: Diagnostic) -> (span: Span, excerpt: Excerpt?) {
    let place = diagnostic.place
    if path != place.path {
      path = place.path
      bytes = try? Folder.read(path: place.path, limit: FileLimits.anyFile)
    }
    guard let bytes else { return (place.span, nil) }
    // It may be spelled otherwise, as when Markdown has decoded it.
    let focus = diagnostic.focus.flatMap { bytes.range(of: $0, in: place.span.range) }
    let span = focus.map { Span($0) } ?? place.span
    return (span, Excerpt(span, in: bytes))
  }
}

import Content

/// Tells what was found: the only place where a problem becomes text.
struct Report: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case text, json, github
  }

  let format: Format
  private let isStrict: Bool

  /// More than these are counted, not shown: nobody reads them before mending the first.
  private static let limit = 100

  init(_ flags: Flags) {
    let underActions = Process.environment("GITHUB_ACTIONS") == "true"
    format = flags[.format].flatMap(Format.init) ?? (underActions ? .github : .text)
    isStrict = flags.has(.strict)
  }

  /// Prints the diagnostics, each once and in the order of the files. True when they stop a build.
  func show(_ diagnostics: [Diagnostic]) throws(MachineError) -> Bool {
    let all = Set(diagnostics).sorted()
    let errors = all.count { $0.severity == .error }
    let warnings = all.count - errors
    switch format {
    case .text: try Process.Stream.error.write(TextReport().text(of: shown(all)))
    case .github: try Process.Stream.output.write(GitHubReport().text(of: shown(all)))
    case .json: try Process.Stream.output.write(JSONReport().text(of: all))
    }
    if !all.isEmpty {
      let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      var line = counts.map { counted($0.0, $0.1) }.joined(separator: ", ")
      if all.count > Report.limit, format != .json { line += " (\(Report.limit) shown)" }
      if errors == 0, isStrict { line += ", which --strict refuses" }
      try Process.Stream.error.write(line + "\n")
    }
    return errors > 0 || isStrict && warnings > 0
  }

  /// Errors go before warnings where not all can be shown.
  private func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > Report.limit else { return diagnostics }
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    return (errors + warnings).prefix(Report.limit).sorted()
  }

  /// Something to know that is no problem of any file, and that no strictness refuses.
  func warn(_ message: String, help: String) throws(MachineError) {
    try Process.Stream.error.write("warning: \(message)\n  help: \(help)\n")
  }

  /// What was achieved. Standard output belongs to the JSON where that was asked for.
  func say(_ line: String) throws(MachineError) {
    try (format == .json ? Process.Stream.error : .output).write(line + "\n")
  }
}

/// `1 entry`, `2 entries`.
func counted(_ count: Int, _ word: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? word : plural ?? word + "s")"
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
      bytes = try? Folder.read(path: place.path, limit: Limits.anyFile)
    }
    guard let bytes else { return (place.span, nil) }
    let span = diagnostic.focus.flatMap { place.span.narrowed(to: $0, in: bytes) } ?? place.span
    return (span, Excerpt(span, in: bytes))
  }
}

extension Span {
  /// Where `words` stand first; nil where they are spelled otherwise, as when Markdown has decoded them.
  fileprivate func narrowed(to words: String, in bytes: [UInt8]) -> Span? {
    let words = Array(words.utf8)
    let range = range.clamped(to: bytes.indices)
    guard !words.isEmpty, range.count >= words.count else { return nil }
    for start in range.lowerBound...range.upperBound - words.count
    where bytes[start..<start + words.count].elementsEqual(words) {
      return Span(start..<start + words.count)
    }
    return nil
  }
}

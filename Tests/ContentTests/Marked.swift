import Content

/// A text with the place of a problem marked in it: `tags: [«数据»]`. Without a mark the place is the
/// start of the file.
struct Marked {
  let text: String
  let range: Range<Int>

  init(_ marked: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    text = parts.joined()
    guard parts.count == 3 else {
      range = 0..<0
      return
    }
    let start = parts[0].utf8.count
    range = start..<start + parts[1].utf8.count
  }
}

/// A bad input, and all that is said about it.
struct Bad: CustomStringConvertible {
  let input: String
  let rule: String
  let message: String
  let help: String?
  let severity: Diagnostic.Severity

  init(
    _ input: String, _ rule: String, _ message: String, _ help: String?,
    severity: Diagnostic.Severity = .error
  ) {
    self.input = input
    self.rule = rule
    self.message = message
    self.help = help
    self.severity = severity
  }

  var description: String { "\(rule): \(input.prefix(60))" }

  /// What must come out when `header` stands before the input.
  func expected(path: String, header: String = "") -> Diagnostic {
    let range = Marked(header + input).range
    return Diagnostic(
      severity, rule: rule, at: Place(path: path, span: Span(range)), message, help: help)
  }
}

/// What every entry needs, for tests about everything else.
let entryHeader = """
  title: cMedQA2
  summary: {zh: 中文医疗问答。, en: Chinese medical questions.}
  added: 2026-11-21

  """

/// An entry of this title, with what every entry needs.
func entry(named title: String) -> String {
  entryHeader.replacing("cMedQA2", with: title)
}

/// What is found in a file at a path inside the content folder.
func parse(_ text: String, at path: String = "datasets/cmedqa2.yml") -> Parsed {
  Parsed(SourceFile(path: "content/" + path, bytes: Array(text.utf8)), at: path)
}

/// An entry that has nothing but what is needed and `text`.
func entry(_ text: String, at path: String = "datasets/cmedqa2.yml") -> Entry? {
  if case .entry(let entry)? = parse(entryHeader + text, at: path).file { entry } else { nil }
}

/// What files come to, but for what rules say about how texts are written, which has tests of its own.
func assemble(
  _ parsed: [Parsed], facts: Facts = .none, today: Day? = nil
) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
  let rules = Set(Rule.all.map(\.id))
  let (catalogue, found) = Catalogue.assemble(parsed, facts: facts, today: today)
  return (catalogue, found.filter { !rules.contains($0.rule) })
}

/// A list of files, by their paths inside the content folder.
func assemble(
  _ files: [String: String], facts: Facts = .none
) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
  assemble(files.map { parse($0.value, at: $0.key) }, facts: facts)
}

/// `content/a/b.yml: error: words [rule]`, for tests where the place inside the file does not matter.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
  inEnglish(diagnostics).map { "\($0.place.path): \($0.severity): \($0.message) [\($0.rule)]" }
}

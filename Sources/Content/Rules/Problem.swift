/// What is wrong with a file, and the way out, in both languages.
///
/// Every problem that there is stands in the file of its topic as a value or function of an extension of this: its rule,
/// its severity and its words in both languages. The code that finds one names it: `report(.emptyText(subject), at: span)`.
struct Problem: Hashable, Sendable {
  /// Kebab-case id of the kind of problem.
  let rule: String
  let severity: Diagnostic.Severity
  /// One sentence without a full stop.
  let message: Phrase
  /// The way out, in whole sentences.
  var help: Phrase
  /// What mends it, where nobody has to decide.
  private(set) var mended: Mended?

  enum Mended: Hashable, Sendable {
    /// What stands in place of all that it is about, as YAML has it.
    case value(String)
    case edits([Edit])
    /// Another name for the file.
    case name(String)
  }

  init(
    _ rule: String, _ severity: Diagnostic.Severity = .error, zh: String, en: String, help: Phrase
  ) {
    self.rule = rule
    self.severity = severity
    message = Phrase(zh: zh, en: en)
    self.help = help
  }

  /// The same with what mends it, if anything does.
  func mended(_ mended: Mended?) -> Problem {
    var problem = self
    problem.mended = mended
    return problem
  }

  /// The same with edits elsewhere.
  func moved(_ place: (Span) -> Span) -> Problem {
    guard case .edits(let edits)? = mended else { return self }
    return mended(.edits(edits.map { Edit(place($0.span), $0.text) }))
  }

  /// What mends it where it is found.
  fileprivate func fix(at span: Span) -> Fix? {
    switch mended {
    case .value(let text): .edits([Edit(span, text)])
    case .edits(let edits): .edits(edits)
    case .name(let name): .rename(name)
    case nil: nil
    }
  }
}

extension Diagnostic {
  init(_ problem: Problem, at place: Place, focus: String? = nil, fix: Fix? = nil) {
    self.init(
      problem.severity, rule: problem.rule, at: place, problem.message, help: problem.help,
      focus: focus, fix: fix ?? problem.fix(at: place.span))
  }
}

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

  init(
    _ rule: String, _ severity: Diagnostic.Severity = .error, zh: String, en: String, help: Phrase
  ) {
    self.rule = rule
    self.severity = severity
    message = Phrase(zh: zh, en: en)
    self.help = help
  }
}

extension Diagnostic {
  init(_ problem: Problem, at place: Place, focus: String? = nil, fix: Fix? = nil) {
    self.init(
      problem.severity, rule: problem.rule, at: place, problem.message, help: problem.help,
      focus: focus, fix: fix)
  }
}

/// Something that a person should mend, and where.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: Int, Sendable {
    case error, warning
  }

  public let severity: Severity
  /// The kind of problem, in the words that `[brackets]` show: `unknown-key`.
  public let rule: String
  public let place: Place
  /// One sentence that says what is wrong, without a full stop.
  public let message: String
  /// The way out, where there is one to name: `Did you mean 'summary'?`
  public let help: String?
  /// The very words that are meant, where they stand somewhere within the place.
  public let focus: String?
  /// What `--fix` does about it; nil where a person has to decide.
  public let fix: Fix?
  /// The same in Chinese; nil where the fault lies in a template or in the machine.
  public let chinese: Wording?

  public init(
    _ severity: Severity, rule: String, at place: Place, _ message: String, help: String? = nil,
    focus: String? = nil, fix: Fix? = nil, chinese: Wording? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
    self.help = help
    self.focus = focus
    self.fix = fix
    self.chinese = chinese
  }

  public init(
    _ severity: Severity, rule: String, at place: Place, _ message: Phrase, help: Phrase? = nil,
    focus: String? = nil, fix: Fix? = nil
  ) {
    self.init(
      severity, rule: rule, at: place, message.en, help: help?.en, focus: focus, fix: fix,
      chinese: Wording(message.zh, help?.zh))
  }

  /// The same with another way out.
  func with(help: Phrase) -> Diagnostic {
    Diagnostic(
      severity, rule: rule, at: place, message, help: help.en, focus: focus, fix: fix,
      chinese: chinese.map { Wording($0.message, help.zh) })
  }

  /// The same at another level.
  func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, rule: rule, at: place, message, help: help, focus: focus, fix: fix,
      chinese: chinese)
  }

  /// What is said to a reader of this language, in English where there is nothing else.
  public func wording(in language: Language) -> Wording {
    let english = Wording(message, help)
    return language == .zh ? chinese ?? english : english
  }
}

extension Diagnostic: Comparable {
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.place != b.place { return a.place < b.place }
    return (a.severity.rawValue, a.rule, a.message, a.help ?? "")
      < (b.severity.rawValue, b.rule, b.message, b.help ?? "")
  }
}

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
  /// The same in Chinese; nil where only those who write templates or keep the machine can be at fault.
  public let chinese: Wording?

  public init(
    _ severity: Severity, rule: String, at place: Place, _ message: String, help: String? = nil,
    focus: String? = nil, chinese: Wording? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
    self.help = help
    self.focus = focus
    self.chinese = chinese
  }
}

extension Diagnostic: Comparable {
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.place != b.place { return a.place < b.place }
    return (a.severity.rawValue, a.rule, a.message) < (b.severity.rawValue, b.rule, b.message)
  }
}

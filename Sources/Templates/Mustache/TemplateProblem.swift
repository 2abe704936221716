/// Something in a template that a person should mend, and where.
public struct TemplateProblem: Error, Hashable, Sendable {
  public let path: String
  /// Bytes of the file.
  public let range: Range<Int>
  /// kebab-case, as `[brackets]` show it: `unknown-name`.
  public let rule: String
  /// One sentence without a full stop.
  public let message: String
  /// The way out, where there is one to name.
  public let help: String?
  /// Likewise, in a template that is called from there.
  public let helpInCalled: String?

  init(_ fault: TemplateFault, path: String, range: Range<Int>) {
    self.path = path
    self.range = range
    rule = fault.rule
    message = fault.message
    help = fault.help
    helpInCalled = fault.helpInCalled
  }
}

extension TemplateProblem: Comparable {
  public static func < (a: TemplateProblem, b: TemplateProblem) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    return (a.range.lowerBound, a.range.upperBound, a.rule, a.message)
      < (b.range.lowerBound, b.range.upperBound, b.rule, b.message)
  }
}

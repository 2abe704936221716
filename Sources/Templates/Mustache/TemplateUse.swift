/// What the checks of a theme have met, so that they can report what no page uses.
public struct TemplateUse: Sendable {
  /// Names of templates.
  public internal(set) var templates: Set<String> = []
  /// For each table, the keys that some template asks for.
  public internal(set) var keys: [String: Set<String>] = [:]

  public init() {}
}

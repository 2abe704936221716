/// What the checks of a theme have come by, so that its author can hear of what is never used.
public struct TemplateUse: Sendable {
  /// Names of templates.
  public internal(set) var templates: Set<String> = []
  /// For each table, the keys that some template asks for.
  public internal(set) var keys: [String: Set<String>] = [:]

  public init() {}
}

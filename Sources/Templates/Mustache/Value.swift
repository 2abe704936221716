/// What a name in a template stands for.
public enum Value: Sendable {
  /// Known, but there is nothing: prints nothing, and its section is left out.
  case absent
  case flag(Bool)
  case text(String)
  case html(HTML)
  case record(any Context)
  case list([Value])
}

/// Anything a template can ask for names.
public protocol Context: Sendable {
  /// nil: no such name here, so the next context outward is asked.
  func value(_ name: Name) -> Value?
}

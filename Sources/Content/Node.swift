/// A value together with where it is written.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: Span

  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// What a file says, before it is checked: text, lists and mappings, each with its place.
///
/// A scalar is always text: `NO`, `1.10` and `2024-01-01` stay what was typed. A key without a value holds
/// an empty plain scalar.
public struct Node: Sendable {
  public enum Kind: Sendable {
    case scalar(String, ScalarStyle)
    case list([Node])
    case mapping([Member])
  }

  public struct Member: Sendable {
    public let key: Located<String>
    public let value: Node
  }

  public let kind: Kind
  public let span: Span

  public init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  /// A key or item with nothing after it.
  var isAbsent: Bool {
    if case .scalar(let text, .plain) = kind { text.isEmpty } else { false }
  }
}

/// How a scalar was written.
public enum ScalarStyle: Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

/// What mends a problem without a decision by anybody: the words of no text are others afterwards.
public enum Fix: Hashable, Sendable {
  /// All of these together, none of which touches another.
  case edits([Edit])
  /// Another name in the same folder.
  case rename(String)
}

/// Bytes of a file that are replaced; something is put in where the span is empty.
public struct Edit: Hashable, Sendable {
  public let span: Span
  public let text: String

  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}

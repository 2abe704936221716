import Bytes

/// The comment on the line of a value without quotes that ends at `span`. YAML makes one of all that follows ` #`,
/// whatever its writer meant. A `#` that no space comes before is part of the value.
func comment(behind span: Span, in bytes: [UInt8]) -> Span? {
  var start = Int(span.end)
  while start < bytes.count, bytes[start] == Byte.space { start += 1 }
  guard start < bytes.count, bytes[start] == Byte.hash else { return nil }
  var end = bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count
  while bytes[end - 1].isBlank { end -= 1 }
  return Span(start..<end)
}

extension Diagnostic {
  /// The problem of a text without quotes that may have lost its end, or all of itself, to a comment.
  public init?(commentBehind text: Node, in file: SourceFile) {
    guard case .scalar(let written, .plain) = text.kind,
      let span = comment(behind: text.span, in: file.bytes)
    else { return nil }
    let words = String(decoding: file.bytes[span.range], as: UTF8.self)
    self.init(
      written.isEmpty
        ? .commentForValue(nil) : .commentAfterText(words, isCurly: written.hasCurlyStart),
      at: Place(path: file.path, span: span))
  }
}

import Bytes

extension Span<UInt8> {
  /// The code point whose encoding starts at `index`, and the number of its bytes. The bytes come from a `String` or from
  /// cmark, so they are valid but for the lone bytes FE and FF, which cmark makes of `&#xfffe;` and `&#xffff;`: these read
  /// as U+FFFD.
  @inline(__always)
  func codePoint(at index: Int) -> (value: UInt32, length: Int) {
    scalar(at: index).map { ($0.value, $1) } ?? (0xFFFD, 1)
  }

  /// The last one, or nil when there is none.
  var lastCodePoint: UInt32? {
    isEmpty ? nil : scalar(before: count)?.value ?? 0xFFFD
  }

  func string(_ range: Range<Int>) -> String { extracting(range).text }
}

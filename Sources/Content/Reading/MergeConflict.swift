/// What git leaves in a file that two people changed: both sides, between lines of signs.
struct MergeConflict {
  /// From the first line of signs to the last.
  let span: Span
  let lines: ClosedRange<Int>

  /// Nil unless lines begin with `<<<<<<< ` or `>>>>>>> `, which no entry file can hold.
  init?(in bytes: [UInt8]) {
    var first: (line: Int, start: Int)?
    var last: (line: Int, end: Int)?
    var number = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count
      let line = bytes[start..<end]
      if Self.marks.contains(where: line.starts) {
        if first == nil { first = (number, start) }
        last = (number, end)
      }
      number += 1
      start = end + 1
    }
    guard let first, let last else { return nil }
    span = Span(first.start..<last.end)
    lines = first.line...last.line
  }

  private static let marks = [Array("<<<<<<< ".utf8), Array(">>>>>>> ".utf8)]
}

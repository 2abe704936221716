import Content

/// A place in a file as a person looks for it: line, column, and the line itself with a mark below it.
struct Excerpt: Sendable {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int
  /// After the last marked scalar of this line.
  let endColumn: Int
  /// The line, without what a terminal would act on, cut when it is long.
  let text: String
  /// Blanks and tabs, then `^~~~`: the mark stands under the place also after Chinese characters.
  let mark: String

  /// Lines are shown up to this many cells.
  private static let width = 100

  init(_ span: Span, in bytes: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    // A byte order mark is in no line.
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = min(max(Int(span.start), first), bytes.count)
    let lineStart = bytes[first..<start].lastIndex(of: newline).map { $0 + 1 } ?? first
    var lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
    if lineEnd > start, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let end = min(max(Int(span.end), start), max(lineEnd, start))

    let before = Excerpt.scalars(bytes[lineStart..<start])
    let marked = Excerpt.scalars(bytes[start..<end])
    let after = Excerpt.scalars(bytes[end..<max(lineEnd, end)])
    line = bytes[..<lineStart].count { $0 == newline } + 1
    column = before.count + 1
    endColumn = column + marked.count

    let (left, isCut) = Excerpt.fit(before.reversed(), cells: Excerpt.width * 2 / 5) { $1 + $0 }
    let (middle, rest) = Excerpt.fit(marked, cells: Excerpt.width - left.cells) { $0 + $1 }
    let (right, isCutToo) = Excerpt.fit(
      after, cells: Excerpt.width - left.cells - middle.cells
    ) { $0 + $1 }
    text = (isCut ? "…" : "") + left + middle + (rest ? "" : right) + (rest || isCutToo ? "…" : "")
    let blanks = left.unicodeScalars.map {
      $0 == "\t" ? "\t" : String(repeating: " ", count: $0.cells)
    }
    mark =
      (isCut ? " " : "") + blanks.joined()
      + "^" + String(repeating: "~", count: max(middle.cells - 1, 0))
  }

  /// Broken UTF-8 shows as U+FFFD.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// As many scalars as fit, put together one by one, and whether that leaves out some.
  private static func fit(
    _ scalars: some Sequence<Unicode.Scalar>, cells: Int, joined: (String, String) -> String
  ) -> (String, Bool) {
    var text = ""
    var used = 0
    for scalar in scalars {
      let shown = scalar.printable
      used += shown.cells
      if used > cells { return (text, true) }
      text = joined(text, shown)
    }
    return (text, false)
  }
}

import Bytes

/// The texts of a file as they stand there.
struct SourceTexts {
  let path: String
  let bytes: [UInt8]
  /// That of the text which was looked at last.
  private var last: (span: Span, map: SourceMap?)?

  init(_ file: SourceFile) {
    path = file.path
    bytes = file.bytes
  }

  /// Where these scalars of a text stand; nil where it is written in a way that hides that.
  mutating func span(of range: Range<Int>, in passage: Passage) -> Span? {
    if last?.span != passage.span {
      last = (passage.span, SourceMap(passage.scalars, at: passage.span, in: bytes))
    }
    return last?.map?[range]
  }
}

/// Collects what the rules find in one file.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []
  private var texts: SourceTexts

  /// A file with more of them needs another look anyway.
  private static let enough = 100

  init(_ texts: SourceTexts) {
    self.texts = texts
  }

  /// - Parameter edits: what `--fix` writes for which scalars; none where a person has to decide.
  mutating func add(
    _ problem: Problem, _ passage: Passage, _ range: Range<Int>,
    edits: [(range: Range<Int>, text: String)] = []
  ) {
    guard let span = texts.span(of: range, in: passage) else {
      return add(problem, at: passage.span, focus: passage.words(range))
    }
    let changes = edits.compactMap { edit in
      texts.span(of: edit.range, in: passage).map { Edit($0, edit.text) }
    }
    add(problem, at: span, fix: changes.isEmpty ? nil : .edits(changes))
  }

  /// Where a key stands whose value begins at a place, on the same line.
  func keySpan(_ key: String, before span: Span) -> Span? {
    let bytes = texts.bytes
    var end = Int(span.start)
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    guard end > key.utf8.count, bytes[end - 1] == Byte.colon else { return nil }
    let range = end - 1 - key.utf8.count..<end - 1
    return bytes[range].elementsEqual(key.utf8) ? Span(range) : nil
  }

  mutating func add(_ problem: Problem, at span: Span, focus: String? = nil, fix: Fix? = nil) {
    guard diagnostics.count < Self.enough else { return }
    diagnostics.append(
      Diagnostic(problem, at: Place(path: texts.path, span: span), focus: focus, fix: fix))
  }
}

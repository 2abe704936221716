import Bytes

/// Tries edits of one file, and keeps those that do no harm.
struct Trial {
  private let file: SourceFile
  private let schema: Schema?
  private let judge: (SourceFile) -> [Diagnostic]
  private let root: Node?
  private let leaves: [(node: Node, inBrackets: Bool)]
  private let errors: [Diagnostic]

  init(_ file: SourceFile, schema: Schema?, judge: @escaping (SourceFile) -> [Diagnostic]) {
    self.file = file
    self.schema = schema
    self.judge = judge
    root = Document.read(file.bytes).root
    leaves = root?.leaves(in: file.bytes) ?? []
    errors = judge(file).errors
  }

  /// As many of the fixes as hold beside those that were chosen already, which do.
  func choose(
    _ fixes: ArraySlice<MendableProblem>, with chosen: [MendableProblem]
  ) -> [MendableProblem] {
    if fixes.isEmpty || result(of: chosen + fixes) != nil { return chosen + fixes }
    guard fixes.count > 1 else { return chosen }
    let middle = fixes.startIndex + fixes.count / 2
    return choose(fixes[middle...], with: choose(fixes[..<middle], with: chosen))
  }

  /// The file with the fixes; nil where they change nothing, or more than they should.
  func result(of fixes: [MendableProblem]) -> SourceFile? {
    let edits = written(fixes.flatMap(\.edits))
    guard let bytes = file.bytes.applying(edits), bytes != file.bytes else { return nil }
    let next = SourceFile(path: file.path, bytes: bytes)
    let meaning = Meaning(
      old: root, new: Document.read(bytes).root, schema: schema,
      faults: Set(
        fixes.map(\.diagnostic).filter { $0.severity == .error }.map(\.place.span)))
    guard meaning.isKept(from: file.bytes, to: bytes), addsNoError(next, edits) else { return nil }
    return next
  }

  /// A file that could not be read may show further errors once it can. Those that an edit itself could make are not
  /// among them.
  private func addsNoError(_ next: SourceFile, _ edits: [Edit]) -> Bool {
    let found = judge(next).errors
    if root != nil { return found.counts.allSatisfy { $1 <= errors.counts[$0, default: 0] } }
    let lines = editedLines(edits)
    let made = found.filter {
      Self.ofLayout.contains($0.rule) && lines.contains(line(of: $0, in: next.bytes))
    }
    return made.counts.allSatisfy { $1 <= errors.counts[$0, default: 0] }
  }

  /// What goes wrong where a line comes to stand in another place, or loses its end to a comment.
  private static let ofLayout: Set<String> = [
    "indentation", "block-indentation", "continued-text", "text-below-key", "mixed-lines",
    "comment-after-text", "comment-for-value", "encoding",
  ]

  private func line(of diagnostic: Diagnostic, in bytes: [UInt8]) -> Int {
    bytes.prefix(Int(diagnostic.place.span.start)).count { $0 == Byte.lineFeed }
  }

  /// By their numbers in the new file.
  private func editedLines(_ edits: [Edit]) -> Set<Int> {
    var lines: Set<Int> = []
    var shift = 0
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
      let range = edit.span.range.clamped(to: file.bytes.indices)
      let first = file.bytes[..<range.lowerBound].count { $0 == Byte.lineFeed } + shift
      let count = edit.text.utf8.count { $0 == Byte.lineFeed }
      lines.formUnion(first...first + count)
      shift += count - file.bytes[range].count { $0 == Byte.lineFeed }
    }
    return lines
  }
}

extension Trial {
  /// The same, with whole texts put in quotes where they would be read as something else, and with escapes in those that
  /// are in quotes.
  private func written(_ edits: [Edit]) -> [Edit] {
    var rest = edits.sorted { $0.span.start < $1.span.start }[...]
    var written: [Edit] = []
    for (node, inBrackets) in leaves {
      guard case .scalar(_, let style) = node.kind, !node.span.range.isEmpty else { continue }
      let range = node.span.range
      while let first = rest.first, first.span.range.lowerBound < range.lowerBound {
        written.append(rest.removeFirst())
      }
      let inside = rest.prefix {
        range.contains($0.span.range.lowerBound) && $0.span.range.upperBound <= range.upperBound
      }
      rest = rest.dropFirst(inside.count)
      written += rewritten(Array(inside), node.span, style, inBrackets: inBrackets)
    }
    return written + rest
  }

  private func rewritten(
    _ edits: [Edit], _ span: Span, _ style: ScalarStyle, inBrackets: Bool
  ) -> [Edit] {
    guard !edits.isEmpty else { return [] }
    let isWhole = edits.count == 1 && edits[0].span == span
    switch style {
    case .literal, .folded: return edits
    case .singleQuoted, .doubleQuoted:
      if isWhole { return [valueEdit(edits[0], inBrackets: inBrackets)] }
      return edits.map { Edit($0.span, Quoting.escaped($0.text, style)) }
    case .plain:
      let local = edits.map {
        Edit(
          Span(
            Int($0.span.start - span.start)..<Int($0.span.end - span.start)), $0.text)
      }
      if isWhole { return [valueEdit(edits[0], inBrackets: inBrackets)] }
      guard let bytes = Array(file.bytes[span.range]).applying(local) else {
        return edits
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let way = Quoting.written(text, inBrackets: inBrackets)
      return way == text ? edits : [Edit(span, way)]
    }
  }
}

extension Trial {
  /// One in place of a whole value, which may be more than a text without quotes.
  private func valueEdit(_ edit: Edit, inBrackets: Bool) -> Edit {
    let isWritten =
      "[{\"'".contains(edit.text.prefix(1))
      && Document.read(Array("k: \(edit.text)".utf8)).problems.isEmpty
    return isWritten ? edit : Edit(edit.span, Quoting.written(edit.text, inBrackets: inBrackets))
  }
}

extension [Diagnostic] {
  fileprivate var errors: [Diagnostic] { filter { $0.severity == .error } }

  /// How many there are of each rule.
  fileprivate var counts: [String: Int] { reduce(into: [:]) { $0[$1.rule, default: 0] += 1 } }
}

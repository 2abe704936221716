import Bytes

/// Tries edits of one file, and keeps those that do no harm.
struct Trial {
  private let file: SourceFile
  private let schema: Schema?
  private let judge: (SourceFile) -> [Diagnostic]
  private let root: Node?
  private let leaves: [(node: Node, inBrackets: Bool)]
  /// How many problems there are of each rule, and how many errors.
  private let problems: [String: Int]
  private let errors: [String: Int]

  init(_ file: SourceFile, schema: Schema?, judge: @escaping (SourceFile) -> [Diagnostic]) {
    self.file = file
    self.schema = schema
    self.judge = judge
    root = Document.read(file.bytes).root
    leaves = root?.leaves(in: file.bytes) ?? []
    let found = judge(file)
    problems = found.counts
    errors = found.errors.counts
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
    // What a page has around code is no part of the file.
    let fences = fixes.filter { $0.diagnostic.rule == Problem.fenceRule }.flatMap(\.edits)
    let before = fences.isEmpty ? file.bytes : file.bytes.applying(fences) ?? file.bytes
    guard meaning.isKept(from: before, to: bytes), addsNothing(next, edits, fixes) else {
      return nil
    }
    return next
  }

  /// A file that could not be read may show further problems once it can. Those that an edit itself could make are not
  /// among them.
  private func addsNothing(
    _ next: SourceFile, _ edits: [Edit], _ fixes: [MendableProblem]
  ) -> Bool {
    let found = judge(next)
    if root != nil {
      let rules = Set(fixes.map(\.diagnostic.rule))
      let isLess = found.counts.allSatisfy {
        !rules.contains($0) || $1 <= problems[$0] ?? Document.problemLimit
      }
      // Only so many errors of a file are reported, and others may be behind them.
      let count = errors.values.reduce(0, +)
      guard count < Document.problemLimit else { return isLess && found.errors.count <= count }
      return isLess && found.errors.counts.allSatisfy { $1 <= errors[$0, default: 0] }
    }
    let lines = isOfLayout(edits) ? nil : editedLines(edits)
    let made = found.errors.filter { error in
      Self.layoutRules.contains(error.rule)
        && lines?.contains(line(of: error, in: next.bytes)) != false
    }
    return made.counts.allSatisfy { $1 <= errors[$0, default: 0] }
  }

  /// What goes wrong where a line comes to stand in another place, or loses its end to a comment.
  private static let layoutRules: Set<String> = [
    "indentation", "block-indentation", "continued-text", "text-below-key", "mixed-lines",
    "comment-after-text", "comment-for-value", "encoding",
  ]

  /// Whether lines come to stand in other columns, which touches those around them.
  private func isOfLayout(_ edits: [Edit]) -> Bool {
    edits.contains { edit in
      let start = edit.span.range.lowerBound
      return edit.text.utf8.allSatisfy { $0 == Byte.space }
        && (start == 0 || file.bytes[start - 1] == Byte.lineFeed)
    }
  }

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

import Content

/// What changes in a file, as `patch -p0` and `git apply -p0` take it.
struct UnifiedDiff {
  let text: String

  /// How many lines around a change are shown.
  private static let context = 3
  /// How many lines between the first and the last change are compared one by one.
  private static let limit = 4000

  init(_ edit: FileEdit) {
    var text = ""
    if edit.newName != nil {
      text += """
        diff --git \(edit.shown) \(edit.newShown)
        rename from \(edit.shown)
        rename to \(edit.newShown)

        """
    }
    if edit.before != edit.after {
      text += "--- \(edit.shown)\n+++ \(edit.newShown)\n"
      text += Self.hunks(of: Self.steps(from: edit.before.lines, to: edit.after.lines))
    }
    self.text = text
  }

  private enum Step {
    case same([UInt8]), old([UInt8]), new([UInt8])

    var sign: (sign: String, line: [UInt8]) {
      switch self {
      case .same(let line): (" ", line)
      case .old(let line): ("-", line)
      case .new(let line): ("+", line)
      }
    }
    var isChange: Bool { if case .same = self { false } else { true } }
    var isOld: Bool { if case .new = self { false } else { true } }
    var isNew: Bool { if case .old = self { false } else { true } }
  }

  private static func steps(from old: [[UInt8]], to new: [[UInt8]]) -> [Step] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old[start...], new[start...])
    let end = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    let (olds, news) = (Array(oldRest.dropLast(end)), Array(newRest.dropLast(end)))
    return old[..<start].map(Step.same) + changes(from: olds, to: news)
      + oldRest.suffix(end).map(Step.same)
  }

  private static func changes(from old: [[UInt8]], to new: [[UInt8]]) -> [Step] {
    guard old.count + new.count <= limit else { return old.map(Step.old) + new.map(Step.new) }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(Self.place))
    let inserted = Set(difference.insertions.map(Self.place))
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left), left < old.count {
        steps.append(.old(old[left]))
        left += 1
      } else if inserted.contains(right), right < new.count {
        steps.append(.new(new[right]))
        right += 1
      } else {
        steps.append(.same(old[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return steps
  }

  private static func place(of change: CollectionDifference<[UInt8]>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func hunks(of steps: [Step]) -> String {
    var text = ""
    var index = 0
    var (oldLine, newLine) = (1, 1)
    while let first = steps[index...].firstIndex(where: \.isChange) {
      let start = max(index, first - context)
      for step in steps[index..<start] {
        if step.isOld { oldLine += 1 }
        if step.isNew { newLine += 1 }
      }
      var last = first
      while let next = steps[(last + 1)...].firstIndex(where: \.isChange),
        next - last <= 2 * context
      {
        last = next
      }
      let end = min(steps.count, last + 1 + context)
      let hunk = steps[start..<end]
      let (olds, news) = (hunk.count(where: \.isOld), hunk.count(where: \.isNew))
      text += "@@ -\(range(oldLine, olds)) +\(range(newLine, news)) @@\n"
      for step in hunk {
        let (sign, line) = step.sign
        text += sign + String(decoding: line, as: UTF8.self)
        if line.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n" }
      }
      (oldLine, newLine, index) = (oldLine + olds, newLine + news, end)
    }
    return text
  }

  private static func range(_ line: Int, _ count: Int) -> String {
    count == 0 ? "\(line - 1),0" : count == 1 ? "\(line)" : "\(line),\(count)"
  }
}

extension [UInt8] {
  /// Each with its end.
  fileprivate var lines: [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = startIndex
    while start < endIndex {
      let end = self[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? endIndex
      lines.append(Array(self[start..<end]))
      start = end
    }
    return lines
  }
}

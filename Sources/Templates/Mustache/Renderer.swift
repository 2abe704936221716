/// Runs a program for one page. Nesting lives in arrays, so no template can overflow the stack.
struct Renderer: ~Copyable {
  /// Calls within calls; a table of contents needs a dozen.
  static let depth = 64
  /// Calls, turns of sections and contexts asked in vain: a second or two, where a page takes less
  /// than a thousandth of that.
  static let work = 1 << 25

  /// A template or a block's body that is being run.
  private struct Frame {
    let end: Int
    let overrides: Int
    let indents: Int
    let indent: Int
  }

  /// A section that is being run. What it was entered with lies apart, so that this can be moved about freely.
  private struct Turn {
    let body: Int
    /// How many elements there are, and how many have been begun; what is no list is one element.
    let count: Int
    var begun = 1
    /// Whether the element is the last of `records`.
    var isRecord = false
  }

  private let program: Program
  private let escapesByType: Bool
  private let root: Value
  /// The contexts that can be asked for names, the innermost last.
  private var records: [any Context] = []
  private var turns: [Turn] = []
  /// What the sections of `turns` were entered with.
  private var values: [Value] = []
  private var frames: [Frame] = []
  /// What parents were given, the outermost first: it has the last word.
  private var overrides: [Override] = []
  /// The indentations of all frames; the one in force is what lies behind `indent`.
  private var indents: [UInt8] = []
  private var indent = 0
  private var isAtLineStart = true
  private var work: Int

  init(_ program: Program, root: Value, escapesByType: Bool, work: Int) {
    self.work = work
    self.program = program
    self.escapesByType = escapesByType
    self.root = root
    if case .record(let record) = root { records.append(record) }
  }

  mutating func run(from entry: Int, into output: inout [UInt8]) throws(TemplateProblem) {
    var at = entry
    while true {
      switch program.code[at] {
      case .literal(let range):
        append(literal: range, to: &output)
      case .print(let path, let braces):
        if isAtLineStart { startLine(&output) }
        print(resolve(path), braces, to: &output)
      case .section(let path, let end):
        at = try enter(resolve(path), at: at, end: end)
        continue
      case .endSection:
        at = try leave(at)
        continue
      case .inverted(let path, let end):
        if resolve(path).isShown {
          at = end
          continue
        }
      case .endInverted: break
      case .call(let call):
        at = try self.call(program.calls[call], at: at, &output)
        continue
      case .block(let block):
        at = try fill(program.blocks[block], at: at)
        continue
      case .back:
        guard let frame = frames.popLast() else { return }
        while overrides.count > frame.overrides { overrides.removeLast() }
        while indents.count > frame.indents { indents.removeLast() }
        indent = frame.indent
        at = frame.end
        continue
      }
      at += 1
    }
  }

  // MARK: names

  private mutating func resolve(_ path: Path) -> Value {
    let names = path.names
    guard let first = names.first else { return item }
    var value = find(program.names[first])
    var index = names.lowerBound + 1
    while index < names.upperBound {
      guard case .record(let context) = value else { return .absent }
      value = context.value(program.names[index]) ?? .absent
      index += 1
    }
    return value
  }

  private mutating func find(_ name: Name) -> Value {
    var index = records.count
    while index > 0 {
      index -= 1
      if let value = ask(&records[index], name) { return value }
    }
    work &-= records.count
    return .absent
  }

  // MARK: sections

  /// What `.` is.
  private var item: Value {
    guard let value = values.last else { return root }
    guard case .list(let list) = value else { return value }
    return list[turns[turns.count - 1].begun - 1]
  }

  private mutating func enter(
    _ value: Value, at: Int, end: Int
  ) throws(TemplateProblem) -> Int {
    var turn = Turn(body: at + 1, count: value.count)
    guard turn.count > 0 else { return end }
    try spend(at)
    switch value {
    case .record(let record): turn.isRecord = push(record)
    case .list(let list): if case .record(let record) = list[0] { turn.isRecord = push(record) }
    case .absent, .flag, .text, .html: break
    }
    values.append(value)
    turns.append(turn)
    return at + 1
  }

  private mutating func leave(_ at: Int) throws(TemplateProblem) -> Int {
    var turn = turns[turns.count - 1]
    if turn.isRecord { records.removeLast() }
    guard turn.begun < turn.count, case .list(let list) = values[values.count - 1] else {
      turns.removeLast()
      values.removeLast()
      return at + 1
    }
    try spend(at)
    turn.isRecord = false
    if case .record(let record) = list[turn.begun] { turn.isRecord = push(record) }
    turn.begun += 1
    turns[turns.count - 1] = turn
    return turn.body
  }

  private mutating func push(_ record: any Context) -> Bool {
    records.append(record)
    return true
  }

  // MARK: calls

  private mutating func call(
    _ call: Call, at: Int, _ output: inout [UInt8]
  ) throws(TemplateProblem) -> Int {
    let target: Int?
    switch call.target {
    case .template(let index): target = index
    case .dynamic(let path):
      if case .text(let name) = resolve(path) {
        target = program.index[name]
      } else {
        target = nil
      }
    }
    guard let target else { return call.end }
    if call.indent == nil { startLine(&output) }
    try push(end: call.end, at: at)
    overrides.append(contentsOf: call.overrides)
    if let own = call.indent {
      indents.append(contentsOf: program.pool[own])
      isAtLineStart = true
    } else {
      // Within a line nothing is indented.
      indent = indents.count
    }
    return program.templates[target].entry
  }

  private mutating func fill(_ block: Block, at: Int) throws(TemplateProblem) -> Int {
    try push(end: block.end, at: at)
    if let own = block.indent {
      indents.append(contentsOf: program.pool[own])
      isAtLineStart = true
    }
    work &-= overrides.count
    return overrides.first { $0.block == block.name }?.body ?? at + 1
  }

  private mutating func push(end: Int, at: Int) throws(TemplateProblem) {
    guard frames.count < Self.depth else {
      throw program.problem(.calledTooDeep(limit: Self.depth), at: at)
    }
    try spend(at)
    frames.append(
      Frame(end: end, overrides: overrides.count, indents: indents.count, indent: indent))
  }

  private mutating func spend(_ at: Int) throws(TemplateProblem) {
    work &-= 1
    if work < 0 { throw program.problem(.tooMuchWork, at: at) }
  }

  // MARK: bytes

  private mutating func append(literal range: Range<Int>, to output: inout [UInt8]) {
    guard indents.count == indent else { return append(lines: range, to: &output) }
    // Faster than a slice, which is counted as an owner of the pool. The buffer stays inside the
    // closure, and the compiler made the range from the pool's own size.
    unsafe program.pool.withUnsafeBufferPointer {
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private mutating func append(lines range: Range<Int>, to output: inout [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      startLine(&output)
      // As above: the buffer does not leave the closure.
      let end = unsafe program.pool.withUnsafeBufferPointer { pool in
        var end = start
        while unsafe end < range.upperBound && pool[end] != UInt8(ascii: "\n") { end += 1 }
        end = min(end + 1, range.upperBound)
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: pool[start..<end]))
        return end
      }
      isAtLineStart = program.pool[end - 1] == UInt8(ascii: "\n")
      start = end
    }
  }

  /// Indents the line, unless that has been done.
  private mutating func startLine(_ output: inout [UInt8]) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    for index in indent..<indents.count { output.append(indents[index]) }
  }

  private func print(_ value: Value, _ braces: Braces, to output: inout [UInt8]) {
    switch value {
    case .text(let text):
      if escapesByType || braces == .two {
        output.appendEscaped(text)
      } else {
        output.append(contentsOf: text.utf8)
      }
    case .html(let html):
      if escapesByType || braces == .three {
        output.append(contentsOf: html.bytes)
      } else {
        output.appendEscaped(html.bytes)
      }
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .absent, .record, .list: break
    }
  }
}

extension Value {
  /// Whether its section is shown. A text that says nothing counts as nothing.
  var isShown: Bool { count > 0 }

  /// How often its section is run.
  fileprivate var count: Int {
    switch self {
    case .absent: 0
    case .flag(let flag): flag ? 1 : 0
    case .text(let text): text.isEmpty ? 0 : 1
    case .html(let html): html.bytes.isEmpty ? 0 : 1
    case .record: 1
    case .list(let list): list.count
    }
  }
}

/// Asks a context where it lies: `inout` saves the copy that a plain call makes of it, which costs
/// more than the question.
@inline(never)
private func ask(_ context: inout any Context, _ name: Name) -> Value? {
  context.value(name)
}

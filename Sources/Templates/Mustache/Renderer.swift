/// Runs a program for one page. Nesting lives in arrays, so no template can overflow the stack.
struct Renderer {
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

  /// A section that is being run; the element at hand is the innermost context.
  private struct Turn {
    let items: [Value]
    var next: Int
    let body: Int
  }

  private let program: Program
  private let escapesByType: Bool
  private var contexts: [Value]
  private var turns: [Turn] = []
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
    contexts = [root]
  }

  mutating func run(from entry: Int, into output: inout [UInt8]) throws(TemplateProblem) {
    var at = entry
    while true {
      switch program.code[at] {
      case .literal(let range):
        append(literal: range, to: &output)
      case .print(let path, let braces):
        if indents.count > indent { startLine(&output) }
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
        overrides.removeLast(overrides.count - frame.overrides)
        indents.removeLast(indents.count - frame.indents)
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
    guard let first = names.first else { return contexts[contexts.count - 1] }
    var value = find(program.names[first])
    for index in names.dropFirst() {
      guard case .record(let context) = value else { return .absent }
      value = context.value(program.names[index]) ?? .absent
    }
    return value
  }

  private mutating func find(_ name: Name) -> Value {
    var index = contexts.count
    while index > 0 {
      index -= 1
      if case .record(let context) = contexts[index], let value = context.value(name) {
        return value
      }
    }
    work &-= contexts.count
    return .absent
  }

  // MARK: sections

  private mutating func enter(
    _ value: Value, at: Int, end: Int
  ) throws(TemplateProblem) -> Int {
    guard value.isShown else { return end }
    try spend(at)
    if case .list(let items) = value {
      contexts.append(items[0])
      turns.append(Turn(items: items, next: 1, body: at + 1))
    } else {
      contexts.append(value)
      turns.append(Turn(items: [], next: 0, body: at + 1))
    }
    return at + 1
  }

  private mutating func leave(_ at: Int) throws(TemplateProblem) -> Int {
    let last = turns.count - 1
    let next = turns[last].next
    guard next < turns[last].items.count else {
      turns.removeLast()
      contexts.removeLast()
      return at + 1
    }
    try spend(at)
    contexts[contexts.count - 1] = turns[last].items[next]
    turns[last].next = next + 1
    return turns[last].body
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
    if call.indent == nil, indents.count > indent { startLine(&output) }
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
    guard indents.count > indent else { return output.append(contentsOf: program.pool[range]) }
    var start = range.lowerBound
    while start < range.upperBound {
      startLine(&output)
      let line = program.pool[start..<range.upperBound]
      guard let newline = line.firstIndex(of: UInt8(ascii: "\n")) else {
        return output.append(contentsOf: line)
      }
      output.append(contentsOf: line[...newline])
      isAtLineStart = true
      start = newline + 1
    }
  }

  /// Indents the line, unless that has been done.
  private mutating func startLine(_ output: inout [UInt8]) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    output.append(contentsOf: indents[indent...])
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
  var isShown: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .record: true
    case .list(let list): !list.isEmpty
    }
  }
}

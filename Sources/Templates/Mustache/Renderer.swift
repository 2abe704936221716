import Bytes

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
    /// What the element at hand is, and so which of the lists of the renderer ends with it.
    enum Element {
      case record, other
    }

    let body: Int
    /// Whether the last of `lists` is its own. What is no list is one element.
    let isList: Bool
    var element: Element
    /// How many elements have been begun.
    var begun = 1
  }

  private let library: TemplateLibrary
  /// Those of the library's program.
  private let code: [Instruction]
  private let pool: [UInt8]
  private let names: [Name]
  private let calls: [Call]
  private let root: Value
  private var turns: [Turn] = []
  /// The contexts that can be asked for names, the innermost last: elements of `turns`, below them the root.
  private var records: [Record] = []
  /// The elements of `turns` that are no records.
  private var others: [Value] = []
  /// What the turns that are lists go through.
  private var lists: [[Value]] = []
  private var frames: [Frame] = []
  /// What parents were given, the outermost first: it has the last word.
  private var overrides: [Override] = []
  /// The indentations of all frames; the one in force is what lies behind `indent`.
  private var indents: [UInt8] = []
  private var indent = 0
  private var isAtLineStart = true
  private var work: Int

  init(_ library: TemplateLibrary, root: Value, work: Int) {
    self.work = work
    self.library = library
    code = library.program.code
    pool = library.program.pool
    names = library.program.names
    calls = library.program.calls
    self.root = root
    if case .record(let record) = root { records.append(record) }
  }

  mutating func run(from entry: Int, into output: inout Output) throws(TemplateProblem) {
    var at = entry
    while true {
      switch code[at] {
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
        at = try self.call(call, at: at, &output)
        continue
      case .block(let block):
        at = try fill(library.program.blocks[block], at: at)
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
    let path = path.names
    guard let first = path.first else { return item }
    var value = find(names[first])
    var index = path.lowerBound + 1
    while index < path.upperBound {
      guard case .record(let record) = value else { return .absent }
      value = record.value(names[index]) ?? .absent
      index += 1
    }
    return value
  }

  private mutating func find(_ name: Name) -> Value {
    var index = records.count
    while index > 0 {
      index -= 1
      if let value = records[index].value(name) { return value }
    }
    work &-= records.count
    return .absent
  }

  // MARK: sections

  /// What `.` is.
  private var item: Value {
    guard let turn = turns.last else { return root }
    switch turn.element {
    case .record: return .record(records[records.count - 1])
    case .other: return others[others.count - 1]
    }
  }

  private mutating func enter(
    _ value: consuming Value, at: Int, end: Int
  ) throws(TemplateProblem) -> Int {
    guard value.isShown else { return end }
    try spend(at)
    if case .list(let list) = value {
      turns.append(Turn(body: at + 1, isList: true, element: push(list[0])))
      lists.append(list)
    } else {
      turns.append(Turn(body: at + 1, isList: false, element: push(value)))
    }
    return at + 1
  }

  private mutating func leave(_ at: Int) throws(TemplateProblem) -> Int {
    let last = turns.count - 1
    switch turns[last].element {
    case .record: records.removeLast()
    case .other: others.removeLast()
    }
    guard turns[last].isList else {
      turns.removeLast()
      return at + 1
    }
    let list = lists.count - 1
    guard turns[last].begun < lists[list].count else {
      turns.removeLast()
      lists.removeLast()
      return at + 1
    }
    try spend(at)
    turns[last].element = push(lists[list][turns[last].begun])
    turns[last].begun += 1
    return turns[last].body
  }

  private mutating func push(_ element: consuming Value) -> Turn.Element {
    if case .record(let record) = element {
      records.append(record)
      return .record
    }
    others.append(element)
    return .other
  }

  // MARK: calls

  private mutating func call(
    _ call: Int, at: Int, _ output: inout Output
  ) throws(TemplateProblem) -> Int {
    // Parts of the call, one by one: a copy of the whole would be counted, and all threads make the same calls.
    let end = calls[call].end
    let ownIndent = calls[call].indent
    let target: Int?
    switch calls[call].target {
    case .template(let index): target = index
    case .dynamic(let path):
      if case .text(let name) = resolve(path) {
        target = library.program.index[name]
      } else {
        target = nil
      }
    }
    guard let target else { return end }
    if ownIndent == nil { startLine(&output) }
    try push(end: end, at: at)
    for index in calls[call].overrides.indices { overrides.append(calls[call].overrides[index]) }
    if let own = ownIndent {
      indents.append(contentsOf: pool[own])
      isAtLineStart = true
    } else {
      // Within a line nothing is indented.
      indent = indents.count
    }
    return library.program.templates[target].entry
  }

  private mutating func fill(_ block: Block, at: Int) throws(TemplateProblem) -> Int {
    try push(end: block.end, at: at)
    if let own = block.indent {
      indents.append(contentsOf: pool[own])
      isAtLineStart = true
    }
    work &-= overrides.count
    return overrides.first { $0.block == block.name }?.body ?? at + 1
  }

  private mutating func push(end: Int, at: Int) throws(TemplateProblem) {
    guard frames.count < Self.depth else {
      throw library.program.problem(.calledTooDeep(limit: Self.depth), at: at)
    }
    try spend(at)
    frames.append(
      Frame(end: end, overrides: overrides.count, indents: indents.count, indent: indent))
  }

  private mutating func spend(_ at: Int) throws(TemplateProblem) {
    work &-= 1
    if work < 0 { throw library.program.problem(.tooMuchWork, at: at) }
  }

  // MARK: bytes

  private mutating func append(literal range: Range<Int>, to output: inout Output) {
    guard indents.count == indent else { return append(lines: range, to: &output) }
    output.append(pool.span.extracting(range))
  }

  private mutating func append(lines range: Range<Int>, to output: inout Output) {
    // A copy of the reference: the text stays put while the state of the line changes.
    let pool = pool
    let text = pool.span.extracting(range)
    var start = 0
    while start < text.count {
      startLine(&output)
      let feed = text.next(UInt8(ascii: "\n"), from: start)
      isAtLineStart = feed < text.count
      let end = min(feed + 1, text.count)
      output.append(text.extracting(start..<end))
      start = end
    }
  }

  /// Indents the line, unless that has been done.
  private mutating func startLine(_ output: inout Output) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    output.append(indents.span.extracting(indent..<indents.count))
  }

  private func print(_ value: Value, _ braces: Braces, to output: inout Output) {
    let escapesByType = library.strictness == .strict
    switch value {
    case .text(let text):
      if escapesByType || braces == .two {
        output.appendEscaped(text)
      } else {
        text.withBytes { output.append($0) }
      }
    case .html(let html):
      if escapesByType || braces == .three {
        output.append(html.bytes.span)
      } else {
        output.appendEscaped(html.bytes)
      }
    case .flag(let flag): output.appendEscaped(flag ? "true" : "false")
    case .absent, .record, .list: break
    }
  }
}

import Bytes

/// Runs a program over types instead of values, once for each situation that can arise.
struct TemplateChecker {
  /// A template or a block's body, in everything that its check depends on. Views that the stack
  /// holds twice count once, so a recursive template has finitely many of these.
  struct Visit: Hashable {
    let entry: Int
    let stack: Scope
    let overrides: [Override]
    let markup: Markup

    /// `==` compares the rest; there are few visits of one place.
    func hash(into hasher: inout Hasher) {
      hasher.combine(entry)
      hasher.combine(stack.innermost)
      hasher.combine(overrides.count)
    }
  }

  /// A visit that is going on.
  private struct Link {
    let visit: Visit
    let name: String
    /// Whether the step from here to the next can be left out while rendering.
    var isConditional = false
  }

  /// A section that is being walked through.
  private struct Open {
    let name: String
    let markup: Markup
  }

  /// How many instructions and blocks are visited at most; a theme needs thousands.
  static let work = 1 << 23
  /// How many problems are reported at most.
  static let enough = 100

  let program: TemplateProgram
  let tables: [String: Set<String>]
  var use: TemplateUse
  private(set) var problems: Set<TemplateProblem> = []
  /// For each visit, the blocks that can be filled from outside.
  private var finished: [Visit: Set<Int>] = [:]
  /// For each view, what its names stand for.
  var members: [ViewType: [String: Shape]] = [:]
  private var chain: [Link] = []
  private var work: Int

  init(
    program: TemplateProgram, tables: [String: Set<String>], use: TemplateUse, work: Int = Self.work
  ) {
    self.program = program
    self.tables = tables
    self.use = use
    self.work = work
  }

  mutating func check(_ template: Int, as view: ViewType) {
    let entry = program.templates[template]
    use.templates.insert(entry.name)
    let scope = Scope([.record(view)])
    let visit = Visit(entry: entry.entry, stack: scope, overrides: [], markup: Markup())
    _ = enter(visit, entry.name, isConditional: false, from: entry.entry)
  }

  mutating func report(_ fault: TemplateFault, at instruction: Int) {
    report(fault, at: instruction, bytes: program.marks[instruction].range)
  }

  mutating func report(_ fault: TemplateFault, at instruction: Int, bytes range: Range<Int>) {
    let template = program.templates[program.marks[instruction].template]
    problems.insert(TemplateProblem(fault, path: template.path, range: range))
    if problems.count >= Self.enough { work = -1 }
  }

  /// The blocks that can be filled from outside; nil where that is being found out already.
  private mutating func enter(
    _ visit: Visit, _ name: String, isConditional: Bool, from instruction: Int
  ) -> Set<Int>? {
    if let known = finished[visit] { return known }
    if !chain.isEmpty { chain[chain.count - 1].isConditional = isConditional }
    if let first = chain.firstIndex(where: { $0.visit == visit }) {
      if !chain[first...].contains(where: \.isConditional) {
        let through = chain[(first + 1)...].map(\.name)
        report(.includesItself(name, through: through), at: instruction)
      }
      return nil
    }
    guard chain.count < Renderer.depth else {
      report(.calledTooDeep(limit: Renderer.depth), at: instruction)
      return nil
    }
    chain.append(Link(visit: visit, name: name))
    let blocks = walk(visit, name)
    chain.removeLast()
    finished[visit] = blocks
    return blocks
  }

  private mutating func walk(_ visit: Visit, _ name: String) -> Set<Int> {
    var blocks: Set<Int> = []
    var scope = visit.stack
    var markup = visit.markup
    var open: [Open] = []
    var at = visit.entry
    while spend(1 + visit.overrides.count, at) {
      switch program.code[at] {
      case .literal(let range):
        markup.read(program.pool[range]) { report($0, after: $1, of: range, at) }
      case .print(let path, let braces): checkPrint(path, braces, scope, markup, at)
      case .section(let path, _):
        open.append(Open(name: program.text(path), markup: markup))
        scope.push(resolve(path, in: scope, at).element)
      case .inverted(let path, _):
        open.append(Open(name: program.text(path), markup: markup))
        _ = resolve(path, in: scope, at)
      case .endSection, .endInverted:
        if case .endSection = program.code[at] { scope.pop() }
        if let section = open.popLast() {
          checkBalance(section.name, section.markup, &markup, at)
        }
      case .call(let index):
        let call = program.calls[index]
        checkPosition(of: call, markup, at)
        for target in targets(of: call, scope, at) {
          blocks.formUnion(
            self.call(call, target, scope, visit, isConditional: !open.isEmpty, at))
        }
        at = call.end
        continue
      case .block(let index):
        let block = program.blocks[index]
        blocks.insert(block.name)
        let inner = Visit(
          entry: at + 1, stack: scope.essence, overrides: visit.overrides, markup: markup)
        blocks.formUnion(fill(block, inner, isConditional: !open.isEmpty, at))
        at = block.end
        continue
      case .back:
        checkEnd(of: name, visit, markup, at)
        return blocks
      }
      at += 1
    }
    return blocks
  }

  /// false: the templates call each other in so many ways that the check gives up.
  private mutating func spend(_ amount: Int, _ instruction: Int) -> Bool {
    if work >= 0, work < amount { report(.tooMuchToCheck, at: instruction) }
    work -= amount
    return work >= 0
  }

  private mutating func call(
    _ call: Call, _ target: Int, _ scope: Scope, _ visit: Visit, isConditional: Bool, _ at: Int
  ) -> Set<Int> {
    let template = program.templates[target]
    use.templates.insert(template.name)
    var overrides = visit.overrides
    guard spend(call.overrides.count * (overrides.count + call.overrides.count), at) else {
      return []
    }
    for override in call.overrides where !overrides.contains(override) {
      overrides.append(override)
    }
    let inner = Visit(
      entry: template.entry, stack: scope.essence, overrides: overrides, markup: Markup())
    let entered = enter(inner, template.name, isConditional: isConditional, from: at)
    guard let blocks = entered, work >= 0 else { return [] }
    for override in call.overrides where !blocks.contains(override.block) {
      let known = blocks.map { program.blockNames[$0] }.sorted()
      let name = program.blockNames[override.block]
      let nearest = Suggestion.nearest(to: name, among: known)
      let fault = TemplateFault.unknownBlock(
        name, parent: template.name, nearest: nearest, known: known)
      report(fault, at: at, bytes: override.tag)
    }
    return blocks
  }

  /// Walks through whatever may fill the block. The first that was given is what will be shown; the
  /// others and the default are walked as well, because others may come to show them.
  private mutating func fill(
    _ block: Block, _ inner: Visit, isConditional: Bool, _ at: Int
  ) -> Set<Int> {
    let bodies = inner.overrides.filter { $0.block == block.name }.map(\.body) + [inner.entry]
    var blocks: Set<Int> = []
    for (index, body) in bodies.enumerated() {
      let visit = Visit(
        entry: body, stack: inner.stack, overrides: inner.overrides, markup: inner.markup)
      let isShown = index == 0
      let name = program.blockNames[block.name]
      let found = enter(visit, name, isConditional: isConditional || !isShown, from: at)
      if isShown { blocks.formUnion(found ?? []) }
    }
    return blocks
  }
}

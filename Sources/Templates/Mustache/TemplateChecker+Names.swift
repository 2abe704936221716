import Bytes

/// Names against views.
extension TemplateChecker {
  mutating func checkPrint(
    _ path: Path, _ braces: Braces, _ scope: Scope, _ markup: Markup, _ at: Int
  ) {
    let shape = resolve(path, in: scope, at)
    let name = program.text(path)
    switch (shape, braces) {
    case (.unknown, _): return
    case (.text, .two), (.address, .two), (.choice, .two), (.html, .three), (.data, .three): break
    case (.text, .three), (.address, .three), (.choice, .three):
      report(.notEscaped(name), at: at)
    case (.html, .two), (.data, .two): report(.escapedTwice(name, shape), at: at)
    case (.flag, _), (.texts, _), (.record, _), (.list, _), (.table, _):
      report(.notPrintable(name, shape), at: at)
    }
    checkPosition(of: name, shape, markup, at)
  }

  /// Complains at the part of the dotted name that is not known.
  mutating func resolve(_ path: Path, in scope: Scope, _ at: Int) -> Shape {
    guard let first = path.names.first else { return scope.innermost }
    var start = program.marks[at].name
    var shape = Shape.unknown
    for index in path.names {
      let name = program.names[index].text
      let range = start..<start + name.utf8.count
      start = range.upperBound + 1
      if index == first {
        shape = find(name, scope, at, range)
      } else {
        shape = find(name, in: shape, program.names[index - 1].text, at, range)
      }
      if shape == .unknown { break }
    }
    return shape
  }

  private mutating func member(_ name: String, of shape: Shape) -> Shape? {
    switch shape {
    case .record(let view):
      if members[view] == nil {
        members[view] = Dictionary(
          view.rows.map { ($0.name, Shape($0)) }, uniquingKeysWith: { first, _ in first })
      }
      return members[view]?[name]
    case .table(let table): return tables[table]?.contains(name) == true ? .text : nil
    default: return nil
    }
  }

  private mutating func find(
    _ name: String, _ scope: Scope, _ at: Int, _ range: Range<Int>
  ) -> Shape {
    for shape in scope.shapes.reversed() {
      if shape == .unknown { return .unknown }
      if let found = member(name, of: shape) {
        note(name, of: shape)
        return found
      }
    }
    let records = scope.shapes.reversed().compactMap(\.view)
    let visible = scope.shapes.flatMap { $0.members(tables) }.sorted()
    let fault = TemplateFault.unknownName(
      name, of: records.first?.title ?? "The page",
      nearest: Suggestion.nearest(to: name, among: visible),
      known: records.first?.rows.map(\.name) ?? [])
    report(fault, at: at, bytes: range)
    return .unknown
  }

  private mutating func find(
    _ name: String, in shape: Shape, _ owner: String, _ at: Int, _ range: Range<Int>
  ) -> Shape {
    if let found = member(name, of: shape) {
      note(name, of: shape)
      return found
    }
    let members = shape.members(tables)
    let nearest = Suggestion.nearest(to: name, among: members.sorted())
    switch shape {
    case .table(let table):
      report(.unknownKey(name, table: table, nearest: nearest), at: at, bytes: range)
    case .record(let view):
      let fault = TemplateFault.unknownName(name, of: view.title, nearest: nearest, known: members)
      report(fault, at: at, bytes: range)
    default:
      report(.notRecord(owner, shape), at: at, bytes: range)
    }
    return .unknown
  }

  private mutating func note(_ name: String, of shape: Shape) {
    if case .table(let table) = shape { use.keys[table, default: []].insert(name) }
  }

  /// The templates that a tag may call.
  mutating func targets(of call: Call, _ scope: Scope, _ at: Int) -> [Int] {
    let mark = program.marks[at]
    switch call.target {
    case .template(let target?): return [target]
    case .template(nil):
      let range = mark.name..<mark.name + call.name.utf8.count
      return target(call.name, at, range).map { [$0] } ?? []
    case .dynamic(let path):
      let shape = resolve(path, in: scope, at)
      guard case .choice(let words) = shape else {
        if shape != .unknown { report(.notChoice(program.text(path)), at: at) }
        return []
      }
      return words.compactMap { target($0, at, mark.range) }
    }
  }

  private mutating func target(_ name: String, _ at: Int, _ range: Range<Int>) -> Int? {
    if let index = program.index[name] { return index }
    let nearest = nearestTemplate(to: name, among: program.templates.map(\.name))
    report(.unknownTemplate(name, nearest: nearest), at: at, bytes: range)
    return nil
  }
}

extension Shape {
  fileprivate var view: ViewType? {
    if case .record(let view) = self { view } else { nil }
  }

  fileprivate func members(_ tables: [String: Set<String>]) -> [String] {
    switch self {
    case .record(let view): view.rows.map(\.name)
    case .table(let table): (tables[table] ?? []).sorted()
    default: []
    }
  }
}

extension TemplateProgram {
  /// As it was written.
  func text(_ path: Path) -> String {
    path.names.isEmpty ? "." : names[path.names].map(\.text).joined(separator: ".")
  }
}

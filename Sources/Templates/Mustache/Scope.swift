/// The context stack as types, the innermost last.
struct Scope: Hashable {
  private(set) var shapes: [Shape]

  init(_ shapes: [Shape]) {
    self.shapes = shapes
  }

  /// What `.` is.
  var innermost: Shape { shapes.last ?? .unknown }

  mutating func push(_ shape: Shape) { shapes.append(shape) }
  mutating func pop() { shapes.removeLast() }

  /// The same for every question that can be asked: outside the innermost only what has names
  /// counts, and of two alike only the inner one is ever asked.
  var essence: Scope {
    var kept: [Shape] = []
    for shape in shapes.reversed() where !kept.contains(shape) {
      if kept.isEmpty || shape.hasNames { kept.append(shape) }
    }
    return Scope(kept.reversed())
  }
}

extension Shape {
  fileprivate var hasNames: Bool {
    switch self {
    case .record, .table, .unknown: true
    case .text, .address, .html, .data, .flag, .texts, .choice, .list: false
    }
  }
}

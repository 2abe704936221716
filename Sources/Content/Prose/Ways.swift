/// Ways to write the same, of which a list had better have one.
struct Ways: Sendable {
  /// As `list.yml` names them.
  let names: [String]
  /// Finds where a text has to choose, and how it has chosen.
  let find: @Sendable (Passage, inout Sites) -> Void
  /// What is said where a text has chosen one way, and the list another: numbers of `names`.
  let problem: @Sendable (_ rule: Rule, _ found: Int, _ wanted: Int) -> Problem
  /// What stands at both places of a site in each of the ways.
  let signs: [(String, String)]

  /// The way that most of the list takes; nil where it is divided, or where there is too little to tell.
  func usual(of counts: [Int]) -> Int? {
    let all = counts.reduce(0, +)
    guard all >= Self.enough, let most = counts.max(), most * 4 >= all * 3 else { return nil }
    return counts.firstIndex(of: most)
  }

  private static let enough = 10
}

/// Where a text has to choose between ways: two brackets, or a place between two characters.
struct Site: Sendable {
  /// The place of its rule in `Rule.all`.
  let rule: UInt8
  /// A number of `Ways.names`.
  let way: UInt8
  let first: Span
  /// Empty where there is only one.
  let second: Span

  /// What makes it as the list has it.
  func fix(_ signs: (String, String)) -> Fix {
    .edits([Edit(first, signs.0)] + (second == Self.nowhere ? [] : [Edit(second, signs.1)]))
  }

  static let nowhere = Span(0..<0)
}

/// Collects the sites of one file.
struct Sites {
  private(set) var all: [Site] = []
  fileprivate(set) var rule: UInt8 = 0
  private var texts: SourceTexts

  init(_ texts: SourceTexts) {
    self.texts = texts
  }

  mutating func of(_ rule: Int) { self.rule = UInt8(rule) }

  mutating func add(
    _ way: Int, _ passage: Passage, _ first: Range<Int>, _ second: Range<Int>? = nil
  ) {
    guard all.count < 1000, let start = texts.span(of: first, in: passage) else { return }
    var end = Site.nowhere
    if let second {
      guard let found = texts.span(of: second, in: passage) else { return }
      end = found
    }
    all.append(Site(rule: rule, way: UInt8(way), first: start, second: end))
  }
}

import Content
import Templates

/// How the stars of a repository went, as a line and in words.
struct HistoryView: View {
  let page: PageContext
  let facts: RepositoryFacts
  /// At least two, on different days.
  let points: [History.Point]

  /// Nil where there is no line to draw yet.
  init?(page: PageContext, facts: RepositoryFacts?) {
    guard let facts, facts.gone != true, let stars = facts.stars, let history = facts.history else {
      return nil
    }
    var points = history.points
    if let last = points.last, last.day < facts.asked {
      points.append(History.Point(day: facts.asked, count: stars))
    }
    guard points.count > 1 else { return nil }
    self.page = page
    self.facts = facts
    self.points = points
  }

  static let width = 320
  static let height = 64
  /// Room for half of the line's thickness.
  private static let margin = 2

  static let title = "history"
  static let fields: FieldTable<HistoryView> = [
    .text("box", "the view box of the drawing") { _ in "0 0 \(width) \(height)" },
    .text("line", "the points of the line, each as x,y") { $0.line },
    .text("words", "the first count, the last, and the growth, in words") { $0.words },
  ]

  var line: String {
    let first = points[0]
    let span = max(1, (points.last?.day.number ?? 0) - first.day.number)
    // A count may be any number that was stored, and the arithmetic of these cannot overflow.
    let counts = points.map { Double($0.count) }
    let least = counts.min() ?? 0
    let range = max(1, (counts.max() ?? 0) - least)
    let (width, height) = (Self.width - 2 * Self.margin, Self.height - 2 * Self.margin)
    return zip(points, counts).map { point, count in
      let x = Self.margin + (point.day.number - first.day.number) * width / span
      let y = Self.margin + height - Int((count - least) * Double(height) / range)
      return "\(x),\(y)"
    }.joined(separator: " ")
  }

  private var words: String {
    let (first, last) = (points[0], points[points.count - 1])
    let language = page.language
    let words = page.strings.phrase(
      .starHistory,
      [
        "from": language.words(for: first.day), "a": language.words(forCount: first.count),
        "to": language.words(for: last.day), "b": language.words(forCount: last.count),
      ])
    guard let growth = facts.growth, growth > 0 else { return words }
    return words + page.strings.phrase(.starGrowth, ["n": language.words(forCount: growth)])
  }
}

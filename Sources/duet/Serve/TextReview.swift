import Content
import Site

/// What is wrong with texts in ways that only show when they become HTML, as a link to an entry that there is not.
///
/// Entries that were saved are looked at before they are shown, and all others in what time there is.
struct TextReview {
  /// By the path of the file.
  private var found: [String: [Diagnostic]] = [:]
  /// Files that were saved with something wrong in them.
  private var held: Set<String> = []
  private var next = 0
  private var end = 0

  var diagnostics: [Diagnostic] { found.values.flatMap(\.self) }
  var isFinished: Bool { next >= end }
  /// Whether what was saved is not to be shown yet. Texts that nobody has touched keep nobody from seeing others.
  var isHolding: Bool { !held.isEmpty }

  /// Looks at files that changed, and again at those where something was wrong: the cause may have been elsewhere.
  mutating func look(at paths: Set<String>, in plan: Plan) {
    for path in held.union(paths).union(found.keys) {
      let problems = plan.position(ofFile: path).map(plan.problems) ?? []
      found[path] = problems.isEmpty ? nil : problems
    }
    held = held.union(paths).filter { found[$0]?.haveErrors ?? false }
  }

  /// All entries are to be looked at.
  mutating func begin(_ plan: Plan) {
    next = 0
    end = plan.catalogue.entries.count
  }

  mutating func goOn(in plan: Plan, for time: Duration) {
    let start = ContinuousClock.now
    end = min(end, plan.catalogue.entries.count)
    while next < end, ContinuousClock.now - start < time {
      let path = plan.catalogue.entries[next].path
      // These pages still show what a file said before it was saved with something wrong in it.
      if !held.contains(path) {
        let problems = plan.problems(inEntry: next)
        found[path] = problems.isEmpty ? nil : problems
      }
      next += 1
    }
  }
}

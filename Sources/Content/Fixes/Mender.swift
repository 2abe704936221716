import Bytes

/// Makes the edits that the problems of a file carry, as far as that is safe: afterwards the file is read again, has no
/// error that it did not have, and every text has the words that it had. What would spoil that is left as it is, and the
/// other edits are made all the same.
///
/// One edit may uncover the next problem, so it goes on until nothing is left to do. What never comes to rest, as when
/// two rules undo each other's work, is left as it was.
public struct Mender {
  private let schema: Schema?
  private let judge: (SourceFile) -> [Diagnostic]

  /// No file takes more steps than it has problems one behind another.
  private static let stepLimit = 200

  /// - Parameters:
  ///   - path: that inside the content folder: it decides what the file is.
  ///   - judge: what is wrong with the file when it has these bytes.
  public init(at path: String, judge: @escaping (SourceFile) -> [Diagnostic]) {
    schema = FileRole.read(path).role?.schema
    self.judge = judge
  }

  /// A file with what was mended in it, which is nothing where it stays as it is.
  public struct Result: Sendable {
    public let file: SourceFile
    public let mended: [Diagnostic]
  }

  /// - Parameters:
  ///   - found: what is known to be wrong with it, and may come from other files.
  ///   - concern: whether a problem that comes to light is to be mended, too.
  public func mend(
    _ file: SourceFile, _ found: [Diagnostic],
    concerning concern: (Diagnostic) -> Bool = { _ in true }
  ) -> Result {
    var restless: Set<String> = []
    while true {
      switch settle(file, found, leaving: restless, concern) {
      case .success(let result): return result
      case .failure(let unrest): restless.formUnion(unrest.rules)
      }
    }
  }

  /// Rules whose fixes come to no end. At least one of them was not left out.
  private struct Unrest: Error {
    let rules: Set<String>
  }

  private func settle(
    _ file: SourceFile, _ found: [Diagnostic], leaving restless: Set<String>,
    _ concern: (Diagnostic) -> Bool
  ) -> Swift.Result<Result, Unrest> {
    var current = file
    var found = found
    var mended: [Diagnostic] = []
    var steps: [(bytes: [UInt8], rules: Set<String>)] = []
    while true {
      let fixes = MendableProblem.all(of: found.filter { !restless.contains($0.rule) })
      guard let (next, made) = step(current, fixes) else {
        return .success(Result(file: current, mended: mended))
      }
      steps.append((current.bytes, Set(made.map(\.rule))))
      if let first = steps.firstIndex(where: { $0.bytes == next.bytes }) {
        return .failure(Unrest(rules: steps[first...].reduce(into: []) { $0.formUnion($1.rules) }))
      }
      if steps.count == Self.stepLimit { return .failure(Unrest(rules: Set(made.map(\.rule)))) }
      mended += made
      current = next
      found = judge(current).filter(concern)
    }
  }

  /// The file with as many of the fixes as hold together; nil where none does.
  private func step(
    _ file: SourceFile, _ fixes: [MendableProblem]
  ) -> (file: SourceFile, made: [Diagnostic])? {
    guard !fixes.isEmpty else { return nil }
    let trial = Trial(file, schema: schema, judge: judge)
    let chosen = trial.choose(fixes[...], with: [])
    guard !chosen.isEmpty, let next = trial.result(of: chosen) else { return nil }
    return (next, chosen.map(\.diagnostic))
  }
}

/// A problem with the edits that mend it.
struct MendableProblem {
  let diagnostic: Diagnostic
  let edits: [Edit]

  /// In the order in which they stand. Where two touch, the first is for now.
  static func all(of diagnostics: [Diagnostic]) -> [MendableProblem] {
    var chosen: [MendableProblem] = []
    var end = 0
    let all = diagnostics.compactMap { diagnostic -> MendableProblem? in
      guard case .edits(let edits)? = diagnostic.fix, !edits.isEmpty else { return nil }
      return MendableProblem(diagnostic: diagnostic, edits: edits)
    }
    for problem in all.sorted(by: { $0.edits[0].span.start < $1.edits[0].span.start }) {
      let first = problem.edits.map { Int($0.span.start) }.min() ?? 0
      let isFree =
        first > end
        || chosen.allSatisfy { other in
          problem.edits.allSatisfy { edit in !other.edits.contains(where: edit.touches) }
        }
      guard isFree else { continue }
      chosen.append(problem)
      end = max(end, problem.edits.map { Int($0.span.end) }.max() ?? 0)
    }
    return chosen
  }
}

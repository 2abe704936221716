import Content

/// What people are shown of many problems: errors before warnings, each by file and place, and alike warnings together,
/// so that the one error is not lost behind nine thousand warnings.
struct Digest {
  let errors: [Diagnostic]
  /// Also those that are counted only.
  let errorCount: Int
  let warnings: [Group]

  /// A warning, or several that are alike.
  struct Group {
    let all: [Diagnostic]
    let shown: ArraySlice<Diagnostic>

    var isCut: Bool { shown.count < all.count }
    /// Whether each of them says the same words; else only the rule is the same.
    var isOfOneMessage: Bool { all.allSatisfy { $0.message == all.first?.message } }
    var isOfOneHelp: Bool { all.allSatisfy { $0.help == all.first?.help } }
  }

  /// How many errors are shown at most: the first are mended before anyone reads on.
  static let limit = 100
  /// So many alike warnings are each shown in full; of more, so many places are named.
  static let few = 3

  /// - Parameter diagnostics: each once, sorted.
  init(_ diagnostics: [Diagnostic], showingAll: Bool) {
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    self.errors = Array(errors.prefix(showingAll ? errors.count : Digest.limit))
    errorCount = errors.count
    let groups = showingAll ? warnings.map { [$0] } : Digest.groups(of: warnings)
    self.warnings = groups.map { Group(all: $0, shown: $0.prefix(Digest.few)) }
  }

  var isCut: Bool { errors.count < errorCount || warnings.contains { $0.isCut } }

  /// `1 error, 9,094 warnings`
  var counts: Phrase {
    var counts: [Phrase] = []
    if errorCount > 0 {
      counts.append(Phrase(zh: "\(errorCount)个错误", en: counted(errorCount, "error")))
    }
    let hidden = errorCount - errors.count
    if hidden > 0 {
      counts.append(Phrase(zh: "其中\(hidden)个没有显示", en: "\(grouped(hidden)) of them not shown"))
    }
    let warningCount = warnings.reduce(0) { $0 + $1.all.count }
    if warningCount > 0 {
      counts.append(Phrase(zh: "\(warningCount)个警告", en: counted(warningCount, "warning")))
    }
    return counts.joined(zh: "，", en: ", ")
  }

  /// Alike are many that say the same words, and among the rest many of the same rule.
  private static func groups(of warnings: [Diagnostic]) -> [[Diagnostic]] {
    let alike = Dictionary(grouping: warnings) { [$0.rule, $0.message] }.values
    let others = alike.filter { $0.count <= few }.flatMap(\.self).sorted()
    let related = Dictionary(grouping: others, by: \.rule).values
    let groups = alike.filter { $0.count > few } + related.filter { $0.count > few }
    let singles = related.filter { $0.count <= few }.flatMap { $0.map { [$0] } }
    return (groups + singles).sorted { $0[0] < $1[0] }
  }
}

// Names that are suggested for badly named entries: one that exists would cost its entry.
extension Assembly {
  /// The problems of single files, whose advice names ids that no other entry has.
  mutating func checkSuggestedNames() -> [Diagnostic] {
    let required = required
    let told = files.flatMap { $0.diagnostics(requiring: required) }
    guard told.contains(where: { Self.rules.contains($0.rule) }) else { return told }
    var taken: Set<String> = []
    for file in files where !isBadlyNamed(file) {
      if case .entry(_, let id)? = file.role { taken.insert(id) }
    }
    return files.flatMap { file -> [Diagnostic] in
      guard isBadlyNamed(file), case .entry(_, let stem)? = file.role,
        let id = Id.nearest(to: stem)
      else { return file.diagnostics(requiring: required) }
      guard !taken.insert(id).inserted else { return file.diagnostics(requiring: required) }
      let free = (2...).lazy.map { "\(id)-\($0)" }.first { taken.insert($0).inserted } ?? id
      renamed.insert(file.path)
      return file.diagnostics(requiring: required).map { diagnostic in
        guard Self.rules.contains(diagnostic.rule) else { return diagnostic }
        return diagnostic.with(help: .nameTaken(id + ".yml", instead: free + ".yml"))
      }
    }
  }

  private func isBadlyNamed(_ file: Parsed) -> Bool {
    file.diagnostics.contains { Self.rules.contains($0.rule) }
  }

  private static let rules: Set<String> = ["bad-file-name", "wrong-ending"]
}

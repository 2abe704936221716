/// A text that is missing in one language. Whether that is an error is for the list to say.
struct Gap: Sendable {
  let subject: Subject
  let language: Language
  /// Whether the key of the language is there, with nothing behind it.
  let hasKey: Bool
  let place: Place

  func problem(isRequired: Bool) -> Problem {
    .missingHalf(subject, language, hasKey: hasKey, isRequired: isRequired)
  }
}

extension Parsed {
  /// What is wrong with the file in a list that requires these languages.
  public func diagnostics(requiring languages: [Language]) -> [Diagnostic] {
    let missing = gaps.filter { languages.contains($0.language) }
    guard !missing.isEmpty else { return diagnostics }
    let waived = Set(missing.map { Diagnostic($0.problem(isRequired: false), at: $0.place) })
    return diagnostics.filter { !waived.contains($0) }
      + missing.prefix(Document.problemLimit).map {
        Diagnostic($0.problem(isRequired: true), at: $0.place)
      }
  }
}

extension Catalogue {
  /// Puts the files together and checks the rules between them.
  ///
  /// The diagnostics are those of the files and those of the whole, sorted; the catalogue is nil
  /// when any of them is an error. The order of `parsed` does not matter. `root` is the content
  /// folder as the user knows it, to name files that are not there. Without `today` no day is too late.
  public static func assemble(
    _ parsed: [Parsed], facts: Facts, in root: String = "content", today: Day? = nil
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    var assembly = Assembly(parsed, in: root)
    let told = assembly.checkSuggestedNames()
    assembly.checkNames()
    assembly.checkFolders()
    assembly.checkIds()
    assembly.checkOrders()
    assembly.checkTitles()
    assembly.checkMarkers()
    if let today { assembly.checkDays(until: today) }
    assembly.checkRules()
    let diagnostics = (told + assembly.diagnostics).sorted()
    guard let list = assembly.list, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    return (
      Catalogue(list: list, sections: assembly.sections(order: list.order), facts: facts),
      diagnostics
    )
  }
}

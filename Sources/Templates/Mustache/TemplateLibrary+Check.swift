extension TemplateLibrary {
  /// Follows every branch of a template, also through partials, parents and blocks, and says what
  /// does not fit the view: what passes cannot meet an unknown name while rendering.
  ///
  /// - Parameters:
  ///   - tables: the keys of each field of the kind `table`, by the field's name.
  ///   - use: gets what the template makes use of.
  public func check<V: View>(
    _ template: String, as view: V.Type, tables: [String: Set<String>],
    noting use: inout TemplateUse
  ) -> [TemplateProblem] {
    guard let index = program.index[template] else {
      let fault = TemplateFault.unknownTemplate(
        template, nearest: nearestTemplate(to: template, among: names))
      return [TemplateProblem(fault, path: template, range: 0..<0)]
    }
    var checker = TemplateChecker(program: program, tables: tables, use: use)
    checker.check(index, as: ViewType(type: view))
    use = checker.use
    return checker.problems.sorted()
  }
}

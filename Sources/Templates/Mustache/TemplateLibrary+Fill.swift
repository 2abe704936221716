extension TemplateLibrary {
  /// The same templates with the words of a table written into them: what never changes from page to page is looked
  /// up once. `{{strings.skip}}` becomes its text wherever `strings` is the name of the table.
  public func filled(_ table: String, with words: any Context) -> TemplateLibrary {
    var program = program
    for index in program.code.indices {
      guard case .print(let path, .two) = program.code[index] else { continue }
      let names = program.names[path.names]
      guard names.count == 2, names[names.startIndex].text == table,
        case .text(let text)? = words.value(names[names.startIndex + 1])
      else { continue }
      let start = program.pool.count
      program.pool.appendEscaped(text)
      program.code[index] = .literal(start..<program.pool.count)
    }
    return TemplateLibrary(program: program, strictness: strictness)
  }
}

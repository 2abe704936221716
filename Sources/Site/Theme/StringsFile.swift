import Content

/// The two files of interface words beside the templates.
enum StringsFile {
  static let names: Set<String> = Set(Language.allCases.map(name(for:)))

  static func name(for language: Language) -> String { "strings.\(language.rawValue).yml" }

  /// Both files, compared with each other; nil when one of them is missing or cannot be read.
  static func load(
    _ files: [ThemeFile], folder: String
  ) -> (strings: (zh: Strings, en: Strings)?, diagnostics: [Diagnostic]) {
    var check = StringsCheck()
    var missing: [Diagnostic] = []
    func read(_ language: Language) -> (file: SourceFile, strings: Strings)? {
      let name = name(for: language)
      guard let file = files.first(where: { $0.name == name })?.file else {
        let place = Place(path: "\(folder)/\(name)", span: Span(0..<0))
        missing.append(
          Diagnostic(
            .error, rule: "missing-file", at: place,
            "the words of the interface in \(language.englishName) are missing",
            help: "Restore this file; it has a line 'key: words' for each of them"))
        return nil
      }
      return check.read(file, language: language).map { (file, $0) }
    }
    let zh = read(.zh)
    let en = read(.en)
    guard let zh, let en else { return (nil, check.diagnostics + missing) }
    check.compare(zh.strings, in: zh.file, with: en.strings)
    check.compare(en.strings, in: en.file, with: zh.strings)
    return ((zh.strings, en.strings), check.diagnostics)
  }
}

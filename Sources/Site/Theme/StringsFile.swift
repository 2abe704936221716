import Content

/// One of the two files of interface words.
struct StringsFile {
  static let names = Set(Language.allCases.map(name(for:)))

  static func name(for language: Language) -> String { "strings.\(language.rawValue).yml" }

  let language: Language
  let file: SourceFile
  var forms: [String: Located<Strings.Form>]
}

extension Strings {
  /// The words of the theme in both languages, of which a list's own files replace some and to which they add others. What is
  /// wrong in these replaces nothing, so that it is one problem and not also one of each template.
  static func load(_ own: [ThemeFile]) -> (
    strings: (zh: Strings, en: Strings), own: [StringsFile], diagnostics: [Diagnostic]
  ) {
    var check = StringsCheck()
    func read(_ files: [ThemeFile]) -> [StringsFile] {
      Language.allCases.compactMap { language in
        files.first { $0.name == StringsFile.name(for: language) }
          .flatMap { check.read($0.file, language: language) }
      }
    }
    let original = read(ThemeFile.builtIn)
    let all = read(own)
    let own = all.map { file in
      check.accepted(
        file, beside: all.first { $0.language != file.language },
        original: original.first { $0.language == file.language })
    }
    func words(_ language: Language) -> Strings {
      let files = (original + own).filter { $0.language == language }
      return Strings(
        language: language,
        forms: files.reduce(into: [:]) { forms, file in
          for (key, form) in file.forms { forms[key] = form.value }
        })
    }
    return ((words(.zh), words(.en)), own, check.diagnostics)
  }
}

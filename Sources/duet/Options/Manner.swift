import Content

/// How the program speaks, whatever it does.
struct Manner: Sendable {
  var language: Language
  var color = Style.Use.auto
  /// Whether progress and success go without saying.
  var isQuiet = false

  init(_ language: Language) {
    self.language = language
  }
}

extension Language {
  /// What the locale of a person names, in the order of POSIX: Chinese or, whatever else it is, English.
  static func ofLocale(_ environment: (String) -> String?) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap(environment).first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }
}

import Content

/// The site in both languages, of one and the same list.
final class Editions: Sendable {
  let outline: Outline
  let all: [Edition]

  init(_ outline: Outline, theme: Theme, baseURL: String?) {
    self.outline = outline
    all = Language.allCases.map { Edition($0, outline: outline, theme: theme, baseURL: baseURL) }
  }

  /// - Parameter outline: has the same pages as that of `old`.
  init(like old: Editions, _ outline: Outline) {
    self.outline = outline
    all = old.all.map { Edition(like: $0, outline) }
  }

  subscript(language: Language) -> Edition {
    language == all[0].language ? all[0] : all[1]
  }
}

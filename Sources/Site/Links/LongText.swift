import Content
import Templates

/// Markdown with headings, in both languages, as it stands in a file.
struct LongText: Sendable {
  let pair: Pair
  let file: String

  init?(_ pair: Pair?, file: String) {
    guard let pair else { return nil }
    self.pair = pair
    self.file = file
  }

  /// What is wrong where one language has more headings than the other, at the text that has fewer.
  func unequalHeadings() -> Diagnostic? {
    guard let zh = pair.zh, let en = pair.en else { return nil }
    let counts = (zh: headings(zh, .chinese), en: headings(en, .english))
    guard counts.zh != counts.en else { return nil }
    return Diagnostic(
      .error, rule: "unequal-ids",
      at: Place(path: file, span: counts.zh < counts.en ? zh.span : en.span),
      "the Chinese text has \(Self.words(for: counts.zh)), the English text "
        + Self.words(for: counts.en),
      help: "Give both the same headings in the same order",
      chinese: Wording("中文有\(counts.zh)个标题，英文有\(counts.en)个", "两边的标题要相同，顺序也要相同"))
  }

  private func headings(_ text: Written<String>, _ language: TextLanguage) -> Int {
    Markdown(language: language, headings: .details).render(text.value, .block) { $0 }.headings
  }

  private static func words(for count: Int) -> String {
    switch count {
    case 0: "no heading"
    case 1: "1 heading"
    default: "\(count) headings"
    }
  }
}

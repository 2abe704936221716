import Content

/// For people:
///
///     content/a.yml:3:1: error: unknown key 'sumary' [unknown-key]
///       sumary: …
///       ^~~~~~
///       help: Did you mean 'summary'?
struct TextReport {
  let language: Language
  private let style = Style(for: .error)

  init(language: Language) {
    self.language = language
  }

  func text(of diagnostics: [Diagnostic]) -> String {
    var excerpts = Excerpts()
    return diagnostics.reduce(into: "") { text, diagnostic in
      let (span, excerpt) = excerpts.locate(diagnostic)
      var place = diagnostic.place.path.printable
      if let excerpt { place += ":\(excerpt.line):\(excerpt.column)" }
      let severity =
        diagnostic.severity == .error
        ? style.error(Phrase.error[language]) : style.warning(Phrase.warning[language])
      let wording = diagnostic.wording(in: language)
      text += style.place(place + ":") + " " + severity + wording.message.printable
      text += " [\(diagnostic.rule)]\n"
      // What is wrong with a file as a whole has no line to show.
      if let excerpt, !excerpt.text.isEmpty, span.end > 0 {
        text += "  \(excerpt.text)\n  \(style.help(excerpt.mark))\n"
      }
      if let help = wording.help {
        text += "  " + style.help(Phrase.help[language]) + help.printable + "\n"
      }
    }
  }
}

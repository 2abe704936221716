import Content

/// For people:
///
///     content/a.yml:3:1: error: unknown key 'sumary' [unknown-key]
///       sumary: …
///       ^~~~~~
///       help: Did you mean 'summary'?
struct TextReport {
  private let style = Style(for: .error)

  func text(of diagnostics: [Diagnostic]) -> String {
    var excerpts = Excerpts()
    return diagnostics.reduce(into: "") { text, diagnostic in
      let (span, excerpt) = excerpts.locate(diagnostic)
      var place = diagnostic.place.path.printable
      if let excerpt { place += ":\(excerpt.line):\(excerpt.column)" }
      let severity =
        diagnostic.severity == .error ? style.error("error:") : style.warning("warning:")
      let words = diagnostic.message.printable
      text += "\(style.place(place + ":")) \(severity) \(words) [\(diagnostic.rule)]\n"
      // What is wrong with a file as a whole has no line to show.
      if let excerpt, !excerpt.text.isEmpty, span.end > 0 {
        text += "  \(excerpt.text)\n  \(style.help(excerpt.mark))\n"
      }
      if let help = diagnostic.help { text += "  \(style.help("help:")) \(help.printable)\n" }
    }
  }
}

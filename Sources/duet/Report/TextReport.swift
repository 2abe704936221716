import Content

/// For people:
///
///     content/a.yml:3:1: error: unknown key 'sumary' [unknown-key]
///       sumary: …
///       ^~~~~~
///       help: Did you mean 'summary'?
///     57 warnings [missing-half]: no Chinese 'summary'; the page shows the English one
///       content/a.yml:2:1
///       content/b.yml:2:1
///       content/c.yml:2:1
///       help: Add 'zh: …' under 'summary'
///
/// Where the help differs from warning to warning, it is below each place.
struct TextReport {
  private let language: Language
  private let style: Style
  private var excerpts = Excerpts()

  init(_ manner: Manner) {
    language = manner.language
    style = Style(for: .error, manner.color)
  }

  mutating func text(of digest: Digest) -> String {
    digest.errors.map { text(of: $0) }.joined() + digest.warnings.map { text(of: $0) }.joined()
  }

  private mutating func text(of diagnostic: Diagnostic) -> String {
    let (span, excerpt) = excerpts.locate(diagnostic)
    let severity =
      diagnostic.severity == .error
      ? style.error(Phrase.error[language]) : style.warning(Phrase.warning[language])
    let wording = diagnostic.wording(in: language)
    var text = style.place(place(of: diagnostic, excerpt) + ":") + " " + severity
    text += wording.message.printable + " [\(diagnostic.rule)]\n"
    // What is wrong with a file as a whole has no line to show.
    if let excerpt, !excerpt.text.isEmpty, span.end > 0 {
      text += "  \(excerpt.text)\n  \(style.help(excerpt.mark))\n"
    }
    return text + help(in: wording)
  }

  private mutating func text(of group: Digest.Group) -> String {
    let first = group.all[0]
    guard group.isCut else { return text(of: first) }
    let count = group.all.count
    let wording = first.wording(in: language)
    let warnings = Phrase(zh: "\(count)个警告", en: counted(count, "warning"))
    let colon = Phrase(zh: "：", en: ": ")[language]
    var text = style.warning(warnings[language]) + " [\(first.rule)]"
    text += group.isOfOneMessage ? colon + wording.message.printable : ""
    text += "\n"
    for diagnostic in group.shown {
      text += "  " + style.place(place(of: diagnostic, excerpts.locate(diagnostic).excerpt))
      let wording = diagnostic.wording(in: language)
      text += (group.isOfOneMessage ? "" : ": " + wording.message.printable) + "\n"
      if !group.isOfOneHelp { text += help(in: wording, indent: "    ") }
    }
    return text + (group.isOfOneHelp ? help(in: wording) : "")
  }

  private func place(of diagnostic: Diagnostic, _ excerpt: Excerpt?) -> String {
    diagnostic.place.path.printable + (excerpt.map { ":\($0.line):\($0.column)" } ?? "")
  }

  private func help(in wording: Wording, indent: String = "  ") -> String {
    wording.help.map { indent + style.help(Phrase.help[language]) + $0.printable + "\n" } ?? ""
  }
}

import Bytes
import Content
import Templates

extension PageFrame {
  /// Plain text as HTML, runs of Han marked where the page is English.
  func plain(_ text: String) -> HTML { HTML(text, language: language.text) }

  /// A name in the page's language, or the one there is.
  func plain(_ pair: Pair) -> HTML? {
    pair.shown(in: language).map { HTML($0.text.value, language: $0.language.text) }
  }

  /// The tag to put on `pair` where it is not in the page's language: a substitute, or, on a Chinese page, a
  /// name that has no Han character in it.
  func foreignTag(_ pair: Pair) -> String? {
    guard let shown = pair.shown(in: language) else { return nil }
    return shown.language == language ? foreignTag(shown.text.value) : shown.language.tag
  }

  /// The tag to put on a name that is the same in both languages.
  func foreignTag(_ name: String) -> String? {
    language == .zh && name.isLatin ? Language.en.tag : nil
  }

  /// One paragraph of Markdown, as it stands in `file`.
  func inline(_ pair: Pair, file: String) -> HTML? {
    pair.shown(in: language).map { shown in
      render(shown.text, .inline, in: shown.language, file: file, headings: .details)
    }
  }

  /// Longer Markdown, as it stands in `file`.
  func block(_ pair: Pair, file: String, headings: Markdown.Headings) -> HTML? {
    pair.shown(in: language).map { shown in
      render(shown.text, .block, in: shown.language, file: file, headings: headings)
    }
  }

  private func render(
    _ text: Written<String>, _ mode: Markdown.Mode, in language: Language, file: String,
    headings: Markdown.Headings
  ) -> HTML {
    let result = Markdown(language: language.text, headings: headings)
      .render(text.value, mode) { self.resolve($0) }
    for problem in result.problems {
      let nearest = nearestAnchor(to: problem)
      let diagnostic = Diagnostic(
        problem.isWarning ? .warning : .error, rule: problem.rule,
        at: Place(path: file, span: text.span), problem.message,
        help: nearest.map { "Did you mean '#\($0)'?" } ?? problem.help, focus: problem.snippet,
        chinese: Wording(
          problem.chinese.message,
          nearest.map { "是不是想写“#\($0)”？" } ?? problem.chinese.help))
      switch problem {
      // Nothing of the text is there, and so none of its headings.
      case .tooLong, .tooDeep: findings.cutOff(by: diagnostic)
      default: findings.add(diagnostic)
      }
    }
    return result.html
  }

  /// A link that leads nowhere may only be misspelt, or lead to the file of an entry.
  private func nearestAnchor(to problem: MarkdownProblem) -> String? {
    guard case .unknownLink(let destination) = problem else { return nil }
    guard destination.hasPrefix("#") else {
      let name = destination.split(separator: "/").last ?? ""
      let id = [".yml", ".html", ".md"].first(where: name.hasSuffix).map { name.dropLast($0.count) }
      return outline.entry(named: String(id ?? name)) == nil ? nil : String(id ?? name)
    }
    return Suggestion.nearest(to: String(destination.dropFirst()), among: outline.anchors)
  }

  /// Where a link in a text leads: `#cmb` to an entry, `#datasets/chinese/` to a section.
  private func resolve(_ destination: String) -> String? {
    guard destination.utf8.first == UInt8(ascii: "#") else { return nil }
    let name = String(destination.dropFirst())
    if let entry = outline.entry(named: name) { return href(ofEntry: entry) }
    return outline.chapter(anchor: name).map(href(ofChapter:))
  }
}

extension Pair {
  /// The words of a half that is a paragraph of Markdown, without its marks: for where HTML cannot be.
  func words(in language: Language) -> String? {
    self[language].map { Markdown.plainText($0.value, language: language.text) }
  }

  /// The same of the half that a page in `language` shows.
  func shownWords(in language: Language) -> String? {
    words(in: language) ?? words(in: language.twin)
  }
}

extension Markdown.Headings {
  /// `#` in an entry's longer text is a heading below the page's own.
  static let details = Markdown.Headings(first: 2, prefix: "details.")
  static let intro = Markdown.Headings(first: 2, prefix: "intro.")

  /// Headings in the words about a section, below its own.
  init(in chapter: Outline.Chapter) {
    self.init(first: chapter.section.path.count + 2, prefix: chapter.anchor)
  }
}

extension String {
  /// Whether there are letters in it and none of them is beyond the Latin script.
  var isLatin: Bool {
    var letters = false
    for byte in utf8 {
      // What is written with a lead byte from E3 on is Han or another script of the East.
      if byte >= 0xE3 { return false }
      if UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 { letters = true }
    }
    return letters
  }
}

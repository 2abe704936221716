import Content
import Templates

extension PageContext {
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

  /// A paragraph of Markdown in the page's language, or in the one that there is.
  func inline(_ pair: Pair, _ texts: FileTexts) -> HTML? { html(pair, texts, .inline) }

  /// The same of longer Markdown.
  func block(_ pair: Pair, _ texts: FileTexts) -> HTML? { html(pair, texts, .block) }

  private func html(_ pair: Pair, _ texts: FileTexts, _ mode: Markdown.Mode) -> HTML? {
    pair.shown(in: language).flatMap { shown in
      texts.html(pair, mode, in: shown.language) { self.resolve($0) }
    }
  }

  /// Where a link in a text leads: `#cmb` to an entry, `#datasets/chinese/` to a section.
  private func resolve(_ destination: String) -> String? {
    let name = String(destination.dropFirst())
    if let entry = outline.entry(named: name) { return href(ofEntry: entry) }
    return outline.section(anchor: name).map(href(ofSection:))
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

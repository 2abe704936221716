import Content
import Testing

/// Each text of the list is in its own language.
@Suite struct LanguageTests {
  let list: ThisList

  init() throws { list = try ThisList.read() }

  /// Warnings are for those who write an entry and those who accept it to judge.
  @Test func `the list has no errors`() {
    for problem in list.diagnostics where problem.severity == .error {
      let place = list.line(of: problem.place.span, in: problem.place.path)
      Issue.record("\(place): \(problem.message). \(problem.help ?? "")")
    }
    #expect(list.catalogue != nil)
  }

  @Test func `English texts have no Chinese but names in quotation marks`() {
    for text in list.texts where text.language == .en {
      guard let han = text.first(/\p{Ideographic}+/) else { continue }
      if text.isShared {
        text.complain("stands for both languages, but has '\(han)' in it: write {zh: …, en: …}")
      } else {
        text.complain("has '\(han)' in it: translate it, or put the name in “…”", about: han)
      }
    }
  }

  @Test func `English texts have no full-width punctuation`() {
    for text in list.texts where text.language == .en {
      if let sign = text.first(/[\u{3000}-\u{303F}\u{FF01}-\u{FF65}]/) {
        text.complain("has the full-width '\(sign)' in it: use the sign of English", about: sign)
      }
    }
  }

  @Test func `Chinese texts have Chinese punctuation between Chinese characters`() {
    for text in list.texts where text.language == .zh {
      for match in text.value.matches(of: /\p{Ideographic}\s*[,;:?!]\s*\p{Ideographic}/) {
        text.complain("has half-width punctuation in '\(match.output)'", about: match.output)
      }
    }
  }

  @Test func `Chinese texts have no space between Chinese characters and Latin ones`() {
    for text in list.texts where text.language == .zh {
      for match in text.value.matches(of: /\p{Ideographic} [A-Za-z0-9]|[A-Za-z0-9] \p{Ideographic}/)
      {
        text.complain("has a space in '\(match.output)': pages make the gap", about: match.output)
      }
    }
  }

  @Test func `Chinese sentences end in Chinese punctuation`() {
    for (text, end) in unfinished(.zh, ends: "。！？", leads: "：") {
      text.complain("has a paragraph that ends in '…\(end)': end it with 。 (or ： before a list)")
    }
  }

  @Test func `English sentences end in a full stop`() {
    for (text, end) in unfinished(.en, ends: ".!?", leads: ":") {
      text.complain("has a paragraph that ends in '…\(end)': end it with . (or : before a list)")
    }
  }

  /// Texts with a paragraph that does not end as it should, and how it ends.
  private func unfinished(
    _ language: Language, ends: String, leads: String
  ) -> [(text: Text, end: Substring)] {
    list.texts.filter { $0.language == language }.flatMap { text in
      guard text.role == .paragraph || text.role == .blocks else {
        return [] as [(Text, Substring)]
      }
      return text.paragraphs.compactMap { paragraph in
        var words = paragraph.words
        while let last = words.last, "”’\"）)》」』】".contains(last) || last.isWhitespace {
          words.removeLast()
        }
        guard let last = words.last, !ends.contains(last),
          !(paragraph.leadsOn && leads.contains(last))
        else { return nil }
        return (text, paragraph.words.suffix(12))
      }
    }
  }
}

extension Text {
  /// The first match outside quotation marks, where names may be as they are.
  fileprivate func first(_ pattern: Regex<Substring>) -> Substring? {
    value.split(separator: /“[^“”]*”|"[^"]*"/).lazy
      .compactMap { $0.firstMatch(of: pattern)?.output }.first
  }
}

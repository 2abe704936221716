import Bytes
import Testing

@testable import Templates

/// A generator that gives the same numbers on every machine and in every run.
struct Lots: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 29)
  }
}

struct PlainTests {
  private static let pieces: [String] = [
    "a", "B", "z", "0", "1", "12.", "3)", "1. ", "中", "文", "，", "。", "“", "”", "——", "（", "é", "🩺",
    "·",
    " ", " ", "  ", "    ", "\n", "\n\n", " \n", "\n ", "\t", "\r", ".", ",", ":", ";", "!", "?",
    "'", "\"", "(",
    ")", ">", "<", "&", "&amp;", "&#20013;", "&copy", "\\", "*", "_", "`", "[", "]", "![", "#",
    "# ", "-",
    "- ", "+ ", "=", "===", "---", "~~~", "|", "^", "$", "%", "@", "/", "www.x.org",
    "https://x.org", "a@b.c",
    "\u{A0}", "\u{3000}", "\u{2028}", "\u{200B}", "\u{FEFF}", "\u{1F}", "\u{7F}", "\u{85}",
  ]
  /// Mostly harmless, so that many of the texts are plain.
  private static let mild =
    Array(pieces[0..<21]) + [".", ",", ":", "!", "'", "\"", ">", "\n\n", "#", "-", "="]

  @Test(arguments: [Markdown.Mode.inline, .block], [TextLanguage.chinese, .english])
  func `plain text comes out of the short way as it comes out of cmark`(
    mode: Markdown.Mode, language: TextLanguage
  ) {
    var lots = Lots(state: 20_261_121)
    let markdown = Markdown(language: language, headings: .init(first: 3, prefix: "x."))
    var plain = 0
    for round in 0..<20_000 {
      let pieces = round.isMultiple(of: 2) ? Self.pieces : Self.mild
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &lots) {
        text += pieces.randomElement(using: &lots) ?? ""
      }
      guard text.withBytes({ Plain.isPlain($0, mode) }) else { continue }
      plain += 1
      let short = markdown.html(ofPlain: text, mode)
      let long = markdown.render(text, mode)
      #expect(short == long.html.closed { _ in nil }, "\(text.debugDescription)")
      #expect(long.problems.isEmpty && long.headings == 0, "\(text.debugDescription)")
      if mode == .inline { #expect(long.words == text, "\(text.debugDescription)") }
    }
    // The comparison means something only when many texts take the short way.
    #expect(plain > 2_000)
  }

  @Test func `a usual summary is plain`() {
    let summaries = [
      "十万余条中文医患问答，用来训练和比较“答案匹配”模型（2018 年）。",
      "Over 100,000 Chinese patient–doctor question–answer pairs; the authors' \"best\" > all: see www.x.org!",
    ]
    for summary in summaries { #expect(summary.withBytes { Plain.isPlain($0, .inline) }) }
    let paragraphs = summaries.joined(separator: "\n\n")
    #expect(paragraphs.withBytes { Plain.isPlain($0, .block) })
    #expect((paragraphs + "\n").withBytes { Plain.isPlain($0, .block) })
    #expect(!paragraphs.withBytes { Plain.isPlain($0, .inline) })
  }
}

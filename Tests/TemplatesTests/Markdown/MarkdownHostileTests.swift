import Testing

@testable import Templates

/// Inputs on which parsers of Markdown are known to take quadratic time or worse, each as long as a text may be.
/// The bound is generous, for busy machines: within the limits cmark needs a few milliseconds.
struct HostileTests {
  static let repeated = [
    "[", "]", "*a **a ", "*a _b ", "a_ ", "_a ", "a]", "[a", "[a](", "[a](b", "[a](<b", "*a_ ",
    "a**b c* ", "![[]()",
    "[ (](", "`a``b", "> a\n", ">\n", "- a\n", "*\n", "1)\n", "[a]: u\n", "[a]:\n", "[a]: u '\n",
    "[]:", "[\\", "<!--",
    "x<!-- a ", "x<?", "x<!A ", "x<![CDATA[", "<a ", "<a x=\"", "</", "<a@", "<a:", "&", "&a", "&#",
    "&amp;",
    "\u{0}", "[a](b \"", "[a](b (", "a  \n", "a\\\n", "\n", "a\n", "\t", "```\n", "~", "a\n=\n",
    "*", "_*", "**a*", "!", "![",
    "# ", "#\n", "中\n", "中 a ", "“中", "&zwj;", "<b>", "![a](b)", "[a](b)", "`中`",
    "> > > > > > > > > > > > > > > > a\n", "http://", "[a](http://a ", "](http://a ", ":", "://",
  ]

  static let built: [String] = [
    String(repeating: "[", count: 4000) + "a" + String(repeating: "]", count: 4000),
    String(repeating: "*a **a ", count: 500) + String(repeating: "b** b*", count: 500),
    String(repeating: "*http://a ", count: 600) + String(repeating: "b*", count: 600),
    (1..<125).map { "e" + String(repeating: "`", count: $0) }.joined(),
    (0..<600).map { "[\($0)]: u\n" }.joined() + String(repeating: "[1]", count: 500),
    (0..<16).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
      + String(repeating: "\n", count: 7000),
    String(repeating: "- ", count: 16) + "a\n" + String(repeating: "\n", count: 8000) + "b",
    String(repeating: ">", count: 16) + "a\n" + String(repeating: "a\n", count: 4000),
    String(repeating: "a\n", count: 4000) + "===",
  ]

  @Test(
    arguments: repeated.map { unit in String(repeating: unit, count: 8192 / unit.utf8.count) }
      + built)
  func `known hostile inputs end soon`(text: String) {
    #expect(text.utf8.count <= 8192)
    let clock = ContinuousClock()
    for mode in [Markdown.Mode.inline, .block] {
      let time = clock.measure { _ = render(text, mode, .english) }
      #expect(time < .milliseconds(500), "\(text.prefix(20).debugDescription)")
    }
  }

  @Test func `what is longer than the limit never reaches cmark`() {
    let clock = ContinuousClock()
    for unit in ["[", "> ", "![[]()", "- ", "*a "] {
      let text = String(repeating: unit, count: 1_000_000)
      let time = clock.measure {
        #expect(render(text, .block).problems.map(\.rule) == ["markdown-too-long"])
      }
      #expect(time < .milliseconds(500))
    }
  }

  @Test func `random text never breaks out of its element`() {
    var lots = Lots(state: 7)
    let pieces = [
      "<", ">", "\"", "'", "&", "script", "[", "](", ")", "javascript:", "https://a.org", "\\", "`",
      "*", "_", "![", "\n", "# ", "- ",
      "&lt;", "&quot;", "&#60;", "中", " ", "<!--", "-->", "onerror=", "<b", "/>", "```", "    ",
      "(", "[a]: ", "#cmedqa2", " \"",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...20, using: &lots) {
        text += pieces.randomElement(using: &lots) ?? ""
      }
      for language in [TextLanguage.chinese, .english] {
        let html = render(text, .block, language).html
        #expect(foreignTag(in: html) == nil, "\(text.debugDescription)")
      }
    }
  }

  /// The first tag that our rendering cannot have written.
  private func foreignTag(in html: String) -> Substring? {
    let plain = [
      "p", "/p", "em", "/em", "strong", "/strong", "code", "/code", "pre", "/pre", "ul", "/ul",
      "ol", "/ol", "li", "/li",
      "blockquote", "/blockquote", "/span", "/a", "br /", "hr /", "span lang=\"zh-Hans\"",
      "!-- raw HTML omitted --", "/h3",
    ]
    let beginnings = [
      "a href=\"https://a.org", "a href=\"entries/cmedqa2.html\"", "code class=\"language-",
      "h3 id=\"details.",
    ]
    for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let tag = part.prefix { $0 != ">" }
      let isOurs =
        plain.contains(String(tag))
        || beginnings.contains { tag.hasPrefix($0) && tag.hasSuffix("\"") }
      // Two quotes for each attribute: none has been closed early.
      guard isOurs,
        (tag.split(separator: "\"", omittingEmptySubsequences: false).count - 1).isMultiple(of: 2)
      else { return tag }
    }
    return nil
  }
}

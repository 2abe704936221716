import Testing

@testable import Templates

@Test(arguments: [
  "plain words, 中文。", "[x](y) ![z](w) <b> &amp; # * _a_ **b** `c` ~~d~~ a|b", "\\[", "a\nb",
  "<https://a.b> <a@b.org> <!-- -->",
])
func `a literal text is shown as it was`(text: String) throws {
  let literal = Markdown.literal(text)
  #expect(!literal.contains("\n"))
  let markdown = Markdown(language: .english, headings: .init(first: 3, prefix: ""))
  #expect(
    markdown.render("Before " + literal, .inline).words
      == "Before " + text.replacing("\n", with: " "))
}

import Templates
import Testing

@Test(arguments: [
  ("中文医学问答数据。", "中文医学问答数据。"),
  (
    "A *plain* text with `code` & [a link](https://example.org/).",
    "A plain text with code & a link."
  ),
  ("两行\n汉字，**强调**\nLatin", "两行汉字，强调 Latin"),
  ("one\n\ntwo", "one two"),
  ("1 &lt; 2", "1 < 2"),
])
func `a text without its marks is left as words`(_ text: String, _ words: String) {
  let markdown = Markdown(language: .chinese, headings: .init(first: 3, prefix: ""))
  #expect(markdown.render(text, .inline).words == words)
}

import Testing

@testable import Templates

@Test func `html keeps its bytes as they are`() {
  #expect(HTML(bytes: Array("<b>".utf8)).bytes == Array("<b>".utf8))
}

@Test(arguments: [
  ("", ""), ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; 'd'"),
  ("&amp;", "&amp;amp;"),
  ("<中>", "&lt;<span lang=\"zh-Hans\">中</span>&gt;"), ("é 😀", "é 😀"),
  // Marks without a letter of Han are no run of their own, also behind one that is.
  ("中 b ，。 c", "<span lang=\"zh-Hans\">中</span> b ，。 c"),
])
func `text is escaped, and Han in it marked in English`(text: String, html: String) {
  #expect(String(decoding: HTML(text, language: .english).bytes, as: UTF8.self) == html)
}

@Test func `in Chinese nothing is marked`() {
  #expect(String(decoding: HTML("中 <a>", language: .chinese).bytes, as: UTF8.self) == "中 &lt;a&gt;")
}

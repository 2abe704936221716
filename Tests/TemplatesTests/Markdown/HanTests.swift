import Testing

@testable import Templates

struct HanTests {
  @Test(arguments: [
    ("中\n文", "中文"), ("中，\n文", "中，文"), ("中\n（文", "中（文"), ("中。\n\u{20000}", "中。\u{20000}"),
    ("中\na", "中\na"), ("a\n中", "a\n中"), ("a\nb", "a\nb"), ("中\n1", "中\n1"), ("a，\n中", "a，中"),
    ("中\n**文**", "中<strong>文</strong>"), ("**中**\n文", "<strong>中</strong>文"),
    ("**中\n文**", "<strong>中文</strong>"),
    ("[中](#cmedqa2)\n文", "<a href=\"entries/cmedqa2.html\">中</a>文"), ("`中`\n文", "<code>中</code>文"),
    ("`a`\n文", "<code>a</code>\n文"), ("中\n文\n字", "中文字"), ("中  \n文", "中<br />\n文"),
    ("中\\\n文", "中<br />\n文"),
    ("“中”\n文", "“中”文"), ("中\n“文”", "中“文”"), ("中……\n文", "中……文"), ("a”\n“b", "a”\n“b"),
    ("中&#10;文", "中\n文"),
    ("中 \n 文", "中文"), ("中&amp;\n文", "中&amp;\n文"), ("中\n😀", "中\n😀"), ("ア\n中", "ア\n中"),
    ("中\n&#25991;", "中文"),
  ])
  func `a soft line break between Han is dropped and every other one kept`(
    markdown: String, html: String
  ) {
    #expect(render(markdown).html == html)
  }

  @Test func `in English, curly quotes keep the gap beside Han`() {
    let html = render("“中”\nab 中\n文", .inline, .english).html
    #expect(html == "“\(han("中"))”\nab \(han("中"))\(han("文"))")
  }

  @Test func `breaks are dropped in lists and quotes, and never between blocks`() {
    #expect(render("- 中\n  文\n- 字\n", .block).html == "<ul>\n<li>中文</li>\n<li>字</li>\n</ul>\n")
    #expect(
      render("> 中\n文\n\n字", .block).html == "<blockquote>\n<p>中文</p>\n</blockquote>\n<p>字</p>\n")
    #expect(render("```\n中\n文\n```", .block).html == "<pre><code>中\n文\n</code></pre>\n")
  }

  @Test(arguments: [
    ("a 中文 b", "a \(han("中文")) b"), ("中文", han("中文")), ("（中）b", "\(han("（中）"))b"), ("a，b", "a，b"),
    ("a 中文。", "a \(han("中文。"))"), ("“中文”", "“\(han("中文"))”"), ("中“文”字", han("中“文”字")),
    ("中 文 b", "\(han("中 文")) b"),
    ("中·文", han("中·文")), ("《中》, 文", "\(han("《中》")), \(han("文"))"), ("〇", han("〇")),
    ("\u{20000}", han("\u{20000}")),
    ("中<文", "\(han("中"))&lt;\(han("文"))"), ("é 中", "é \(han("中"))"), ("한 ア", "한 ア"),
    ("a — b", "a — b"),
    ("中，", han("中，")), ("，中", han("，中")),
  ])
  func `in English, runs of Han are marked, in text as in Markdown`(text: String, html: String) {
    #expect(string(HTML(text, language: .english)) == html)
    #expect(render(text, .inline, .english).html == html)
    #expect(!string(HTML(text, language: .chinese)).contains("span"))
  }

  @Test(arguments: [
    ("*中*", "<em>\(han("中"))</em>"), ("`中 a`", "<code>\(han("中")) a</code>"),
    ("[中](https://a.org \"文\")", "<a href=\"https://a.org\" title=\"文\">\(han("中"))</a>"),
    ("<https://a.org/中>", "<a href=\"https://a.org/%E4%B8%AD\">https://a.org/\(han("中"))</a>"),
    ("&#20013;文 \\*", "\(han("中文")) *"),
  ])
  func `in English, Han is marked within other marks and not within attributes`(
    text: String, html: String
  ) {
    #expect(render(text, .inline, .english).html == html)
  }

  @Test func `in English, Han is marked in blocks of code and in headings`() {
    #expect(
      render("```a b\n中 <\n```", .block, .english).html
        == "<pre><code class=\"language-a\">\(han("中")) &lt;\n</code></pre>\n")
    #expect(render("    中\n", .block, .english).html == "<pre><code>\(han("中"))\n</code></pre>\n")
    #expect(render("# 中 a", .block, .english).html == "<h3 id=\"details.1\">\(han("中")) a</h3>\n")
  }
}

private func han(_ text: String) -> String {
  "<span lang=\"zh-Hans\">\(text)</span>"
}

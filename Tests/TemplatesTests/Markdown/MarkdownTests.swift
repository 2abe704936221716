import Testing

@testable import Templates

struct MarkdownTests {
  @Test(arguments: [
    ("中文", "中文"), ("a\n", "a"), ("  a  ", "a"),
    ("*a* **b** `c` ~~d~~", "<em>a</em> <strong>b</strong> <code>c</code> ~~d~~"),
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; 'e'"),
    ("\\# a", "# a"), ("1\\. a", "1. a"), ("#tag", "#tag"), ("-a", "-a"),
    ("&copy; &#20013;", "© 中"), ("[a]", "[a]"), ("a: [b]: c", "a: [b]: c"), ("\\[a]: b", "[a]: b"),
    ("a  \nb", "a<br />\nb"), ("a\\\nb", "a<br />\nb"),
    ("a -- \"b\" ...", "a -- &quot;b&quot; ..."),
  ])
  func `a text of one paragraph has no paragraph around it`(markdown: String, html: String) {
    let result = render(markdown)
    #expect(result.html == html)
    #expect(result.problems.isEmpty)
  }

  @Test(arguments: [
    "", "\n", "&nbsp;", "&emsp;&#x3000;", "\u{3000}", "*\u{2800}*", "` `", "[](https://a.org)",
    "**\n",
  ])
  func `a text of which readers see nothing is a problem`(markdown: String) {
    for mode in [Markdown.Mode.inline, .block] {
      // Two stars are seen.
      let isSeen = markdown == "**\n"
      #expect(render(markdown, mode).problems == (isSeen ? [] : [.blank]), "\(mode)")
    }
    #expect(render("---", .block).problems.isEmpty)
  }

  @Test func `a heading in a text of one paragraph has no id that another may have`() {
    let result = render("# a")
    #expect(!result.html.contains("id="))
    #expect(result.headings == 0)
  }

  @Test(arguments: [
    ("# a", MarkdownProblem.Block.heading, "# a"), ("a\n===", .heading, "a"), ("- a", .list, "- a"),
    ("2024. a", .list, "2024. a"), ("> a", .quote, "> a"), ("    a", .code, "a"),
    ("```\na\n```", .code, "```"),
    ("***", .rule, "***"), ("a\n\n  b", .paragraphs, "b"), ("a\n- b", .list, "- b"),
    ("[a]: https://b.org", .definition, "[a]: https://b.org"),
    ("[a]: b c", .definition, "[a]: b c"),
    ("a\n\n[b]: https://c.org\n", .definition, "[b]: https://c.org"),
    ("[a]: https://b.org\nc [a]", .definition, "[a]: https://b.org"), ("中\n\n> 文", .quote, "> 文"),
  ])
  func `a block in a text of one paragraph is a problem`(
    markdown: String, block: MarkdownProblem.Block, line: String
  ) {
    #expect(render(markdown).problems == [.block(block, line: line)])
    // A definition that nothing refers to is not seen.
    let isBlank = markdown == "[a]: https://b.org"
    #expect(render(markdown, .block).problems == (isBlank ? [.blank] : []))
  }

  @Test func `blocks are rendered as they are written`() {
    let result = render("中\n\n- a\n- b\n\n> c\n\n```py\nd < e\n```\n\n---\n", .block)
    #expect(
      result.html == """
        <p>中</p>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <blockquote>
        <p>c</p>
        </blockquote>
        <pre><code class="language-py">d &lt; e
        </code></pre>
        <hr />

        """)
    #expect(result.problems.isEmpty)
  }

  @Test func `headings get the level of their page and ids that count`() {
    let text = "# A *b*\n\n中\n\n## C\n\n> ###### D\n\nE [x](https://a.org)\n---\n\n- # F\n"
    let result = render(text, .block)
    #expect(
      result.html == """
        <h3 id="details.1">A <em>b</em></h3>
        <p>中</p>
        <h4 id="details.2">C</h4>
        <blockquote>
        <h6 id="details.3">D</h6>
        </blockquote>
        <h4 id="details.4">E <a href="https://a.org">x</a></h4>
        <ul>
        <li>
        <h3 id="details.5">F</h3>
        </li>
        </ul>

        """)
    #expect(result.headings == 5)
    #expect(result.problems.isEmpty)
  }

  @Test func `an empty heading and a strange prefix do no harm`() {
    let markdown = Markdown(language: .english, headings: .init(first: 2, prefix: "a\"<."))
    #expect(
      html(markdown.render("#\n", .block)) == "<h2 id=\"a&quot;&lt;.1\"></h2>\n")
  }

  @Test(arguments: [
    ("![](https://a.org/b.png)", ""), ("![a](https://a.org/b.png)", "a"),
    ("![*a* b](c.png \"d\")", "<em>a</em> b"),
    ("[![a](b.png)](https://c.org)", "<a href=\"https://c.org\">a</a>"),
    ("![a ![b](c) d](e)", "a b d"), ("![a](javascript:alert(1))", "a"),
    ("![a](data:image/png;base64,AA)", "a"),
  ])
  func `images are refused and leave their text`(markdown: String, html: String) {
    let result = render(markdown)
    #expect(result.html == html)
    #expect(Set(result.problems.map(\.rule)) == ["image"])
  }

  @Test(arguments: [
    ("a <b>c</b>", "<b>"), ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("<br/>", "<br/>"),
    ("a <!-- b -->", "<!-- b -->"), ("<!-- b -->", "<!-- b -->"), ("a <?php ?>", "<?php ?>"),
    ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ("a <![CDATA[b]]>", "<![CDATA[b]]>"),
    ("a </b>", "</b>"),
    ("<div>\nb\n</div>", "<div>"),
    ("a <!DOCTYPE b>", "<!DOCTYPE b>"),
    ("<a href=\"javascript:x\">b</a>", "<a href=\"javascript:x\">"),
  ])
  func `raw HTML is refused and left out`(markdown: String, tag: String) {
    for mode in [Markdown.Mode.inline, .block] {
      let result = render(markdown, mode)
      #expect(result.problems == [.rawHTML(tag)])
      #expect(!result.html.contains("alert"))
      let rest = result.html.replacing("<p>", with: "").replacing("</p>", with: "")
        .replacing("<!-- raw HTML omitted -->", with: "")
      #expect(!rest.contains("<"))
    }
  }

  @Test(arguments: [
    "a < b", "a \\<b>", "`<b>`", "<3", "a <- b", "&lt;script&gt;", "<svg/onload=alert(1)>",
    "<https://a.org>",
  ])
  func `what only looks like HTML is shown`(markdown: String) {
    #expect(render(markdown).problems.isEmpty)
  }

  @Test func `code never becomes HTML, in either language`() {
    for language in [TextLanguage.chinese, .english] {
      let html = render("`<b>中\"</b>`\n\n~~~a\"><script>\n</code><script>中\n~~~", .block, language)
        .html
      #expect(!html.contains("<script"))
      #expect(!html.contains("<b>"))
      #expect(html.contains("class=\"language-a&quot;&gt;&lt;script&gt;\""))
    }
  }
}

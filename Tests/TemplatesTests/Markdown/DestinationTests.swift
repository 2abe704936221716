import Testing

@testable import Templates

struct DestinationTests {
  @Test(arguments: [
    ("[x](https://example.org)", "https://example.org"),
    ("[x](http://example.org/a?b=c&d=e#f)", "http://example.org/a?b=c&amp;d=e#f"),
    ("[x](HTTPS://EXAMPLE.ORG)", "HTTPS://EXAMPLE.ORG"),
    ("[x](https://example.org:8080/a:b)", "https://example.org:8080/a:b"),
    ("[x](https://medium.com/@user/post)", "https://medium.com/@user/post"),
    ("[x](https://[::1]/)", "https://%5B::1%5D/"),
    ("[x](https://例子.cn/中文)", "https://%E4%BE%8B%E5%AD%90.cn/%E4%B8%AD%E6%96%87"),
    ("[x](https://a.org/%20%5C)", "https://a.org/%20%5C"),
    ("[x](https://a.org/?q=javascript:alert(1))", "https://a.org/?q=javascript:alert(1)"),
    ("[x](https://a.org/\"onclick=alert\")", "https://a.org/%22onclick=alert%22"),
    ("[x](https://a.org/'x')", "https://a.org/&#x27;x&#x27;"),
    ("[x](https&colon;//a.org)", "https://a.org"),
    ("[x](mailto:a@b.org)", "mailto:a@b.org"),
    ("[x](MailTo:a@b.org?subject=c)", "MailTo:a@b.org?subject=c"),
    ("<https://a.org/?a&b>", "https://a.org/?a&amp;b"),
    ("<a@b.org>", "mailto:a@b.org"),
    ("[x](#cmedqa2)", "entries/cmedqa2.html"),
    ("[x](#nothing)", "#nothing"),
    ("[x](#evil)", "#evil"),
    ("[x](#a&quot;onclick=b)", "#a%22onclick=b"),
    ("[x](  https://a.org  )", "https://a.org"),
    ("[x](&#35;cmedqa2)", "entries/cmedqa2.html"),
  ])
  func `a safe or known destination is kept`(markdown: String, href: String) {
    let result = render(markdown)
    #expect(result.problems.isEmpty)
    #expect(result.html.hasPrefix("<a href=\"\(href)\">"), "\(result.html)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", "jAvAsCrIpT:alert`1`",
    "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3A;alert(1)",
    "&#106;avascript:alert(1)", "&#x6A;&#x61;vascript:alert(1)", "javascript\\:alert(1)",
    "javascript://example.org/%0aalert(1)", "javascript:%61lert(1)", "javascript:/**/alert(1)",
    "java&Tab;script:alert(1)", "java&#9;script:alert(1)", "java&NewLine;script:alert(1)",
    "java&#10;script:alert(1)", "java&#13;script:alert(1)", "javascript&Tab;:alert(1)",
    "&#32;javascript:alert(1)", "&#1;javascript:alert(1)", "&#31;javascript:alert(1)",
    "&#127;javascript:alert(1)", "java\u{01}script:alert(1)", "javascript&#0;:alert(1)",
    "vbscript:msgbox(1)", "VBScript:msgbox(1)", "livescript:x", "mocha:x",
    "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/png;base64,AAAA", "data:image/svg+xml,<svg/onload=alert(1)>", "DATA:text/html,x",
    "data&colon;text/html,x", "file:///etc/passwd", "ftp://example.org", "tel:123", "sms:1",
    "ws://a.org",
    "blob:https://a.org/1", "about:blank", "view-source:https://a.org", "intent://a#Intent;end",
    "filesystem:https://a.org/x", "jar:https://a.org!/x", "ms-settings:x", "x-y.z+1:a",
    "feed:javascript:alert(1)",
    "%6aavascript:alert(1)", "java%0ascript:alert(1)", "ｊavascript:alert(1)", "javaſcript:alert(1)",
    ":alert(1)", "a.html:b",
    "//evil.example", "///evil.example", "////evil.example", "&sol;/evil.example",
    "&#47;&#47;evil.example",
    "\\\\\\\\evil.example", "/\\\\evil.example", "\\\\/evil.example", "&bsol;&bsol;evil.example",
    "/&Tab;/evil.example", "/&#10;/evil.example", "https:\\\\\\\\evil.example",
    "https:/\\\\evil.example",
    "https:evil.example", "https:/evil.example", "https:///evil.example", "https://", "https://?a",
    "http:", "https:#a",
    "https://good.example@evil.example", "https://a:b@evil.example/", "https://a.org&#10;b",
    "https://a.org/&#32;b", "https&#32;://a.org", "mailto:", "mailto:a@b.org&#10;bcc:c@d.org",
  ])
  func `an unsafe destination is refused and leaves only its text`(destination: String) {
    for markdown in ["[x](\(destination))", "[x][r]\n\n[r]: \(destination)"] {
      let result = render(markdown, .block)
      // An unbalanced bracket or such would make it no link at all; then there is nothing to refuse.
      #expect(result.problems.contains { $0.rule == "unsafe-link" }, "\(result.html)")
      #expect(result.html == "<p>x</p>\n")
    }
  }

  @Test(arguments: [
    "<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "<data:text/html,x>", "<made-up-scheme:x>",
    "<file:///x>", "[x](<javascript:alert(1)>)", "[x](<java&#10;script:alert(1)>)",
    "[x](<https://a b>)",
    "[x](<\\\\\\\\evil.example>)", "[x](javascript:alert(1) \"title\")",
    "[**x**](javascript:alert(1))", "[a](https://a.org \"b\") [x](vbscript:x)",
  ])
  func `an unsafe destination is refused in every notation`(markdown: String) {
    let result = render(markdown)
    #expect(result.problems.map(\.rule) == ["unsafe-link"])
    #expect(!result.html.contains("script:\""))
  }

  @Test(arguments: [
    "nothing.html", "/absolute", "?query", "./a", "../b", "javascript",
    "javascript%3Aalert(1)",
    "javascript：alert(1)", "javascript∶alert(1)", "／／evil.example", "%2f%2fevil.example",
    "&amp;colon;", "a/b:c",
    "www.example.org",
  ])
  func `what leads to no name within the list leaves its text`(destination: String) {
    let result = render("[x](\(destination))")
    #expect(result.html == "x")
    #expect(result.links.count == 1)
    #expect(result.problems.isEmpty)
  }

  @Test func `a link without a destination leads nowhere`() {
    #expect(render("[x]()").links == [""])
    #expect(render("[x](<>)").links == [""])
  }

  @Test func `only what is neither safe nor unsafe is for the list to judge`() {
    let text = "[a](https://a.org) [b](mailto:b@c.org) [c](javascript:d) [e](#f) [g](h&amp;i%20j)"
    #expect(render(text).links == ["#f", "h&i%20j"])
  }

  @Test func `every link to a name leads where its page says`() {
    let result = render("[a](#cmedqa2) `<a href=\"#cmedqa2\">` [b](#cmedqa2 \"#c\") [d](#e)")
    #expect(
      result.html
        == "<a href=\"entries/cmedqa2.html\">a</a> <code>&lt;a href=&quot;#cmedqa2&quot;&gt;</code> "
        + "<a href=\"entries/cmedqa2.html\" title=\"#c\">b</a> <a href=\"#e\">d</a>")
  }

  @Test func `titles are kept and escaped`() {
    let html = render("[x](https://a.org \"中文 \\\" onclick=\\\"a < b\")", .inline, .english).html
    #expect(html == "<a href=\"https://a.org\" title=\"中文 &quot; onclick=&quot;a &lt; b\">x</a>")
  }
}

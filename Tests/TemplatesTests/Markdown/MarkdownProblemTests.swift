import Testing

@testable import Templates

struct MarkdownProblemTests {
  @Test(arguments: [
    (
      "[x](javascript:alert)", "unsafe-link",
      "the link 'javascript:alert' is not http, https or mailto",
      "Start it with https://, http:// or mailto:", "javascript:alert"
    ),
    (
      "[中](//evil)", "unsafe-link", "the link '//evil' leaves out its scheme",
      "Write https:// before the host",
      "//evil"
    ),
    (
      "[x](https:evil)", "unsafe-link", "the link 'https:evil' names no host",
      "Write it in full: https://host/path", "https:evil"
    ),
    (
      "[x](https://a@b)", "unsafe-link", "the link 'https://a@b' names a user before its host",
      "Remove what stands before the '@'", "https://a@b"
    ),
    (
      "[x](<a b>)", "unsafe-link",
      "the link 'a b' holds a space, a backslash or a control character",
      "Write it percent-encoded: %20 is a space, %5C a backslash", "a b"
    ),
    (
      "[x](#数据)", "unknown-link", "there is no entry or section '#数据'",
      "Write a full link (https://…) or one to something that exists here", "#数据"
    ),
    (
      "[x]()", "unknown-link", "a link has no destination",
      "Write it in the round brackets: [text](https://…)", nil
    ),
    (
      "![图](a.png)", "image", "the image 'a.png' cannot be shown here",
      "Delete it, or link to a page that shows it: [text](https://…)", "a.png"
    ),
    (
      "中<b>文</b>", "raw-html", "HTML such as '<b>' is not allowed here",
      "Use Markdown instead, or write '\\<' to show the character", "<b>"
    ),
    (
      "一行<br/>两行", "raw-html", "HTML such as '<br/>' is not allowed here",
      "Leave it out: an empty line begins a new paragraph, where a text may have several", "<br/>"
    ),
    (
      "见https://example.org/a_(b)。另见", "bare-address",
      "the address 'https://example.org/a_(b)' does not become a link by itself",
      "Write '[text](https://example.org/a_(b))', or '<https://example.org/a_(b)>' to show the address",
      "https://example.org/a_(b)"
    ),
    (
      "见 [cMedQA](https://example.org/x 和别的", "unclosed-link",
      "'[cMedQA](https://example.org/x' is no link and shows as it is written",
      "Write '[cMedQA](https://example.org/x)'", "[cMedQA](https://example.org/x"
    ),
    (
      "见[cMedQA]（https://example.org/x），和别的", "unclosed-link",
      "'[cMedQA]（https://example.org/x）' is no link and shows as it is written",
      "Write '[cMedQA](https://example.org/x)'", "[cMedQA]（https://example.org/x）"
    ),
    (
      "# 标题", "block-markup", "a heading cannot stand in a text of one paragraph",
      "Write '\\#' to show the character", "# 标题"
    ),
    (
      "甲\n # 标题 \n乙", "block-markup", "a heading cannot stand in a text of one paragraph",
      "Write '\\#' to show the character", "# 标题"
    ),
    (
      "- a", "block-markup", "a list cannot stand in a text of one paragraph",
      "Write a backslash before the '-', '*', '+', '.' or ')' to show the character", "- a"
    ),
    (
      "> a", "block-markup", "a quote cannot stand in a text of one paragraph",
      "Write '\\>' to show the character", "> a"
    ),
    (
      "~~~", "block-markup", "a code block cannot stand in a text of one paragraph",
      "Use `code` within the line, without indentation", "~~~"
    ),
    (
      "---", "block-markup", "a horizontal rule cannot stand in a text of one paragraph",
      "Remove the line, or write a backslash before it to show it", "---"
    ),
    (
      "a\n\nb", "block-markup", "a second paragraph cannot stand in a text of one paragraph",
      "Remove the blank line",
      "b"
    ),
    (
      "[a]: b", "block-markup", "the definition of a link cannot stand in a text of one paragraph",
      "Write [text](https://…) where the link belongs, or '\\[' to show the bracket", "[a]: b"
    ),
    (
      "a &#x202e; b", "invisible-character",
      "the text contains U+202E, which cannot be seen or has no meaning",
      "Remove it, or the reference that stands for it", "&#x202e;"
    ),
    (
      "&emsp;", "empty-text", "the page shows nothing of this text",
      "Write words, or delete the text", nil
    ),
    (
      "x&#x331;&#x324;&#x33F;*&#x346;&#x346;*", "piled-marks",
      "more than 4 marks stand on one letter", "Keep only the marks that the letter needs", nil
    ),
    (
      ">>>>>>>>>>>>>>>>> a", "markdown-too-deep",
      "this line nests more than 16 quotes or list items",
      "Use fewer '>', '-', '*', '+' or '1.' at the start of the line", ">>>>>>>>>>>>>>>>> a"
    ),
  ])
  func `a problem says what, why and what to do`(
    markdown: String, rule: String, message: String, help: String, snippet: String?
  ) {
    let rendered = render(markdown)
    // Whether there is a place is for the list to say.
    let problem = rendered.problems.first ?? rendered.links.first.map { .unknownLink($0) }
    #expect(problem?.rule == rule)
    #expect(problem?.message.en == message)
    #expect(problem?.help.en == help)
    for words in [problem?.message.zh, problem?.help.zh] {
      #expect(words?.contains(/\p{Han}/) == true)
    }
    #expect(problem?.snippet == snippet)
  }

  @Test func `a text that is too long says how long it is`() {
    let problem = render(String(repeating: "中", count: 2731)).problems.first
    #expect(problem?.rule == "markdown-too-long")
    #expect(problem?.message.en == "this text has 8193 bytes; 8192 are allowed")
    #expect(problem?.help.en == "Keep what matters here and link to the rest")
    #expect(problem?.snippet == nil)
  }

  @Test func `a message stays on its line and shows what cannot be seen`() {
    let hidden = render("[x](java&#10;script&#x202e;:y)").problems
    #expect(hidden.map(\.rule) == ["invisible-character", "unsafe-link"])
    #expect(hidden.last?.message.en.hasPrefix("the link 'javaU+000AscriptU+202E:y' ") == true)
    let long = MarkdownProblem.unknownLink(String(repeating: "a", count: 99))
    #expect(
      long.message.en == "there is nothing at '" + String(repeating: "a", count: 60) + "…'")
  }

  @Test func `all problems of a text are reported, each once, and not without end`() {
    let text = "<b>a</b> ![c](d) [e](f:g) [h](i) [e](f:g) &zwj;"
    #expect(
      render(text).problems == [
        .rawHTML("<b>"), .image("d"), .unsafeLink("f:g", .scheme),
        .invisible(0x200D, spelling: "&zwj;"),
      ])
    let many = (0..<999).map { "[a](b:\($0))" }.joined()
    #expect(render(String(many.prefix(8000))).problems.count == 20)
  }

  @Test(
    arguments: [
      ("&#0;", 0xFFFD), ("&#x202e;", 0x202E), ("&ZeroWidthSpace;", 0x200B), ("&shy;", 0xAD),
      ("&lrm;", 0x200E),
      ("&#x2066;", 0x2066), ("&#xe000;", 0xE000), ("&#xfffe;", 0xFFFD), ("&#xffff;", 0xFFFD),
      ("&#x1fffe;", 0x1FFFE), ("&#x10ffff;", 0x10FFFF),
      ("&#xd800;", 0xFFFD),
      ("&#x7f;", 0x7F), ("&#x85;", 0x85), ("&#27;", 0x1B), ("&#xfeff;", 0xFEFF),
      ("&#xe0041;", 0xE0041), ("\u{202E}", 0x202E),
      ("a\u{200B}", 0x200B), ("&NoBreak;", 0x2060), ("&#x61c;", 0x61C), ("&#xfdd0;", 0xFDD0),
      ("中\u{200D}", 0x200D), ("☎a\u{200D}", 0x200D), ("☎中\u{200D}", 0x200D),
      ("☎é\u{200D}", 0x200D),
    ] as [(String, UInt32)])
  func `an invisible or invalid character is found wherever it hides`(text: String, scalar: UInt32)
  {
    for markdown in [
      text, "中*\(text)*", "# \(text)", "[\(text)](https://a.org)", "[a](https://a.org \"\(text)\")",
      "~~~ \(text)\n~~~",
    ] {
      let found = render(markdown, .block, .english).problems.contains {
        if case .invisible(scalar, _) = $0 { true } else { false }
      }
      #expect(found, "\(markdown.debugDescription)")
    }
    let isFoundInLink = render("[a](https://a.org/\(text))", .block).problems.contains {
      $0.rule == "invisible-character"
    }
    #expect(isFoundInLink)
  }

  @Test(
    arguments: [
      ("a\u{200B}", 0x200B, "\u{200B}"), ("&#x200B;", 0x200B, "&#x200B;"),
      ("&ZeroWidthSpace;", 0x200B, "&ZeroWidthSpace;"), ("&amp;&#8203;", 0x200B, "&#8203;"),
      ("& &lrm;", 0x200E, "&lrm;"), ("&am &a;&lrm;", 0x200E, "&lrm;"),
      ("&lrm&lrm;", 0x200E, "&lrm;"),
      ("&rlm;&lrm;", 0x200F, "&rlm;"),
    ] as [(String, UInt32, String)])
  func `an invisible character is shown as it was typed`(
    text: String, scalar: UInt32, spelling: String
  ) {
    #expect(render(text).problems.first == .invisible(scalar, spelling: spelling))
  }

  @Test(arguments: [
    ("[a]: b", "[a]: b"), (" \n [a]: b", "[a]: b"), ("[a\\]]: b", "[a\\]]: b"),
    ("a\n\n[b]: c", "[b]: c"), ("\na\n \n\n[b]: c", "[b]: c"), ("[a]:", "[a]:"), ("[a]", nil),
    ("[a] : b", nil), ("[a", nil), ("[", nil), ("[a\\", nil), ("[[a]: b", nil), ("a [b]: c", nil),
    ("\n\na\n\n", nil), ("a\nb", nil), ("", nil), (" \n", nil),
  ])
  func `the definition of a link is none of the words`(text: String, snippet: String?) {
    let problem = render(text).problems.first { $0.rule == "block-markup" }
    #expect(problem?.snippet == snippet)
  }

  @Test(arguments: ["\u{0}", "a\u{0}b", "a\u{0}b &c", "`\u{202E}`", "    \u{202E}"])
  func `it is found in code too`(text: String) {
    #expect(render(text, .block).problems.map(\.rule) == ["invisible-character"])
  }

  @Test(arguments: [
    "[https://a.org/b](https://a.org/b)", "<https://a.org/b>", "`https://a.org/b`",
    "[*https://a.org*](https://a.org)", "[a](https://a.org/b \"https://a.org\")", "http: //a",
  ])
  func `an address that is a link or code is no bare address`(text: String) {
    #expect(render(text).problems.isEmpty)
  }

  @Test func `each address that is no link is told`() {
    let text = "见http://a.org/x.，(https://b.org/y)。[c] (https://c.org 和https://d.org"
    #expect(
      render(text).problems == [
        .bareAddress("http://a.org/x", isWhole: true),
        .bareAddress("https://b.org/y", isWhole: true),
        .unclosedLink("[c] (https://c.org", mended: "[c](https://c.org)"),
        .bareAddress("https://d.org", isWhole: true),
      ])
    let areWarnings = render(text).problems.allSatisfy { $0.isWarning }
    #expect(areWarnings)
  }

  @Test(arguments: [
    ("[a]（https://a.org ）", "[a](https://a.org)"), ("[a]（https://a.org   ）", "[a](https://a.org)"),
    ("[a]（https://a.org/x y）", "[a](https://a.org/x%20y)"),
    ("[a]（https://a.org。）", "[a](https://a.org)"), ("[a]（https://a.org 。）", "[a](https://a.org)"),
    ("[a]（https://a.org/(b)）", "[a](https://a.org/(b))"),
    ("[a](https://a.org/x y )", "[a](https://a.org/x%20y)"),
  ])
  func `a link that is none is mended without what stands around its address`(
    text: String, mended: String
  ) {
    #expect(render(text).problems == [.unclosedLink(text, mended: mended)])
  }

  @Test func `a bracket without words before it makes no link of the address in it`() {
    #expect(render("a](https://a.org").problems == [.bareAddress("https://a.org", isWhole: true)])
  }

  @Test func `a bracket that ends an address is told, unless it closes one within`() {
    #expect(
      render("[a](https://a.org/问答）)").problems == [
        .strayMark("https://a.org/问答）", marks: "）", mended: "https://a.org/问答")
      ])
    for address in ["https://a.org/（问）", "https://a.org/问（答）", "https://a.org/问（答）题（"] {
      #expect(render("[a](\(address))").problems.isEmpty == !address.hasSuffix("（"), "\(address)")
    }
  }

  @Test(arguments: [
    "👩‍⚕️", "☎️ 🧑🏽‍🔬", "a\tb", "a&nbsp;b", "𠀀", "1️⃣❤️", "x&#x331;&#x324;&#x33F;&#x346;y&#x331;",
    "葛\u{E0100}", "é", "`&#x202e;`",
  ])
  func `what readers can see is no problem`(text: String) {
    #expect(render(text).problems.isEmpty)
  }
}

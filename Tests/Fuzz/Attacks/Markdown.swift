@testable import Templates

extension Attack {
  static let markdown = Attack(
    name: "markdown",
    promise:
      "what is shown of a text is whole HTML of harmless elements, and leads by http, https and mailto only",
    words: [
      "](", "](javascript:", "[a]: ", "<a@b.c>", "<http://", "![", "```\n", "    ", "\n\n",
      "&#x0b;",
      "&colon;", "&Tab;", "&#106;", "\\", "***", "~~~", "> ", "1. ", "- ", "# ", "\n===\n", "<b>",
      "<!--", "<![CDATA[", "<?", "</script>", "https://", "www.", "mailto:", "#", "\u{202E}",
      "  \n",
      "中", "“", "data:", "vbscript:", "file:", "//", "&NewLine;", "\t", "`",
    ],
    seeds: {
      let texts = [
        "一 *b* **c** `d` [e](https://a.org/?b=c&d \"t\") <http://f.org> \\* &amp; 中文\n换行",
        "# H\n\n- a\n- b\n\n1. c\n\n> d\n\n```x\ne\n```\n\n***\n\n    f\n\n[g]: #h\n\n[i][g]",
        "[a](javascript:alert(1)) <javascript:x> [b](java&Tab;script:x) ![c](d) <img src=x>",
        "a&#x202e;b&#0;c&#xfffe; https://a.org/b. [x](mailto:a@b.c) [y](#z) [z](../a.html)",
      ]
      return try texts.flatMap { [Input.of($0, 0), Input.of($0, 7)] }
        + Samples.files(in: Samples.sample, ending: ".yml").map(\.bytes)
    }
  ) { bytes in
    var input = Input(bytes)
    let choice = input.choice(of: 8)
    let text = String(decoding: input.text, as: UTF8.self)
    let markdown = Markdown(
      language: choice & 1 == 0 ? .chinese : .english,
      headings: Markdown.Headings(first: 3, prefix: "details."))
    let mode: Markdown.Mode = choice & 2 == 0 ? .inline : .block
    let resolved = choice & 4 == 0 ? "page.html#a" : nil
    let rendered = markdown.render(text, mode)
    let (html, problems, headings) = (
      rendered.html.closed { _ in resolved }, rendered.problems, rendered.headings
    )
    if Markdown.isPlain(text, mode) {
      try hold(markdown.html(ofPlain: text, mode) == html, "plain text is shown in two ways")
    }
    let judged = try HTMLJudge.judge(html.bytes, allowing: .markdown)
    for problem in problems {
      try hold(
        ![problem.rule, problem.message.zh, problem.message.en].contains(""), "\(problem)")
    }
    // A text without problems shows nothing that nobody can see.
    if problems.isEmpty {
      let names = judged.elements.map(\.name)
      try hold(
        headings == names.count { $0.first == "h" && $0 != "hr" }, "\(headings) headings: \(names)")
      try hold(!names.contains("h1") && !names.contains("h2"), "a heading above its page's")
      try hold(!judged.hasOmissions, "HTML is left out, and no problem says so")
      try hold(String(validating: html.bytes, as: UTF8.self) != nil, "not UTF-8")
      for scalar in judged.text.unicodeScalars {
        try hold(
          !(scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
            && !(0x202A...0x202E).contains(scalar.value),
          "U+\(String(scalar.value, radix: 16)) is shown")
      }
    }
    try hold(rendered.words?.utf8.last != 0x20, "the words end in a space")
    try check(literal: text)
  }

  /// A text that is made literal says itself in Markdown.
  private static func check(literal text: String) throws {
    let line = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    let plain = String(String.UnicodeScalarView(line))
    guard plain.utf8.count < 2_000, plain.first.map({ !$0.isWhitespace }) ?? false,
      plain.last?.isWhitespace != true
    else { return }
    let markdown = Markdown(
      language: .chinese, headings: Markdown.Headings(first: 3, prefix: "x."))
    let html = markdown.render("x " + Markdown.literal(plain), .inline).html.closed { _ in nil }
    let shown = try HTMLJudge.judge(html.bytes, allowing: .markdown).text
    try hold(
      shown.utf8.elementsEqual(("x " + plain).utf8) || shown.contains("\u{FFFD}"),
      "'\(plain)' is shown as '\(shown)'")
  }
}

@testable import Templates

func string(_ html: HTML) -> String {
  String(decoding: html.bytes, as: UTF8.self)
}

/// What a text renders to, with `details.` as the prefix of heading ids; a few destinations are known.
func render(
  _ text: String, _ mode: Markdown.Mode = .inline, _ language: TextLanguage = .chinese
) -> (html: String, problems: [MarkdownProblem], headings: Int) {
  let markdown = Markdown(language: language, headings: .init(first: 3, prefix: "details."))
  let known = [
    "#cmedqa2": "entries/cmedqa2.html", "../about": "../about.html", "#evil": "javascript:alert(1)",
  ]
  let (html, problems, headings) = markdown.render(text, mode) { known[$0] }
  return (string(html), problems, headings)
}

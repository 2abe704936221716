@testable import Templates

func string(_ html: HTML) -> String {
  String(decoding: html.bytes, as: UTF8.self)
}

/// What a text renders to on a page that knows one name, with `details.` as the prefix of heading ids.
func render(
  _ text: String, _ mode: Markdown.Mode = .inline, _ language: TextLanguage = .chinese
) -> (html: String, problems: [MarkdownProblem], headings: Int, links: [String]) {
  let markdown = Markdown(language: language, headings: .init(first: 3, prefix: "details."))
  let rendered = markdown.render(text, mode)
  return (html(rendered), rendered.problems, rendered.headings, rendered.links)
}

func html(_ rendered: Markdown.Rendered) -> String {
  let known = ["#cmedqa2": "entries/cmedqa2.html", "#evil": "javascript:alert(1)"]
  return string(rendered.html.closed { known[$0] })
}

import Content
import Templates

/// A paragraph of a text that is no item of a list, as it is shown.
struct Paragraph {
  let words: Substring
  /// Whether a list or code follows, to which it may lead with a colon.
  let leadsOn: Bool
}

extension Text {
  /// Those of a text in Markdown; headings, items of lists, and code are none.
  var paragraphs: [Paragraph] {
    guard role == .blocks else { return [Paragraph(words: words[...], leadsOn: false)] }
    let markdown = Markdown(
      language: language.text, headings: Markdown.Headings(first: 2, prefix: "details."))
    let bytes = markdown.render(value, .block).html.closed { _ in nil }.bytes
    let html = String(decoding: bytes, as: UTF8.self)
    var found: [Paragraph] = []
    var items = 0
    var rest = html[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag == "li" { items += 1 }
      if tag == "/li" { items -= 1 }
      guard tag == "p", items == 0, let close = rest.firstRange(of: "</p>") else { continue }
      let behind = rest[close.upperBound...].drop(while: \.isWhitespace)
      found.append(
        Paragraph(
          words: Self.withoutTags(rest[..<close.lowerBound])[...],
          leadsOn: ["<ul", "<ol", "<pre", "<blockquote"].contains(where: behind.hasPrefix)))
      rest = rest[close.upperBound...]
    }
    return found
  }

  private static func withoutTags(_ html: Substring) -> String {
    var words = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { words.append(character) }
      if character == ">" { isTag = false }
    }
    return words.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}

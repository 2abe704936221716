import Foundation
import Testing

@testable import Templates

/// Where `./duet test` puts what it fetches.
let fetched = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build")

/// The examples of the CommonMark specification 0.30.
private let file = fetched.appending(path: "commonmark/test/specification/commonmark.json")
private let isThere = FileManager.default.fileExists(atPath: file.path)

@Suite(.enabled(if: isThere, "the official tests of CommonMark are not there"))
struct CommonMarkTests {
  struct Example: Decodable {
    let example: Int
    let markdown: String
    let html: String
  }

  @Test func `every example of the specification gives the expected bytes`() throws {
    let examples = try examples()
    #expect(examples.count == 652)
    let markdown = Markdown(
      language: .chinese, headings: .init(first: 1, prefix: ""), isBare: true)
    for example in examples {
      let rendered = markdown.render(example.markdown, .block)
      #expect(html(rendered) == example.html, "example \(example.example)")
      #expect(rendered.problems.isEmpty)
    }
  }

  @Test
  func `no example of the specification gets a script or an unknown scheme through our rules`()
    throws
  {
    let markdown = Markdown(language: .english, headings: .init(first: 3, prefix: "x."))
    for example in try examples() {
      let html = html(markdown.render(example.markdown, .block))
      for tag in html.split(separator: "<").dropFirst() {
        let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
        #expect(allowedTags.contains(String(name)), "example \(example.example)")
      }
      for link in html.split(separator: "href=\"").dropFirst() where html.contains("href=\"") {
        let isAllowed = ["http://", "https://", "mailto:", "#"].contains {
          link.lowercased().hasPrefix($0)
        }
        #expect(isAllowed, "example \(example.example)")
      }
    }
  }

  private let allowedTags: Set<String> = Set(
    ["a", "p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "span"].flatMap {
      [$0, "/" + $0]
    }
      + ["h3", "/h3", "h4", "/h4", "h5", "/h5", "h6", "/h6", "br", "hr", "!"])

  private func examples() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }
}

import Foundation
import Testing

@testable import Templates

/// The folder that holds `spec.txt` of the CommonMark specification 0.30.
private let folder = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]

@Suite(.enabled(if: folder != nil, "COMMONMARK_SPEC names the folder of the specification"))
struct CommonMarkTests {
  struct Example {
    let number: Int
    let markdown: String
    let html: String
  }

  @Test func `every example of the specification gives the expected bytes`() throws {
    let examples = try examples()
    #expect(examples.count == 652)
    let markdown = Markdown(
      language: .chinese, headings: .init(first: 1, prefix: ""), isBare: true)
    for example in examples {
      let (html, problems, _) = markdown.render(example.markdown, .block) { _ in nil }
      #expect(string(html) == example.html, "example \(example.number)")
      #expect(problems.isEmpty)
    }
  }

  @Test
  func `no example of the specification gets a script or an unknown scheme through our rules`()
    throws
  {
    let markdown = Markdown(language: .english, headings: .init(first: 3, prefix: "x."))
    for example in try examples() {
      let html = string(markdown.render(example.markdown, .block) { _ in nil }.html)
      for tag in html.split(separator: "<").dropFirst() {
        let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
        #expect(allowedTags.contains(String(name)), "example \(example.number)")
      }
      for link in html.split(separator: "href=\"").dropFirst() where html.contains("href=\"") {
        let isAllowed = ["http://", "https://", "mailto:"].contains {
          link.lowercased().hasPrefix($0)
        }
        #expect(isAllowed, "example \(example.number)")
      }
    }
  }

  private let allowedTags: Set<String> = Set(
    ["a", "p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "span"].flatMap {
      [$0, "/" + $0]
    }
      + ["h3", "/h3", "h4", "/h4", "h5", "/h5", "h6", "/h6", "br", "hr", "!"])

  private func examples() throws -> [Example] {
    let text = try String(contentsOfFile: try #require(folder) + "/spec.txt", encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var markdown: [Substring] = []
    var html: [Substring] = []
    var part = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if part == 0 {
        guard line == fence + " example" else { continue }
        part = 1
      } else if line == fence {
        examples.append(
          Example(number: examples.count + 1, markdown: joined(markdown), html: joined(html)))
        (part, markdown, html) = (0, [], [])
      } else if part == 1, line == "." {
        part = 2
      } else if part == 1 {
        markdown.append(line)
      } else {
        html.append(line)
      }
    }
    return examples
  }

  private func joined(_ lines: [Substring]) -> String {
    lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
  }
}

import Content
import Foundation
import Templates
import Testing

/// A text of the list in one language, and where it is written.
struct Text: Sendable {
  enum Role: Sendable {
    /// Plain text: what something is called.
    case title, label
    /// One paragraph of Markdown.
    case paragraph
    /// A fact, in one paragraph of Markdown.
    case value
    /// Several paragraphs of Markdown.
    case blocks
  }

  /// The key in the file.
  let key: String
  let role: Role
  let language: Language
  /// One text stands for both languages.
  let isShared: Bool
  let value: String
  let path: String
  /// Where its first line stands in the file.
  let firstLine: Int

  /// As a reader sees it, without the marks of Markdown. Addresses that links lead to are not in it.
  var words: String {
    switch role {
    case .title, .label: value
    case .paragraph, .value, .blocks:
      Markdown(language: language.text, headings: Markdown.Headings(first: 2, prefix: ""))
        .render(value, .inline).words ?? ""
    }
  }

  /// Fails the test, with the file, the line and what is to be mended there. `part` is a slice of the text.
  func complain(
    _ words: String, about part: Substring? = nil, at location: SourceLocation = #_sourceLocation
  ) {
    let language = language == .zh ? "Chinese" : "English"
    Issue.record("\(place(of: part)): the \(language) '\(key)' \(words)", sourceLocation: location)
  }

  /// `content/datasets/cmb.yml:6`. A part of the text may be further down.
  func place(of part: Substring?) -> String {
    var line = firstLine
    if let part { line += value[..<part.startIndex].count { $0 == "\n" } }
    return "\(path):\(line)"
  }
}

/// Collects the texts of files.
struct TextReader {
  let sources: [String: String]
  private(set) var texts: [Text] = []

  init(sources: [String: String]) {
    self.sources = sources
  }

  mutating func read(_ list: ListSettings) {
    add(list.name, "name", .title, in: list.path)
    add(list.description, "description", .paragraph, in: list.path)
    add(list.intro, "intro", .blocks, in: list.path)
    for marker in list.markers { add(marker.label, "label", .label, in: list.path) }
  }

  mutating func read(_ section: SectionFile) {
    add(section.title, "title", .title, in: section.path)
    add(section.intro, "intro", .blocks, in: section.path)
  }

  mutating func read(_ entry: Entry) {
    add(entry.title, "title", .title, in: entry.path)
    add(entry.summary, "summary", .paragraph, in: entry.path)
    for link in entry.links { add(link.label, "label", .label, in: entry.path) }
    for field in entry.fields {
      add(field.label, "label", .label, in: entry.path)
      add(field.value, "value", .value, in: entry.path)
    }
    add(entry.details, "details", .blocks, in: entry.path)
  }

  private mutating func add(_ pair: Pair?, _ key: String, _ role: Text.Role, in path: String) {
    guard let pair else { return }
    let source = sources[path] ?? ""
    for language in Language.allCases {
      guard let text = pair[language] else { continue }
      // A block begins on the line below its `|`.
      let sign = source.utf8.dropFirst(text.span.range.lowerBound).first
      let isBlock = sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">")
      texts.append(
        Text(
          key: key, role: role, language: language, isShared: pair.isShared, value: text.value,
          path: path, firstLine: lineNumber(of: text.span, in: source) + (isBlock ? 1 : 0)))
    }
  }
}

extension Language {
  var text: TextLanguage { self == .zh ? .chinese : .english }
}

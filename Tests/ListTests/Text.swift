import Content
import Testing

/// A text of the list in one language, and where it is written.
struct Text: Sendable {
  /// The key in the file.
  let key: String
  /// Whether it is a sentence or more, and not what something is called.
  let isProse: Bool
  let language: Language
  let value: String
  let path: String
  /// Where its first line stands in the file.
  let firstLine: Int

  /// Fails the test, with the file, the line and what is to be mended there. `part` is a slice of the text.
  func complain(
    _ words: String, about part: Substring, at location: SourceLocation = #_sourceLocation
  ) {
    let line = firstLine + value[..<part.startIndex].count { $0 == "\n" }
    Issue.record(
      "\(path):\(line): the \(language.words.en) '\(key)' \(words)", sourceLocation: location)
  }
}

extension Text {
  /// Those of a file in the languages that it has.
  static func all(_ texts: [Content.Text], in path: String, _ source: String) -> [Text] {
    texts.flatMap { text in
      (text.pair.isShared ? [Language.zh] : Language.allCases).compactMap { language in
        text.pair[language].map {
          Text(text, $0, language, path: path, source: source)
        }
      }
    }
  }

  private init(
    _ text: Content.Text, _ half: Located<String>, _ language: Language, path: String,
    source: String
  ) {
    key = text.key
    isProse = text.kind == .paragraph || text.kind == .blocks
    self.language = language
    value = half.value
    self.path = path
    // A block begins on the line below its `|`.
    let sign = source.utf8.dropFirst(half.span.range.lowerBound).first
    let isBlock = sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">")
    firstLine = lineNumber(of: half.span, in: source) + (isBlock ? 1 : 0)
  }
}

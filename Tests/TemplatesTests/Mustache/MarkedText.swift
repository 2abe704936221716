import Templates
import Testing

/// Templates whose expected problems are marked: `{{⟦sumary⟧}}`.
struct MarkedText {
  let text: [UInt8]
  /// Bytes of the text without the marks, in the order in which the marks close.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var text: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.count)
      case "⟧": ranges.append((starts.popLast() ?? 0)..<text.count)
      default: text.append(contentsOf: String(scalar).utf8)
      }
    }
    self.text = text
    self.ranges = ranges
  }
}

/// One row of a table: templates with a marked place, and what is said about that place.
struct ProblemCase: CustomTestStringConvertible, Sendable {
  let templates: [(name: String, text: String)]
  let words: String

  /// The template that is checked is called `main`.
  init(_ main: String, _ words: String, _ others: KeyValuePairs<String, String> = [:]) {
    templates = [("main", main)] + others.map { ($0.key, $0.value) }
    self.words = words
  }

  var testDescription: String { templates[0].text }

  var sources: [TemplateSource] {
    templates.map {
      TemplateSource(name: $0.name, path: "\($0.name).mustache", text: MarkedText($0.text).text)
    }
  }

  /// `main.mustache 2..<8 [rule] message. help`, one line for each mark.
  var expected: [String] {
    templates.flatMap { template in
      MarkedText(template.text).ranges.map { "\(template.name).mustache \($0) \(words)" }
    }
  }
}

extension TemplateProblem {
  var line: String {
    "\(path) \(range) [\(rule)] \(message)." + (help.map { " \($0)" } ?? "")
  }
}

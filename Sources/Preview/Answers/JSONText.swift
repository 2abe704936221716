import Bytes

/// JSON on one line that may stand inside of a `<script>` too.
struct JSONText {
  let text: String

  init(_ value: String) { text = value.json(isForScript: true) }

  init(_ value: Int) { text = String(value) }

  init(_ value: Bool) { text = value ? "true" : "false" }

  init(_ values: [JSONText]) {
    text = "[" + values.map(\.text).joined(separator: ",") + "]"
  }

  /// Members without a value are left out.
  init(_ members: KeyValuePairs<String, JSONText?>) {
    self.init(members.compactMap { key, value in value.map { (key, $0) } })
  }

  init(_ members: [(String, JSONText)]) {
    text = "{" + members.map { JSONText($0).text + ":" + $1.text }.joined(separator: ",") + "}"
  }

  init(_ problem: ShownProblem) {
    self.init([
      "file": JSONText(problem.file),
      "line": problem.line.map(JSONText.init), "column": problem.column.map(JSONText.init),
      "at": JSONText(problem.offset), "excerpt": JSONText(problem.excerpt),
      "mark": JSONText(problem.mark), "message": JSONText(problem.message),
      "rule": JSONText(problem.rule), "help": problem.help.map { JSONText($0) },
      "zh": problem.chinese.map { chinese in
        JSONText([
          "message": JSONText(chinese.message), "help": chinese.help.map { JSONText($0) },
        ])
      },
    ])
  }

  init(_ mark: SourceMark) {
    self.init([
      "file": JSONText(mark.file),
      "gaps": mark.gaps.isEmpty
        ? nil
        : JSONText(
          mark.gaps.map {
            JSONText([
              "lang": JSONText($0.language), "key": JSONText($0.key), "at": JSONText($0.offset),
            ])
          }),
    ])
  }
}

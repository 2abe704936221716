import Bytes
import Content

/// The rules in words, for a terminal and as a page.
struct RulesPage {
  let language: Language

  /// A line for each rule.
  func overview(_ switches: Switches?) -> String {
    let width = (Rule.all.map(\.id.count).max() ?? 0) + 2
    let lines = Rule.all.map { rule in
      let level = switches?.saying(about: rule) ?? rule.usual
      return rule.id + spaces(width - rule.id.count) + level + spaces(max(1, 9 - level.count))
        + rule.what[language] + "\n"
    }
    return lines.joined() + "\n" + words.more + "\n"
  }

  func text(of rule: Rule, _ switches: Switches?) -> String {
    let level = switches?.saying(about: rule) ?? rule.usual
    return """
      \(rule.id): \(rule.what[language])

      \(rule.why[language])

        - \(rule.example.before)
        + \(rule.example.after)

      \(words.here)\(level)
      \(words.choose)\(rule.choices.joined(separator: ", "))\(words.usual(rule.usual))
      \(rule.isFixable ? words.fixable + "\n" : "")
      """
  }

  /// The page of documentation.
  var markdown: String {
    let rows = Rule.all.map { rule in
      "| [`\(rule.id)`](#\(rule.id)) | \(cell(rule.what[language])) | `\(rule.usual)` | \(rule.isFixable ? words.yes : "") |\n"
    }
    let parts = Rule.all.map { rule in
      """

      ## \(rule.id)

      \(capital(rule.what[language]))\(words.stop)\(words.gap)\(rule.why[language])

      ```diff
      - \(rule.example.before)
      + \(rule.example.after)
      ```

      \(words.choose)\(rule.choices.map { "`\($0)`" }.joined(separator: words.comma))\(words.usual("`\(rule.usual)`"))\(rule.isFixable ? words.gap + words.fixable : "")

      """
    }
    return words.intro + "\n" + rows.joined() + parts.joined()
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func cell(_ text: String) -> String {
    text.parts(at: UInt8(ascii: "|")).joined(separator: "\\|")
  }

  private var words: RulesWords { language == .zh ? .chinese : .english }
}

/// What is said around the rules.
private struct RulesWords {
  let more, here, choose, fixable, yes, stop, gap, comma: String
  let usually: (before: String, after: String)
  let intro: String

  func usual(_ level: String) -> String { usually.before + level + usually.after }

  static let chinese = RulesWords(
    more: "duet rules <规则>说明其中一条；list.yml里的“rules: {规则: off}”把它关掉。",
    here: "这份清单：", choose: "list.yml里可以写：", fixable: "`duet check --fix`会改。", yes: "是",
    stop: "。", gap: "", comma: "、", usually: ("。不写时是", "。"),
    intro: """
      # 规则

      `duet check`、`duet build`和预览都按这些规则看文字和条目。`duet rules`显示它们在一份清单里的设置。

      list.yml里的`rules`可以开关每一条：

      ```yaml
      rules: {sentence-end: off, half-width-mark: error, han-latin-space: none}
      words: [iNaturalist]
      terms:
        - {zh: 堆肥, en: compost}
        - {zh: 间作, en: [intercropping, companion planting]}
      ```

      单独一行可以破例：在这一行的后面，或者在上一行写一条注释，说明理由。缩进在它下面的各行也算在内。

      ```yaml
      summary:
        # allow length: 七个子集都要写出名称
        zh: …
      ```

      | 规则 | 要求 | 不写时 | `--fix` |
      |---|---|---|---|
      """)

  static let english = RulesWords(
    more:
      "'duet rules <rule>' explains one of them; 'rules: {rule: off}' in list.yml switches it off.",
    here: "In this list: ", choose: "list.yml may say: ",
    fixable: "`duet check --fix` mends it.", yes: "yes", stop: ".", gap: " ", comma: ", ",
    usually: (". Without that it is ", "."),
    intro: """
      # Rules

      `duet check`, `duet build` and the preview hold texts and entries to these rules. `duet rules` shows how they are set in a list.

      `rules` in list.yml switches each of them:

      ```yaml
      rules: {sentence-end: off, half-width-mark: error, han-latin-space: none}
      words: [iNaturalist]
      terms:
        - {zh: 堆肥, en: compost}
        - {zh: 间作, en: [intercropping, companion planting]}
      ```

      A comment with a reason excuses a single line. It stands behind the line or on the one before, and holds for the lines below that
      are indented further, too.

      ```yaml
      summary:
        # allow length: each of the seven parts has to be named
        zh: …
      ```

      | rule | what it asks for | without a setting | `--fix` |
      |---|---|---|---|
      """)
}

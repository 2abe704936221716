import Testing

@testable import Content

/// What a list says about rules, and comments that excuse a line.
@Suite struct ExcuseTests {
  private func rules(_ entry: String, settings: String = "") -> [String] {
    let parsed = [
      parse("name: {zh: 表, en: L}\ndescription: {zh: 述。, en: D.}\n" + settings, at: "list.yml"),
      parse("title: {zh: 章, en: S}\n", at: "a/section.yml"),
      parse("title: {zh: 某物, en: Some}\nadded: 2026-11-21\n" + entry, at: "a/x.yml"),
    ]
    let found = Catalogue.assemble(parsed, facts: .none).diagnostics
    return inEnglish(found).map { "\($0.severity) \($0.rule)" }
  }

  @Test(arguments: [
    "summary:\n  # allow sentence-end: it is quoted\n  zh: 没完\n  en: Done.\n",
    "summary:\n  zh: 没完 # allow sentence-end: it is quoted\n  en: Done.\n",
    "# allow sentence-end: it is quoted\nsummary:\n  zh: 没完\n  en: Not done\n",
    "summary:\n  zh: >  # allow sentence-end: it is quoted\n    没\n    完\n  en: Done.\n",
    "summary:\n  # allow length, sentence-end: it is quoted\n  zh: 没完\n  en: Done.\n",
    "summary:\n  # allow length: a\n  # allow sentence-end: b\n  zh: 没完\n  en: Done.\n",
  ])
  func `a comment with a reason excuses a line and what is indented below`(_ entry: String) {
    #expect(rules(entry) == [])
  }

  @Test func `a comment excuses no other line, no other rule, and nothing without a reason`() {
    let end = "warning sentence-end"
    #expect(
      rules("summary:\n  # allow sentence-end: a\n  zh: 没完\n  en: Not done\n") == [end])
    #expect(rules("summary:\n  # allow length: a\n  zh: 没完\n  en: Done.\n") == [end])
    #expect(
      rules("summary:\n  # allow sentence-end\n  zh: 没完\n  en: Done.\n")
        == ["warning no-reason", end])
    #expect(
      rules("summary:\n  # allow sentence-ends: a\n  zh: 没完\n  en: Done.\n")
        == ["warning unknown-rule", end])
  }

  @Test func `what looks like an excuse within a text is text`() {
    let entry =
      "summary: {zh: 好。, en: Good.}\ndetails:\n  en: Yes.\n  zh: |\n    # allow sentence-end: x\n\n    没完\n"
    #expect(rules(entry).contains("warning sentence-end"))
  }

  @Test func `a list makes an error, a warning or nothing of a rule`() {
    let entry = "summary: {zh: 没完, en: Done.}\n"
    #expect(rules(entry) == ["warning sentence-end"])
    #expect(rules(entry, settings: "rules: {sentence-end: error}\n") == ["error sentence-end"])
    #expect(rules(entry, settings: "rules: {sentence-end: off}\n") == [])
    let wide = "summary: {zh: 好。, en: Good！}\n"
    #expect(rules(wide) == ["error full-width-mark"])
    #expect(
      rules(wide, settings: "rules: {full-width-mark: warning}\n") == ["warning full-width-mark"])
  }

  @Test(arguments: [
    ("rules: {sentence-ends: off}\n", "unknown-key"),
    ("rules: {sentence-end: of}\n", "unknown-choice"),
    ("rules: {length: {zh: 0}}\n", "bad-count"), ("rules: {quotes: wide}\n", "unknown-choice"),
    ("rules: [sentence-end]\n", "wrong-shape"), ("terms: [{zh: 甲}]\n", "missing-key"),
  ])
  func `a setting that cannot be is refused`(_ settings: String, _ rule: String) {
    let found = rules("summary: {zh: 好。, en: Good.}\n", settings: settings)
    #expect(found == ["error \(rule)"])
  }

  @Test func `every rule has words in both languages, an example and a place of its own`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(rule.what.zh.contains(/\p{Han}/) && rule.why.zh.hasSuffix("。"), "\(rule.id)")
      #expect(rule.why.en.hasSuffix("."), "\(rule.id)")
      #expect(rule.example.before != rule.example.after)
      #expect(rule.choices.contains(rule.usual))
    }
  }
}

/// A paper whose title repeats that of its entry.
extension Rule {
  static let paperTitle = Rule(
    "paper-title", .warning,
    zh: "论文标题与条目标题不同才写", en: "a paper's title is written where it differs from the entry's",
    why: Phrase(
      zh: "没有写时用的就是条目的标题，写两遍只会改漏一处。",
      en: "Without one the entry's title is meant; what is written twice is mended once."),
    "paper: {title: BERT, venue: NAACL}", "paper: {venue: NAACL}",
    .entry { rule, entry, findings in
      guard let title = entry.paper?.title, title.value == (entry.title.en ?? entry.title.zh)?.value
      else { return }
      findings.add(
        rule.problem(
          zh: "这就是条目自己的标题", en: "this is the entry's own title", help: .deleteLine), at: title.span)
    })
}

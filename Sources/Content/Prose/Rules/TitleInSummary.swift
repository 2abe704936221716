import Bytes

/// A summary that begins with the title.
extension Rule {
  static let titleInSummary = Rule(
    "title-in-summary", .warning,
    zh: "简介不以标题开头", en: "a summary does not begin with the title",
    why: Phrase(
      zh: "标题就在简介上面，再说一遍白占了最显眼的位置。",
      en: "The title stands right above; saying it again takes the best place of the summary."),
    "cMedQA2是一份医患问答数据。", "十万条医患问答，用来训练答案匹配模型。",
    .entry { rule, entry, findings in
      for language in entry.summary.isShared ? [Language.zh] : Language.allCases {
        guard let title = entry.title[language]?.value, let summary = entry.summary[language],
          let rest = summary.value.rest(behind: title), rest.continuesTitle
        else { continue }
        findings.add(
          rule.problem(
            zh: "简介以标题\(quoted(title).zh)开头",
            en: "the summary begins with the title, \(quoted(title).en)",
            help: Phrase(zh: "直接说它是什么", en: "Say at once what it is")), at: summary.span)
      }
    })
}

extension String {
  /// What follows a title that stands at the start, with or without marks of Markdown around it.
  fileprivate func rest(behind title: String) -> Substring? {
    let text = drop { "*_`[《“\"".contains($0) }
    guard text.utf8.count > title.utf8.count,
      zip(text.utf8, title.utf8).allSatisfy({ $0.lowercased == $1.lowercased })
    else { return nil }
    return text.utf8.dropFirst(title.utf8.count).isEmpty
      ? nil : Substring(text.utf8.dropFirst(title.utf8.count))
  }
}

extension Substring {
  /// Whether it goes on as a sentence about the title does.
  fileprivate var continuesTitle: Bool {
    var rest = self
    // Where the title is a link, its address follows.
    if rest.hasPrefix("]("), let end = rest.firstIndex(of: ")") { rest = rest[end...].dropFirst() }
    rest = rest.drop { "*_`]》”\" ".contains($0) }
    return [
      "是", "为一", "：", "，", "—", "– ", "- ", ": ", ", ", "is ", "are ", "was ", "provides ", "提供",
    ]
    .contains { rest.hasPrefix($0) }
  }
}

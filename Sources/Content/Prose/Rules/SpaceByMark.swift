/// `文字 ，文字`
extension Rule {
  static let spaceByMark = Rule(
    "space-by-mark", .warning,
    zh: "全角标点旁边没有空格", en: "no space stands beside full-width punctuation",
    why: Phrase(
      zh: "全角标点自己带着空白，再加空格就太空了。引号、破折号和省略号不算。",
      en:
        "A full-width mark brings its own gap; a space makes it a hole. Quotation marks, dashes and dots of omission do not count."
    ),
    "一共三部分 ，各有说明", "一共三部分，各有说明", isFixable: true,
    .passage { rule, passage, findings in
      guard passage.language == .zh, passage.has(.wide), passage.has(.space) else { return }
      for range in passage.runs(of: .space) {
        let isBeside =
          range.lowerBound > 0 && passage.isFullMark(range.lowerBound - 1)
          || range.upperBound < passage.kinds.count && passage.isFullMark(range.upperBound)
        guard isBeside, passage.isFixable(range), range.lowerBound > 0,
          range.upperBound < passage.kinds.count, passage.kinds[range.lowerBound - 1] != .lineEnd
        else { continue }
        findings.add(
          rule.problem(
            zh: "全角标点旁边有空格", en: "a space stands beside full-width punctuation", help: .delete),
          passage, range, edits: [(range, "")])
      }
    })
}

extension Passage {
  /// Whether a sign has a gap of its own.
  fileprivate func isFullMark(_ index: Int) -> Bool {
    kinds[index] == .wide && "，。；：！？、（）《》〈〉「」『』【】〔〕".unicodeScalars.contains(scalars[index])
  }
}

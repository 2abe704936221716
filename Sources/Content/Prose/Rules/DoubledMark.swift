/// `！！`, `。。。`, `--`
extension Rule {
  static let doubledMark = Rule(
    "doubled-mark", .warning,
    zh: "标点不重复；省略号是“……”，破折号是“——”", en: "marks are not doubled; Chinese has …… and ——",
    why: Phrase(
      zh: "多出来的标点多半是手误。省略号和破折号各占两个字的位置，不用句号或连字符来凑。",
      en:
        "A second mark is mostly a slip. The dots of omission and the dash take the room of two characters in Chinese, and are not made of full stops or hyphens."
    ),
    "等等。。。", "等等……", isFixable: true,
    .passage { rule, passage, findings in
      guard passage.language == .zh, passage.has(.wide) || passage.has(.mark) else { return }
      var index = 0
      while index < passage.kinds.count {
        let range = passage.repetition(from: index)
        defer { index = range.upperBound }
        guard range.count > 1, let mended = passage.mended(range) else { continue }
        findings.add(
          rule.problem(
            zh: "“\(passage.words(range))”里的标点重复了，或者不是中文的写法",
            en: "'\(passage.words(range))' doubles a mark, or is not how Chinese writes it",
            help: .write(mended)),
          passage, range, edits: [(range, mended)])
      }
    })
}

extension Passage {
  fileprivate func repetition(from start: Int) -> Range<Int> {
    var end = start + 1
    guard kinds[start] == .wide || kinds[start] == .mark else { return start..<end }
    while end < kinds.count, scalars[end] == scalars[start], kinds[end] == kinds[start] { end += 1 }
    return start..<end
  }

  /// Nil where a sign may well be repeated.
  fileprivate func mended(_ range: Range<Int>) -> String? {
    let sign = scalars[range.lowerBound]
    switch sign {
    case "。": return range.count == 2 ? "。" : "……"
    case "，", "、", "；", "：", "！", "？": return String(sign)
    case ".": return range.count >= 3 && isHan(wordBefore(range.lowerBound)) ? "……" : nil
    case "-":
      // With spaces around it, it may be a sign that a command takes.
      return range.count == 2 && isHan(before(range.lowerBound))
        && isHan(after(range.upperBound - 1))
        ? "——" : nil
    case "!", "?":
      return isHan(before(range.lowerBound)) ? (sign == "!" ? "！" : "？") : nil
    default: return nil
    }
  }
}

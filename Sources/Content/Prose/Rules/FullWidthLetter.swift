/// `ＡＩ１２`
extension Rule {
  static let fullWidthLetter = Rule(
    "full-width-letter", .error,
    zh: "字母和数字用半角", en: "letters and digits are half-width",
    why: Phrase(
      zh: "全角的字母和数字不同于平常的：搜索找不到，复制出来也不能用。",
      en:
        "Full-width ones are other characters: a search does not find them, and what is copied does not work."
    ),
    "ＡＩ绘画１２讲", "AI绘画12讲", isFixable: true,
    .passage { rule, passage, findings in
      guard passage.has(.wideLetter) else { return }
      for range in passage.runs(of: .wideLetter) {
        let narrow = String(
          String.UnicodeScalarView(
            passage.scalars[range].compactMap { Unicode.Scalar($0.value - 0xFEE0) }))
        findings.add(
          rule.problem(
            zh: "“\(passage.words(range))”是全角字符",
            en: "'\(passage.words(range))' is full-width", help: .write(narrow)),
          passage, range, edits: [(range, narrow)])
      }
    })
}

extension Passage {
  /// Where scalars of a kind stand in a row.
  func runs(of kind: Kind) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < kinds.count {
      guard kinds[index] == kind else {
        index += 1
        continue
      }
      let start = index
      while index < kinds.count, kinds[index] == kind { index += 1 }
      found.append(start..<index)
    }
    return found
  }
}

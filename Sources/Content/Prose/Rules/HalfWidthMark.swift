/// `中文,英文`
extension Rule {
  static let halfWidthMark = Rule(
    "half-width-mark", .warning,
    zh: "中文里用全角标点", en: "Chinese has full-width punctuation",
    why: Phrase(
      zh: "汉字之间的半角逗号、问号太窄，与字不齐，也容易被看成别的符号。只看紧跟在汉字后面的标点：网址、代码、数字、时间和文件名里的不算。",
      en:
        "A half-width comma or question mark is too narrow between Chinese characters and is easily misread. Only marks that follow a Chinese character count: those of addresses, code, numbers, times and file names do not."
    ),
    "支持中文,也支持英文", "支持中文，也支持英文", isFixable: true,
    .passage { rule, passage, findings in
      guard passage.language == .zh, passage.has(.mark), passage.has(.han) else { return }
      for index in passage.indices where passage.kinds[index] == .mark {
        guard let wide = widened[passage.scalars[index]], passage.isHan(passage.wordBefore(index)),
          passage.stands(aloneAt: index)
        else { continue }
        let next = passage.after(index)
        // Behind a stop that ends nothing there is the ending of a file, or the rest of a name.
        if passage.scalars[index] == ".", !passage.isEnd(next), !passage.isBlank(next) { continue }
        if passage.scalars[index] == ":", passage.isLabel(behind: index) { continue }
        let spaces = passage.spaces(around: index)
        // `选项 :值` may be anything.
        guard spaces.lowerBound == index || passage.isHan(passage.wordAfter(index)) else {
          continue
        }
        findings.add(
          rule.problem(
            zh: "汉字后面的“\(passage.scalars[index])”是半角标点",
            en: "the '\(passage.scalars[index])' behind a Chinese character is half-width",
            help: .write(wide)), passage, index..<index + 1,
          edits: [(passage.isFixable(spaces) ? spaces : index..<index + 1, wide)])
      }
    })
}

private let widened: [Unicode.Scalar: String] = [
  ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。",
]

extension Passage {
  func isBlank(_ index: Int?) -> Bool { index.map { kinds[$0] == .space } ?? false }

  /// Whether no other mark stands beside this one, as in `...`, `:)` and `!=`.
  fileprivate func stands(aloneAt index: Int) -> Bool {
    let (before, after) = (before(index), after(index))
    let isFree = { (place: Int?) in place.map { kinds[$0] != .mark } ?? true }
    let closes = after.map { ")]\"'".unicodeScalars.contains(scalars[$0]) } ?? false
    return isFree(before) && (isFree(after) || closes && scalars[index] != ":")
  }

  /// Whether a few small letters and nothing else follow, as in the output of programs that label words: `中国:ns`.
  fileprivate func isLabel(behind index: Int) -> Bool {
    let letters = scalars[(index + 1)...].prefix { (0x61...0x7A).contains($0.value) }
    return (1...3).contains(letters.count)
      && (letters.endIndex == kinds.count || kinds[letters.endIndex] == .space)
  }

  /// A place, and the spaces on both sides of it.
  func spaces(around index: Int) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, kinds[start - 1] == .space { start -= 1 }
    while end < kinds.count, kinds[end] == .space { end += 1 }
    return start..<end
  }

  /// Whether the spaces in it mean nothing to Markdown: next to its marks they may.
  func isFixable(_ range: Range<Int>) -> Bool {
    (range.lowerBound == 0 || kinds[range.lowerBound - 1] != .markup)
      && (range.upperBound == kinds.count || kinds[range.upperBound] != .markup)
  }
}

/// `用 Python 写`
extension Rule {
  static let scriptSpace = Rule(
    "han-latin-space", .warning,
    zh: "汉字与字母、数字之间的空格，全篇一致", en: "a space between Chinese and Latin: everywhere or nowhere",
    why: Phrase(
      zh: "加不加空格各有道理，网页也会自己留出间隙；一份清单只用一种写法。auto照这份清单里多数的写法，one要一个空格，none不要。",
      en:
        "There are good reasons for either, and pages make a gap of their own; a list has one of the two. 'auto' is what most of this list does, 'one' asks for a space, 'none' for no space."
    ),
    "用 Python编写", "用Python编写", isFixable: true,
    .ways(
      Ways(
        names: ["none", "one"],
        find: { passage, sites in
          guard passage.has(.han), passage.has(.letter) || passage.has(.digit) else { return }
          let kinds = passage.kinds
          var index = 1
          while index < kinds.count {
            defer { index += 1 }
            if kinds[index] == .space, index + 1 < kinds.count, passage.scalars[index] == " ",
              passage.isBorder(index - 1, index + 1)
            {
              sites.add(1, passage, index..<index + 1)
            } else if passage.isBorder(index - 1, index), !passage.isWord(index - 1, index) {
              sites.add(0, passage, index..<index)
            }
          }
        },
        problem: { rule, _, wanted in
          wanted == 0
            ? rule.problem(
              zh: "汉字与字母、数字之间有空格，而这份清单不加",
              en: "a space stands between Chinese and Latin, and this list has none there",
              help: .delete)
            : rule.problem(
              zh: "汉字与字母、数字之间没有空格，而这份清单加空格",
              en: "no space stands between Chinese and Latin, and this list has one there",
              help: Phrase(zh: "加一个空格", en: "Put a space in"))
        },
        signs: [("", ""), (" ", "")])))
}

extension Passage {
  /// Whether a Chinese character stands at one place, and an ASCII letter or a digit at the other.
  fileprivate func isBorder(_ first: Int, _ second: Int) -> Bool {
    kinds[first] == .han && isLatin(second) || isLatin(first) && kinds[second] == .han
  }

  private func isLatin(_ index: Int) -> Bool {
    kinds[index] == .digit || kinds[index] == .letter && scalars[index].isASCII
  }

  /// Whether the two make one word with or without a space in all of Chinese: `A股`, `3月`, `第2`.
  fileprivate func isWord(_ first: Int, _ second: Int) -> Bool {
    if kinds[second] == .han, kinds[first] == .digit {
      return "年月日号时点分秒天周岁级届期次版章节页".unicodeScalars.contains(scalars[second])
    }
    if kinds[second] == .digit { return "第年月".unicodeScalars.contains(scalars[first]) }
    let isSingle = first == 0 || !isLatin(first - 1)
    return kinds[first] == .letter && isSingle
      && "股恤超光线盘型级类轮端面点座计轴".unicodeScalars.contains(scalars[second])
  }
}

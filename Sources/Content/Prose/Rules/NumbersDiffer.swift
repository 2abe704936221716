/// `1,000 条` and `1,200 items`
extension Rule {
  static let numbersDiffer = Rule(
    "numbers-differ", .warning,
    zh: "两种语言里的数字相同", en: "both languages give the same numbers",
    why: Phrase(
      zh: "数字不同，总有一边是错的。万、亿、k、M、百分号和写成文字的数字都会换算；只有一边写了的数字不算，约数按约到的位数比较。",
      en:
        "Where they differ, one is wrong. 万, 亿, k, M, percent and numbers in words are converted; a number that only one half has does not count, and a rounded one is compared to as many digits as it has."
    ),
    "{zh: 共1,000条。, en: 1,200 items.}", "{zh: 共1,200条。, en: 1,200 items.}",
    .halves { rule, zh, en, findings in
      guard zh.has(.digit), en.has(.digit) else { return }
      let (chinese, english) = (WrittenNumber.all(in: zh), WrittenNumber.all(in: en))
      let lonely = { (all: [WrittenNumber], others: [WrittenNumber]) in
        all.filter { number in number.isInDigits && !others.contains { number.means($0) } }
      }
      let others = lonely(english, chinese)
      for number in lonely(chinese, english) {
        guard let other = others.first(where: { number.mayBeSlip(of: $0) }) else { continue }
        let (first, second) = (zh.words(number.range), en.words(other.range))
        findings.add(
          rule.problem(
            zh: "中文里是“\(first)”，英文里是“\(second)”",
            en: "the Chinese text has '\(first)', the English one '\(second)'",
            help: Phrase(zh: "查清哪一个对", en: "Find out which is right")),
          en, other.range)
        return
      }
    })
}

/// `“医学”`, `「医学」`
extension Rule {
  static let quotes = Rule(
    "quotes", .warning,
    zh: "中文里的引号，全篇一致", en: "quotation marks in Chinese: one kind throughout",
    why: Phrase(
      zh: "一份清单只用一种引号。只看里面有汉字的。auto照这份清单里多数的写法，curly是“”，corner是「」，straight是直引号。",
      en:
        "A list has one kind. Only those with a Chinese character in them count. 'auto' is what most of this list does, 'curly' is “”, 'corner' is 「」, 'straight' is \"\"."
    ),
    "选\"医学\"一栏", "选“医学”一栏", isFixable: true,
    .ways(
      Ways(
        names: ["curly", "corner", "straight"],
        find: { passage, sites in
          guard passage.has(.han) else { return }
          for (way, signs) in zip(
            0..., [("“", "”"), ("「", "」"), ("\"", "\"")] as [(Unicode.Scalar, Unicode.Scalar)])
          {
            for pair in passage.pairs(signs.0, signs.1)
            where passage.kinds[pair].contains(.han) && passage.isQuotation(pair) {
              sites.add(
                way, passage, pair.lowerBound..<pair.lowerBound + 1,
                pair.upperBound - 1..<pair.upperBound)
            }
          }
        },
        problem: { rule, found, wanted in
          let signs = ["“…”", "「…」", "\"…\""]
          return rule.problem(
            zh: "这里的引号是\(signs[found])，而这份清单用\(signs[wanted])",
            en: "these quotation marks are \(signs[found]), and this list has \(signs[wanted])",
            help: .writeBare(signs[wanted]))
        },
        signs: [("“", "”"), ("「", "」"), ("\"", "\"")])))
}

extension Passage {
  /// Whether the first of two marks opens and the second closes, which straight ones do not show: no space stands inside, and
  /// no letter outside.
  fileprivate func isQuotation(_ pair: Range<Int>) -> Bool {
    let isLetter = { (place: Int) in
      kinds.indices.contains(place) && [.letter, .digit].contains(kinds[place])
    }
    let isSpace = { (place: Int) in kinds[place] == .space }
    return !isLetter(pair.lowerBound - 1) && !isLetter(pair.upperBound)
      && !isSpace(pair.lowerBound + 1) && !isSpace(pair.upperBound - 2)
  }
}

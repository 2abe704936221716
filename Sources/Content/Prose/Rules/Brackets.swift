/// `识别（NER）`, `识别(NER)`
extension Rule {
  static let brackets = Rule(
    "brackets", .warning,
    zh: "中文里的括号，全篇一致", en: "round brackets in Chinese: one kind throughout",
    why: Phrase(
      zh: "全角括号与汉字更相称，也有清单一律用半角。只看紧跟汉字的和里面有汉字的括号。auto照这份清单里多数的写法，wide是（），half是()。",
      en:
        "Full-width brackets go better with Chinese characters; some lists have half-width ones throughout. Only brackets that follow a Chinese character or hold one count. 'auto' is what most of this list does, 'wide' is （）, 'half' is ()."
    ),
    "命名实体识别(NER)", "命名实体识别（NER）", isFixable: true,
    .ways(
      Ways(
        names: ["wide", "half"],
        find: { passage, sites in
          guard passage.has(.han), passage.has(.wide) || passage.has(.mark) else { return }
          for (way, open, close) in [(0, "（", "）"), (1, "(", ")")]
            as [(Int, Unicode.Scalar, Unicode.Scalar)]
          {
            for pair in passage.pairs(open, close) {
              let hasHan =
                passage.isHan(passage.before(pair.lowerBound))
                || passage.kinds[pair].contains(.han)
              if hasHan {
                sites.add(
                  way, passage, pair.lowerBound..<pair.lowerBound + 1,
                  pair.upperBound - 1..<pair.upperBound)
              }
            }
          }
        },
        problem: { rule, _, wanted in
          wanted == 0
            ? rule.problem(
              zh: "这里用半角括号，而这份清单用全角",
              en: "these brackets are half-width, and this list has full-width ones",
              help: .write("（…）"))
            : rule.problem(
              zh: "这里用全角括号，而这份清单用半角",
              en: "these brackets are full-width, and this list has half-width ones",
              help: .write("(…)"))
        },
        signs: [("（", "）"), ("(", ")")])))
}

extension Passage {
  /// Two signs that belong together, with what stands between them on the same line and has none of them in it.
  func pairs(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in indices where kinds[index] != .code && kinds[index] != .markup {
      let scalar = scalars[index]
      if scalar == close, let first = start {
        found.append(first..<index + 1)
        start = nil
      } else if scalar == open {
        start = index
      } else if kinds[index] == .lineEnd {
        start = nil
      }
    }
    return found
  }
}

/// Han in `en`, none in `zh`, or the same text in both.
extension Rule {
  static let wrongHalf = Rule(
    "wrong-half", .warning,
    zh: "每一半用自己的语言写", en: "each half is in its own language",
    why: Phrase(
      zh: "放错的一半看起来像是写好了，读者却读不懂。英文里的中文名称放在“…”里。",
      en:
        "A half in the other language counts as written, and its readers cannot read it. A Chinese name in an English text stands in “…”."
    ),
    "en: A corpus of 病历", "en: A corpus of medical records",
    .halves { rule, zh, en, findings in
      let isSentence = zh.isProse && zh.text.key != KeyName.fields.rawValue
      if isSentence, zh.words(zh.indices) == en.words(en.indices) {
        findings.add(
          rule.problem(
            zh: "中文和英文一模一样", en: "the Chinese and the English text are the same",
            help: Phrase(
              zh: "两种语言各写各的；还没写的一半先空着",
              en: "Write each for its readers, and leave out the one that is not written yet")),
          en, en.indices)
        return
      }
      if let range = en.foreignHan {
        let words = en.words(range)
        findings.add(
          rule.problem(
            zh: "英文里有汉字\(quoted(words, atMost: 20).zh)",
            en: "the English text has \(quoted(words, atMost: 20).en) in it",
            help: Phrase(
              zh: "译成英文；是名称就放进“…”里", en: "Translate it, or put it in “…” if it is a name")),
          en, range)
      }
      if isSentence, zh.has(.letter), !zh.has(.han) {
        findings.add(
          rule.problem(
            zh: "中文里没有一个汉字", en: "the Chinese text has no Chinese character in it",
            help: Phrase(zh: "用中文写；还没写就先空着", en: "Write it in Chinese, or leave it out until it is")
          ),
          zh, zh.indices)
      }
    })
}

extension Passage {
  /// The first Chinese words outside quotation marks.
  fileprivate var foreignHan: Range<Int>? {
    guard has(.han) else { return nil }
    let quoted = quotations
    return runs(of: .han).first { run in !quoted.contains { $0.overlaps(run) } }
  }
}

import Testing

@testable import Content

/// What the two halves of a text have to do with each other, and how each ends.
@Suite struct HalfTests {
  private static let different = [
    ("共1,000条。", "1,200 items."), ("共10万条。", "1,000,000 items."), ("共10.8万条。", "10,800 items."),
    ("占81%。", "It is 18 %."), ("2023年发布。", "Released in 2022."), ("约3亿词。", "30 million words."),
    ("含12类。", "It has 21 classes."), ("共318条。", "381 entries."), ("耗时5.5小时。", "It takes 55 hours."),
    ("7B参数。", "13B parameters."), ("1.5万篇。", "1,500 papers."),
    ("共26万对。", "28,000 or 2.6 million pairs."),
    ("第3版，共45章。", "Edition 3 with 54 chapters."), ("训练用8000条。", "800 for training."),
    ("共96例。", "69 cases."),
    ("得分0.81。", "A score of 0.89."), ("共2万条。", "2,000 items."),
    ("有1024维。", "It has 768 dimensions."),
    ("收录500种。", "It lists 550 kinds."), ("涵盖34省。", "It covers 43 provinces."),
  ]
  private static let same = [
    ("共1,000条。", "1,000 items."), ("共10万条。", "100,000 items."), ("十万余条。", "Over 100,000 items."),
    ("共10.8万条。", "108 k items."), ("占81%。", "81 percent, or 0.81 of it."),
    ("2023年10月发布。", "Released in October 2023."),
    ("约3亿词。", "300 million words."), ("含三类。", "It has 3 classes."),
    ("用GPT-4和BERT2。", "Uses GPT-4, T5 and BERT2."),
    ("7B参数。", "7 billion parameters."), ("共26万对。", "260,000 pairs."),
    ("11万条。", "Over 108,000 items."),
    ("第2版。", "The second edition."), ("共12个任务，见2021年的论文。", "A paper with its tasks, 99 of them."),
    ("版本3.5.1。", "Version 3.6.0 is newer."), ("有2个。", "There are two, in 1,999 files."),
    ("两千条。", "2,000 items."),
    ("`a1` 5条。", "5 items in `a2`."), ("没有数字。", "It has 3."), ("每天24小时。", "It runs all day."),
  ]

  @Test(arguments: different) func `numbers that differ are found`(_ zh: String, _ en: String) {
    let seen = Proofread(en, .numbersDiffer, .en, other: zh)
    #expect(seen.marked != en, "\(zh) \(en)")
  }

  @Test(arguments: same) func `numbers that mean the same are left`(_ zh: String, _ en: String) {
    let seen = Proofread(en, .numbersDiffer, .en, other: zh)
    #expect(seen.marked == en, "\(zh)")
  }

  private static let wrong = [
    "A corpus of «病历».", "«问答» data.", "By «张三» and others.", "Names (e.g. «华佗»).", "It is «中文».",
    "«医学» texts.",
    "Text with «一» sign.", "**«重»** words.", "[«链接»](https://a.org) here.", "Ends in «汉字».",
  ]

  @Test(arguments: wrong) func `Chinese in an English text is found`(_ marked: String) {
    let text = Planted(marked).text
    #expect(Proofread(text, .wrongHalf, .en).marked == marked)
  }

  @Test func `Chinese names in quotation marks, and code, are left`() {
    for text in [
      "The “华佗” corpus.", "The \"华佗\" corpus.", "Run `华佗`.", "A corpus.",
      "See https://a.org/华佗 here.",
    ] {
      let marked = Proofread(text, .wrongHalf, .en).marked
      #expect(marked == text || text.contains("https"), "\(marked)")
    }
  }

  @Test(arguments: [
    "A Chinese half in English.", "BERT", "Only Latin letters, 3 of them.", "TBD later.",
    "English text here.",
  ])
  func `a Chinese half without Chinese is found`(_ text: String) {
    #expect(Proofread(text, .wrongHalf, .zh, other: "Another text.").marked == "«\(text)»")
  }

  @Test func `halves that are the same are found once`() {
    #expect(Proofread("Same.", .wrongHalf, .en, other: "Same.").marked == "«Same.»")
    #expect(Proofread("123。", .wrongHalf, .zh, other: "123.").marked == "123。")
  }

  private static let openEnds = [
    "十万条医患问答", "用来训练，", "分三部分：", "数据（中文）", "见[论文](https://a.org)", "**重点**", "共3条", "用`duet`",
    "“引用”", "半句、",
  ]
  private static let openEndsInEnglish = [
    "A corpus", "Used for training,", "Three parts:", "Data (Chinese)", "See [it](https://a.org)",
    "**Bold**", "3 items", "Run `duet`",
    "“Quoted”", "A thing;",
  ]

  @Test(arguments: openEnds) func `a Chinese paragraph without an end is found`(_ text: String) {
    #expect(Proofread(text, .sentenceEnd, .zh).marked != text)
    #expect(Proofread(text + "。", .sentenceEnd, .zh).marked == text + "。")
  }

  @Test(arguments: openEndsInEnglish)
  func `an English paragraph without an end is found`(_ text: String) {
    #expect(Proofread(text, .sentenceEnd, .en).marked != text)
    #expect(Proofread(text + ".", .sentenceEnd, .en).marked == text + ".")
  }

  @Test func `in blocks only paragraphs count, and one before a list may end with a colon`() {
    let right = """
      第一段。

      分为：

      - 甲
      - 乙

      ```
      代码
      ```

      # 标题

      > 引用

      1. 一
      2. 二

      “好。”
      """
    #expect(Proofread(right, .sentenceEnd, .zh, isBlock: true).marked == right)
    let wrong = "第一«段»\n\n- 甲\n\n分«为»\n\n**重点**：说«明»"
    #expect(
      Proofread(Planted(wrong).text, .sentenceEnd, .zh, isBlock: true).marked == wrong)
  }

  @Test func `a text that is too long says how long it is`() {
    let zh = String(repeating: "字", count: 200)
    #expect(Proofread(zh, .length, .zh).marked == zh)
    #expect(Proofread(zh + "A1。", .length, .zh).marked == zh + "A1。")
    #expect(Proofread(zh + "多", .length, .zh).marked.hasPrefix("«"))
    let en = Array(repeating: "word", count: 60).joined(separator: " ")
    #expect(Proofread(en, .length, .en).marked == en)
    #expect(Proofread(en + " more", .length, .en).marked.hasPrefix("«"))
    let limits = "rules: {length: {zh: 3}}\n"
    #expect(Proofread("四个汉字", .length, .zh, settings: limits).marked == "«四个汉字»")
    #expect(Proofread("四个汉字", .length, .zh, settings: "rules: {length: off}\n").marked == "四个汉字")
  }
}

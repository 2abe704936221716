import Testing

@testable import Content

/// Names, terms, titles and excuses.
@Suite struct NameTests {
  private static let names = [
    "见«Github»。", "用«Pytorch»写。", "«Tensorflow»版。", "在«Gitlab»上。", "«Javascript»库。",
    "«Typescript»库。", "«Wechat»群。",
    "«Youtube»频道。", "用«Numpy»。", "«MacOS»版。", "«Mysql»库。", "«Openai»的。", "«Chatgpt»的。", "«Arxiv»上。",
    "«Pubmed»文献。",
    "«Deepseek»模型。", "«Latex»源码。", "«Modelscope»上。", "«iFlytek»的。", "**«Github»**与«GitHUb»。",
  ]

  @Test(arguments: names) func `a name in other letters is found`(_ marked: String) {
    #expect(Proofread(Planted(marked).text, .productName, .zh).marked == marked)
  }

  @Test(arguments: [
    "见GitHub。", "`Github`。", "https://Github.com/a。", "pytorch包。", "GITHUB。", "Github-Actions之类。",
    "a/Github。", "Github.io上。",
    "Githubs。", "@Github。", "[甲](https://Github.com)。",
  ])
  func `names that are right, or part of something else, are left`(_ text: String) {
    #expect(Proofread(text, .productName, .zh).marked == text)
  }

  @Test func `a list has names of its own`() {
    let words = "words: [iNaturalist, Duet]\n"
    let seen = Proofread("见Inaturalist。", .productName, .zh, settings: words)
    #expect(seen.marked != "见Inaturalist。")
    #expect(
      Proofread("见iNaturalist。", .productName, .zh, settings: words).marked == "见iNaturalist。")
  }

  private static let terms = """
    terms:
      - {zh: 命名实体识别, en: [named entity recognition, NER]}
      - {zh: [实体识别, 实体抽取], en: entity recognition}
      - {zh: 堆肥, en: compost}

    """

  @Test(arguments: [
    ("命名实体识别工具。", "A tool for labelling."), ("堆肥指南。", "A guide to manure."),
    ("土壤指南。", "A guide to compost."),
    ("实体抽取。", "Extraction."), ("识别。", "Named entity recognition."), ("标注。", "NER tools."),
    ("堆肥。", "Composting."),
    ("肥料。", "Two composts."), ("命名实体识别。", "Named entities."), ("实体识别。", "NER in text."),
  ])
  func `a term with another translation is found`(_ zh: String, _ en: String) {
    let inEnglish = Proofread(en, .terms, .en, settings: Self.terms, other: zh).marked != en
    let inChinese = Proofread(zh, .terms, .zh, settings: Self.terms, other: en).marked != zh
    #expect(inEnglish || inChinese)
  }

  @Test(arguments: [
    ("命名实体识别工具。", "A tool for named-entity recognition."), ("命名实体识别。", "NER."), ("堆肥。", "Compost."),
    ("命名实体识别。", "Named Entity Recognition."), ("实体抽取。", "Entity recognition."), ("土。", "Soil."),
    ("堆肥。", "Composts."),
  ])
  func `a term with its translation is left`(_ zh: String, _ en: String) {
    #expect(Proofread(en, .terms, .en, settings: Self.terms, other: zh).marked == en)
    #expect(Proofread(zh, .terms, .zh, settings: Self.terms, other: en).marked == zh)
  }

  @Test(arguments: [
    "某物是一份数据。", "某物：一份数据。", "《某物》是数据。", "**某物**是数据。", "某物，一份数据。", "[某物](https://a.org)是数据。",
    "某物——数据。", "某物提供数据。",
  ])
  func `a summary that begins with the title is found`(_ text: String) {
    #expect(Proofread(text, .titleInSummary, .zh).marked == "«\(text)»")
  }

  @Test(arguments: ["一份某物。", "某物的数据。", "某物语料。", "数据。", "某些东西。"])
  func `a title within a sentence is left`(_ text: String) {
    #expect(Proofread(text, .titleInSummary, .zh).marked == text)
  }

  @Test(arguments: [
    "Some is a corpus.", "Some: a corpus.", "Some provides data.", "some, a corpus.",
  ])
  func `the same in English`(_ text: String) {
    #expect(Proofread(text, .titleInSummary, .en).marked == "«\(text)»")
    #expect(Proofread("Some data of it.", .titleInSummary, .en).marked == "Some data of it.")
  }
}

import Testing

@testable import Content

/// Ways to write the same: the list names one, or has most of one.
@Suite struct WayTests {
  private static let none = [
    Planted("用« »Python« »写。", "用Python写。"), Planted("共« »3« »类。", "共3类。"),
    Planted("用« »BERT。", "用BERT。"),
    Planted("GPT« »很大。", "GPT很大。"), Planted("约« »10« »万条。", "约10万条。"),
    Planted("在« »2023« »年。", "在2023年。"),
    Planted("第« »2« »版。", "第2版。"), Planted("支持« »Go« »与« »C。", "支持Go与C。"),
    Planted("用« »a« »表示。", "用a表示。"),
    Planted("甲« »B« »乙。", "甲B乙。"), Planted("有« »7B« »参数。", "有7B参数。"),
  ]
  private static let one = [
    Planted("用«»Python«»写。", "用 Python 写。"), Planted("共«»3«»类。", "共 3 类。"),
    Planted("用«»BERT。", "用 BERT。"),
    Planted("GPT«»很大。", "GPT 很大。"), Planted("约«»10«»万条。", "约 10 万条。"),
    Planted("支持«»Go«»与«»C。", "支持 Go 与 C。"),
    Planted("有«»7B«»参数。", "有 7B 参数。"), Planted("中文«»NER。", "中文 NER。"),
    Planted("甲«»bc«»乙。", "甲 bc 乙。"),
  ]

  @Test(arguments: none) func `a list without spaces between scripts has none`(_ one: Planted) {
    expect(one, .scriptSpace, "rules: {han-latin-space: none}\n")
  }

  @Test(arguments: one) func `a list with spaces between scripts has one`(_ one: Planted) {
    expect(one, .scriptSpace, "rules: {han-latin-space: one}\n")
  }

  @Test(arguments: [
    "用Python写。", "A股。", "2023年3月5日。", "第2版。", "用`a b`写。", "甲，A，乙。", "用**Go**写。", "（A）甲。",
  ])
  func `words of both scripts are words`(_ text: String) {
    let way = text == "用Python写。" ? "none" : "one"
    #expect(
      Proofread(text, .scriptSpace, .zh, settings: "rules: {han-latin-space: \(way)}\n").marked
        == text)
  }

  private static let wide = [
    Planted("识别«(NER)»。", "识别（NER）。"), Planted("甲«(乙)»丙。", "甲（乙）丙。"),
    Planted("BERT«(中文)»。", "BERT（中文）。"),
    Planted("**甲**«(乙)»。", "**甲**（乙）。"), Planted("甲«(a, b)»与乙«(c)»。", "甲（a, b）与乙（c）。"),
    Planted("[甲](https://a.org)«(乙)»。", "[甲](https://a.org)（乙）。"), Planted("“甲”«(乙)»。", "“甲”（乙）。"),
    Planted("共3条«(去重后)»。", "共3条（去重后）。"), Planted("«(注)»甲。", "（注）甲。"), Planted("甲«(1)»。", "甲（1）。"),
  ]

  @Test(arguments: wide) func `brackets are of one kind`(_ one: Planted) {
    expect(one, .brackets, "rules: {brackets: wide}\n")
    let back = one.mended ?? ""
    let half = Proofread(back, .brackets, .zh, settings: "rules: {brackets: half}\n")
    #expect(half.mended == one.text)
  }

  @Test(arguments: [
    "f(x)与g(y)。", "`甲(乙)`。", "[甲](https://a.org/乙)。", "BERT (base)。", "甲（乙）。", ":) 甲。", "1) 甲。",
  ])
  func `brackets of code, links and Latin words are left`(_ text: String) {
    #expect(
      Proofread(text, .brackets, .zh, settings: "rules: {brackets: wide}\n").marked == text)
  }

  private static let curly = [
    Planted("选«\"医学\"»一栏。", "选“医学”一栏。"), Planted("选«「医学」»一栏。", "选“医学”一栏。"),
    Planted("他说«\"好。\"»", "他说“好。”"),
    Planted("«「甲」»与«「乙」»。", "“甲”与“乙”。"), Planted("叫«\"甲A\"»的。", "叫“甲A”的。"),
    Planted("**«\"甲\"»**。", "**“甲”**。"), Planted("（«「甲」»）。", "（“甲”）。"),
    Planted("的«\"问答\"»数据。", "的“问答”数据。"),
    Planted("«「病历」»里。", "“病历”里。"), Planted("所谓«\"大模型\"»。", "所谓“大模型”。"),
  ]

  @Test(arguments: curly) func `quotation marks are of one kind`(_ one: Planted) {
    expect(one, .quotes, "rules: {quotes: curly}\n")
  }

  @Test func `quotation marks around Latin words and in code are left`() {
    for text in ["目录a\" 复制到 \"b。", "叫\"BERT\"的。", "`\"甲\"`。", "“甲”。"] {
      #expect(Proofread(text, .quotes, .zh, settings: "rules: {quotes: curly}\n").marked == text)
    }
  }

  @Test func `a list is held to what most of it does, once there is enough to tell`() {
    let most = String(repeating: "用Go写，", count: 10)
    #expect(Proofread(most + "用 C写。", .scriptSpace, .zh).marked == most + "用« »C写。")
    #expect(Proofread("用Go写，用 C写。", .scriptSpace, .zh).marked == "用Go写，用 C写。")
    let divided = String(repeating: "用Go 写，", count: 10) + "用Go写。"
    #expect(Proofread(divided, .scriptSpace, .zh).marked == divided)
    let off = "rules: {han-latin-space: off}\n"
    #expect(
      Proofread(most + "用 C写。", .scriptSpace, .zh, settings: off).marked == most + "用 C写。")
  }

  private func expect(_ one: Planted, _ rule: Rule, _ settings: String) {
    let seen = Proofread(one.text, rule, .zh, settings: settings)
    #expect(seen.marked == one.marked)
    #expect(seen.mended == one.mended)
  }
}

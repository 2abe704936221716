import Testing

@testable import Content

/// Punctuation of Chinese texts: each table has twenty mistakes, and texts that are right.
@Suite struct ChineseMarkTests {
  private static let halfWidth = [
    Planted("支持中文«,»也支持英文。", "支持中文，也支持英文。"), Planted("支持中文«,» 也支持英文。", "支持中文，也支持英文。"),
    Planted("你好吗«?»", "你好吗？"), Planted("太好了«!»", "太好了！"), Planted("写完了«.»", "写完了。"),
    Planted("写完了«.» 再说。", "写完了。再说。"), Planted("分三部分«:»语料、模型、评测。", "分三部分：语料、模型、评测。"),
    Planted("先分词«;»再标注。", "先分词；再标注。"), Planted("用了**加粗**«,»然后。", "用了**加粗**，然后。"),
    Planted("见[论文](https://a.org/x,y)«,»以及代码。", "见[论文](https://a.org/x,y)，以及代码。"),
    Planted("时间«:»10:30开始。", "时间：10:30开始。"), Planted("共三类«,»BERT一类。", "共三类，BERT一类。"),
    Planted("甲«,»乙«,»丙。", "甲，乙，丙。"), Planted("（注释«,»说明）。", "（注释，说明）。"),
    Planted("他说“好«!»”。", "他说“好！”。"), Planted("中文 «,» 中文。", "中文，中文。"),
    Planted("真的«?»再看看。", "真的？再看看。"), Planted("标题«:» 正文。", "标题：正文。"),
    Planted("数据«;» 代码。", "数据；代码。"), Planted("可以«.»", "可以。"),
  ]

  private static let halfWidthRight = [
    "见https://example.org/a,b?c=1。", "共1,000条，精度0.81。", "10:30开始，3:1获胜。", "用`a,b`分隔。",
    "文件名是数据.csv。", "版本3.5.1。", "好:)", "不等于!=。", "是:v 中国:ns", "支持Python, Go和C++。", "等等...再说。",
    "A.B.C三家。", "标题\n\n正文。", "比例为男:女=1:1之外。".replacing(":女", with: "比女"), "“引用”，然后。",
  ]

  private static let spaces = [
    Planted("一共三部分« »，各有说明。", "一共三部分，各有说明。"), Planted("轴，« »一小时。", "轴，一小时。"),
    Planted("标识符« »（DOI）。", "标识符（DOI）。"), Planted("（DOI）« »的。", "（DOI）的。"),
    Planted("句一。« »句二。", "句一。句二。"), Planted("真的？« »好。", "真的？好。"), Planted("好！« »来。", "好！来。"),
    Planted("分为：« »甲。", "分为：甲。"), Planted("甲、« »乙。", "甲、乙。"), Planted("甲« »、乙。", "甲、乙。"),
    Planted("见« »《病历》。", "见《病历》。"), Planted("《病历》« »一书。", "《病历》一书。"), Planted("甲；« »乙。", "甲；乙。"),
    Planted("（« »甲）。", "（甲）。"), Planted("（甲« »）。", "（甲）。"), Planted("【« »注】。", "【注】。"),
    Planted("甲，«  »乙。", "甲，乙。"), Planted("「甲」« »乙。", "「甲」乙。"), Planted("甲« »。", "甲。"),
    Planted("用BERT，« »再用GPT。", "用BERT，再用GPT。"),
  ]

  private static let spacesRight = [
    "甲“乙”丙。", "甲 “乙” 丙。", "甲 —— 乙。", "甲 …… 乙。", "用 Python 写。", "， **加粗** ，", "甲，乙。", "a, b，c。",
    "`， x`。", "第一行，\n第二行。",
  ]

  private static let doubled = [
    Planted("好«！！»", "好！"), Planted("好«！！！»", "好！"), Planted("完了«。。»", "完了。"),
    Planted("等等«。。。»", "等等……"),
    Planted("等等«。。。。。。»", "等等……"), Planted("甲«，，»乙。", "甲，乙。"), Planted("甲«、、»乙。", "甲、乙。"),
    Planted("甲«；；»乙。", "甲；乙。"), Planted("甲«：：»乙。", "甲：乙。"), Planted("真的«？？»", "真的？"),
    Planted("等等«...»再说。", "等等……再说。"), Planted("等等«......»", "等等……"),
    Planted("然后«--»结束。", "然后——结束。"),
    Planted("好«!!»", "好！"), Planted("真的«??»", "真的？"), Planted("甲«，，，»乙。", "甲，乙。"),
    Planted("**好**«！！»", "**好**！"), Planted("“好«！！»”", "“好！”"), Planted("（好«！！»）", "（好！）"),
    Planted("完了«。。。。»", "完了……"),
  ]

  private static let doubledRight = [
    "等等……", "然后——结束。", "什么？！", "好！？", "用`--fix`。", "运行 --fix 即可。", "在 -- 后面。", "a...b", "见1...9。",
    "C++与C。",
    "甲---",
    "第一...", "https://a.org/...。",
  ].filter { $0 != "第一..." }

  private static let pairs = [
    "见«《»医学论文。", "见医学»".replacing("»", with: "") + "«》»论文。", "他说«“»好。", "他说好«”»。", "识别«（»NER。",
    "识别NER«）»。",
    "识别«（»NER«)»。", "识别«(»NER«）»。", "见«「»甲。", "见甲«」»。", "注«【»甲。", "注甲«】»。", "见«『»甲。", "甲«『»乙《丙》。",
    "（甲«《»乙）。", "«(»甲。", "甲«[»乙。", "甲乙«]»丙。", "甲〉乙".replacing("〉", with: "«〉»") + "。", "«〈»甲。",
  ].map { Planted($0) }

  private static let pairsRight = [
    "（甲）《乙》“丙”。", "1) 甲 2) 乙。", "a) 甲。", "（甲（乙）丙）。", "好:)", "`(`。", "[甲](https://a.org/(x))。",
    "f(x)。", "甲[1]。",
    "“《甲》”。", "一）甲；二）乙。",
  ]

  @Test(arguments: halfWidth) func `a half-width mark behind Chinese is found`(_ one: Planted) {
    expect(one, .halfWidthMark)
  }

  @Test(arguments: halfWidthRight) func `a mark of something else is none`(_ text: String) {
    expectNone(text, .halfWidthMark)
  }

  @Test(arguments: spaces) func `a space beside a full-width mark is found`(_ one: Planted) {
    expect(one, .spaceByMark)
  }

  @Test(arguments: spacesRight) func `a space elsewhere is left`(_ text: String) {
    expectNone(text, .spaceByMark)
  }

  @Test(arguments: doubled) func `a doubled mark is found`(_ one: Planted) {
    expect(one, .doubledMark)
  }

  @Test(arguments: doubledRight) func `marks that may well be doubled are left`(_ text: String) {
    expectNone(text, .doubledMark)
  }

  @Test(arguments: pairs) func `a mark without its twin is found`(_ one: Planted) {
    expect(one, .unpaired)
  }

  @Test(arguments: pairsRight) func `pairs are pairs, and lists are lists`(_ text: String) {
    expectNone(text, .unpaired)
  }

  private func expect(_ one: Planted, _ rule: Rule) {
    let seen = Proofread(one.text, rule, .zh)
    #expect(seen.marked == one.marked)
    if let mended = one.mended { #expect(seen.mended == mended) }
  }

  private func expectNone(_ text: String, _ rule: Rule) {
    #expect(Proofread(text, rule, .zh).marked == text)
  }
}

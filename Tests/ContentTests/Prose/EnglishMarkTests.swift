import Testing

@testable import Content

/// Punctuation and letters that come from a Chinese keyboard.
@Suite struct EnglishMarkTests {
  private static let wide = [
    Planted("Join us«！»", "Join us!"), Planted("One«，»two.", "One, two."),
    Planted("One«，» two.", "One, two."),
    Planted("One«、»two.", "One, two."), Planted("Done«。»", "Done."),
    Planted("Done«。»Next.", "Done. Next."),
    Planted("Why«？»", "Why?"), Planted("Parts«：»data, code.", "Parts: data, code."),
    Planted("First«；»then.", "First; then."),
    Planted("NER«（»named entities«）».", "NER (named entities)."),
    Planted("NER «（»named entities«）» tools.", "NER (named entities) tools."),
    Planted("50«％» of it.", "50% of it."), Planted("A«＋»B.", "A+B."), Planted("A«／»B.", "A/B."),
    Planted("A «＆» B.", "A & B."), Planted("**Bold**«，»then.", "**Bold**, then."),
    Planted("See [it](https://a.org/)«。»", "See [it](https://a.org/)."),
    Planted("It is «“»good".replacing("«“»", with: "\"") + "\"«！»", "It is \"good\"!"),
    Planted("a«＝»b.", "a=b."), Planted("Lists«：» three.", "Lists: three."),
  ]

  private static let wideRight = [
    "A name, “华佗，又名元化”, stays.", "Join us!", "The book \"医学，概论\".", "Code `a，b` stays.",
    "A – b — c … d.",
    "“Quoted” and ‘quoted’.", "Huatuo 华佗，中文。", "See https://a.org/.", "1,000 × 2.", "Naïve café.",
  ]

  private static let letters = [
    Planted("«ＡＩ»绘画«１２»讲。", "AI绘画12讲。"), Planted("«Ａ»股。", "A股。"), Planted("共«３»类。", "共3类。"),
    Planted("«ＢＥＲＴ»模型。", "BERT模型。"), Planted("用«Ｐｙｔｈｏｎ»写。", "用Python写。"),
    Planted("«２０２３»年。", "2023年。"),
    Planted("（«Ａ»）。", "（A）。"), Planted("“«Ｂ»”。", "“B”。"), Planted("**«Ｃ»**。", "**C**。"),
    Planted("[«Ｄ»](https://a.org)。", "[D](https://a.org)。"), Planted("«ａ»与«ｂ»。", "a与b。"),
    Planted("第«１»章。", "第1章。"),
    Planted("«１０»万条。", "10万条。"), Planted("«Ｘ»光。", "X光。"), Planted("长«５»米。", "长5米。"),
    Planted("«ＮＥＲ»。", "NER。"),
    Planted("甲«Ｚ»乙。", "甲Z乙。"), Planted("«ｏｋ»。", "ok。"), Planted("从«０»到«９»。", "从0到9。"),
    Planted("末尾«Ｅ»", "末尾E"),
  ]

  private static let lettersRight = [
    "AI绘画12讲。", "`ＡＩ`。", "（甲）。", "①②。", "Ⅳ期。", "α与β。", "～", "％", "甲、乙。", "第一。",
  ]

  @Test(arguments: wide) func `full-width punctuation in English is found`(_ one: Planted) {
    let seen = Proofread(one.text, .fullWidthMark, .en)
    #expect(seen.marked == one.marked)
    #expect(seen.mended == one.mended)
  }

  @Test(arguments: wideRight) func `names and English marks are left`(_ text: String) {
    #expect(Proofread(text, .fullWidthMark, .en).marked == text)
  }

  @Test(arguments: letters) func `full-width letters and digits are found`(_ one: Planted) {
    let seen = Proofread(one.text, .fullWidthLetter, .zh)
    #expect(seen.marked == one.marked)
    #expect(seen.mended == one.mended)
  }

  @Test(arguments: lettersRight) func `other characters are left`(_ text: String) {
    #expect(Proofread(text, .fullWidthLetter, .zh).marked == text)
  }
}

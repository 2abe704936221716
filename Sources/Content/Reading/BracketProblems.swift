// One-line lists and mappings.
extension Problem {
  static let bracketsBelowKey = Problem(
    "text-below-key", zh: "括号要写在键所在的行", en: "brackets belong on the line of their key",
    help: Phrase(
      zh: "移上去，或每行写一个“键: 值”或“- 项”", en: "Move them up, or write one 'key: value' or '- item' a line"
    ))

  static func unclosedBracket(_ open: UInt8) -> Problem {
    Problem(
      "unclosed-bracket", zh: "这一行里没有\(closing(open).zh)",
      en: "no \(closing(open).en) on this line",
      help: Phrase(
        zh: "在这里补上，或不用括号，每行写一项", en: "Close it here, or write one item a line without brackets"))
  }

  static func afterBracket(_ open: UInt8) -> Problem {
    Problem(
      "after-value", zh: "收尾的\(closing(open).zh)后面还有内容",
      en: "something follows the closing \(closing(open).en)",
      help: Phrase(
        zh: "删去它；如果整体是文字，请加上引号", en: "Delete it; if all of it is one text, put it in quotes"))
  }

  /// `[words](address)`: a link where a text begins.
  static func linkText(mended: String?) -> Problem {
    Problem(
      "quotes-needed", zh: "收尾的“]”后面还有内容", en: "something follows the closing ']'",
      help: Phrase(zh: "以“[”开头的文字要加引号", en: "A text that begins with '[' needs quotes").like(mended)
    )
  }

  static func commaInText(_ text: String) -> Problem {
    let name = quoted(text, atMost: 40)
    return Problem(
      "comma-in-text", zh: "花括号里，逗号会结束文字", en: "a comma ends a text in braces",
      help: text.straightened.map { Phrase(zh: "改用直引号，写成：\($0)", en: "Use straight quotes: \($0)") }
        ?? Phrase(zh: "给\(name.zh)加上引号", en: "Put \(name.en) in quotes"))
  }

  static func fullWidthMark(_ mark: String, instead: UInt8, mended: String?) -> Problem {
    let half = quoted(instead)
    if mended == nil, instead == Byte.bar || instead == Byte.greater {
      return Problem(
        "full-width-mark", zh: "“\(mark)”是全角的\(half.zh)",
        en: "'\(mark)' is the full-width form of \(half.en)",
        help: Phrase(zh: "改用半角的\(half.zh)", en: "Use the half-width \(half.en) here"))
    }
    let way = mended.map(Phrase.writeBare) ?? Phrase(zh: "用\(half.zh)", en: "Use \(half.en)")
    return Problem(
      "full-width-mark", zh: "全角的“\(mark)”不起括号的作用", en: "the full-width '\(mark)' opens nothing",
      help: way
        + Phrase(
          zh: "；以“\(mark)”开头的文字要加引号", en: "; put a text that begins with '\(mark)' in quotes"))
  }

  static func missingComma(_ open: UInt8) -> Problem {
    Problem(
      "missing-comma", zh: "这里应当是“,”或\(closing(open).zh)",
      en: "expected ',' or \(closing(open).en)",
      help: Phrase(
        zh: "文字里有“, [ ] { }”中的任何一个，就要加引号", en: "Put a text that holds one of , [ ] { } in quotes"))
  }

  static let missingItem = Problem(
    "missing-item", zh: "“,”前面什么也没有", en: "nothing before ','",
    help: Phrase(zh: "删去“,”，或补上内容", en: "Delete the ',' or fill the gap"))

  static let pairInList = Problem(
    "pair-in-list", zh: "[ ]里有一个“键: 值”", en: "a 'key: value' stands in [ ]",
    help: Phrase(zh: "写在{ }里；如果是文字，请加上引号", en: "Put it in { }, or in quotes if it is text"))

  static func missingValue(key: String) -> Problem {
    let key = quoted(key, atMost: 40)
    return Problem(
      "missing-value", zh: "\(key.zh)没有值", en: "\(key.en) has no value",
      help: Phrase(zh: "写成“{键: 值}”；列表用“[ ]”", en: "Write {key: value}, or [ ] for a list"))
  }

  static func wideSeparator(_ sign: String, mended: String?) -> Problem {
    let name =
      switch sign {
      case "，": Phrase(zh: "全角逗号", en: "the full-width comma")
      case "、": Phrase(zh: "顿号", en: "the Chinese comma")
      default: Phrase(zh: "全角分号", en: "the full-width semicolon")
      }
    let way = mended.map(Phrase.writeBare) ?? Phrase(zh: "各项之间用“,”", en: "Use ',' between items")
    return Problem(
      "full-width-comma", zh: "\(name.zh)“\(sign)”不起分隔作用",
      en: "\(name.en) '\(sign)' separates nothing",
      help: way
        + Phrase(zh: "；含有“\(sign)”的文字要加引号", en: "; put a text that holds '\(sign)' in quotes"))
  }
}

private func closing(_ open: UInt8) -> Phrase {
  quoted(open == Byte.openBracket ? Byte.closeBracket : Byte.closeBrace)
}

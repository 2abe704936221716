// Keys and items, which take a line each.
extension Problem {
  static let missingColon = Problem(
    "missing-colon", zh: "这里应当是“键: 值”", en: "expected 'key: value'",
    help: Phrase(
      zh: "如果是一段文字的一部分，请把整段写在“|”或“>”下面，每行都缩进",
      en: "If this is part of a text, put the text under '|' or '>' and indent all of its lines"))

  static func colonSpace(key: String) -> Problem {
    let (name, line) = (quoted(key, atMost: 40), quoted(key + ": …", atMost: 40))
    return Problem(
      "colon-space", zh: "\(name.zh)的“:”后面没有空格", en: "no space after the ':' of \(name.en)",
      help: Phrase(zh: "写成\(line.zh)", en: "Write \(line.en)"))
  }

  static func fullWidthColon(key: String) -> Problem {
    let key = quoted(key, atMost: 40)
    return Problem(
      "full-width-colon", zh: "\(key.zh)后面是全角冒号“：”",
      en: "\(key.en) is followed by the full-width colon '：'",
      help: Phrase(zh: "用半角冒号“:”，再加一个空格", en: "Use a half-width colon ':' and a space"))
  }

  static let emptyKey = Problem(
    "missing-key", zh: "“:”前面没有键", en: "no key before ':'", help: .writePair)

  static let longKey = Problem(
    "long-key", zh: "键超过\(DocumentReader.keyLimit)字节",
    en: "a key of more than \(DocumentReader.keyLimit) bytes", help: .quoteAll)

  static let complexKey = Problem(
    "complex-key", zh: "键是一行以内的短文字", en: "a key is one short text on one line", help: .writePair)

  static let mergeKey = Problem(
    "merge-key", zh: "“<<”会并入另一组键值", en: "'<<' would merge another mapping",
    help: Phrase(zh: "把那些键写在这里", en: "Write the keys out here"))

  /// It leaves the tree as it is, as the next one does.
  static func duplicateKey(_ key: String, line: Int) -> Problem {
    duplicateKey(key, line, help: Phrase(zh: "留下其中一个", en: "Keep one of the two"))
  }

  /// A kind of link that is written twice with different links; the line for both, where that is plain.
  static func linkKeyTwice(_ key: String, line: Int, mended: String?) -> Problem {
    duplicateKey(key, line, help: Phrase(zh: "两个都写进列表", en: "Put both in a list").like(mended))
  }

  private static func duplicateKey(_ key: String, _ line: Int, help: Phrase) -> Problem {
    let key = quoted(key, atMost: 40)
    return Problem(
      "duplicate-key", zh: "第\(line)行已经有\(key.zh)", en: "\(key.en) is already set in line \(line)",
      help: help)
  }

  static let itemAmongKeys = Problem(
    "mixed-lines", zh: "键中间有一个列表项", en: "a list item stands among keys",
    help: Phrase(zh: "把列表写在它自己的键下面", en: "Put the list under a key of its own"))

  /// The key of the only item above, where that was probably meant to be none.
  static func keyAmongItems(first: String?) -> Problem {
    Problem(
      "mixed-lines", zh: "列表中间有一行不以“-”开头", en: "a line without '-' stands in a list",
      help: first.map { Phrase(zh: "去掉“\($0)”前面的“- ”", en: "Leave out the '- ' before '\($0)'") }
        ?? Phrase(zh: "以“- ”开头，或加上缩进", en: "Begin it with '- ' or indent it"))
  }

  static let itemOnKeyLine = Problem(
    "item-on-key-line", zh: "列表不能从键所在的行写起", en: "a list cannot begin on the line of its key",
    help: Phrase(
      zh: "把“- …”写在下一行，或写成[a, b]；如果是文字，请加上引号",
      en: "Put '- …' on the next line, write [a, b], or put a text in quotes"))

  static let emptyItem = Problem(
    "missing-item", zh: "“-”后面什么也没有", en: "nothing follows '-'",
    help: Phrase(zh: #"删去这一行；空文字写成"""#, en: #"Delete the line, or write "" for an empty text"#))

  static let dashSpace = Problem(
    "dash-space", zh: "“-”后面没有空格", en: "no space after '-'",
    help: Phrase(zh: "列表项写成“- …”", en: "Write '- …' for an item of a list"))

  static func wideDash(_ dash: String) -> Problem {
    Problem(
      "list-dash", zh: "“\(dash)”不是列表项的开头", en: "'\(dash)' begins no list item",
      help: Phrase(zh: "每一项以“-”和空格开头", en: "Begin each item with '-' and a space"))
  }
}

extension Phrase {
  fileprivate static let writePair = Phrase(zh: "写成“键: 值”", en: "Write 'key: value'")
}

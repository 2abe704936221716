// Texts on one line, plain and in quotes, and in `|` and `>` blocks.
extension Problem {
  static let textBelowKey = Problem(
    "text-below-key", zh: "键的文字要从键所在的行写起", en: "the text of a key begins on the key's own line",
    help: Phrase(
      zh: "移到键后面，或在上一行末尾加上“|”或“>”",
      en: "Move it up behind the key, or end the line above with '|' or '>'"))

  static let continuedText = Problem(
    "continued-text", zh: "上一行的文字在这里接着写", en: "the text of the line above goes on here",
    help: Phrase(
      zh: "并成一行，或在键后面写“>”，文字全部写在下面各行",
      en: "Join the two lines, or put '>' behind the key and all of the text on the lines below it")
  )

  static let anchor = Problem(
    "anchor", zh: "“&”在这里是YAML锚点的开头", en: "'&' begins a YAML anchor here",
    help: Phrase(
      zh: "把值完整写出；如果是文字，请加上引号", en: "Write the value out; if it is text, put it in quotes"))

  static let tag = Problem(
    "tag", zh: "“!”在这里是YAML类型标记的开头", en: "'!' begins a YAML tag here",
    help: Phrase(zh: "删去这个标记；如果是文字，请加上引号", en: "Delete the tag; if it is text, put it in quotes"))

  static func indicator(_ byte: UInt8, mended: String?) -> Problem {
    badStart(byte, help: .quoteAll.like(mended))
  }

  /// `![…](…)` at the start of a text.
  static let picture = badStart(
    Byte.exclamation,
    help: Phrase(
      zh: "页面不显示图片：删去它，或去掉“!”，再给整段文字加上引号",
      en: "Pages show no pictures: delete it, or leave out the '!' and put the whole text in quotes"
    ))

  /// `[#a, #b]`
  static func hashInList(mended: String) -> Problem {
    badStart(Byte.hash, help: .writeBare(mended))
  }

  private static func badStart(_ byte: UInt8, help: Phrase) -> Problem {
    Problem(
      "quotes-needed", zh: "文字不能以\(quoted(byte).zh)开头",
      en: "a text cannot begin with \(quoted(byte).en)", help: help)
  }

  static func questionInBrackets(mended: String?) -> Problem {
    Problem(
      "quotes-needed", zh: "括号里不加引号的文字不能有“?”",
      en: "a text without quotes cannot contain '?' in brackets", help: .quoteAll.like(mended))
  }

  static func colonInText(mended: String?) -> Problem {
    Problem(
      "quotes-needed", zh: "不加引号的文字里不能有“: ”", en: "a text without quotes cannot contain ': '",
      help: .quoteAll.like(mended))
  }

  /// `@owner/name` as the value of a link.
  static func atSign(mended: String) -> Problem {
    Problem(
      "bad-repository", zh: "仓库名前面不加“@”", en: "the name of a repository comes without '@'",
      help: .write(mended))
  }

  /// `[words](address)` as the value of a link.
  static func linkForAddress(_ key: String, mended: String) -> Problem {
    let key = quoted(key, atMost: 40)
    return Problem(
      "bad-address", zh: "\(key.zh)不写Markdown链接", en: "\(key.en) takes no link in Markdown",
      help: .write(mended))
  }

  /// `zh: 甲, en: A` behind a key.
  static func pairWithoutBraces(mended: String?) -> Problem {
    Problem(
      "missing-braces", zh: "写在一行的两种语言的文字要用花括号括起来",
      en: "texts in two languages on one line need braces",
      help: mended.map(Phrase.write)
        ?? Phrase(zh: "在前面加上“{”，在后面加上“}”", en: "Put '{' before them and '}' behind them"))
  }

  /// A text in curly quotes that would have to be quoted.
  static func curlyQuotes(_ text: String) -> Problem {
    Problem(
      "curly-quotes", zh: "弯引号（“ ”）不能给文字加引号", en: "curly quotes (“ ”) do not quote a text",
      help: text.straightened.map { Phrase(zh: "改用直引号，写成：\($0)", en: "Use straight ones: \($0)") }
        ?? Phrase(zh: "用直引号（\"或'）把整段文字括起来", en: "Put straight ones (\" or ') around the whole text")
    )
  }

  static func unclosedQuote(_ byte: UInt8, hasChineseQuote: Bool) -> Problem {
    let sign = Unicode.Scalar(byte)
    return Problem(
      "unclosed-quote", zh: "这一行里没有收尾的\(quoteName(byte).zh)",
      en: "no closing \(quoteName(byte).en) on this line",
      help: hasChineseQuote
        ? Phrase(
          zh: "弯引号（“ ”）不能收尾，两端都写\(sign)",
          en: "Curly quotes (“ ”) close nothing; write \(sign) at both ends")
        : Phrase(zh: "补上引号；更长的文字写在“|”或“>”下面", en: "Close it, or put a longer text under '|' or '>'")
    )
  }

  static func afterQuote(_ byte: UInt8, mended: String?) -> Problem {
    let inside = byte == Byte.doubleQuote ? #"\""# : "''"
    return Problem(
      "after-value", zh: "收尾的\(quoteName(byte).zh)后面还有内容",
      en: "something follows the closing \(quoteName(byte).en)",
      help: mended.map(Phrase.writeBare) ?? .quoteAll
        + Phrase(zh: "，里面的引号写成\(inside)", en: ", with \(inside) for each quote inside"))
  }

  static let commentSpace = Problem(
    "comment-space", zh: "“#”前面没有空格", en: "no space before '#'",
    help: Phrase(zh: "如果是注释，请在“#”前面加一个空格", en: "Put a space before '#' if it begins a comment"))

  static let quoteRun = Problem(
    "quote-run", zh: "有几个单引号连在一起", en: "several single quotes in a row",
    help: Phrase(zh: "改用双引号", en: "Put the text in double quotes"))

  static func escape(_ text: String) -> Problem {
    Problem(
      "escape", zh: "\(text)不是转义符", en: "\(text) is not an escape",
      help: Phrase(
        zh: #"反斜线写成\\，或改用单引号"#, en: #"Write \\ for a backslash, or put the text in single quotes"#))
  }

  static func surrogate(_ text: String) -> Problem {
    Problem(
      "escape", zh: "\(text)只是半个字符", en: "\(text) is half a character",
      help: Phrase(zh: "直接输入这个字符", en: "Type the character itself"))
  }

  static func blockHeader(_ byte: UInt8) -> Problem {
    Problem(
      "block-header", zh: "\(quoted(byte).zh)块的文字从下一行写起",
      en: "the text of a \(quoted(byte).en) block begins on the next line",
      help: Phrase(
        zh: "后面只能跟-、+和1到9的一个数字；如果是文字的开头，请加上引号",
        en: "Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes"))
  }

  static let blockIndentation = Problem(
    "block-indentation", zh: "这一行比这段文字的第一行缩进少",
    en: "this line is indented less than the first line of its text", help: .indentAlike)

  static let deepBlankLine = Problem(
    "block-indentation", zh: "这个空行比这段文字的缩进还长",
    en: "this blank line is longer than the indentation of its text",
    help: Phrase(zh: "删去这一行的空格和制表符", en: "Delete the spaces and tabs on it"))

  static let deepFoldedLine = Problem(
    "block-indentation", zh: "“>”块里的这一行比第一行缩进多",
    en: "this line of a '>' block is indented more than its first line",
    help: .indentAlike
      + Phrase(zh: "；要保留原样，请用“|”", en: ", or use '|', which keeps lines as they are"))

  static func emptyBlock(_ byte: UInt8) -> Problem {
    Problem(
      "empty-block", zh: "\(quoted(byte).zh)后面没有文字", en: "no text follows \(quoted(byte).en)",
      help: Phrase(zh: "各行要比键缩进得多；不需要就删去它", en: "Indent its lines more than the key, or delete it"))
  }
}

extension Phrase {
  fileprivate static let indentAlike = Phrase(
    zh: "一段文字的各行缩进要一样", en: "Indent all lines of a text alike")
}

private func quoteName(_ quote: UInt8) -> Phrase {
  quote == Byte.doubleQuote
    ? Phrase(zh: #"双引号（"）"#, en: #"double quote (")"#)
    : Phrase(zh: "单引号（'）", en: "single quote (')")
}

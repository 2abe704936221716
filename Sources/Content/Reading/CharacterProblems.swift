import Bytes

// Characters and bytes that no text of a list may hold.
extension Problem {
  /// Bytes that are no UTF-8; the first of them.
  static func notUTF8(_ byte: UInt8) -> Problem {
    let byte = String(byte, radix: 16, uppercase: true)
    return Problem(
      "encoding", zh: "字节0x\(byte)不是正确的UTF-8", en: "the byte 0x\(byte) is not valid UTF-8",
      help: Phrase(
        zh: "把文件存为UTF-8；GBK和Latin-1读不了",
        en: "Save the file as UTF-8; GBK and Latin-1 cannot be read"))
  }

  /// The whole file is written in another way than as UTF-8.
  static func encoding(_ encoding: Encoding) -> Problem {
    Problem(
      "encoding", zh: "这个文件看起来是\(encoding.rawValue)编码，不是UTF-8",
      en: "this file looks like \(encoding.rawValue), not UTF-8",
      help: Phrase(
        zh: "另存为UTF-8：记事本在“另存为”里选编码，VS Code点右下角的编码，再选“通过编码保存”",
        en: "Save it as UTF-8: Notepad has the encoding under Save As, VS Code at the bottom right")
    )
  }

  /// A zero byte: the file is no text at all.
  static let binary = Problem(
    "binary-file", zh: "这是二进制文件，不是文本", en: "this is a binary file, not text",
    help: Phrase(zh: "这里只读UTF-8文本", en: "Only UTF-8 text can be read here"))

  /// `\r` without `\n`; reported once.
  static let lineEnding = Problem(
    "line-ending", zh: "有一行只以CR结尾", en: "a line ends in CR alone",
    help: Phrase(zh: "保存时换行符选LF或CRLF", en: "Save the file with LF or CR LF line ends"))

  static func control(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "control-character", zh: "\(scalar.code)是控制字符", en: "\(scalar.code) is a control character",
      help: .delete)
  }

  /// U+2028 or U+2029: ends a line in some programs and not in others.
  static func lineSeparator(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "line-separator", zh: "\(scalar.code)是看不见的行分隔符",
      en: "\(scalar.code) is an invisible line separator",
      help: Phrase(zh: "用普通的换行", en: "Use an ordinary line break"))
  }

  /// Changes the order in which the text around it is shown.
  static func direction(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "direction-character", zh: "\(scalar.code)看不见，却会改变周围文字的方向",
      en: "\(scalar.code) is invisible and changes the direction of the text around it",
      help: .delete)
  }

  static func invisible(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "invisible-character", zh: "\(scalar.code)是看不见的字符",
      en: "\(scalar.code) is an invisible character", help: .delete)
  }

  /// A joiner or variation selector with nothing beside it that it could act on.
  static func idleJoiner(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "invisible-character", zh: "\(scalar.code)是看不见的字符，在这里不起作用",
      en: "\(scalar.code) is an invisible character that has no effect here", help: .delete)
  }

  static func privateUse(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "private-use-character", zh: "\(scalar.code)是私用区字符，各种字体里样子都不同",
      en: "\(scalar.code) is a private-use character, which looks different in every font",
      help: Phrase(
        zh: "用Unicode收录的字符，或用图片", en: "Use a character that Unicode defines, or a picture"))
  }

  static func noncharacter(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "noncharacter", zh: "\(scalar.code)不是字符", en: "\(scalar.code) is not a character",
      help: .delete)
  }

  /// U+FFFD: what a program leaves where it lost a character.
  static let lostCharacter = Problem(
    "lost-character", zh: "U+FFFD：这里丢失了一个字符", en: "U+FFFD stands where a character was lost",
    help: Phrase(zh: "重新输入这个字符", en: "Type the character again"))

  /// An accent or another mark that has no letter before it.
  static func looseMark(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "loose-mark", zh: "附加符号\(scalar.code)前面没有字母",
      en: "the mark \(scalar.code) has no letter before it",
      help: Phrase(
        zh: "删去它，或在前面补上它所属的字母", en: "Delete it, or put the letter that it belongs to before it"))
  }

  /// One more mark than a letter may carry, reported once.
  static func piledMark(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "piled-marks", zh: "一个字母上的附加符号超过\(TextRule.marksOnLetter)个（下一个是\(scalar.code)）",
      en:
        "more than \(TextRule.marksOnLetter) marks stand on one letter (the next is \(scalar.code))",
      help: Phrase(zh: "只留下这个字母需要的附加符号", en: "Keep only the marks that the letter needs"))
  }

  /// Not in NFC, reported once; the character that should be part of the one before it, or is written otherwise.
  static func normalForm(_ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "normal-form", zh: "文字不是Unicode规范形式C（这里是\(scalar.code)）",
      en: "the text is not in Unicode normal form C (\(scalar.code) here)",
      help: Phrase(
        zh: "重新输入这个字符，或把文件转换为NFC", en: "Type the character again, or convert the file to NFC"))
  }
}

extension Problem {
  /// What stands in place of a character that means nothing: nothing, or a space; nil for one that means something.
  var meansNothing: String? {
    switch rule {
    case "control-character", "direction-character", "invisible-character", "noncharacter": ""
    case "line-separator": " "
    default: nil
    }
  }
}

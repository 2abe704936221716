extension TextProblem {
  /// The same in Chinese.
  public var chinese: Wording {
    switch self {
    case .notUTF8(let byte):
      Wording("字节0x\(Self.hexadecimal(UInt32(byte), 2))不是正确的UTF-8", "把文件存为UTF-8；GBK和Latin-1读不了")
    case .encoding(let encoding):
      Wording(
        "这个文件看起来是\(encoding.rawValue)编码，不是UTF-8",
        "另存为UTF-8：记事本在“另存为”里选编码，VS Code点右下角的编码，再选“通过编码保存”")
    case .binary: Wording("这是二进制文件，不是文本", "这里只读UTF-8文本")
    case .lineEnding: Wording("有一行只以CR结尾", "保存时换行符选LF或CRLF")
    case .control(let scalar): Wording("\(Self.name(scalar))是控制字符", Self.delete)
    case .lineSeparator(let scalar): Wording("\(Self.name(scalar))是看不见的行分隔符", "用普通的换行")
    case .direction(let scalar): Wording("\(Self.name(scalar))看不见，却会改变周围文字的方向", Self.delete)
    case .invisible(let scalar): Wording("\(Self.name(scalar))是看不见的字符", Self.delete)
    case .idleJoiner(let scalar): Wording("\(Self.name(scalar))是看不见的字符，在这里不起作用", Self.delete)
    case .privateUse(let scalar):
      Wording("\(Self.name(scalar))是私用区字符，各种字体里样子都不同", "用Unicode收录的字符，或用图片")
    case .noncharacter(let scalar): Wording("\(Self.name(scalar))不是字符", Self.delete)
    case .lostCharacter: Wording("U+FFFD：这里丢失了一个字符", "重新输入这个字符")
    case .looseMark(let scalar):
      Wording("附加符号\(Self.name(scalar))前面没有字母", "删去它，或在前面补上它所属的字母")
    case .piledMark(let scalar):
      Wording(
        "一个字母上的附加符号超过\(TextRule.marksOnLetter)个（下一个是\(Self.name(scalar))）", "只留下这个字母需要的附加符号")
    case .normalForm(let scalar):
      Wording("文字不是Unicode规范形式C（这里是\(Self.name(scalar))）", "重新输入这个字符，或把文件转换为NFC")
    }
  }

  private static let delete = "删去它"
}

// For those who read the Chinese pages while they write: the same sentences as in `SyntaxProblem+Words.swift`.
extension SyntaxProblem {
  var chinese: Wording {
    switch self {
    case .text(let problem): problem.chinese
    case .empty(let hasComments):
      Wording(hasComments ? "文件里只有注释" : "文件是空的", "照同类文件写上“键: 值”，或删去这个文件")
    case .tooLarge: Wording("文件大于64 KiB", "写短一些，或拆成几个")
    case .json: Wording("这看起来是JSON", "每行写一个“键: 值”，外面不用{ }")
    case .wideDash(let dash): Wording("“\(dash)”不是列表项的开头", "每一项以“-”和空格开头")
    case .mergeConflict(let lines):
      Wording(
        "第\(lines.lowerBound)行到第\(lines.upperBound)行有未解决的合并冲突",
        "两边留下正确的部分，删去<<<<<<<、=======和>>>>>>>这几行")
    case .tooDeep: Wording("列表和键值嵌套超过\(DocumentReader.depthLimit)层", "减少缩进的层数")

    case .tabIndentation(let more):
      Wording("这一行\(more == 0 ? "" : "和另外\(more)行")用制表符缩进", "用空格缩进，每层两个")
    case .tab: Wording("这里有一个制表符", #"用空格，或在双引号里写“\t”"#)
    case .wideIndentation(let more):
      Wording(
        "这一行\(more == 0 ? "" : "和另外\(more)行")用全角空格或不换行空格缩进",
        "用普通空格（U+0020）缩进，每层两个")
    case .wideSpace(let byte):
      Wording("\(Self.cited(byte))后面是全角空格或不换行空格", "用普通空格（U+0020）")
    case .firstLineIndented(let count, isWhole: true):
      Wording("每一行都缩进了\(count)个空格", "每一行都去掉前面的\(count)个空格")
    case .firstLineIndented(let count, isWhole: false):
      Wording("第一行缩进了\(count)个空格", "从行首写起")
    case .indentation(let count, let above):
      Wording(
        "缩进\(count)个空格，与上面哪一行都不对齐",
        "同一层的行缩进要一样：上一行\(above == 0 ? "没有缩进" : "缩进\(above)个空格")")
    case .besideKey(let key, let owner, let count):
      Wording(
        "\(Self.cited(key))与\(Self.cited(owner))并列，没有写在它下面",
        "在\(Self.cited(key))和属于\(Self.cited(owner))的其他各行前面，各留\(count)个空格")

    case .documentMarker: Wording("一个文件只有一份内容，不用分隔标记", "删去这一行")
    case .secondDocument:
      Wording("“---”后面像是另一个条目，而一个文件只写一个", "把后面的内容移到另一个文件，再删去这一行")
    case .secondEntry: Wording("从这里起像是另一个条目", "移到另一个文件")
    case .fence(let line):
      Wording("\(Self.cited(line))是网页上代码块的标记，不是文件的内容", "删去这一行：它是从网页复制时带来的")
    case .directive: Wording("行首的“%”是YAML指令", "删去这一行")
    case .anchor: Wording("“&”在这里是YAML锚点的开头", Self.repeatOrQuote)
    case .tag: Wording("“!”在这里是YAML类型标记的开头", "删去这个标记；如果是文字，请加上引号")
    case .mergeKey: Wording("“<<”会并入另一组键值", "把那些键写在这里")
    case .complexKey: Wording("键是一行以内的短文字", "写成“键: 值”")

    case .missingColon:
      Wording("这里应当是“键: 值”", "如果是一段文字的一部分，请把整段写在“|”或“>”下面，每行都缩进")
    case .colonSpace(let key):
      Wording("\(Self.cited(key))的“:”后面没有空格", "写成\(Self.cited(key + ": …"))")
    case .fullWidthColon(let key):
      Wording("\(Self.cited(key))后面是全角冒号“：”", "用半角冒号“:”，再加一个空格")
    case .dashSpace: Wording("“-”后面没有空格", "列表项写成“- …”")
    case .emptyKey: Wording("“:”前面没有键", "写成“键: 值”")
    case .longKey: Wording("键超过\(DocumentReader.keyLimit)字节", Self.quoteAll)
    case .duplicateKey(let key, let line):
      Wording("第\(line)行已经有\(Self.cited(key))", "留下其中一个")
    case .linkKeyTwice(let key, let line, let mended):
      Wording(
        "第\(line)行已经有\(Self.cited(key))",
        "两个都写进列表" + (mended.map { "，写成：\($0)" } ?? ""))
    case .itemAmongKeys: Wording("键中间有一个列表项", "把列表写在它自己的键下面")
    case .keyAmongItems(let first):
      Wording(
        "列表中间有一行不以“-”开头", first.map { "去掉“\($0)”前面的“- ”" } ?? "以“- ”开头，或加上缩进")
    case .itemOnKeyLine:
      Wording("列表不能从键所在的行写起", "把“- …”写在下一行，或写成[a, b]；如果是文字，请加上引号")
    case .emptyItem: Wording("“-”后面什么也没有", #"删去这一行；空文字写成"""#)

    case .textBelowKey:
      Wording("键的文字要从键所在的行写起", "移到键后面，或在上一行末尾加上“|”或“>”")
    case .bracketsBelowKey: Wording("括号要写在键所在的行", "移上去，或每行写一个“键: 值”或“- 项”")
    case .continuedText: Wording("上一行的文字在这里接着写", "并成一行，或在键后面写“>”，文字全部写在下面各行")
    case .indicator(let byte, let mended):
      Wording(
        "文字不能以\(Self.cited(byte))开头", Self.quoteAll + (mended.map { "，写成：\($0)" } ?? ""))
    case .picture:
      Wording("文字不能以“!”开头", "页面不显示图片：删去它，或去掉“!”，再给整段文字加上引号")
    case .atSign(let mended): Wording("仓库名前面不加“@”", "写成“\(mended)”")
    case .linkForAddress(let key, let mended):
      Wording("\(Self.cited(key))不写Markdown链接", "写成“\(mended)”")
    case .pairWithoutBraces(let mended):
      Wording(
        "写在一行的两种语言的文字要用花括号括起来",
        mended.map { "写成“\($0)”" } ?? "在前面加上“{”，在后面加上“}”")
    case .hashInList(let mended): Wording("文字不能以“#”开头", "写成：\(mended)")
    case .colonInText(let mended):
      Wording("不加引号的文字里不能有“: ”", Self.quoteAll + (mended.map { "，写成：\($0)" } ?? ""))
    case .curlyQuotes(let text):
      Wording(
        "弯引号（“ ”）不能给文字加引号",
        text.straightened.map { "改用直引号，写成：\($0)" } ?? "用直引号（\"或'）把整段文字括起来")
    case .unclosedQuote(let byte, let hasChineseQuote):
      Wording(
        "这一行里没有收尾的\(Self.chineseName(byte))",
        hasChineseQuote
          ? "弯引号（“ ”）不能收尾，两端都写\(Unicode.Scalar(byte))"
          : "补上引号；更长的文字写在“|”或“>”下面")
    case .afterQuote(let byte, let mended):
      Wording(
        "收尾的\(Self.chineseName(byte))后面还有内容",
        mended.map { "写成：\($0)" }
          ?? (byte == Byte.doubleQuote
            ? #"给整段文字加上引号，里面的引号写成\""# : "给整段文字加上引号，里面的引号写成''"))
    case .commentSpace: Wording("“#”前面没有空格", "如果是注释，请在“#”前面加一个空格")
    case .quoteRun: Wording("有几个单引号连在一起", "改用双引号")
    case .escape(let text):
      Wording("\(text)不是转义符", #"反斜线写成\\，或改用单引号"#)
    case .surrogate(let text): Wording("\(text)只是半个字符", "直接输入这个字符")

    case .unclosedBracket(let byte):
      Wording("这一行里没有\(Self.cited(Self.closing(byte)))", "在这里补上，或不用括号，每行写一项")
    case .afterBracket(let byte):
      Wording("收尾的\(Self.cited(Self.closing(byte)))后面还有内容", "删去它；如果整体是文字，请加上引号")
    case .linkText(let mended):
      Wording(
        "收尾的“]”后面还有内容", "以“[”开头的文字要加引号" + (mended.map { "，写成：\($0)" } ?? ""))
    case .commaInText(let text):
      Wording(
        "花括号里，逗号会结束文字",
        text.straightened.map { "改用直引号，写成：\($0)" } ?? "给\(Self.cited(text))加上引号")
    case .fullWidthMark(let mark, let instead, mended: nil)
    where instead == Byte.bar || instead == Byte.greater:
      Wording("“\(mark)”是全角的\(Self.cited(instead))", "改用半角的\(Self.cited(instead))")
    case .fullWidthMark(let mark, let instead, let mended):
      Wording(
        "全角的“\(mark)”不起括号的作用",
        "\(mended.map { "写成：\($0)" } ?? "用\(Self.cited(instead))")；以“\(mark)”开头的文字要加引号")
    case .missingComma(let byte):
      Wording("这里应当是“,”或\(Self.cited(Self.closing(byte)))", "文字里有“, [ ] { }”中的任何一个，就要加引号")
    case .missingItem: Wording("“,”前面什么也没有", "删去“,”，或补上内容")
    case .pairInList: Wording("[ ]里有一个“键: 值”", "写在{ }里；如果是文字，请加上引号")
    case .missingValue(let key): Wording("\(Self.cited(key))没有值", "写成“{键: 值}”；列表用“[ ]”")
    case .wideSeparator(let sign, let mended):
      Wording(
        "\(Self.separators[sign] ?? "")“\(sign)”不起分隔作用",
        "\(mended.map { "写成：\($0)" } ?? "各项之间用“,”")；含有“\(sign)”的文字要加引号")

    case .blockHeader(let byte):
      Wording(
        "\(Self.cited(byte))块的文字从下一行写起", "后面只能跟-、+和1到9的一个数字；如果是文字的开头，请加上引号")
    case .blockIndentation: Wording("这一行比这段文字的第一行缩进少", "一段文字的各行缩进要一样")
    case .deepBlankLine: Wording("这个空行比这段文字的缩进还长", "删去这一行的空格和制表符")
    case .deepFoldedLine:
      Wording("“>”块里的这一行比第一行缩进多", "一段文字的各行缩进要一样；要保留原样，请用“|”")
    case .emptyBlock(let byte):
      Wording("\(Self.cited(byte))后面没有文字", "各行要比键缩进得多；不需要就删去它")
    }
  }

  private static let separators = ["，": "全角逗号", "、": "顿号", "；": "全角分号"]

  private static let quoteAll = "给整段文字加上引号"
  private static let repeatOrQuote = "把值完整写出；如果是文字，请加上引号"

  private static func cited(_ text: String) -> String { quoted(text, atMost: 40).zh }

  private static func cited(_ byte: UInt8) -> String { "“\(Unicode.Scalar(byte))”" }

  private static func chineseName(_ quote: UInt8) -> String {
    quote == Byte.doubleQuote ? #"双引号（"）"# : "单引号（'）"
  }
}

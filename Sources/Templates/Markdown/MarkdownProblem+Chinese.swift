import Bytes

extension MarkdownProblem {
  /// The sentence and the way out, in Chinese.
  public var chinese: (message: String, help: String) {
    switch self {
    case .tooLong(let bytes):
      ("这段文字有\(bytes)字节，最多\(Limits.length)字节", "留下要紧的，其余用链接指出去")
    case .tooDeep:
      ("这一行的引用或列表嵌套超过\(Limits.depth)层", "行首少用一些“>”“-”“*”“+”或“1.”")
    case .block(let block, _): ("只有一段的文字里不能有\(block.chineseName)", block.chineseHelp)
    case .unknownLink(""): ("链接没有地址", "写在圆括号里：[文字](https://…)")
    case .unknownLink(let destination):
      (
        destination.hasPrefix("#")
          ? "没有“\(shown(destination))”这个条目或章节" : "“\(shown(destination))”不存在",
        "写完整的链接（https://…），或指向这里已有的内容"
      )
    case .unsafeLink(let destination, let flaw):
      (flaw.chineseMessage(shown(destination)), flaw.chineseHelp)
    case .image(let destination):
      (
        "这里不能显示图片“\(shown(destination))”",
        destination.withBytes { Destination($0) } == .external
          ? "改成链接：去掉方括号前面的“!”" : "删去它，或链接到有这张图的页面：[文字](https://…)"
      )
    case .rawHTML(let tag):
      (
        "这里不能用“\(shown(tag))”这样的HTML",
        isLineBreak(tag)
          ? "去掉它：可以分段的文字里，空一行就是新的一段" : "改用Markdown；要显示这个字符，写成“\\<”"
      )
    case .strayMark(let address, let marks, let mended):
      (
        "链接“\(shown(address))”以“\(shown(marks))”结尾",
        "写成“\(shown(mended, limit: 300))”；标点如果是网址的一部分，写成“\(shown(marks.percentEncoded(keeping: \.isOfAddress)))”"
      )
    case .bareAddress(let address, isWhole: false):
      (
        "网址“\(shown(address))…”不会自己变成链接", "写成“[文字](网址)”；要显示网址本身，写成“<网址>”"
      )
    case .bareAddress(let address, isWhole: true):
      (
        "网址“\(shown(address))”不会自己变成链接",
        "写成“[文字](\(shown(address, limit: 300)))”；要显示网址本身，写成“<\(shown(address, limit: 300))>”"
      )
    case .unclosedLink(let written, let mended):
      (
        "“\(shown(written))”不成链接，页面会照原样显示",
        mended.map { "写成“\(shown($0, limit: 300))”" } ?? "写成“[文字](https://…)”，网址后面紧跟着“)”"
      )
    case .invisible(let scalar, _):
      ("文字里有\(name(of: scalar))，它看不见，或没有意义", "删去它，或删去代表它的字符引用")
    case .piledMarks:
      ("一个字母上的附加符号超过\(Limits.marksOnLetter)个", "只留下这个字母需要的附加符号")
    case .blank: ("这段文字在页面上什么也不显示", "写上文字，或删去它")
    }
  }
}

extension MarkdownProblem.Block {
  fileprivate var chineseName: String {
    switch self {
    case .heading: "标题"
    case .list: "列表"
    case .quote: "引用"
    case .code: "代码块"
    case .rule: "分隔线"
    case .paragraphs: "第二段"
    case .definition: "链接的定义"
    }
  }

  fileprivate var chineseHelp: String {
    switch self {
    case .heading: "要显示这个字符，写成“\\#”"
    case .list: "要显示“-”“*”“+”“.”或“)”，在前面加一条反斜线"
    case .quote: "要显示这个字符，写成“\\>”"
    case .code: "在行内用`代码`，不要缩进"
    case .rule: "删去这一行；要显示它，在前面加一条反斜线"
    case .paragraphs: "删去空行"
    case .definition: "在用到链接的地方写[文字](https://…)；要显示方括号，写成“\\[”"
    }
  }
}

extension MarkdownProblem.LinkFlaw {
  fileprivate func chineseMessage(_ destination: String) -> String {
    switch self {
    case .scheme: "链接“\(destination)”不是http、https或mailto"
    case .noScheme: "链接“\(destination)”没有写协议"
    case .noHost: "链接“\(destination)”没有写主机"
    case .user: "链接“\(destination)”的主机前面有用户名"
    case .character: "链接“\(destination)”里有空格、反斜线或控制字符"
    }
  }

  fileprivate var chineseHelp: String {
    switch self {
    case .scheme: "以https://、http://或mailto:开头"
    case .noScheme: "在主机前面写上https://"
    case .noHost: "写完整：https://主机/路径"
    case .user: "去掉“@”前面的部分"
    case .character: "写成百分号编码：%20是空格，%5C是反斜线"
    }
  }
}

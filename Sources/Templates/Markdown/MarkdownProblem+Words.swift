import Bytes

/// A sentence in both languages.
public struct Sentence: Sendable {
  public let zh: String
  public let en: String
}

extension MarkdownProblem {
  /// What is said about a problem.
  private struct Advice {
    let rule: String
    let message: Sentence
    let help: Sentence

    init(_ rule: String, zh: String, en: String, help: Sentence) {
      self.rule = rule
      message = Sentence(zh: zh, en: en)
      self.help = help
    }
  }

  /// The id shown in brackets, such as `unsafe-link`.
  public var rule: String { advice.rule }

  /// One sentence without a final stop.
  public var message: Sentence { advice.message }

  /// The way out.
  public var help: Sentence { advice.help }

  private var advice: Advice {
    switch self {
    case .tooLong(let bytes):
      Advice(
        "markdown-too-long", zh: "这段文字有\(bytes)字节，最多\(Limits.length)字节",
        en: "this text has \(bytes) bytes; \(Limits.length) are allowed",
        help: Sentence(zh: "留下要紧的，其余用链接指出去", en: "Keep what matters here and link to the rest"))
    case .tooDeep:
      Advice(
        "markdown-too-deep", zh: "这一行的引用或列表嵌套超过\(Limits.depth)层",
        en: "this line nests more than \(Limits.depth) quotes or list items",
        help: Sentence(
          zh: "行首少用一些“>”“-”“*”“+”或“1.”",
          en: "Use fewer '>', '-', '*', '+' or '1.' at the start of the line"))
    case .block(let block, _):
      Advice(
        "block-markup", zh: "只有一段的文字里不能有\(block.name.zh)",
        en: "\(block.name.en) cannot stand in a text of one paragraph", help: block.help)
    case .unknownLink(""):
      Advice(
        "unknown-link", zh: "链接没有地址", en: "a link has no destination",
        help: Sentence(
          zh: "写在圆括号里：[文字](https://…)", en: "Write it in the round brackets: [text](https://…)"))
    case .unknownLink(let destination):
      advice(unknown: shown(destination))
    case .unsafeLink(let destination, let flaw):
      Advice(
        "unsafe-link", zh: "链接“\(shown(destination))”\(flaw.words.zh)",
        en: "the link '\(shown(destination))' \(flaw.words.en)", help: flaw.help)
    case .image(let destination):
      Advice(
        "image", zh: "这里不能显示图片“\(shown(destination))”",
        en: "the image '\(shown(destination))' cannot be shown here",
        help: destination.withBytes { Destination($0) } == .external
          ? Sentence(
            zh: "改成链接：去掉方括号前面的“!”", en: "Link to it: leave out the '!' before the square bracket")
          : Sentence(
            zh: "删去它，或链接到有这张图的页面：[文字](https://…)",
            en: "Delete it, or link to a page that shows it: [text](https://…)"))
    case .rawHTML(let tag):
      Advice(
        "raw-html", zh: "这里不能用“\(shown(tag))”这样的HTML",
        en: "HTML such as '\(shown(tag))' is not allowed here",
        help: isLineBreak(tag)
          ? Sentence(
            zh: "去掉它：可以分段的文字里，空一行就是新的一段",
            en: "Leave it out: an empty line begins a new paragraph, where a text may have several")
          : Sentence(
            zh: "改用Markdown；要显示这个字符，写成“\\<”",
            en: "Use Markdown instead, or write '\\<' to show the character"))
    case .strayMark(let address, let marks, let mended):
      advice(
        stray: shown(marks), behind: shown(address), mended: shown(mended, limit: 300),
        encoded: shown(marks.percentEncoded(keeping: \.isOfAddress)))
    case .bareAddress(let address, isWhole: false):
      advice(bare: shown(address) + "…", link: Sentence(zh: "网址", en: "address"))
    case .bareAddress(let address, isWhole: true):
      advice(
        bare: shown(address),
        link: Sentence(zh: shown(address, limit: 300), en: shown(address, limit: 300)))
    case .unclosedLink(let written, let mended):
      Advice(
        "unclosed-link", zh: "“\(shown(written))”不成链接，页面会照原样显示",
        en: "'\(shown(written))' is no link and shows as it is written",
        help: mended.map { write(shown($0, limit: 300)) }
          ?? Sentence(
            zh: "写成“[文字](https://…)”，网址后面紧跟着“)”",
            en: "Write '[text](https://…)', with the ')' directly behind the address"))
    case .deadEmphasis(let written, let mended):
      Advice(
        "dead-emphasis", zh: "“\(shown(written))”里的“**”不起作用，页面会照原样显示",
        en: "the '**' of '\(shown(written))' shows as it is written",
        help: mended.map { write(shown($0, limit: 300)) }
          ?? Sentence(
            zh: "“**”里面紧挨着的不能是标点或空格：把标点移到“**”外面",
            en: "No mark and no space may stand right inside of '**': move it outside"))
    case .invisible(let scalar, _):
      Advice(
        "invisible-character", zh: "文字里有\(name(of: scalar))，它看不见，或没有意义",
        en: "the text contains \(name(of: scalar)), which cannot be seen or has no meaning",
        help: Sentence(zh: "删去它，或删去代表它的字符引用", en: "Remove it, or the reference that stands for it"))
    case .piledMarks:
      Advice(
        "piled-marks", zh: "一个字母上的附加符号超过\(Limits.marksOnLetter)个",
        en: "more than \(Limits.marksOnLetter) marks stand on one letter",
        help: Sentence(zh: "只留下这个字母需要的附加符号", en: "Keep only the marks that the letter needs"))
    case .blank:
      Advice(
        "empty-text", zh: "这段文字在页面上什么也不显示", en: "the page shows nothing of this text",
        help: Sentence(zh: "写上文字，或删去它", en: "Write words, or delete the text"))
    }
  }

  private func advice(unknown destination: String) -> Advice {
    let isName = destination.hasPrefix("#")
    return Advice(
      "unknown-link", zh: isName ? "没有“\(destination)”这个条目或章节" : "“\(destination)”不存在",
      en: isName
        ? "there is no entry or section '\(destination)'" : "there is nothing at '\(destination)'",
      help: Sentence(
        zh: "写完整的链接（https://…），或指向这里已有的内容",
        en: "Write a full link (https://…) or one to something that exists here"))
  }

  private func advice(
    stray marks: String, behind address: String, mended: String, encoded: String
  ) -> Advice {
    Advice(
      "stray-mark", zh: "链接“\(address)”以“\(marks)”结尾",
      en: "the link '\(address)' ends with '\(marks)'",
      help: Sentence(
        zh: "写成“\(mended)”；标点如果是网址的一部分，写成“\(encoded)”",
        en: "Write '\(mended)'; a mark that is part of the address is written '\(encoded)'"))
  }

  private func advice(bare address: String, link: Sentence) -> Advice {
    Advice(
      "bare-address", zh: "网址“\(address)”不会自己变成链接",
      en: "the address '\(address)' does not become a link by itself",
      help: Sentence(
        zh: "写成“[文字](\(link.zh))”；要显示网址本身，写成“<\(link.zh)>”",
        en: "Write '[text](\(link.en))', or '<\(link.en)>' to show the address"))
  }
}

extension MarkdownProblem.Block {
  fileprivate var name: Sentence {
    switch self {
    case .heading: Sentence(zh: "标题", en: "a heading")
    case .list: Sentence(zh: "列表", en: "a list")
    case .quote: Sentence(zh: "引用", en: "a quote")
    case .code: Sentence(zh: "代码块", en: "a code block")
    case .rule: Sentence(zh: "分隔线", en: "a horizontal rule")
    case .paragraphs: Sentence(zh: "第二段", en: "a second paragraph")
    case .definition: Sentence(zh: "链接的定义", en: "the definition of a link")
    }
  }

  fileprivate var help: Sentence {
    switch self {
    case .heading: Sentence(zh: "要显示这个字符，写成“\\#”", en: "Write '\\#' to show the character")
    case .list:
      Sentence(
        zh: "要显示“-”“*”“+”“.”或“)”，在前面加一条反斜线",
        en: "Write a backslash before the '-', '*', '+', '.' or ')' to show the character")
    case .quote: Sentence(zh: "要显示这个字符，写成“\\>”", en: "Write '\\>' to show the character")
    case .code:
      Sentence(zh: "在行内用`代码`，不要缩进", en: "Use `code` within the line, without indentation")
    case .rule:
      Sentence(
        zh: "删去这一行；要显示它，在前面加一条反斜线", en: "Remove the line, or write a backslash before it to show it"
      )
    case .paragraphs: Sentence(zh: "删去空行", en: "Remove the blank line")
    case .definition:
      Sentence(
        zh: "在用到链接的地方写[文字](https://…)；要显示方括号，写成“\\[”",
        en: "Write [text](https://…) where the link belongs, or '\\[' to show the bracket")
    }
  }
}

extension MarkdownProblem.LinkFlaw {
  /// What is wrong with a link.
  fileprivate var words: Sentence {
    switch self {
    case .scheme: Sentence(zh: "不是http、https或mailto", en: "is not http, https or mailto")
    case .noScheme: Sentence(zh: "没有写协议", en: "leaves out its scheme")
    case .noHost: Sentence(zh: "没有写主机", en: "names no host")
    case .user: Sentence(zh: "的主机前面有用户名", en: "names a user before its host")
    case .character:
      Sentence(zh: "里有空格、反斜线或控制字符", en: "holds a space, a backslash or a control character")
    }
  }

  fileprivate var help: Sentence {
    switch self {
    case .scheme:
      Sentence(zh: "以https://、http://或mailto:开头", en: "Start it with https://, http:// or mailto:")
    case .noScheme: Sentence(zh: "在主机前面写上https://", en: "Write https:// before the host")
    case .noHost: Sentence(zh: "写完整：https://主机/路径", en: "Write it in full: https://host/path")
    case .user: Sentence(zh: "去掉“@”前面的部分", en: "Remove what stands before the '@'")
    case .character:
      Sentence(
        zh: "写成百分号编码：%20是空格，%5C是反斜线",
        en: "Write it percent-encoded: %20 is a space, %5C a backslash")
    }
  }
}

/// `text` as it can be printed: short, on one line, with the characters that cannot be seen named.
private func shown(_ text: String, limit: Int = 60) -> String {
  var result = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == limit { return result + "…" }
    let isPrintable = scalar.value >= 0x20 && !isInvisible(scalar.value)
    if isPrintable {
      result.unicodeScalars.append(scalar)
    } else {
      result += scalar.code
    }
  }
  return result
}

private func write(_ text: String) -> Sentence {
  Sentence(zh: "写成“\(text)”", en: "Write '\(text)'")
}

/// Whether a tag is `<br>`, however it is written.
private func isLineBreak(_ tag: String) -> Bool {
  tag.lowercased().filter { !" /".contains($0) } == "<br>"
}

private func name(of scalar: UInt32) -> String { Unicode.Scalar(scalar)?.code ?? "" }

// Whole files, what stands before a line's text, and lines that YAML has and entry files have not.
extension Problem {
  static func empty(hasComments: Bool) -> Problem {
    Problem(
      "empty-file", zh: hasComments ? "文件里只有注释" : "文件是空的",
      en: hasComments ? "the file holds nothing but comments" : "the file is empty",
      help: Phrase(
        zh: "照同类文件写上“键: 值”，或删去这个文件",
        en: "Write 'key: value' lines as other files of its kind have them, or delete the file"))
  }

  static let tooLarge = Problem(
    "file-size", zh: "文件大于64 KiB", en: "the file is larger than 64 KiB",
    help: Phrase(zh: "写短一些，或拆成几个", en: "Shorten it or split it"))

  static let json = Problem(
    "json", zh: "这看起来是JSON", en: "this looks like JSON",
    help: Phrase(
      zh: "每行写一个“键: 值”，外面不用{ }", en: "Write one 'key: value' a line, without { } around them"))

  static func mergeConflict(_ lines: ClosedRange<Int>) -> Problem {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return Problem(
      "merge-conflict", zh: "第\(first)行到第\(last)行有未解决的合并冲突",
      en: "unresolved merge conflict, from line \(first) to line \(last)",
      help: Phrase(
        zh: "两边留下正确的部分，删去<<<<<<<、=======和>>>>>>>这几行",
        en: "Keep what is right of both sides, and delete the lines of <<<<<<<, ======= and >>>>>>>"
      ))
  }

  static let deepNesting = Problem(
    "depth", zh: "列表和键值嵌套超过\(DocumentReader.depthLimit)层",
    en: "lists and mappings are nested more than \(DocumentReader.depthLimit) deep",
    help: Phrase(zh: "减少缩进的层数", en: "Put this nearer to the left"))

  /// How many more lines are like it.
  static func tabIndentation(more: Int) -> Problem {
    Problem(
      "tab", zh: "这一行\(more == 0 ? "" : "和另外\(more)行")用制表符缩进",
      en: more == 0
        ? "this line is indented with a tab" : "this line and \(more) more are indented with tabs",
      help: Phrase(zh: "用空格缩进，每层两个", en: "Indent with spaces, two for each level"))
  }

  static let tab = Problem(
    "tab", zh: "这里有一个制表符", en: "there is a tab here",
    help: Phrase(zh: #"用空格，或在双引号里写“\t”"#, en: #"Use a space, or "\t" in double quotes"#))

  static func wideIndentation(more: Int) -> Problem {
    Problem(
      "wide-space", zh: "这一行\(more == 0 ? "" : "和另外\(more)行")用全角空格或不换行空格缩进",
      en:
        "this line \(more == 0 ? "is" : "and \(more) more are") indented with wide or non-breaking spaces",
      help: Phrase(
        zh: "用普通空格（U+0020）缩进，每层两个", en: "Indent with ordinary spaces (U+0020), two for each level"))
  }

  static func wideSpace(after byte: UInt8) -> Problem {
    Problem(
      "wide-space", zh: "\(quoted(byte).zh)后面是全角空格或不换行空格",
      en: "a wide or non-breaking space follows \(quoted(byte).en)",
      help: Phrase(zh: "用普通空格（U+0020）", en: "Use an ordinary space (U+0020)"))
  }

  /// Whether all lines are.
  static func firstLineIndented(_ count: Int, isWhole: Bool) -> Problem {
    let lines =
      isWhole ? Phrase(zh: "每一行都", en: "every line") : Phrase(zh: "第一行", en: "the first line")
    return Problem(
      "indentation", zh: "\(lines.zh)缩进了\(count)个空格",
      en: "\(lines.en) is indented by \(spaces(count))",
      help: isWhole
        ? Phrase(
          zh: "每一行都去掉前面的\(count)个空格",
          en: "Take the \(count == 1 ? "space" : "\(count) spaces") off every line")
        : Phrase(zh: "从行首写起", en: "Begin it at the left margin"))
  }

  /// Deeper than the line above, which cannot hold more, or between two levels; and how deep the line above is.
  static func indentation(_ count: Int, above: Int) -> Problem {
    Problem(
      "indentation", zh: "缩进\(count)个空格，与上面哪一行都不对齐",
      en: "an indentation of \(spaces(count)) fits no line above",
      help: Phrase(
        zh: "同一层的行缩进要一样：上一行\(above == 0 ? "没有缩进" : "缩进\(above)个空格")",
        en:
          "Indent lines that belong together alike: the one above has \(above == 0 ? "none" : spaces(above))"
      ))
  }

  static let documentMarker = Problem(
    "document-marker", zh: "一个文件只有一份内容，不用分隔标记", en: "a file is one document, without markers",
    help: .deleteLine)

  static let secondDocument = Problem(
    "document-marker", zh: "“---”后面像是另一个条目，而一个文件只写一个",
    en: "'---' seems to begin a second entry, and a file holds one",
    help: Phrase(
      zh: "把后面的内容移到另一个文件，再删去这一行", en: "Move what follows to a file of its own, and delete this line"
    ))

  /// The keys of the file begin anew.
  static let secondEntry = Problem(
    "second-entry", zh: "从这里起像是另一个条目", en: "a second entry seems to begin here",
    help: Phrase(zh: "移到另一个文件", en: "Move it to a file of its own"))

  static let fenceRule = "code-fence"

  /// What a page has around code, copied with it.
  static func fence(_ line: String) -> Problem {
    let line = quoted(line, atMost: 40)
    return Problem(
      fenceRule, zh: "\(line.zh)是网页上代码块的标记，不是文件的内容",
      en: "\(line.en) is how a page shows code, and no part of the file",
      help: .deleteLine
        + Phrase(zh: "：它是从网页复制时带来的", en: ": it came with what was copied from a page"))
  }

  static let directive = Problem(
    "directive", zh: "行首的“%”是YAML指令", en: "'%' at the start of a line is a YAML directive",
    help: .deleteLine)
}

private func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

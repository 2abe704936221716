/// A paragraph without a full stop.
extension Rule {
  static let sentenceEnd = Rule(
    "sentence-end", .warning,
    zh: "段落以句号、问号或叹号结束", en: "a paragraph ends with a full stop",
    why: Phrase(
      zh: "有了句号，才看得出话说完了，不是漏了半句。标题、列表项和表格不算；后面接列表的段落可以用冒号。",
      en:
        "It shows that the sentence is whole. Headings, items of lists and facts do not count; a paragraph before a list may end with a colon."
    ),
    "zh: 十万条医患问答", "zh: 十万条医患问答。",
    .passage { rule, passage, findings in
      guard passage.isProse, passage.text.key != KeyName.fields.rawValue else { return }
      let stops = passage.language == .zh ? "。！？…" : ".!?…"
      // What is in the wrong language has another problem, and so has what only holds the place of a text.
      if passage.language == .zh, !passage.has(.han) { return }
      if passage.words(passage.indices).isPlaceholder { return }
      for (paragraph, leadsOn) in passage.paragraphs {
        guard let last = passage.lastWord(of: paragraph),
          !stops.unicodeScalars.contains(passage.scalars[last]),
          !(leadsOn && "：:".unicodeScalars.contains(passage.scalars[last]))
        else { continue }
        // A stop of the other language has a problem of its own.
        if "。！？.!?".unicodeScalars.contains(passage.scalars[last]),
          passage.language == .en || passage.isHan(passage.before(last))
        {
          continue
        }
        let stop = passage.language == .zh ? "。" : "."
        findings.add(
          rule.problem(
            zh: "这一段没有以“\(stop)”结束", en: "this paragraph does not end with '\(stop)'",
            help: Phrase(zh: "把话说完，加上“\(stop)”", en: "Finish the sentence with '\(stop)'")),
          passage, last..<last + 1)
      }
    })
}

extension Passage {
  /// Those of running text, and whether a list or code follows.
  fileprivate var paragraphs: [(range: Range<Int>, leadsOn: Bool)] {
    guard text.kind == .blocks else { return [(indices, false)] }
    var found: [(range: Range<Int>, leadsOn: Bool)] = []
    var isOpen = false
    // A line that begins with a mark, and those that follow it without an empty one, are no paragraph of running text.
    var isItem = false
    for line in scalars.indices.split(whereSeparator: { scalars[$0] == "\n" }, keepingEmpty: true) {
      let isEmpty = line.allSatisfy { kinds[$0] == .space || scalars[$0] == " " }
      let starts =
        line.first.map {
          kinds[$0] == .markup && !isEmphasis($0) || kinds[$0] == .code && isFence($0)
        } ?? false
      let isIndented = line.prefix { scalars[$0] == " " }.count >= 2
      if isEmpty {
        isOpen = false
        isItem = false
      } else if starts || isIndented {
        if starts, let last = found.indices.last, !isIndented {
          found[last].leadsOn = found[last].leadsOn || !isItem
        }
        isOpen = false
        isItem = true
      } else if isOpen, let last = found.indices.last {
        found[last].range = found[last].range.lowerBound..<line.upperBound
      } else if !isItem {
        found.append((line, false))
        isOpen = true
      }
    }
    return found
  }

  private func isEmphasis(_ index: Int) -> Bool {
    // The star of an item has a space behind it.
    let isStar = scalars[index] == "*" || scalars[index] == "_"
    let hasSpace = index + 1 < scalars.count && scalars[index + 1] == " "
    return isStar && !hasSpace || scalars[index] == "[" || scalars[index] == "\\"
  }

  private func isFence(_ index: Int) -> Bool {
    scalars[index...].prefix(3).allSatisfy { $0 == "`" }
      || scalars[index...].prefix(3).allSatisfy { $0 == "~" }
  }

  /// The last thing that is shown, quotation marks and brackets aside.
  fileprivate func lastWord(of range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let isAside =
        kinds[index] == .markup || kinds[index] == .space || kinds[index] == .lineEnd
        || "”’\"')）》」』】]".unicodeScalars.contains(scalars[index])
      if !isAside { return index }
      index -= 1
    }
    return nil
  }
}

extension Range<Int> {
  /// Lines, of which an empty one is a part too.
  fileprivate func split(whereSeparator isEnd: (Int) -> Bool, keepingEmpty: Bool) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = lowerBound
    for index in self where isEnd(index) {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<upperBound)
    return lines
  }
}

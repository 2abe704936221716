/// `Join us！`
extension Rule {
  static let fullWidthMark = Rule(
    "full-width-mark", .error,
    zh: "英文里不用全角标点", en: "English has no full-width punctuation",
    why: Phrase(
      zh: "全角标点在英文里留下一大块空白，多半是忘了切换输入法。“…”里的中文名称照原样写。",
      en:
        "It leaves a hole in an English line, and comes from a keyboard that was not switched over. Chinese names in “…” stay as they are."
    ),
    "Join us！", "Join us!", isFixable: true,
    .passage { rule, passage, findings in
      guard passage.language == .en, passage.has(.wide) else { return }
      let quoted = passage.quotations
      for index in passage.indices where passage.kinds[index] == .wide {
        let sign = passage.scalars[index]
        // A name in Chinese has its own.
        if quoted.contains(where: { $0.contains(index) }) || passage.isHan(passage.before(index))
          || passage.isHan(passage.after(index))
        {
          continue
        }
        let narrow = narrowed[sign].map { passage.spaced($0, at: index) }
        findings.add(
          rule.problem(
            zh: "英文里的“\(sign)”是全角标点", en: "'\(sign)' is full-width punctuation",
            help: narrow.map { .write($0.trimmingSpaces) }
              ?? Phrase(zh: "改用英文的标点", en: "Use the punctuation of English")),
          passage, index..<index + 1,
          edits: narrow.map { [(index..<index + 1, $0)] } ?? [])
      }
    })
}

/// What takes the place of a sign.
private let narrowed: [Unicode.Scalar: String] = [
  "，": ", ", "、": ", ", "；": "; ", "：": ": ", "。": ". ", "．": ". ", "！": "! ", "？": "? ",
  "（": " (", "）": ") ", "［": " [", "］": "] ", "／": "/", "％": "% ", "＋": "+", "－": "-", "＝": "=",
  "＆": "&", "＠": "@", "＃": "#", "～": "~", "＜": "<", "＞": ">", "＊": "*", "＿": "_",
]

extension Passage {
  /// A sign with the spaces around it that there are not yet, and no space at an end or before another mark.
  fileprivate func spaced(_ sign: String, at index: Int) -> String {
    var sign = sign
    let opens = ["(", "["]
    let isWord = { (place: Int) in [.letter, .digit, .code].contains(kinds[place]) }
    if sign.hasPrefix(" "), index == 0 || !isWord(index - 1) { sign.removeFirst() }
    if sign.hasSuffix(" "), index + 1 >= kinds.count || !isWord(index + 1) || opens.contains(sign) {
      sign.removeLast()
    }
    return sign
  }

  /// What stands between quotation marks, where names may be as they are.
  var quotations: [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for index in indices where kinds[index] != .code {
      switch scalars[index] {
      case "“": open = index
      case "”":
        if let start = open { found.append(start..<index + 1) }
        open = nil
      case "\"":
        if let start = open {
          found.append(start..<index + 1)
          open = nil
        } else {
          open = index
        }
      default: break
      }
    }
    return found
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  /// Whether it only holds the place of a text: `TODO`, `待补充`, or a sentence of the template for entries.
  var isPlaceholder: Bool {
    // Nearly all texts begin otherwise.
    switch unicodeScalars.first {
    case "T", "t", "F", "f", "X", "x", "W", "w", "?", "？", ".", "…", "待", "占", "一", "暂", "未": break
    default: return false
    }
    if beginsWithWord("TODO") || beginsWithWord("FIXME") { return true }
    guard utf8.count <= 80 else { return false }
    let marks = "。.！!…：: ".unicodeScalars
    let words = String(
      String.UnicodeScalarView(unicodeScalars.reversed().drop(while: marks.contains).reversed()))
    return words.isEmpty || placeholders.contains(words.lowercased())
  }

  private func beginsWithWord(_ word: String) -> Bool {
    guard utf8.starts(with: word.utf8) else { return false }
    let next = utf8.dropFirst(word.utf8.count).first
    return next.map { !$0.isLetterOrDigit && $0 != UInt8(ascii: "-") } ?? true
  }
}

private let placeholders: Set<String> = [
  "todo", "fixme", "tbd", "tba", "xxx", "???", "？？？",
  "待补充", "待补", "待完善", "待翻译", "待译", "待定", "待填写", "待填", "待写", "未完成", "暂无", "暂无简介", "占位",
  "一两句话，说清它是什么、适合做什么", "what it is and what it is good for, in a sentence or two",
]

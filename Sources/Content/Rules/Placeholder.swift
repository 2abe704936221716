/// What something only holds the place of: the words of the template for entries, and those that people write until
/// they know better.
enum Placeholder {
  case text, title, repository

  /// Nil for a text that says something.
  init?(_ text: String, of subject: Subject) {
    if subject.key == KeyName.title.rawValue, ["The name of the thing", "名称"].contains(text) {
      self = .title
    } else if text.isPlaceholder {
      self = .text
    } else {
      return nil
    }
  }

  /// Where the owner and name of a repository stand.
  static let path = "owner/name"

  fileprivate var words: (name: Phrase, way: Phrase) {
    switch self {
    case .text:
      (
        Phrase(zh: "正文", en: "a text"),
        Phrase(
          zh: "写上正文；暂时写不了，就先删去这一行", en: "Write the text, or delete the line until it can be written"
        )
      )
    case .title: (Phrase(zh: "标题", en: "a title"), Phrase(zh: "写上标题", en: "Write the title"))
    case .repository:
      (
        Phrase(zh: "仓库", en: "a repository"),
        Phrase(zh: "写上仓库的所有者和名称；没有仓库，就删去这一行", en: "Write its owner and name, or delete the line")
      )
    }
  }
}

extension Problem {
  static func placeholder(_ text: String, _ placeholder: Placeholder) -> Problem {
    let (name, way) = placeholder.words
    return Problem(
      "placeholder", .warning, zh: "\(quoted(text).zh)只是占位，还不是\(name.zh)",
      en: "\(quoted(text).en) only holds the place of \(name.en)", help: way)
  }
}

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
    guard let end = unicodeScalars.lastIndex(where: { !marks.contains($0) }) else { return true }
    return placeholders.contains(self[...end].lowercased())
  }

  /// Whether the word stands for all, or for what follows it: `TODO: …`, `TODO - …`. Otherwise it belongs to a sentence,
  /// which may be about a file `TODO.txt`.
  private func beginsWithWord(_ word: String) -> Bool {
    guard utf8.starts(with: word.utf8) else { return false }
    let rest = unicodeScalars.dropFirst(word.unicodeScalars.count)
    let mark = rest.drop { $0 == " " }
    // `TODO-list` is a word of its own.
    return switch mark.first {
    case nil, ":", "：", "…": true
    case "-", "–", "—": mark.startIndex > rest.startIndex
    default: false
    }
  }
}

private let placeholders: Set<String> = [
  "todo", "fixme", "tbd", "tba", "xxx", "???", "？？？",
  "待补充", "待补", "待完善", "待翻译", "待译", "待定", "待填写", "待填", "待写", "未完成", "暂无", "暂无简介", "占位",
  "一两句话，说清它是什么、适合做什么", "what it is and what it is good for, in a sentence or two",
]

import Content

/// What may be typed for an option or an argument: how the help calls it, and which words it may be.
enum Value: Sendable {
  /// Nothing: the option is there or not.
  case flag
  case text(Phrase)
  /// One of these words.
  case choice([String])
  /// One or more of these words, with commas between them.
  case choices(Phrase, [String])
  case file
  case folder
  /// An address on the web, or a file or folder.
  case addressOrPath
  /// An entry, a section or a file of the list.
  case listPart
  /// The path of a section.
  case section
  /// Tags, with commas between them; others than those of the list may be among them.
  case tags
  /// The name of a command, of one word or two.
  case command

  /// Nil where nothing is typed.
  var name: Phrase? {
    switch self {
    case .flag: nil
    case .text(let name), .choices(let name, _): name
    case .choice(let words): Phrase(words.joined(separator: "|"))
    case .file: Phrase(zh: "文件", en: "file")
    case .folder: Phrase(zh: "文件夹", en: "folder")
    case .addressOrPath: Phrase(zh: "网址或路径", en: "url or path")
    case .listPart: Phrase(zh: "条目或章节", en: "entry or section")
    case .section: Phrase(zh: "章节", en: "section")
    case .tags: Phrase(zh: "标签", en: "tags")
    case .command: Phrase(zh: "命令", en: "command")
    }
  }

  /// Whether a text that was typed for it leads to a file or folder from where the user stands.
  func isPath(_ text: String) -> Bool {
    switch self {
    // A dash stands for standard input or output.
    case .file: text != "-"
    case .folder: true
    case .addressOrPath: !text.hasPrefix("https://") && !text.hasPrefix("http://")
    case .flag, .text, .choice, .choices, .listPart, .section, .tags, .command: false
    }
  }

  /// The words that are to be chosen from; empty where any is good.
  var words: [String] {
    switch self {
    case .choice(let words), .choices(_, let words): words
    default: []
    }
  }

  /// The first word in a value that is not among those to be chosen from.
  func wrongWord(in text: String) -> String? {
    switch self {
    case .choice(let words): words.contains(text) ? nil : text
    case .choices(_, let words):
      text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        .first { !words.contains($0) }
    default: nil
    }
  }

  /// The words, behind a sentence about what is missing; nothing where any word is good, or where they are too many to read.
  var hint: Phrase {
    (1...8).contains(words.count) ? Phrase(zh: "。", en: ". ") + choice : Phrase("")
  }

  /// The words as a way out, for somebody who wrote another.
  var choice: Phrase {
    let (zh, en) = (words.joined(separator: "、"), words.joined(separator: ", "))
    return if case .choices = self {
      Phrase(zh: "可以写一个或几个：\(zh)", en: "It is one or more of: \(en)")
    } else {
      Phrase(zh: "可以选：\(zh)", en: "It is one of: \(en)")
    }
  }
}

extension Phrase {
  /// Said of a value that an option or argument cannot have.
  static func cannotBe(_ text: String, _ shown: Phrase) -> Phrase {
    Phrase(zh: "\(shown.zh)不能是“\(text)”", en: "\(shown.en) cannot be '\(text)'")
  }
}

// Values that have another shape than they should: lists, mappings and pairs.
extension Problem {
  static func wrongShape(_ subject: Subject, _ type: ValueType, found: Node.Kind) -> Problem {
    let other = type.isPair ? Phrase("") : Phrase(zh: "，不能是", en: ", not ") + found.words
    return Problem(
      "wrong-shape", zh: "\(subject.zh)应当是\(type.words.zh)\(other.zh)",
      en: "\(subject.en) must be \(type.words.en)\(other.en)",
      help: type.help(for: found) ?? .example(subject))
  }

  static func wideBrackets(_ subject: Subject, open: String, items: String) -> Problem {
    Problem(
      "full-width-mark", zh: "全角的“\(open)”不起括号的作用", en: "the full-width '\(open)' opens nothing",
      help: .write("\(subject.key): \(listInBrackets(items))")
    ).mended(.value(listInBrackets(items)))
  }

  static func tooManyItems(_ subject: Subject, count: Int, limit: Int) -> Problem {
    Problem(
      "too-many", zh: "\(subject.zh)有\(count)项，最多\(limit)项",
      en: "\(subject.en) has \(count) items, more than \(limit)",
      help: Phrase(zh: "留下最有用的", en: "Keep the most useful ones"))
  }

  static func noItems(_ subject: Subject) -> Problem {
    Problem(
      "no-value", zh: "\(subject.zh)是空列表", en: "\(subject.en) is an empty list",
      help: Phrase(zh: "写上一项，或删去这一行。", en: "Write an item, or delete the line. ")
        + .example(subject))
  }

  static func repeated(_ text: String, _ subject: Subject) -> Problem {
    Problem(
      "repeated", zh: "\(quoted(text).zh)在\(subject.zh)里出现了两次",
      en: "\(quoted(text).en) is in \(subject.en) twice",
      help: Phrase(zh: "删去一个", en: "Delete one of the two"))
  }
}

extension ValueType {
  /// What is expected, with an article.
  fileprivate var words: Phrase {
    switch self {
    case .pair: Phrase(zh: "两段文字，zh和en", en: "two texts, zh and en")
    case .textOrPair: Phrase(zh: "一段文字，或每种语言一段", en: "a text, or one for each language")
    case .list: Phrase(zh: "列表", en: "a list")
    case .oneOrMore(let type, _): type.words + Phrase(zh: "，或由它们组成的列表", en: ", or a list of them")
    case .mapping: Phrase(zh: "一组“键: 值”", en: "'key: value' lines")
    case .link: Phrase(zh: "一段文字，或带“url”的一组“键: 值”", en: "a text, or 'key: value' lines with 'url'")
    case .rule(let rule):
      rule.id == Rule.length.id
        ? Phrase(zh: "文字，或zh和en的数目", en: "a text, or counts for zh and en")
        : Phrase(zh: "文字", en: "a text")
    case .text, .slug, .id, .day, .partialDate, .base, .repository, .branch, .choice,
      .condition, .count, .identifier, .target:
      Phrase(zh: "文字", en: "a text")
    }
  }

  /// How a value of the wrong shape becomes one of the right shape, where that is plain.
  fileprivate func help(for found: Node.Kind) -> Phrase? {
    switch (self, found) {
    case (.mapping, .list(let items)), (.pair, .list(let items)), (.textOrPair, .list(let items)):
      wayOut(of: items)
    case (.pair, .scalar(let text, _)): wayIntoHalf(text.isChinese ? .zh : .en)
    default: nil
    }
  }
}

/// What to do where mappings are the items of a list by mistake.
private func wayOut(of items: [Node]) -> Phrase? {
  let mappings = items.compactMap {
    if case .mapping(let members) = $0.kind { members } else { nil }
  }
  guard let first = mappings.first, mappings.count == items.count else { return nil }
  // With several keys in the one item the columns must stay.
  guard items.count == 1, first.count > 1 else {
    return Phrase(zh: "去掉各行前面的“-”", en: "Leave out the '-' before each line")
  }
  let key = first[0].key.value
  return Phrase(zh: "把“\(key)”前面的“-”换成空格", en: "Put a space in place of the '-' before '\(key)'")
}

/// What to do with a text in this language where there should be one for each.
private func wayIntoHalf(_ language: Language) -> Phrase {
  let twin = language.twin
  return Phrase(
    zh: "把文字移到下一行，缩进两个空格，写在“\(language.rawValue):”后面；再下一行在“\(twin.rawValue):”后面写" + twin.words.zh,
    en:
      "Put the text on the next line behind '\(language.rawValue):', indented by two spaces, and the "
      + "\(twin.words.en) one below it behind '\(twin.rawValue):'")
}

extension Node.Kind {
  var words: Phrase {
    switch self {
    case .scalar: Phrase(zh: "文字", en: "a text")
    case .list: Phrase(zh: "列表", en: "a list")
    case .mapping: Phrase(zh: "一组“键: 值”", en: "'key: value' lines")
    }
  }
}

extension String {
  /// Whether a Chinese character is in it.
  fileprivate var isChinese: Bool { unicodeScalars.contains(where: \.properties.isIdeographic) }
}

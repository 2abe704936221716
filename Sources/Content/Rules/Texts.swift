import Bytes

// Texts that people write, in one file and between files.
extension Problem {
  static func commentAfterText(_ comment: String, isCurly: Bool) -> Problem {
    Problem(
      "comment-after-text", zh: "\(quoted(comment).zh)会成为注释，不算文字",
      en: "\(quoted(comment).en) would be a comment, not text",
      help: isCurly
        ? Phrase(
          zh: "弯引号（“ ”）不能给文字加引号，用直引号（\"或'）把整段文字括起来",
          en:
            "Curly quotes (“ ”) do not quote a text; put straight ones (\" or ') around the whole text"
        )
        : Phrase(
          zh: "给文字加上引号，或把注释另起一行", en: "Put the text in quotes, or the comment on a line of its own")
    )
  }

  static func emptyText(_ subject: Subject) -> Problem {
    Problem(
      "empty-text", zh: "\(subject.zh)是空的", en: "\(subject.en) is empty",
      help: .writeText + .example(subject))
  }

  /// It has characters, and a page shows none of them; the first that is not ASCII.
  static func blankText(_ subject: Subject, _ scalar: Unicode.Scalar) -> Problem {
    Problem(
      "empty-text", zh: "\(subject.zh)里只有看不见的字符，例如\(scalar.code)",
      en:
        "\(subject.en) has only characters that cannot be seen, such as \(scalar.code)",
      help: .writeText + .example(subject))
  }

  static func longText(_ subject: Subject, count: Int, limit: Int) -> Problem {
    let unit = subject.isWord ? Phrase(zh: "个字符", en: "characters") : Phrase(zh: "字节", en: "bytes")
    return Problem(
      "long-text", zh: "\(subject.zh)长\(count)\(unit.zh)，最多\(limit)\(unit.zh)",
      en: "\(subject.en) is \(count) \(unit.en) long, more than \(limit)",
      help: subject.isWord
        ? Phrase(zh: "写短一些。", en: "Shorten it. ") + .example(subject)
        : Phrase(
          zh: "写短一些：\(limit)字节大约是\(limit / 3)个汉字，或\(limit)个拉丁字母",
          en:
            "Shorten it: \(limit) bytes hold about \(limit / 3) Chinese characters or \(limit) Latin letters"
        ))
  }

  static func severalLines(_ subject: Subject) -> Problem {
    Problem(
      "several-lines", zh: "\(subject.zh)只能写一行", en: "\(subject.en) must be on one line",
      help: Phrase(zh: "并成一行。", en: "Join its lines. ") + .example(subject))
  }

  static func severalParagraphs(_ subject: Subject) -> Problem {
    Problem(
      "several-paragraphs", zh: "\(subject.zh)只能有一段", en: "\(subject.en) must be one paragraph",
      help: Phrase(
        zh: "删去空行；更长的文字写在“details”或“intro”里",
        en: "Take out the empty line; longer texts belong in 'details' or 'intro'"))
  }

  static func spaceInWord(_ subject: Subject) -> Problem {
    Problem(
      "space-in-word", zh: "\(subject.zh)里有空格", en: "\(subject.en) has a space in it",
      help: Phrase(zh: "去掉空格。", en: "Write it without. ") + .example(subject))
  }

  /// `hasKey` where the key of the language is there, with nothing behind it.
  static func missingHalf(
    _ subject: Subject, _ language: Language, hasKey: Bool, isRequired: Bool
  ) -> Problem {
    let (key, half, twin) = (language.rawValue, language.words, language.twin.words)
    return Problem(
      "missing-half", isRequired ? .error : .warning,
      zh: "缺少\(half.zh)\(subject.zh)，" + (isRequired ? "而这份清单要求写" : "页面显示的是\(twin.zh)"),
      en: "no \(half.en) \(subject.en)"
        + (isRequired ? ", and this list requires one" : "; the page shows the \(twin.en) one"),
      help: hasKey
        ? Phrase(
          zh: "把文字写在\(subject.zh)下面的“\(key):”后面",
          en: "Write the text behind '\(key):' under \(subject.en)")
        : Phrase(zh: "在\(subject.zh)下面加上“\(key): …”", en: "Add '\(key): …' under \(subject.en)"))
  }

  static func noHalf(_ subject: Subject) -> Problem {
    Problem(
      "no-value", zh: "\(subject.zh)既没有中文，也没有英文",
      en: "\(subject.en) has neither a Chinese nor an English text",
      help: Phrase(zh: "至少写一种。", en: "Write at least one of the two. ") + .example(subject))
  }

  /// Signs of a sentence around a value.
  static func strayMark(_ mark: String, _ subject: Subject, mended: String) -> Problem {
    let isQuote = mark.isCurlyQuote
    return Problem(
      "stray-mark", zh: "\(subject.zh)多了\(isQuote ? "弯引号" : quoted(mark).zh)",
      en:
        "\(isQuote ? "curly quotes do" : "the \(quoted(mark).en) does") not belong to \(subject.en)",
      help: .write(subject.before + shortened(mended)))
  }

  static func sameTitle(other: String, line: Int) -> Problem {
    Problem(
      "duplicate-title", .warning, zh: "\(other):\(line)用了同样的标题",
      en: "\(other):\(line) has the same title",
      help: Phrase(
        zh: "两个条目留下一个，或在标题里写明区别",
        en: "Keep one of the two entries, or say in their titles what sets them apart"))
  }

  static func typedMarker(_ icon: String) -> Problem {
    Problem(
      "typed-marker", .warning, zh: "“\(icon)”由list.yml里的规则给出，不用手写",
      en: "'\(icon)' is given by the rules in list.yml, not typed",
      help: Phrase(zh: "在这里删去它，符合规则时页面会显示", en: "Delete it here: pages show it where a rule holds"))
  }
}

extension Phrase {
  fileprivate static let writeText = Phrase(
    zh: "写上文字，或删去这一行。", en: "Write a text, or delete the line. ")
}

extension Assembly {
  /// No two entries have one title. The warning is at each of them: either may be the one that changed.
  mutating func checkTitles() {
    var hashes = HashTable(minimumCapacity: files.count)
    var repeated: Set<FNVHash> = []
    for entry in entries {
      for hash in entry.titleHashes where hashes.insert(0, hash, unless: { _ in true }) != nil {
        repeated.insert(hash)
      }
    }
    guard !repeated.isEmpty else { return }
    var seen: [String: Entry] = [:]
    var reported: Set<String> = []
    for entry in entries where !repeated.isDisjoint(with: entry.titleHashes) {
      var other: Entry?
      for title in Entry.lowTitles(of: entry.title) {
        guard let first = seen.updateValue(entry, forKey: title) else { continue }
        seen[title] = first
        other = other ?? first
      }
      guard let other else { continue }
      for (entry, other) in [(entry, other), (other, entry)] {
        guard let title = entry.title.zh ?? entry.title.en, reported.insert(entry.path).inserted
        else { continue }
        report(
          .sameTitle(other: other.path, line: other.titleLine), in: entry.path, at: title.span)
      }
    }
  }

  /// Markers are computed, never typed.
  mutating func checkMarkers() {
    guard let icons = list?.icons, !icons.isEmpty else { return }
    for entry in entries {
      for (icon, text) in entry.typed(icons) {
        report(.typedMarker(icon), in: entry.path, at: text.span, focus: icon)
      }
    }
  }
}

extension ListSettings {
  /// The signs of markers that no keyboard types.
  var icons: [String] {
    markers.map(\.icon).filter { icon in
      icon.unicodeScalars.contains { !$0.isASCII }
        && !icon.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
  }
}

extension Entry {
  /// The icons that were typed into its title and summary.
  func typed(_ icons: [String]) -> [(icon: String, text: Located<String>)] {
    var found: [(icon: String, text: Located<String>)] = []
    for pair in [title, summary] {
      for language in pair.isShared ? [Language.zh] : Language.allCases {
        guard let text = pair[language] else { continue }
        for icon in icons where text.value.holds(icon) { found.append((icon, text)) }
      }
    }
    return found
  }
}

extension String {
  fileprivate func holds(_ icon: String) -> Bool {
    withBytes { text in icon.withBytes { text.firstIndex(of: $0) != nil } }
  }
}

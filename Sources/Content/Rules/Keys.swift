import Bytes

// Keys, kinds of values that have names, and what people write instead of them.
extension Problem {
  static func notMapping(_ schema: Schema, found: Node.Kind) -> Problem {
    Problem(
      "wrong-shape", zh: "\(schema.words.zh)应当由“键: 值”组成，不能是\(found.words.zh)",
      en: "\(schema.words.en) must be 'key: value' lines, not \(found.words.en)",
      help: Phrase(zh: "开头可以写：", en: "Start with: ") + Phrase(schema.keys.first?.example ?? ""))
  }

  static func unknownKey(_ name: String, in schema: Schema) -> Problem {
    let isLink = schema === Schema.links
    let choices =
      isLink
      ? Phrase(zh: "链接的种类：", en: "Kinds of links: ")
      : Phrase(zh: "\(schema.words.zh)的键：", en: "Keys of \(schema.words.en): ")
    return Problem(
      isLink ? "unknown-link" : "unknown-key", zh: "没有\(quoted(name).zh)这\(isLink ? "种链接" : "个键")",
      en: "unknown \(isLink ? "kind of link" : "key") \(quoted(name).en)",
      help: schema.helpForComputed(name)
        ?? .didYouMean(schema.nearestKey(to: name), else: choices + listed(schema.keys.map(\.name)))
    ).mended(schema.position(of: name.lowercased()).map { .value(schema.keys[$0].name) })
  }

  /// A line that should be deeper, below a key without a value.
  static func besideKey(_ key: String, owner: String, spaces: Int) -> Problem {
    let (key, owner) = (quoted(key, atMost: 40), quoted(owner, atMost: 40))
    return Problem(
      "indentation", zh: "\(key.zh)与\(owner.zh)并列，没有写在它下面",
      en: "\(key.en) stands beside \(owner.en), not under it",
      help: Phrase(
        zh: "在\(key.zh)和属于\(owner.zh)的其他各行前面，各留\(spaces)个空格",
        en:
          "Put \(spaces) spaces before \(key.en), and before each other line that belongs to \(owner.en)"
      ))
  }

  static func unknownLanguage(_ name: String) -> Problem {
    Problem(
      "unknown-language", zh: "没有\(quoted(name).zh)这种语言", en: "unknown language \(quoted(name).en)",
      help: .didYouMean(
        Language.meant(by: name), else: Phrase(zh: "文字分zh和en两份", en: "A text is kept in zh and en"))
    ).mended(Language(rawValue: name.lowercased()).map { .value($0.rawValue) })
  }

  static func missingKey(_ key: Key, in schema: Schema) -> Problem {
    Problem(
      "missing-key", zh: "缺少“\(key.name)”", en: "missing key '\(key.name)'",
      help: key.isDay
        ? Phrase(
          zh: "在“\(key.name): ”后面\(Phrase.wayToTheDay.zh)",
          en: "\(Phrase.wayToTheDay.en), behind '\(key.name): '")
        : schema.words.withCapital + Phrase(zh: "必须有它。", en: " needs it. ") + .example(key.example))
  }

  static func noValue(_ subject: Subject, isRequired: Bool) -> Problem {
    let way =
      isRequired
      ? Phrase(zh: "把值写在冒号后面。", en: "Write one after the colon. ")
      : Phrase(zh: "把值写在冒号后面，或删去这一行。", en: "Write one after the colon, or delete the line. ")
    return Problem(
      "no-value", zh: "\(subject.zh)没有值", en: "\(subject.en) has no value",
      help: subject.isDay ? .wayToTheDay : way + .example(subject))
  }

  /// What follows is a comment; the subject is named where it is no free text.
  static func commentForValue(_ subject: Subject?) -> Problem {
    Problem(
      "comment-for-value", zh: "“#”后面的是注释", en: "what follows '#' is a comment",
      help: subject.map {
        Phrase(zh: "把值写在它前面，或换掉它。", en: "Write the value before it, or in its place. ")
          + .example($0)
      } ?? Phrase(zh: "如果是文字，请加上引号", en: "Put it in quotes if it is text"))
  }

  static func notACount(_ text: String, _ subject: Subject) -> Problem {
    Problem(
      "bad-count", zh: "\(quoted(text).zh)不是数目", en: "\(quoted(text).en) is not a count",
      help: Phrase(zh: "写1到9999的数字。", en: "Write a number from 1 to 9999. ") + .example(subject))
  }

  static func notAChoice(_ text: String, _ subject: Subject, _ choices: [String]) -> Problem {
    let isAlive = choices == Status.allCases.map(\.rawValue) && Status.isAlive(text)
    return unknownChoice(
      text, subject,
      help: isAlive
        ? Phrase(zh: "删去这一行：不写就表示一切正常", en: "Delete the line: an entry without a status is alive")
        : .didYouMean(choiceMeant(by: text, among: choices), else: .chooseFrom(choices))
    ).mended(choices.first { $0 == text.lowercased() }.map(Mended.value))
  }

  static func unknownChoice(_ text: String, _ subject: Subject, help: Phrase) -> Problem {
    Problem(
      "unknown-choice", zh: "\(subject.zh)不能是\(quoted(text).zh)",
      en: "\(subject.en) cannot be \(quoted(text).en)", help: help)
  }

  static func badBranch(_ text: String) -> Problem {
    Problem(
      "bad-branch", zh: "\(quoted(text).zh)不是分支名",
      en: "\(quoted(text).en) is not the name of a branch",
      help: Phrase(
        zh: "用字母、数字和. _ - +，各级之间用斜线。", en: "Use letters, digits and . _ - + between slashes. ")
        + .example("branch: main"))
  }

  static func badCondition(_ text: String, _ fault: ConditionFault) -> Problem {
    Problem(
      "bad-condition", zh: "\(quoted(text).zh)不是条件", en: "\(quoted(text).en) is not a condition",
      help: fault.mended.map(Phrase.write)
        ?? Phrase(
          zh: "条件可以是“stars > 50”“citations > 20”和“venue is reviewed”",
          en: "Conditions are 'stars > 50', 'citations > 20' and 'venue is reviewed'")
    ).mended(fault.mended.map(Mended.value))
  }
}

extension Schema {
  /// The key that was probably meant.
  func nearestKey(to name: String) -> String? {
    let low = name.lowercased()
    if let key = keys.first(where: { $0.lookalikes.contains(low) }) { return key.name }
    if helpForComputed(name) != nil { return nil }
    return Suggestion.nearest(to: name, among: keys.lazy.map(\.name))
  }

  /// What to do about a key whose value the program computes or knows from the path; nil for any other key.
  fileprivate func helpForComputed(_ name: String) -> Phrase? {
    guard self === Schema.entry || self === Schema.section else { return nil }
    return switch name.lowercased() {
    case "stars", "star", "citations", "citation":
      Phrase(zh: "由程序统计，删去这一行", en: "The program counts them; delete the line")
    case "number", "no", "index":
      Phrase(zh: "章节由程序编号，删去这一行", en: "The program numbers sections; delete the line")
    case "count": Phrase(zh: "条目由程序计数，删去这一行", en: "The program counts entries; delete the line")
    case "markers", "marker":
      Phrase(zh: "由list.yml里的规则给出，删去这一行", en: "The rules in list.yml give them; delete the line")
    case "id", "slug":
      self === Schema.entry
        ? Phrase(zh: "id就是文件名，删去这一行", en: "The id is the name of the file; delete the line")
        : Phrase(zh: "id就是文件夹名，删去这一行", en: "The id is the name of the folder; delete the line")
    case "section", "category":
      Phrase(
        zh: "章节就是文件所在的文件夹，删去这一行",
        en: "The section is the folder that the file is in; delete the line")
    default: nil
    }
  }
}

extension Language {
  /// The language that was probably meant.
  static func meant(by name: String) -> String? {
    let word = name.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    if ["zh", "cn", "chs", "zhs", "hans", "chinese", "中文", "汉语"].contains(word) { return "zh" }
    if ["en", "eng", "us", "uk", "gb", "english", "英文", "英语"].contains(word) { return "en" }
    return nil
  }
}

extension Status {
  /// What was probably meant by another word.
  fileprivate static func meant(by name: String) -> String? {
    switch name.lowercased() {
    case "dead", "down", "broken", "offline", "removed", "deleted", "closed", "404", "失效": "gone"
    case "deprecated", "unmaintained", "inactive", "abandoned", "discontinued", "read-only", "停更":
      "archived"
    case "renamed", "migrated", "relocated", "迁移": "moved"
    default: nil
    }
  }

  /// Whether it says that the thing is alive, which needs no status.
  fileprivate static func isAlive(_ name: String) -> Bool {
    ["alive", "active", "ok", "online", "live", "maintained", "working", "正常"]
      .contains(name.lowercased())
  }
}

/// The choice that was probably meant.
private func choiceMeant(by text: String, among choices: [String]) -> String? {
  if choices == Language.allCases.map(\.rawValue) { return Language.meant(by: text) }
  if choices == Status.allCases.map(\.rawValue), let status = Status.meant(by: text) {
    return status
  }
  return Suggestion.nearest(to: text, among: choices)
}

import Content

/// What was typed after the name of a command, checked against the options that it has.
struct Flags: Sendable {
  /// What the run says to a person is said in this one.
  let language: Language
  private var values: [String: String] = [:]

  /// Understands `--option value` and `--option=value`; of an option that is given twice the last counts.
  init(
    _ arguments: [String], of command: any Command.Type, in language: Language
  ) throws(UsageError) {
    self.language = language
    let line = "duet " + command.name
    let options = command.options + Option.common
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      // What follows `--` is no option, whatever it looks like; and no command takes anything else.
      guard let word = argument == "--" ? rest.first : argument else { return }
      guard argument != "--", word.hasPrefix("-") else {
        throw UsageError(.oneWordTooMany(word, after: line), help: .runHelp(line + " --help"))
      }
      let (typed, attached) = Flags.parts(of: word)
      guard let option = options.first(where: { $0.isTyped(typed) }) else {
        throw UsageError(
          Phrase(zh: "“\(line)”没有选项“\(typed)”", en: "'\(line)' has no option '\(typed)'"),
          help: .didYouMean(typed, among: options.map { "--" + $0.name })
            ?? .runHelp(line + " --help"))
      }
      values[option.name] = try Flags.value(of: option, attached: attached, &rest)
    }
  }

  private static func parts(of argument: String) -> (typed: String, attached: String?) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
  }

  private static func value(
    of option: Option, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    let name = "--" + option.name
    guard option.value != nil else {
      guard attached == nil else {
        throw UsageError(
          Phrase(zh: "\(name)不带值", en: "\(name) takes no value"),
          help: Phrase(zh: "只写\(name)", en: "Write only \(name)"))
      }
      return ""
    }
    let next = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    if attached == nil, next != nil { rest.removeFirst() }
    guard let value = attached ?? next, !value.isEmpty else {
      throw UsageError(
        Phrase(zh: "\(name)缺少值", en: "\(name) needs a value"),
        help: Phrase(zh: "写成\(option.usage.zh)", en: "Write \(option.usage.en)"))
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw UsageError(
        option.cannotBe(value),
        help: .didYouMean(value, among: option.choices)
          ?? Phrase(
            zh: "可以选：\(option.choices.joined(separator: "、"))",
            en: "It is one of: \(option.choices.joined(separator: ", "))"))
    }
    return value
  }

  subscript(option: Option) -> String? { values[option.name] }

  func has(_ option: Option) -> Bool { values[option.name] != nil }
}

extension Flags {
  /// Takes `--language` out of what was typed, wherever it stands: help and mistakes are in it too.
  static func takeLanguage(from arguments: inout [String]) throws(UsageError) -> Language? {
    var language: Language?
    var rest = arguments[...]
    arguments = []
    while let argument = rest.popFirst() {
      if argument == "--" {
        arguments += [argument] + rest
        break
      }
      let (typed, attached) = parts(of: argument)
      if Option.language.isTyped(typed) {
        language = Language(rawValue: try value(of: .language, attached: attached, &rest))
      } else {
        arguments.append(argument)
      }
    }
    return language
  }
}

extension Phrase {
  static func oneWordTooMany(_ word: String, after line: String) -> Phrase {
    Phrase(zh: "“\(line)”后面多了“\(word)”", en: "unexpected argument '\(word)' after '\(line)'")
  }

  static func runHelp(_ line: String) -> Phrase {
    Phrase(zh: "运行“\(line)”看看有什么", en: "Run '\(line)' to see what there is")
  }
}

extension Language {
  /// What the locale of a person names, in the order of POSIX: Chinese or, whatever else it is, English.
  static func ofLocale(_ environment: (String) -> String?) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap(environment).first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }
}

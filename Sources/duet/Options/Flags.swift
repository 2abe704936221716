import Content

/// What was typed after the name of a command, checked against what it declares.
struct Flags: Sendable {
  let manner: Manner
  /// Where the list is, if not where the user stands.
  var list: ListRoot?
  private var options: [String: [String]] = [:]
  private var arguments: [String: [String]] = [:]

  /// Understands `--option value` and `--option=value`; of an option that is given twice the last counts, unless it says
  /// that each does. What follows `--` is no option, whatever it looks like.
  init(
    _ words: [String], of command: any Command.Type, in manner: Manner
  ) throws(UsageError) {
    self.manner = manner
    let line = "duet " + command.name
    let declared = command.options + Option.common
    var places = command.arguments[...]
    var taken = [line]
    var rest = words[...]
    var hasEnded = false
    while let word = rest.popFirst() {
      if !hasEnded, word == "--" {
        hasEnded = true
      } else if !hasEnded, word.hasPrefix("-"), word != "-" {
        let typed = TypedOption(word)
        guard let option = declared.first(where: { $0.isTyped(typed.name) }) else {
          throw UsageError(
            Phrase(
              zh: "“\(line)”没有选项“\(typed.name)”", en: "'\(line)' has no option '\(typed.name)'"),
            help: .didYouMean(typed.name, among: declared) ?? .runHelp(line + " --help")
          )
        }
        options[option.name, default: []].append(
          try typed.value(of: option, &rest, among: declared))
      } else {
        guard let place = places.first else {
          throw UsageError(
            .oneWordTooMany(word, after: taken.joined(separator: " ")),
            help: .runHelp(line + " --help"))
        }
        try place.value.check(word, of: place.shown, among: declared)
        arguments[place.name.en, default: []].append(word)
        taken.append(word)
        if place.count != .any { places.removeFirst() }
      }
    }
    if let missing = places.first, missing.count == .one {
      throw UsageError(
        Phrase(zh: "“\(line)”缺少", en: "'\(line)' needs ") + missing.shown,
        help: .write(Phrase(line) + command.arguments.usage) + missing.value.hint)
    }
  }

  var language: Language { manner.language }

  /// A path is one from the folder of the list.
  subscript(option: Option) -> String? {
    options[option.name]?.last.map {
      option.value.isPath($0) ? list?.path(of: $0) ?? $0 : $0
    }
  }

  /// Every value of an option that may be given more than once, in order; with commas between them one word holds several.
  func all(_ option: Option) -> [String] { options[option.name] ?? [] }

  func has(_ option: Option) -> Bool { options[option.name] != nil }

  /// In the order in which they were typed.
  subscript(argument: Argument) -> [String] {
    (arguments[argument.name.en] ?? []).map {
      argument.value.isPath($0) ? list?.path(of: $0) ?? $0 : $0
    }
  }
}

extension [Argument] {
  /// As they stand behind the name of their command, each after a space.
  var usage: Phrase { map { Phrase(" ") + $0.usage }.joined(zh: "", en: "") }
}

extension Phrase {
  static func oneWordTooMany(_ word: String, after line: String) -> Phrase {
    Phrase(zh: "“\(line)”后面多了“\(word)”", en: "unexpected argument '\(word)' after '\(line)'")
  }

  static func runHelp(_ line: String) -> Phrase {
    Phrase(zh: "运行“\(line)”看看有什么", en: "Run '\(line)' to see what there is")
  }
}

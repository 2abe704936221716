import Content

/// What was typed of the options that every command has.
struct CommonFlags: Sendable {
  private(set) var manner: Manner
  /// Where to go first, one after another.
  private(set) var folders: [String] = []
  private(set) var asksForHelp = false
  private(set) var asksForVersion = false
  /// The first mistake. The options behind it are known even so: they say in which language to report it.
  private(set) var fault: UsageError?

  /// Takes them out of what was typed, wherever they stand before `--`.
  ///
  /// - Parameter language: that of the locale.
  init(takenFrom words: inout [String], _ language: Language) {
    manner = Manner(language)
    var rest = words[...]
    words = []
    while let word = rest.popFirst() {
      if word == "--" {
        words += [word] + rest
        break
      }
      let typed = TypedOption(word)
      guard let option = Option.common.first(where: { $0.isTyped(typed.name) }) else {
        words.append(word)
        continue
      }
      do throws(UsageError) {
        take(try typed.value(of: option, &rest, among: Option.common), of: option)
      } catch {
        fault = fault ?? error
      }
    }
  }

  private mutating func take(_ value: String, of option: Option) {
    switch option.name {
    case Option.workingFolder.name: folders.append(value)
    case Option.quiet.name: manner.isQuiet = true
    case Option.color.name: manner.color = Style.Use(rawValue: value) ?? manner.color
    case Option.language.name: manner.language = Language(rawValue: value) ?? manner.language
    case Option.help.name: asksForHelp = true
    case Option.version.name: asksForVersion = true
    default: break
    }
  }
}

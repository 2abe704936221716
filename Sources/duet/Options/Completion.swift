import Content

/// What may stand at the end of a command line. All shells ask for it while the user types, so it has to come at once, and no
/// mistake on the line keeps it from coming.
struct Completion {
  /// A word that fits, and what it is for, or nothing where it speaks for itself.
  struct Candidate: Equatable {
    let word: String
    let about: Phrase
  }

  /// What the shell is to offer itself.
  enum Paths: String {
    case files = ":files"
    case folders = ":folders"
  }

  private(set) var candidates: [Candidate] = []
  private(set) var paths: Paths?
  /// That of what candidates are for, where the line says.
  let language: Language?

  /// - Parameters:
  ///   - typed: the words behind the name of the program, as they were typed. The last is being written, and may be empty.
  ///   - readNames: reads what the list has to offer, with these folders to go to first and this folder of the entries.
  init(
    of typed: [String], _ commands: CommandList,
    readNames: (_ folders: [String], _ content: String?) -> ListNames
  ) {
    let typed = typed.map(\.unquoted)
    let line = CommandWords(typed.dropLast(), commands)
    let text = typed.last ?? ""
    language = line.language
    func offer(_ value: Value, _ text: String, after front: String = "") {
      switch value {
      case .flag, .text: break
      case .choice(let words): add(words, beginning: text, after: front)
      case .choices(_, let words): addItems(words, to: text, after: front)
      case .tags: addItems(readNames(line.folders, line.content).tags, to: text, after: front)
      case .section:
        add(readNames(line.folders, line.content).sections, beginning: text, after: front)
      case .file, .addressOrPath: paths = .files
      case .folder: paths = .folders
      case .listPart:
        let names = readNames(line.folders, line.content)
        add(names.sections + names.ids, beginning: text, after: front)
        if candidates.isEmpty { paths = .files }
      case .command: addNames(of: commands, after: line.words.dropFirst(line.place), text)
      }
    }
    if let option = line.open {
      offer(option.value, text)
    } else if !line.hasEnded, text.hasPrefix("-") {
      let option = TypedOption(text)
      if let attached = option.attached {
        let declared = line.options.first { $0.isTyped(option.name) }
        if let declared { offer(declared.value, attached, after: option.name + "=") }
      } else {
        addOptions(line.options, text)
      }
    } else {
      addNames(of: commands, after: line.words[...], text)
      if let argument = line.argument { offer(argument.value, text) }
      if text.isEmpty, candidates.isEmpty, paths == nil { addOptions(line.options, text) }
    }
  }

  /// A line for each, with a tab before what it is for.
  func text(in language: Language) -> String {
    (candidates.map { $0.word + "\t" + $0.about[language] } + [paths?.rawValue].compactMap(\.self))
      .reduce(into: "") { $0 += $1 + "\n" }
  }

  private mutating func add(
    _ words: [String], beginning text: String, after front: String
  ) {
    for word in words where word.hasPrefix(text) {
      candidates.append(Candidate(word: front + word, about: Phrase("")))
    }
  }

  /// What may stand behind the last comma.
  private mutating func addItems(_ words: [String], to text: String, after front: String) {
    let chosen = text.split(separator: ",", omittingEmptySubsequences: false).dropLast()
    let left = words.filter { !chosen.contains(Substring($0)) }
    let begun = chosen.reduce("") { $0 + $1 + "," }
    add(left, beginning: String(text.dropFirst(begun.count)), after: front + begun)
  }

  /// The next word of each command whose name goes on from these.
  private mutating func addNames(
    of commands: CommandList, after words: ArraySlice<String>, _ text: String
  ) {
    for command in commands.shown where command.words.count > words.count {
      let next = command.words[words.count]
      guard command.words.starts(with: words), next.hasPrefix(text),
        !candidates.contains(where: { $0.word == next })
      else { continue }
      candidates.append(Candidate(word: next, about: command.summary))
    }
  }

  private mutating func addOptions(_ options: [Option], _ text: String) {
    for option in options {
      // One spelling of each is enough, unless another was begun.
      guard let word = option.spellings.last(where: { $0.hasPrefix(text) }) else { continue }
      candidates.append(Candidate(word: word, about: option.about))
    }
  }
}

/// The words before the one that is being written.
private struct CommandWords {
  /// Those that are no options: the name of the command, and arguments.
  private(set) var words: [String] = []
  private(set) var hasEnded = false
  /// An option whose value comes next.
  private(set) var open: Option?
  /// Where to go before anything else.
  private(set) var folders: [String] = []
  private(set) var content: String?
  private(set) var language: Language?
  private let commands: CommandList

  init(_ typed: some Sequence<String>, _ commands: CommandList) {
    self.commands = commands
    for word in typed {
      if let option = open {
        take(word, of: option)
        open = nil
      } else if !hasEnded, word == "--" {
        hasEnded = true
      } else if !hasEnded, word.hasPrefix("-") {
        let typed = TypedOption(word)
        guard let option = options.first(where: { $0.isTyped(typed.name) }),
          option.value.name != nil
        else { continue }
        if let value = typed.attached { take(value, of: option) } else { open = option }
      } else {
        words.append(word)
      }
    }
  }

  private mutating func take(_ value: String, of option: Option) {
    if option.name == Option.workingFolder.name { folders.append(value) }
    if option.name == Option.content.name { content = value }
    if option.name == Option.language.name { language = Language(rawValue: value) }
  }

  private var command: (any Command.Type)? { commands.longest(words) }

  /// Where the arguments begin.
  var place: Int { command?.words.count ?? 0 }

  var options: [Option] { (command?.options ?? []) + Option.common }

  /// Which argument comes next.
  var argument: Argument? {
    guard let arguments = command?.arguments, let last = arguments.last else { return nil }
    let index = words.count - place
    return index < arguments.count ? arguments[index] : last.count == .any ? last : nil
  }
}

extension String {
  /// As the shell will take it: without quotes, and with the user's folder for `~`.
  fileprivate var unquoted: String {
    var text = ""
    var isEscaped = false
    for character in self {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else if isEscaped || !"'\"".contains(character) {
        text.append(character)
        isEscaped = false
      }
    }
    guard text.hasPrefix("~/"), let home = Process.environment("HOME") else { return text }
    return home + text.dropFirst()
  }
}

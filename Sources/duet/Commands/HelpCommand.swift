import Content

/// Shows what there is, as `--help` does.
enum HelpCommand: Command {
  static let name = "help"
  static let summary = Phrase(zh: "显示帮助", en: "show help")
  static let details = Phrase(
    zh: "显示duet的帮助，或它的一个命令的帮助。", en: "Shows help about duet, or about one of its commands.")
  static let arguments = [Argument.command]
  static let options: [Option] = []
  static let examples: [(wish: Phrase, line: String)] = []

  static func run(_ flags: Flags) throws -> ExitCode {
    // Help about help, however it is asked for, is help.
    let words = flags[.command].filter { $0 != name }
    let command = try Duet.commands.find(after: "duet help", words)
    let help = command.map { Help.text(of: $0) } ?? Help.overview(of: Duet.commands)
    try Process.Stream.output.write(help[flags.language])
    return .fine
  }
}

extension Argument {
  static let command = Argument(
    Phrase(zh: "命令", en: "command"), .command, .any, zh: "哪个命令", en: "which command")
}

extension CommandList {
  /// The command of this name; nil where there are no words.
  ///
  /// - Parameter line: what stands before them.
  func find(after line: String, _ words: [String]) throws(UsageError) -> (any Command.Type)? {
    guard !words.isEmpty else { return nil }
    let (command, rest) = try find(words)
    if let word = rest.first {
      throw UsageError(
        .oneWordTooMany(word, after: "\(line) \(command.name)"), help: .runHelp("duet --help"))
    }
    return command
  }
}

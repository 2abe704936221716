import Content

/// Finds the command that was asked for, runs it, and turns what went wrong into a message and an exit code.
struct Program {
  private let commands: [any Command.Type]

  init(_ commands: [any Command.Type]) {
    self.commands = commands
  }

  func run(_ arguments: [String]) async -> ExitCode {
    Process.secureStreams()
    var arguments = arguments
    var language = Language.ofLocale(Process.environment)
    do {
      language = try Flags.takeLanguage(from: &arguments) ?? language
      return try await answer(arguments, in: language)
    } catch let error as UsageError {
      complain(error.message, help: error.help, in: language)
      return .wrongUsage
    } catch let error as MachineError {
      complain(error.message, help: error.help, in: language)
      return .machine
    } catch let error as SystemError {
      complain(error.words, help: nil, in: language)
      return .machine
    } catch {
      complain(Phrase("\(error)"), help: nil, in: language)
      return .machine
    }
  }

  private func answer(_ arguments: [String], in language: Language) async throws -> ExitCode {
    guard let name = arguments.first else {
      try Process.Stream.error.write(Help.overview(of: commands)[language])
      return .wrongUsage
    }
    let rest = Array(arguments.dropFirst())
    switch name {
    case "--help", "-h", "help":
      let help = try rest.first.map(command).map(Help.text) ?? Help.overview(of: commands)
      try Process.Stream.output.write(help[language])
      return .fine
    case "--version":
      try Process.Stream.output.write("duet \(Duet.version)\n")
      return .fine
    case "test":
      throw UsageError(
        Phrase(
          zh: "“test”检查的是Duet的仓库，不是网站", en: "'test' is about the repository, not about a site"),
        help: Phrase(
          zh: "用仓库最上层的脚本运行它：./duet test",
          en: "Run it through the script at the top of the repository: ./duet test"))
    default:
      let command = try command(name)
      let flags = try Flags(rest, of: command, in: language)
      if flags.has(.help) {
        try Process.Stream.output.write(Help.text(of: command)[language])
        return .fine
      }
      Process.endOnInterruption()
      return try await command.run(flags)
    }
  }

  private func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let isOption = name.hasPrefix("-")
    let words = isOption ? ["--help", "--language", "--version"] : commands.map { $0.name }
    throw UsageError(
      isOption
        ? Phrase(zh: "没有选项“\(name)”", en: "there is no option '\(name)'")
        : Phrase(zh: "没有命令“\(name)”", en: "there is no command '\(name)'"),
      help: .didYouMean(name, among: words)
        ?? Phrase(
          zh: "运行“duet --help”看看有什么", en: "Run 'duet --help' to see what there is"))
  }

  private func complain(_ message: Phrase, help: Phrase?, in language: Language) {
    let style = Style(for: .error)
    var text = "duet: " + style.error(Phrase.error[language]) + message[language].printable + "\n"
    if let help {
      text += "  " + style.help(Phrase.help[language]) + help[language].printable + "\n"
    }
    // When standard error takes nothing there is nowhere left to say it, and the exit code tells.
    try? Process.Stream.error.write(text)
  }
}

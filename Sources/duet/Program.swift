import Content

/// Finds the command that was asked for, runs it, and turns what went wrong into a message and an exit code.
struct Program {
  private let commands: [any Command.Type]

  init(_ commands: [any Command.Type]) {
    self.commands = commands
  }

  func run(_ arguments: [String]) async -> ExitCode {
    Process.secureStreams()
    Process.returnMemory()
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
      try Process.Stream.output.write(help(about: rest)[language])
      return .fine
    case "--version": return try showVersion()
    default:
      let command = try command(name)
      let flags = try Flags(rest, of: command, in: language)
      if flags.has(.help) {
        try Process.Stream.output.write(Help.text(of: command)[language])
        return .fine
      }
      if flags.has(.version) { return try showVersion() }
      Process.endOnInterruption()
      finishMove(at: SourceFolders(flags).output, in: language)
      return try await command.run(flags)
    }
  }

  /// An earlier build may have been ended while it moved pages one by one.
  private func finishMove(at path: String, in language: Language) {
    guard let site = OutputFolder.finishMove(at: path) else { return }
    let words = Phrase(
      zh: "上一次生成中途被打断，\(site)里有新有旧；现已补完",
      en: "an earlier build was cut short and left \(site) partly new; it is finished now")
    try? Process.Stream.error.write("duet: \(words[language].printable)\n")
  }

  private func showVersion() throws(MachineError) -> ExitCode {
    try Process.Stream.output.write("duet \(Duet.version)\n")
    return .fine
  }

  /// Help about help, however it is asked for, is help.
  private func help(about words: [String]) throws(UsageError) -> Phrase {
    let words = words.filter { !["help", "--help", "-h"].contains($0) }
    guard let name = words.first else { return Help.overview(of: commands) }
    let command = try command(name)
    guard words.count == 1 else {
      throw UsageError(
        .oneWordTooMany(words[1], after: "duet help \(name)"), help: .runHelp("duet --help"))
    }
    return Help.text(of: command)
  }

  private func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    if name == "test" {
      throw UsageError(
        Phrase(
          zh: "“test”检查的是Duet的仓库，不是清单", en: "'test' is about Duet's repository, not about a list"),
        help: Phrase(
          zh: "用那个仓库最上层的脚本运行它：./duet test",
          en: "Run it through the script at the top of that repository: ./duet test"))
    }
    guard name.hasPrefix("-") else {
      throw UsageError(
        Phrase(zh: "没有命令“\(name)”", en: "there is no command '\(name)'"),
        help: .didYouMean(name, among: commands.map { $0.name }) ?? .runHelp("duet --help"))
    }
    let example = commands.first { $0.options.contains { $0.isTyped(name) } }.map {
      Phrase(
        zh: "选项写在命令后面，例如：duet \($0.name) \(name)",
        en: "Options stand after a command, as in 'duet \($0.name) \(name)'")
    }
    throw UsageError(
      Phrase(zh: "没有选项“\(name)”", en: "there is no option '\(name)'"),
      help: example ?? .didYouMean(name, among: Option.common.map { "--" + $0.name })
        ?? .runHelp("duet --help"))
  }

  private func complain(_ message: Phrase, help: Phrase?, in language: Language) {
    let style = Style(for: .error)
    var text = "duet: " + style.error(Phrase.error[language]) + message[language].printable + "\n"
    if let help {
      text += "  " + style.help(Phrase.help[language]) + help[language].printable + "\n"
    }
    // Where standard error takes nothing, only the exit code is left.
    try? Process.Stream.error.write(text)
  }
}

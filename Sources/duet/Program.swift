import Content

/// Finds the command that was asked for, runs it, and turns what went wrong into a message and an exit code.
struct Program {
  private let commands: CommandList

  init(_ commands: CommandList) {
    self.commands = commands
  }

  func run(_ arguments: [String]) async -> ExitCode {
    Process.secureStreams()
    Process.returnMemory()
    var words = arguments
    let common = CommonFlags(takenFrom: &words, .ofLocale(Process.environment))
    do {
      if let fault = common.fault { throw fault }
      return try await answer(words, common)
    } catch let error as UsageError {
      complain(error.message, help: error.help, common.manner)
      return .wrongUsage
    } catch let error as MachineError {
      complain(error.message, help: error.help, common.manner)
      return .machine
    } catch let error as SystemError {
      complain(error.words, help: nil, common.manner)
      return .machine
    } catch {
      complain(Phrase("\(error)"), help: nil, common.manner)
      return .machine
    }
  }

  private func answer(_ words: [String], _ common: CommonFlags) async throws -> ExitCode {
    let language = common.manner.language
    if common.asksForHelp {
      try Process.Stream.output.write(help(about: words)[language])
      return .fine
    }
    if common.asksForVersion {
      try Process.Stream.output.write(Version.own.text[language])
      return .fine
    }
    guard !words.isEmpty else {
      try Process.Stream.error.write(Help.overview(of: commands)[language])
      return .wrongUsage
    }
    let (command, rest) = try commands.find(words)
    var flags = try Flags(rest, of: command, in: common.manner)
    Process.endOnInterruption()
    for folder in common.folders { try Process.enter(folder) }
    if command.needsList {
      try enterList(&flags)
      finishMove(at: SourceFolders(flags).output, common.manner)
    }
    return try await command.run(flags)
  }

  /// Goes to the folder of the list, unless the user stands there or has named the entries.
  private func enterList(_ flags: inout Flags) throws(MachineError) {
    guard !flags.has(.content), let list = ListRoot.above() else { return }
    flags.list = list
    try Process.enter(list.wayUp)
    note(
      Phrase(zh: "清单在\(list.wayUp)", en: "the list is in \(list.wayUp)"), flags.manner)
  }

  /// An earlier build may have been ended while it moved pages one by one.
  private func finishMove(at path: String, _ manner: Manner) {
    guard let site = OutputFolder.finishMove(at: path) else { return }
    note(
      Phrase(
        zh: "上一次生成中途被打断，\(site)里有新有旧；现已补完",
        en: "an earlier build was cut short and left \(site) partly new; it is finished now"),
      manner)
  }

  private func note(_ words: Phrase, _ manner: Manner) {
    guard !manner.isQuiet else { return }
    try? Process.Stream.error.write("duet: \(words[manner.language].printable)\n")
  }

  /// Of a command whose other words are wrong there is help, too. Help about help is that about duet.
  private func help(about words: [String]) throws(UsageError) -> Phrase {
    let words = words.filter { $0 != HelpCommand.name }
    return words.isEmpty
      ? Help.overview(of: commands) : Help.text(of: try commands.find(words).command)
  }

  private func complain(_ message: Phrase, help: Phrase?, _ manner: Manner) {
    let style = Style(for: .error, manner.color)
    let language = manner.language
    var text = "duet: " + style.error(Phrase.error[language]) + message[language].printable + "\n"
    if let help {
      text += "  " + style.help(Phrase.help[language]) + help[language].printable + "\n"
    }
    // Where standard error takes nothing, only the exit code is left.
    try? Process.Stream.error.write(text)
  }
}

import Content

/// Finds the command that was asked for, runs it, and turns what went wrong into a message and an exit code.
struct Program {
  private let commands: [any Command.Type]

  init(_ commands: [any Command.Type]) {
    self.commands = commands
  }

  func run(_ arguments: [String]) async -> ExitCode {
    Process.secureStreams()
    do {
      return try await answer(arguments)
    } catch let error as UsageError {
      complain(error.message, help: error.help)
      return .wrongUsage
    } catch let error as MachineError {
      complain(error.message, help: error.help)
      return .machine
    } catch let error as SystemError {
      complain(error.words, help: nil)
      return .machine
    } catch {
      complain("\(error)", help: nil)
      return .machine
    }
  }

  private func answer(_ arguments: [String]) async throws -> ExitCode {
    guard let name = arguments.first else {
      try Process.Stream.error.write(Help.overview(of: commands))
      return .wrongUsage
    }
    let rest = Array(arguments.dropFirst())
    switch name {
    case "--help", "-h", "help":
      let asked = try rest.first.map(command)
      try Process.Stream.output.write(asked.map(Help.text) ?? Help.overview(of: commands))
      return .fine
    case "--version":
      try Process.Stream.output.write("duet \(Duet.version)\n")
      return .fine
    case "test":
      throw UsageError(
        "'test' is about the repository, not about a site",
        help: "Run it through the script at the top of the repository: ./duet test")
    default:
      let command = try command(name)
      let flags = try Flags(rest, of: command)
      if flags.has(.help) {
        try Process.Stream.output.write(Help.text(of: command))
        return .fine
      }
      Process.endOnInterruption()
      return try await command.run(flags)
    }
  }

  private func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let words = name.hasPrefix("-") ? ["--help", "--version"] : commands.map { $0.name }
    throw UsageError(
      name.hasPrefix("-") ? "there is no option '\(name)'" : "there is no command '\(name)'",
      help: Suggestion.nearest(to: name, among: words).map { "Did you mean '\($0)'?" }
        ?? "Run 'duet --help' to see what there is")
  }

  private func complain(_ message: String, help: String?) {
    let style = Style(for: .error)
    var text = "duet: \(style.error("error:")) \(message.printable)\n"
    if let help { text += "  \(style.help("help:")) \(help.printable)\n" }
    // When standard error takes nothing there is nowhere left to say it, and the exit code tells.
    try? Process.Stream.error.write(text)
  }
}

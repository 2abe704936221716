/// The help texts, made from what the commands say about themselves.
enum Help {
  static func overview(of commands: [any Command.Type]) -> String {
    """
    Duet turns a list with one file for each entry into a paired Chinese and English site.

    Usage: duet <command> [options]

    Commands:
    \(table(commands.map { ($0.name, $0.summary) } + [("test", "check this repository: the program and its tests")]))

    Options:
    \(table([("--help", "show this help, or after a command that command's"), ("--version", "show the version")]))

    Examples:
    \(examples(commands.flatMap { $0.examples.prefix(1) }))

    """
  }

  static func text(of command: any Command.Type) -> String {
    """
    Usage: duet \(command.name) [options]

    \(command.details)

    Options:
    \(table((command.options + [.help]).map { ($0.usage, $0.about) }))

    Examples:
    \(examples(command.examples))

    Exit codes: 0 fine, 1 problems in content or templates, 2 wrong usage, 3 the machine,
    4 a refresh without all its answers, 130 interrupted.

    """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    let room = 98 - width
    return rows.flatMap { left, right in
      zip(
        [left] + repeatElement("", count: right.count),
        lines(of: right, width: room)
      ).map { "  \($0)" + String(repeating: " ", count: width - $0.count) + $1 }
    }.joined(separator: "\n")
  }

  private static func lines(of text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: [""]) { lines, word in
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
  }

  private static func examples(_ examples: [(wish: String, line: String)]) -> String {
    examples.map { "  # \($0.wish)\n  \($0.line)" }.joined(separator: "\n")
  }
}

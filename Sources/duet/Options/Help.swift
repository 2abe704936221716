import Content

/// The help texts, made from what the commands say about themselves.
enum Help {
  /// What the program is for.
  static let purpose = Phrase(
    zh: "把一个条目一个文件的清单，做成中英文成对的网站",
    en: "turns a list with one file for each entry into a paired Chinese and English site")

  static func overview(of commands: CommandList) -> Phrase {
    var rows = commands.shown.map { (Phrase($0.name), $0.summary) }
    if Process.environment("DUET_SCRIPT") != nil { rows += CommandList.ofScript }
    let first = commands.shown.filter { $0.words.count == 1 }.flatMap { $0.examples.prefix(1) }
    return Phrase(
      zh: """
        Duet\(purpose.zh)。

        用法：duet <命令> [选项]
              duet help <命令>

        命令：
        \(table(rows).zh)

        选项：
        \(table(Option.common).zh)

        示例：
        \(examples(first).zh)

        """,
      en: """
        Duet \(purpose.en).

        Usage: duet <command> [options]
               duet help <command>

        Commands:
        \(table(rows).en)

        Options:
        \(table(Option.common).en)

        Examples:
        \(examples(first).en)

        """)
  }

  static func text(of command: any Command.Type) -> Phrase {
    let options = table(command.options + Option.common)
    let usage = command.arguments.usage
    let arguments = section(
      Phrase(zh: "参数", en: "Arguments"), command.arguments.map { ($0.usage, $0.about) })
    let environment = section(
      Phrase(zh: "环境变量", en: "Environment"),
      command.environment.map { (Phrase($0.names.joined(separator: ", ")), $0.about) })
    return Phrase(
      zh: """
        用法：duet \(command.name) [选项]\(usage.zh)

        \(command.details.zh)

        \(arguments.zh)选项：
        \(options.zh)

        示例：
        \(examples(command.examples).zh)

        \(environment.zh)\(exitCodes.zh)

        """,
      en: """
        Usage: duet \(command.name) [options]\(usage.en)

        \(command.details.en)

        \(arguments.en)Options:
        \(options.en)

        Examples:
        \(examples(command.examples).en)

        \(environment.en)\(exitCodes.en)

        """)
  }

  /// With an empty line at its end, or nothing where there are no rows.
  private static func section(_ title: Phrase, _ rows: [(Phrase, Phrase)]) -> Phrase {
    guard !rows.isEmpty else { return Phrase("") }
    return title + Phrase(zh: "：\n", en: ":\n") + table(rows) + Phrase("\n\n")
  }

  private static var exitCodes: Phrase {
    let codes = ExitCode.allCases
    let zh = codes.map { "\($0.rawValue)表示\($0.about.zh)" }.joined(separator: "，")
    let en = codes.map { "\($0.rawValue) \($0.about.en)" }.joined(separator: ", ")
    return Phrase(
      zh: "退出码：\(zh)。".wrapped(to: 98).joined(separator: "\n"),
      en: "Exit codes: \(en).".wrapped(to: 98).joined(separator: "\n"))
  }

  private static func table(_ options: [Option]) -> Phrase {
    table(options.map { ($0.usage, $0.about) })
  }

  private static func table(_ rows: [(Phrase, Phrase)]) -> Phrase {
    Phrase(
      zh: table(rows.map { ($0.zh, $1.zh) }), en: table(rows.map { ($0.en, $1.en) }))
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.cells).max() ?? 0) + 2
    return rows.map { left, right in
      let lines = right.wrapped(to: 98 - width)
        .joined(separator: "\n" + String(repeating: " ", count: width + 2))
      return "  " + left + String(repeating: " ", count: width - left.cells) + lines
    }.joined(separator: "\n")
  }

  private static func examples(_ examples: [(wish: Phrase, line: String)]) -> Phrase {
    examples.map { Phrase("  # ") + $0.wish + Phrase("\n  \($0.line)") }
      .joined(zh: "\n", en: "\n")
  }
}

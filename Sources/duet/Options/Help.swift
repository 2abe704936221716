import Content

/// The help texts, made from what the commands say about themselves.
enum Help {
  static func overview(of commands: CommandList) -> Phrase {
    var rows = commands.shown.map { (Phrase($0.name), $0.summary) }
    // The script at the top of Duet's repository has a command more.
    if Process.environment("DUET_SCRIPT") != nil {
      rows.append(
        (
          Phrase("test"),
          Phrase(zh: "检查本仓库：程序和它的测试", en: "check this repository: the program and its tests")
        ))
    }
    let first = commands.shown.filter { $0.words.count == 1 }.flatMap { $0.examples.prefix(1) }
    return Phrase(
      zh: """
        Duet把一个条目一个文件的清单，做成中英文成对的网站。

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
        Duet turns a list with one file for each entry into a paired Chinese and English site.

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
    let arguments = arguments(of: command)
    return Phrase(
      zh: """
        用法：duet \(command.name) [选项]\(usage.zh)

        \(command.details.zh)

        \(arguments.zh)选项：
        \(options.zh)

        示例：
        \(examples(command.examples).zh)

        退出码：0表示正常，1表示内容或模板有问题，2表示用法不对，3表示机器方面的问题，
        或refresh一个回答也没得到，4表示refresh只得到一部分回答，130表示被中断。

        """,
      en: """
        Usage: duet \(command.name) [options]\(usage.en)

        \(command.details.en)

        \(arguments.en)Options:
        \(options.en)

        Examples:
        \(examples(command.examples).en)

        Exit codes: 0 fine, 1 problems in content or templates, 2 wrong usage, 3 the machine, or a
        refresh without any answer, 4 a refresh without all its answers, 130 interrupted.

        """)
  }

  /// With an empty line at its end, or nothing where there are none.
  private static func arguments(of command: any Command.Type) -> Phrase {
    guard !command.arguments.isEmpty else { return Phrase("") }
    return Phrase(zh: "参数：\n", en: "Arguments:\n")
      + table(command.arguments.map { ($0.usage, $0.about) }) + Phrase("\n\n")
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

extension String {
  /// Lines of at most so many cells, broken at spaces and beside Chinese characters, of which some must not begin or end
  /// a line.
  fileprivate func wrapped(to width: Int) -> [String] {
    var pieces: [String] = []
    var last: Character = " "
    for character in self {
      let isBreak =
        last == " "
        || (last.isChinese || character.isChinese) && !"，。：；、）”？".contains(character)
          && !"（“".contains(last)
      if isBreak { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      last = character
    }
    return pieces.reduce(into: [""]) { lines, piece in
      let line = lines[lines.count - 1]
      let end = piece.hasSuffix(" ") ? piece.cells - 1 : piece.cells
      if line.cells + end <= width {
        lines[lines.count - 1] += piece
      } else {
        lines[lines.count - 1] = line.hasSuffix(" ") ? String(line.dropLast()) : line
        lines.append(piece)
      }
    }
  }
}

extension Character {
  fileprivate var isChinese: Bool { String(self).cells == 2 || "“”".contains(self) }
}

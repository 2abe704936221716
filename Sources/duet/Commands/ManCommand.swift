import Content

/// Prints a page of the manual.
enum ManCommand: Command {
  static let name = "man"
  static let summary = Phrase(zh: "输出手册页", en: "print a page of the manual")
  static let details = Phrase(
    zh: """
      输出duet或它的一个命令的手册页，供man阅读。语言与消息相同，可以用--language指定。
      """,
    en: """
      Prints the page of the manual about duet, or about one of its commands, for man to show. It is in the language
      of the messages, which --language names.
      """)
  static let arguments = [Argument.command]
  static let options: [Option] = []
  static let examples = [
    (
      wish: Phrase(zh: "阅读关于build的手册页", en: "read the page about build"),
      line: "duet man build | man -l -"
    ),
    (
      wish: Phrase(zh: "安装duet(1)", en: "install duet(1)"),
      line: "duet man >~/.local/share/man/man1/duet.1"
    ),
  ]

  static func run(_ flags: Flags) throws -> ExitCode {
    let command = try Duet.commands.find(after: "duet man", flags[.command])
    let text =
      command.map { ManualPage.text(of: $0, among: Duet.commands, in: flags.language) }
      ?? ManualPage.text(of: Duet.commands, in: flags.language)
    try Process.Stream.output.write(text)
    return .fine
  }
}

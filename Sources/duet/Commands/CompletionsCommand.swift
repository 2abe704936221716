import Content

/// Prints what a shell needs to complete command lines.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let summary = Phrase(
    zh: "输出让shell能够补全命令的脚本", en: "print a script with which a shell completes commands")
  static let details = Phrase(
    zh: """
      输出一个脚本，shell读了它就能用Tab键补全duet的命令、选项和值、文件，以及清单里条目和章节的id、标签。脚本每次
      都向duet询问可以填什么，更新Duet之后不必重新生成。

      安装：
        bash  在~/.bashrc里写：eval "$(duet completions bash)"
        zsh   在~/.zshrc的compinit之后写：source <(duet completions zsh)
        fish  duet completions fish >~/.config/fish/completions/duet.fish
      """,
    en: """
      Prints a script. A shell that has read it completes commands of duet with Tab: their names, options and values,
      files, and the ids of entries, sections and tags of the list. The script asks duet each time, so it stays the
      same when Duet changes.

      To install it:
        bash  in ~/.bashrc: eval "$(duet completions bash)"
        zsh   in ~/.zshrc, after compinit: source <(duet completions zsh)
        fish  duet completions fish >~/.config/fish/completions/duet.fish
      """)
  static let arguments = [Argument.shell]
  static let options: [Option] = []
  static let examples = [
    (
      wish: Phrase(zh: "在这个bash里试一试", en: "try it in this bash"),
      line: #"eval "$(duet completions bash)""#
    )
  ]

  static func run(_ flags: Flags) throws -> ExitCode {
    guard let shell = flags[.shell].first.flatMap(Shell.init) else { return .wrongUsage }
    try Process.Stream.output.write(shell.script)
    return .fine
  }
}

/// Answers the scripts: what fits at the end of the words behind `--`. It never complains, as that would garble the line that
/// the user is writing.
enum CompletionWordsCommand: Command {
  static let name = "completions words"
  static let isHidden = true
  static let summary = Phrase(zh: "回答脚本的询问", en: "answer the scripts")
  static let details = summary
  static let arguments = [
    Argument(
      Phrase(zh: "词", en: "word"), .text(Phrase(zh: "词", en: "word")), .any, zh: "命令行上的词",
      en: "the words of the command line")
  ]
  static let options: [Option] = []
  static let examples: [(wish: Phrase, line: String)] = []

  static func run(_ flags: Flags) throws -> ExitCode {
    let completion = Completion(of: flags[arguments[0]], Duet.commands) { folders, content in
      for folder in folders { try? Process.enter(folder) }
      let list = content == nil ? ListRoot.above() : nil
      let folder = content ?? SourceTree.content.folder
      return ListNames(in: list.map { $0.wayUp + "/" + folder } ?? folder)
    }
    try? Process.Stream.output.write(completion.text(in: completion.language ?? flags.language))
    return .fine
  }
}

extension Argument {
  fileprivate static let shell = Argument(
    Phrase("shell"), .choice(Shell.allCases.map(\.rawValue)), zh: "bash、zsh或fish",
    en: "bash, zsh or fish")
}

import Bytes
import Content

/// The commands of the program, found by what was typed.
struct CommandList: Sendable {
  private let all: [any Command.Type]
  /// Those for people.
  var shown: [any Command.Type] { all.filter { !$0.isHidden } }

  init(_ commands: [any Command.Type]) {
    all = commands
  }

  /// What the script at the top of Duet's repository does itself.
  static let ofScript = [
    (
      name: Phrase("test"),
      summary: Phrase(zh: "检查本仓库：程序和它的测试", en: "check this repository: the program and its tests")
    ),
    (
      name: Phrase("dist"),
      summary: Phrase(zh: "打包程序，供发行", en: "pack the program for a release")
    ),
  ]

  /// The command with the longest name that the words begin with, and the words behind its name.
  func find(
    _ words: [String]
  ) throws(UsageError) -> (command: any Command.Type, rest: [String]) {
    let typed = words.prefix { !$0.hasPrefix("-") }.map(\.self)
    guard let command = longest(typed) else {
      throw typed.isEmpty ? misplaced(words.first ?? "") : unknown(typed)
    }
    let rest = typed.dropFirst(command.words.count)
    // The word after it was meant to be a part of the name.
    if command.arguments.isEmpty, let next = rest.first,
      let help = help(for: command.words + [next], of: command.words.count + 1)
    {
      throw UsageError(.noCommand((command.words + [next]).joined(separator: " ")), help: help)
    }
    return (command, Array(words.dropFirst(command.words.count)))
  }

  /// The command with the longest name that the words begin with.
  func longest(_ words: [String]) -> (any Command.Type)? {
    all.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
  }

  /// - Parameter typed: at least one.
  private func unknown(_ typed: [String]) -> UsageError {
    if let name = Self.ofScript.map(\.name.en).first(where: { $0 == typed[0] }) {
      return UsageError(
        Phrase(
          zh: "“\(name)”处理的是Duet的仓库，不是清单",
          en: "'\(name)' is about Duet's repository, not about a list"),
        help: Phrase(
          zh: "用那个仓库最上层的脚本运行它：./duet \(name)",
          en: "Run it through the script at the top of that repository: ./duet \(name)"))
    }
    let family = shown.filter { $0.words.first == typed[0] }.map { $0.name }
    guard family.isEmpty else {
      return UsageError(
        .noCommand(typed.prefix(2).joined(separator: " ")),
        help: help(for: typed, of: 2) ?? Value.choice(family).choice)
    }
    return UsageError(
      .noCommand(typed[0]),
      help: help(for: typed, of: 2) ?? help(for: typed, of: 1) ?? .runHelp("duet --help"))
  }

  /// The nearest name of so many words, or the nearest beginning of one; else the first that goes on from what was typed.
  private func help(for typed: [String], of count: Int) -> Phrase? {
    guard typed.count >= count else { return nil }
    let text = typed.prefix(count).joined(separator: " ")
    let names = shown.filter { $0.words.count >= count }
      .map { $0.words.prefix(count).joined(separator: " ") }
    return .didYouMean(text, among: names)
      ?? names.first { $0.hasPrefix(text) }.map { .didYouMean($0) }
  }

  /// An option before the command that only some commands have, or none.
  private func misplaced(_ word: String) -> UsageError {
    let name = TypedOption(word).name
    let example = shown.first { $0.options.contains { $0.isTyped(name) } }.map {
      Phrase(
        zh: "选项写在命令后面，例如：duet \($0.name) \(name)",
        en: "Options stand after a command, as in 'duet \($0.name) \(name)'")
    }
    return UsageError(
      Phrase(zh: "没有选项“\(name)”", en: "there is no option '\(name)'"),
      help: example ?? .didYouMean(name, among: Option.common)
        ?? .runHelp("duet --help"))
  }
}

extension Phrase {
  fileprivate static func noCommand(_ name: String) -> Phrase {
    Phrase(zh: "没有命令“\(name)”", en: "there is no command '\(name)'")
  }
}

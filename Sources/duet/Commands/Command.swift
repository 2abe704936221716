import Content

/// A command of Duet, called by its name.
protocol Command: SendableMetatype {
  /// One word, or two: `theme copy`.
  static var name: String { get }
  /// What it does, in a few words.
  static var summary: Phrase { get }
  /// What more there is to know; shown by `--help`.
  static var details: Phrase { get }
  /// In the order in which they are typed.
  static var arguments: [Argument] { get }
  static var options: [Option] { get }
  /// Whether only scripts call it, so that no help names it.
  static var isHidden: Bool { get }
  /// What it reads from the environment, besides what every command reads.
  static var environment: [Variable] { get }
  /// What it reads and writes on the disk.
  static var files: [KnownFile] { get }
  /// What a user may want, and the line to type for it.
  static var examples: [(wish: Phrase, line: String)] { get }

  static func run(_ flags: Flags) async throws -> ExitCode
}

extension Command {
  static var arguments: [Argument] { [] }
  static var isHidden: Bool { false }
  static var environment: [Variable] { [] }
  static var files: [KnownFile] { [] }

  /// Whether it works in the folder of a list.
  static var needsList: Bool {
    options.contains { [Option.content.name, Option.templates.name].contains($0.name) }
  }

  static var words: [String] { name.split(separator: " ").map(String.init) }
}

import Content
import Site

/// Lists the files of the theme, and which of them the list replaces.
enum ThemeCommand: Command {
  static let name = "theme"
  static let summary = Phrase(
    zh: "列出主题的文件，每个都可以替换", en: "list the files of the theme, each of which a list can replace")
  static let details = Phrase(
    zh: """
      主题在程序里。清单的templates文件夹里如果有同名的文件，就用清单自己的；界面词语可以只写要改的几个。
      清单已经替换的文件前面有*号，由content/_assets里的文件替换的也有。
      """,
    en: """
      The theme is in the program. A file in the list's folder 'templates' is used in place of the one of its
      name; of the words of the interface it may have only some. Files that the list replaces by others have a '*',
      also those that a file in 'content/_assets' replaces.
      """)
  static let options: [Option] = [.templates, .content]
  static let examples = [
    (wish: Phrase(zh: "看看能替换什么", en: "see what can be replaced"), line: "duet theme")
  ]

  static func run(_ flags: Flags) throws -> ExitCode {
    let folders = SourceFolders(flags)
    let templates = try? Folder.open(folders.templates)
    let content = try? Folder.open(folders.content)
    let files = ThemeFile.builtIn.map { file in
      let isReplaced =
        templates.map { differs(file, as: file.name, in: $0) } ?? false
        || file.name.hasPrefix("assets/")
          && content.map { differs(file, as: "_" + file.name, in: $0) } ?? false
      return (file: file, isReplaced: isReplaced)
    }
    let width = (files.map { $0.file.name.count }.max() ?? 0) + 2
    let lines = files.map { file, isReplaced in
      let gap = String(repeating: " ", count: width - file.name.count)
      return (isReplaced ? "* " : "  ") + file.name + gap
        + (file.about?[flags.language] ?? "") + "\n"
    }
    try Process.Stream.output.write(lines.joined())
    let count = files.count(where: \.isReplaced)
    try Report(flags).say(
      Phrase(
        zh: "替换了\(count)个。要替换哪一个，先复制它：duet theme copy <文件>",
        en: "\(count) replaced. To replace one, begin with a copy: duet theme copy <file>"))
    return .fine
  }

  /// Whether there is another file of the name. Where the theme itself is in the folder, as in Duet's repository, none is.
  private static func differs(_ file: ThemeFile, as name: String, in root: Folder) -> Bool {
    guard let place = try? root.place(of: name), (try? place.folder.kind(of: place.name)) == .file
    else { return false }
    return (try? place.folder.read(place.name, limit: FileLimits.asset)) != file.file.bytes
  }
}

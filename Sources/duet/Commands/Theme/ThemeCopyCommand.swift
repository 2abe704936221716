import Content
import Site

/// Writes a file of the theme into the list, to start from.
enum ThemeCopyCommand: Command {
  static let name = "theme copy"
  static let summary = Phrase(
    zh: "把主题的一个文件复制到清单里，供修改", en: "copy a file of the theme into the list, to change it there")
  static let details = Phrase(
    zh: """
      把文件写进清单的templates文件夹，以后就用它代替主题里的。已经有的文件不会被覆盖。复制来的词语文件可以只
      留下要改的几行；以后程序更新，其余的词语会跟着更新。
      """,
    en: """
      Writes the file into the list's folder 'templates', where it is used in place of the theme's. A file that is
      there is never overwritten. Of a file of words you can keep only the lines that you change: the other words
      then follow newer versions of the program.
      """)
  static let arguments = [file]
  static let options: [Option] = [.templates]
  static let examples = [
    (
      wish: Phrase(zh: "改变条目的样子", en: "change what an entry looks like"),
      line: "duet theme copy partials/row.mustache"
    ),
    (wish: Phrase(zh: "改变颜色", en: "change the colours"), line: "duet theme copy assets/style.css"),
  ]

  private static let file = Argument(
    Phrase(zh: "文件", en: "file"), .choice(ThemeFile.builtIn.map(\.name)),
    zh: "主题的文件，“duet theme”列出全部", en: "a file of the theme; 'duet theme' lists them")

  static func run(_ flags: Flags) throws -> ExitCode {
    let folder = SourceFolders(flags).templates
    guard let name = flags[file].first,
      let original = ThemeFile.builtIn.first(where: { $0.name == name })
    else { return .wrongUsage }
    guard flags.has(.templates) || ListRoot.isList(".") else {
      throw SourceTree.content.error(reading: SourceTree.content.folder, .missing)
    }
    var files = try NewFiles(in: folder)
    guard try files.create(name, original.file.bytes) else {
      throw UsageError(
        Phrase(zh: "\(files.shown)\(name)已经有了", en: "\(files.shown)\(name) is there already"),
        help: Phrase(
          zh: "想重新开始，先把它改名或删去", en: "To start afresh, rename or delete it first"))
    }
    try Report(flags).say(
      Phrase(zh: "写出\(files.shown)\(name)", en: "\(files.shown)\(name) written"))
    return .fine
  }
}

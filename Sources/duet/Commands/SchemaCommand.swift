import Bytes
import Content

/// Says to editors what may stand in the files of a list.
enum SchemaCommand: Command {
  static let name = "schema"
  static let summary = Phrase(
    zh: "输出JSON Schema，供编辑器补全和检查",
    en: "print JSON Schemas, by which editors complete and check files")
  static let details = Phrase(
    zh: """
      输出条目、章节或清单文件的JSON Schema，键的说明用中英文写成。在清单里运行时，清单已有的标签、章节和条目会
      作为建议写进去，但不限于这些。
      --write把三份都写进content/_schema/，并在.vscode/settings.json里说明哪个文件用哪一份：Visual Studio Code装上
      YAML扩展（redhat.vscode-yaml）后，就会边写边补全。这个文件里别的设置不动。清单有了新的标签，或程序更新以后，
      再运行一次。
      """,
    en: """
      Prints the JSON Schema of entry, section or list files, which explains each key in both languages. In a list it
      proposes the tags, sections and entries that are there; others are as good.
      --write puts all three into content/_schema/, and into .vscode/settings.json which of them is for which files: with
      the extension YAML (redhat.vscode-yaml) Visual Studio Code then completes as you type. Other settings in that file
      stay as they are. Run it again when the list has new tags, or after an update of the program.
      """)
  static let arguments = [kind]
  static let options: [Option] = [.content, .write]
  static let files =
    KnownFile.list + [
      KnownFile(
        path: "content/_schema/",
        about: Phrase(zh: "--write写出的JSON Schema", en: "the JSON Schemas that --write writes")),
      KnownFile(
        path: EditorSettings.path,
        about: Phrase(
          zh: "哪个文件用哪份JSON Schema；只改这一项",
          en: "which schema is for which files; only that is changed")),
    ]
  static let examples = [
    (
      wish: Phrase(zh: "让编辑器补全条目", en: "let an editor complete entries"),
      line: "duet schema --write"
    ),
    (
      wish: Phrase(zh: "只看条目的JSON Schema", en: "see the schema of entries"),
      line: "duet schema entry"
    ),
  ]

  private static let kind = Argument(
    Phrase(zh: "文件种类", en: "kind"), .choice(WrittenFile.allCases.map(\.rawValue)), .optional,
    zh: "条目、章节或清单", en: "which kind of file: an entry, a section or the list")

  static func run(_ flags: Flags) throws -> ExitCode {
    let content = SourceFolders(flags).content
    let kind = flags[kind].first.flatMap(WrittenFile.init)
    let isInList = flags.has(.content) || ListRoot.isList(".")
    switch (kind, flags.has(.write)) {
    case (nil, true):
      guard isInList else { throw SourceTree.content.error(reading: content, .missing) }
      return try write(content, flags)
    case (let kind?, false):
      let proposals = isInList ? try EditorFiles.proposals(of: content) : Proposals()
      try Process.Stream.output.write(kind.jsonSchema(proposing: proposals).lines() + "\n")
      return .fine
    case (_?, true):
      throw UsageError(
        Phrase(
          zh: "--write写出三份JSON Schema，不能只写一份", en: "--write writes all three schemas, not one"),
        help: Phrase(
          zh: "运行：duet schema --write", en: "Run: duet schema --write"))
    case (nil, false):
      throw UsageError(
        Phrase(zh: "没有写明要哪份JSON Schema", en: "which schema is not said"),
        help: Phrase(
          zh: "例如：duet schema entry；要让编辑器用上，运行：duet schema --write",
          en:
            "Name a kind of file, as in 'duet schema entry', or let editors have all: duet schema --write"
        ))
    }
  }

  private static func write(_ content: String, _ flags: Flags) throws -> ExitCode {
    guard let root = Strays.prefix(of: content),
      let name = content.split(separator: "/").last.map(String.init)
    else {
      throw UsageError(
        Option.content.cannotBe(content),
        help: Phrase(zh: "写出文件夹的名称，例如：../content", en: "Name the folder, as in ../content"))
    }
    let editor = EditorFiles(content: name, proposals: try EditorFiles.proposals(of: content))
    let files: ListFiles
    do throws(SystemError) { files = try ListFiles(in: root.isEmpty ? "." : root) } catch {
      throw SourceTree.content.error(reading: root, error)
    }
    let report = Report(flags)
    var isChanged = false
    func bring(_ path: String, _ old: [UInt8]?, _ bytes: [UInt8]) throws {
      guard old != bytes else { return }
      try files.write(path, bytes)
      isChanged = true
      let shown = files.prefix + path
      try report.say(
        old == nil
          ? Phrase(zh: "新建：\(shown)", en: "new: \(shown)")
          : Phrase(zh: "更新：\(shown)", en: "updated: \(shown)"))
    }
    for file in editor.schemas {
      try bring(file.path, try files.readToReplace(file.path), file.bytes)
    }
    let path = EditorSettings.path
    let old = try files.readToReplace(path)
    switch old.map(editor.settings.change) ?? .write(editor.settings.whole) {
    case .none: break
    case .write(let bytes): try bring(path, old, bytes)
    case .unclear:
      let shown = files.prefix + path
      try report.warn(
        Phrase(
          zh: "没有动\(shown)：它不是单纯的JSON，例如里面有注释",
          en: "\(shown) is left: it is not plain JSON, as when there are comments in it"),
        help: Phrase(zh: "自己在里面加上这几行：", en: "Put these lines into it yourself:"))
      for line in editor.settings.lines { try report.say(Phrase(line), isProblem: true) }
      return .fine
    }
    if !isChanged {
      try report.say(Phrase(zh: "没有要更新的文件", en: "there is no file to update"))
    }
    return .fine
  }
}

extension ListFiles {
  /// What a file says that is about to be replaced; throws where something else has its name.
  fileprivate func readToReplace(_ path: String) throws(MachineError) -> [UInt8]? {
    do throws(ReadError) {
      return try read(path)
    } catch {
      throw .cannotWrite(to: prefix + path, error.words, help: error.way)
    }
  }
}

extension ReadError {
  fileprivate var way: Phrase {
    switch self {
    case .refused(let error) where !error.isNotAFolder: ListFiles.help
    case .notAFile, .tooLarge, .refused:
      Phrase(zh: "把它移走，再运行一次", en: "Move it away, and run this again")
    }
  }
}

extension Option {
  fileprivate static let write = Option(
    "--write", zh: "写进content/_schema/和.vscode/settings.json",
    en: "write them into content/_schema/ and .vscode/settings.json")
}

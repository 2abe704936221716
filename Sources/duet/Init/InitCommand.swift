import Content

/// Makes a list that can be built, shown, checked and published.
enum InitCommand: Command {
  static let name = "init"
  static let summary = Phrase(zh: "新建一份清单", en: "begin a list")
  static let details = Phrase(
    zh: """
      在文件夹里（默认是当前文件夹）写好一份清单：一个章节、两个条目（其中一个故意缺中文），GitHub上检查、发布
      和更新用的工作流，以及说明文件。在终端里没写明的会问；已经有的文件不会被覆盖。
      --update把以前写好的文件更新到这个版本：没人改过的直接更新，改过的只显示差别；content/里的文件不动。
      """,
    en: """
      Writes a list into the folder (the one you are in): a section, two entries of which one lacks its Chinese half
      on purpose, workflows that check, publish and refresh it on GitHub, and documents. On a terminal it asks for
      what is not given. A file that is there is never overwritten.
      --update brings files that an earlier version wrote up to this one: those that are as it wrote them
      are updated, of the others it shows what differs, and files in content/ stay as they are.
      """)
  static let arguments = [folder]
  static let options: [Option] = [
    .nameZh, .nameEn, .sectionZh, .sectionEn, .listRepository, .action, .update, .dry,
  ]
  static let examples = [
    (
      wish: Phrase(zh: "在新文件夹里新建清单，边问边写", en: "begin a list in a new folder, and be asked"),
      line: "duet init demo"
    ),
    (
      wish: Phrase(zh: "写明名称，不提问", en: "with names, and without questions"),
      line:
        "duet init demo --name-zh 园艺资源 --name-en 'Gardening Resources' --repository owner/gardening"
    ),
    (
      wish: Phrase(zh: "程序更新以后，看看工作流有什么变化", en: "see what a newer version would change"),
      line: "duet init --update --dry-run"
    ),
  ]

  private static let folder = Argument(
    .folder, .folder, .optional, zh: "清单放在哪里（默认当前文件夹）", en: "where the list goes (here)")

  static func run(_ flags: Flags) throws -> ExitCode {
    let path = flags[folder].first ?? "."
    let action = try StarterAction(flags)
    if flags.has(.update) {
      if let option = [Option.nameZh, .nameEn, .sectionZh, .sectionEn, .listRepository].first(
        where: flags.has)
      {
        throw UsageError(
          Phrase(
            zh: "--update不改清单的名称，不能加上\(option.name)",
            en: "--update changes no names, so \(option.name) has no place beside it"),
          help: Phrase(zh: "名称写在content/list.yml里", en: "Names are in content/list.yml"))
      }
      let root = flags[folder].isEmpty ? ListRoot.above() : nil
      return try StarterUpdate.run(in: root?.wayUp ?? path, action, flags)
    }
    if flags.has(.dry) {
      throw UsageError(
        Phrase(zh: "--dry-run只用于--update", en: "--dry-run is only for --update"),
        help: .runHelp("duet init --help"))
    }
    try refuse(path)
    let isInGit = (try? Folder.open(path).kind(of: ".git")) ?? nil != nil
    let starter = try StarterAnswers(flags, folder: path).starter(action)
    let report = Report(flags)
    var folder = try NewFiles(in: path)
    var (written, kept): ([String], [String]) = ([], [])
    var record = StarterRecord()
    for file in starter.files {
      if try folder.create(file.path, file.bytes) {
        written.append(file.path)
        if !file.isContent { record.add(file) }
      } else {
        kept.append(file.path)
      }
    }
    let editor = starter.editorFiles
    let own = [EditorFiles.File(path: EditorSettings.path, bytes: editor.settings.whole)]
    for file in editor.schemas + own {
      if try folder.create(file.path, file.bytes) {
        written.append(file.path)
      } else {
        kept.append(file.path)
      }
    }
    if try folder.create(StarterRecord.path, record.bytes) { written.append(StarterRecord.path) }
    try report.say(
      Phrase(
        zh: "写好了\(written.count)个文件，在\(folder.shown)里",
        en: "\(counted(written.count, "file")) written into \(folder.shown)"))
    for path in written { try report.say(Phrase("  \(path)")) }
    if !kept.isEmpty {
      try report.say(
        Phrase(zh: "已经有的没有动：", en: "left as they are: ") + Phrase(kept.joined(separator: ", ")))
    }
    if kept.contains(EditorSettings.path) {
      let line = path == "." ? "duet schema --write" : "duet -C \(path.forShell) schema --write"
      try report.say(
        Phrase(
          zh: "要让编辑器补全条目，运行：\(line)",
          en: "To let the editor complete entries, run: \(line)"))
    }
    for line in starter.nextSteps(in: path, isInGit: isInGit) { try report.say(line) }
    return .fine
  }

  /// Where another list is, or files that have nothing to do with one.
  private static func refuse(_ path: String) throws {
    if ListRoot.isList(path) {
      let line = path == "." ? "duet init --update" : "duet -C \(path.forShell) init --update"
      throw UsageError(
        Phrase(zh: "\(path)里已经有一份清单", en: "there is a list in '\(path)' already"),
        help: Phrase(
          zh: "要更新它的工作流和说明，运行：\(line)",
          en: "To bring its workflows and documents up to date, run: \(line)"))
    }
    // The folder need not be there yet; the nearest one above it is.
    var near = path
    while Folder.whole(near) == nil {
      let steps = near.split(separator: "/").dropLast()
      near = (near.hasPrefix("/") ? "/" : steps.isEmpty ? "." : "") + steps.joined(separator: "/")
    }
    if ListRoot.isList(near) || ListRoot.above(near) != nil {
      throw UsageError(
        Phrase(zh: "\(path)在另一份清单里面", en: "'\(path)' is inside another list"),
        help: Phrase(zh: "指定清单外面的文件夹", en: "Name a folder outside of it"))
    }
    guard let folder = try? Folder.open(path) else { return }
    let other = try folder.entries().map(\.shown).sorted().first { name in
      !name.hasPrefix(".")
        && !["README", "LICENSE", "LICENCE", "CONTRIBUTING"].contains {
          name.uppercased().hasPrefix($0)
        }
    }
    guard let other else { return }
    throw UsageError(
      Phrase(
        zh: "文件夹“\(path)”不是空的，里面有“\(other)”",
        en: "the folder '\(path)' is not empty: there is '\(other)'"),
      help: Phrase(
        zh: "指定一个新文件夹，例如：duet init my-list",
        en: "Name a new folder, as in: duet init my-list"))
  }
}

extension Starter {
  /// What editors know of it: the tags that its entries have.
  var editorFiles: EditorFiles {
    let content = SourceTree.content.folder
    let parsed = files.filter { $0.isContent && $0.path.hasSuffix(".yml") }.map { file in
      Parsed(
        SourceFile(path: file.path, bytes: file.bytes),
        at: String(file.path.dropFirst(content.utf8.count + 1)))
    }
    return EditorFiles(content: content, proposals: Proposals(from: parsed))
  }

  /// What only the owner of the list can do, line by line.
  ///
  /// - Parameter isInGit: whether the folder is a repository already.
  fileprivate func nextSteps(in path: String, isInGit: Bool) -> [Phrase] {
    let name = repository?.text ?? "OWNER/NAME"
    let lack =
      action == nil
      ? [
        Phrase(
          zh: "没有写工作流：它们要下载发行的程序，而这个程序是自己编译的。发行之后再运行，或用--action指定版本。",
          en:
            "No workflow is written: it would fetch a released program, and this one was compiled from its sources. "
            + "Run a released one, or name a release with --action."), Phrase(""),
      ] : []
    let look =
      [Phrase(zh: "看看清单：", en: "Look at it:")]
      + (path == "." ? [] : [Phrase("  cd \(path.forShell)")])
      + [Phrase("  duet serve --open"), Phrase("")]
    let begin =
      (isInGit ? [] : [Phrase("  git init -b main")])
      + [Phrase("  git add . && git commit -m 'Begin the list'")]
      + (isInGit ? [] : [Phrase("  gh repo create \(name) --public --source .")])
    let site = repository.map { " --homepage \($0.site)" } ?? ""
    let describe = [
      Phrase(zh: "  # 说明和主题，让别人找得到", en: "  # a description and a topic, by which others find it"),
      Phrase(
        "  gh repo edit \(name) --description \(bothNames.forShell)\(site) --add-topic awesome-list"
      ),
    ]
    let pages =
      action == nil
      ? []
      : [
        Phrase(zh: "  # 打开Pages", en: "  # switch Pages on"),
        Phrase("  gh api -X POST repos/\(name)/pages -f build_type=workflow"),
        Phrase(
          zh: "  # 允许每周更新的工作流提合并请求",
          en: "  # let the workflow that refreshes facts propose pull requests"),
        Phrase(
          "  gh api -X PUT repos/\(name)/actions/permissions/workflow"
            + " -f default_workflow_permissions=read -F can_approve_pull_request_reviews=true"),
      ]
    return [Phrase("")] + lack + look
      + [
        Phrase(
          zh: "放到GitHub上（用GitHub的命令gh，也可以在网页上做）：",
          en: "Put it on GitHub, with GitHub's command gh or on its pages:")
      ] + begin + describe + pages + [Phrase("  git push -u origin main")]
  }

  private var bothNames: String { name.zh == name.en ? name.en : "\(name.en) · \(name.zh)" }
}

extension Option {
  static let nameZh = Option(
    "--name-zh", value: .text(.name), zh: "清单的中文名称", en: "what the list is called in Chinese")
  static let nameEn = Option(
    "--name-en", value: .text(.name), zh: "清单的英文名称", en: "what the list is called in English")
  static let sectionZh = Option(
    "--section-zh", value: .text(.name), zh: "第一个章节的中文名称（默认“资源”）",
    en: "what the first section is called in Chinese (资源)")
  static let sectionEn = Option(
    "--section-en", value: .text(.name), zh: "第一个章节的英文名称（默认Resources）",
    en: "what the first section is called in English (Resources)")
  static let listRepository = Option(
    "--repository", value: .text(Phrase("owner/name")), zh: "清单在GitHub上的仓库",
    en: "where the list will be on GitHub")
  static let action = Option(
    "--action", value: .text(Phrase("owner/duet@tag")),
    zh: "工作流用哪个发行版（默认是这个程序自己的版本，如果它是发行的）",
    en: "which release the workflows fetch (this program, if it is a released one)")
  static let update = Option(
    "--update", zh: "把以前写好的文件更新到这个版本", en: "bring files that were written before up to this version"
  )
  static let dry = Option("--dry-run", zh: "只显示差别，什么也不写", en: "only show what differs")
}

extension Phrase {
  static let name = Phrase(zh: "名称", en: "name")
  fileprivate static let folder = Phrase(zh: "文件夹", en: "folder")
}

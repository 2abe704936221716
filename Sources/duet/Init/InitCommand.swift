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
      --update brings files that an earlier version wrote up to this one: those that nobody has changed are
      updated, of the others it shows what differs, and files in content/ stay as they are.
      """)
  static let arguments = [folder]
  static let options: [Option] = [
    .nameZh, .nameEn, .sectionZh, .sectionEn, .listRepository, .update, .dry,
  ]
  static let examples = [
    (
      wish: Phrase(zh: "在新文件夹里新建清单，边问边写", en: "begin a list in a new folder, and be asked"),
      line: "duet init demo"
    ),
    (
      wish: Phrase(zh: "不提问，直接新建", en: "without questions"),
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
    if flags.has(.update) { return try StarterUpdate.run(in: path, flags) }
    if flags.has(.dry) {
      throw UsageError(
        Phrase(zh: "--dry-run只用于--update", en: "--dry-run is only for --update"),
        help: .runHelp("duet init --help"))
    }
    try refuse(path)
    let starter = try StarterAnswers(flags, folder: path).starter()
    try starter.checkNames()
    let report = Report(flags)
    let files = starter.files
    var folder = try NewFiles(in: path)
    var kept: [String] = []
    var record = StarterRecord()
    for file in files {
      if try !folder.create(file.path, file.bytes) {
        kept.append(file.path)
      } else if !file.isContent {
        record.add(file)
      }
    }
    _ = try folder.create(StarterRecord.path, record.bytes)
    try report.say(
      Phrase(
        zh: "写好了\(files.count - kept.count)个文件，在\(folder.shown)里",
        en: "\(counted(files.count - kept.count, "file")) written into \(folder.shown)"))
    for file in files where !kept.contains(file.path) { try report.say(Phrase("  \(file.path)")) }
    if !kept.isEmpty {
      try report.say(
        Phrase(zh: "已经有的没有动：", en: "left as they are: ") + Phrase(kept.joined(separator: ", ")))
    }
    for line in starter.nextSteps(in: path) { try report.say(line) }
    return .fine
  }

  /// Where another list is, or files that have nothing to do with one.
  private static func refuse(_ path: String) throws {
    if ListRoot.isList(path) {
      throw UsageError(
        Phrase(zh: "\(path)里已经有一份清单", en: "there is a list in '\(path)' already"),
        help: Phrase(
          zh: "要更新它的工作流和说明，运行：duet -C \(path) init --update",
          en: "To bring its workflows and documents up to date, run: duet -C \(path) init --update")
      )
    }
    if let outer = listAround(path) {
      throw UsageError(
        Phrase(zh: "\(path)在另一份清单“\(outer)”里面", en: "'\(path)' is inside another list, '\(outer)'"),
        help: Phrase(zh: "指定清单外面的文件夹", en: "Name a folder outside of it"))
    }
    guard let folder = try? Folder.open(path) else { return }
    let others = try folder.entries().map(\.shown).filter { name in
      !name.hasPrefix(".")
        && !["README", "LICENSE", "LICENCE", "CONTRIBUTING"].contains {
          name.uppercased().hasPrefix($0)
        }
    }
    guard let other = others.sorted().first else { return }
    throw UsageError(
      Phrase(
        zh: "文件夹“\(path)”不是空的，里面有“\(other)”",
        en: "the folder '\(path)' is not empty: there is '\(other)'"),
      help: Phrase(
        zh: "指定一个新文件夹，例如：duet init my-list",
        en: "Name a new folder, as in: duet init my-list"))
  }

  private static func listAround(_ path: String) -> String? {
    // The folder need not be there yet; the nearest one above it is.
    var steps = path.split(separator: "/").map(String.init)
    let start = path.hasPrefix("/") ? "/" : "./"
    while !steps.isEmpty, Folder.whole(start + steps.joined(separator: "/")) == nil {
      steps.removeLast()
    }
    guard let whole = Folder.whole(start + steps.joined(separator: "/")) else { return nil }
    var above = whole.split(separator: "/").map(String.init)
    while !above.isEmpty {
      let folder = "/" + above.joined(separator: "/")
      let name = above.removeLast()
      if ListRoot.isList(folder) { return name }
    }
    return nil
  }
}

extension Starter {
  /// A name that entry files cannot hold is refused before anything is written.
  fileprivate func checkNames() throws(UsageError) {
    for file in files where file.isContent {
      let parsed = Parsed(
        SourceFile(path: file.path, bytes: file.bytes),
        at: String(file.path.dropFirst("content/".count)))
      guard let problem = parsed.diagnostics.first(where: { $0.severity == .error }) else {
        continue
      }
      let chinese = problem.wording(in: .zh)
      throw UsageError(
        Phrase(
          zh: "名称不能这样写：\(chinese.message)", en: "the name cannot be so: \(problem.message)"),
        help: Phrase(
          zh: chinese.help ?? "换一个名称", en: problem.help ?? "Choose another name"))
    }
  }

  /// What only the owner of the list can do, line by line.
  fileprivate func nextSteps(in path: String) -> [Phrase] {
    let name = repository?.text ?? "OWNER/NAME"
    let lack =
      home.isEmpty
      ? [
        Phrase(
          zh: "没有写工作流：这个程序不知道自己来自哪个仓库，工作流没法下载它；发行的程序知道。",
          en:
            "No workflow is written: it would have to fetch this program, which does not know from where. A "
            + "released one knows."), Phrase(""),
      ] : []
    let look =
      [Phrase(zh: "看看清单：", en: "Look at it:")]
      + (path == "." ? [] : [Phrase("  cd \(path)")]) + [Phrase("  duet serve --open"), Phrase("")]
    let publish = [
      Phrase(
        zh: "发布到GitHub（用GitHub的命令gh，也可以在网页上做）：",
        en: "Publish it on GitHub, with GitHub's command gh or on its pages:"),
      Phrase("  git init -b main && git add . && git commit -m 'Begin the list'"),
      Phrase(zh: "  # 新建仓库，打开Pages", en: "  # make the repository, and switch Pages on"),
      Phrase("  gh repo create \(name) --public --source . --push"),
      Phrase("  gh api -X POST repos/\(name)/pages -f build_type=workflow"),
      Phrase(
        zh: "  # 允许每周更新的工作流提合并请求",
        en: "  # let the workflow that refreshes facts propose pull requests"),
      Phrase(
        "  gh api -X PUT repos/\(name)/actions/permissions/workflow"
          + " -f default_workflow_permissions=read -F can_approve_pull_request_reviews=true"),
      Phrase(zh: "  # 加上主题，让别人找得到", en: "  # add topics by which others find it"),
      Phrase("  gh repo edit \(name) --add-topic awesome-list"),
    ]
    return [Phrase("")] + lack + look + publish
  }
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
  static let update = Option(
    "--update", zh: "把以前写好的文件更新到这个版本", en: "bring files that were written before up to this version"
  )
  static let dry = Option("--dry-run", zh: "只显示差别，什么也不写", en: "only show what differs")
}

extension Phrase {
  fileprivate static let name = Phrase(zh: "名称", en: "name")
  fileprivate static let folder = Phrase(zh: "文件夹", en: "folder")
}

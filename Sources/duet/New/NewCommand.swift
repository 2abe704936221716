import Content
import Refresh

/// Writes the file of an entry that was not in the list.
enum NewCommand: Command {
  static let name = "new"
  static let summary = Phrase(zh: "新建一个条目", en: "begin an entry")
  static let details = Phrase(
    zh: """
      为网址、GitHub上的owner/name、arXiv编号或DOI写一个条目文件。GitHub、GitLab、Gitee、Codeberg、Hugging Face
      和论文索引知道的（标题、说明、许可证、作者、日期等），联网时会去问；问不到就不写。说明只写成注释，供改写。
      在终端里没写明的会问；清单里已经有的网址、仓库、论文和标题会被拒绝，已经有的文件不会被覆盖。

      --from读一个JSON对象，键有：address、section、id、title（文字，或{"zh": …, "en": …}）、
      summary（{"zh": …, "en": …}）、links（链接的种类和目标）、tags、added、paper（title、authors、date、
      venue）。命令行上写明的优先。
      """,
    en: """
      Writes the file of an entry for an address, for owner/name on GitHub, a number of arXiv or a DOI. What GitHub,
      GitLab, Gitee, Codeberg, Hugging Face and the indexes of papers know of it (title, description, licence,
      authors, date) is asked for where there is a network, and left out where there is no answer. A description
      becomes a comment, to be written in other words. On a terminal it asks for what is not given. It refuses an
      address, a repository, a paper and a title that the list has, and never overwrites a file.

      --from reads an object of JSON with the keys address, section, id, title (a text, or {"zh": …, "en": …}),
      summary ({"zh": …, "en": …}), links (kinds of link and their targets), tags, added, and paper (title,
      authors, date, venue). What the command line says comes first.
      """)
  static let arguments = [Argument.address]
  static let options: [Option] = [
    .section, .id, .title, .titleZh, .titleEn, .zh, .en, .tag, .link, .added, .answers, .offline,
    .print, .content,
  ]
  static let environment = Variable.services + [.epoch]
  static let files = KnownFile.list
  static let examples = [
    (
      wish: Phrase(zh: "为GitHub上的仓库新建条目，边问边写", en: "an entry for a repository, and be asked"),
      line: "duet new commonmark/cmark"
    ),
    (
      wish: Phrase(zh: "为论文新建条目，不提问", en: "for a paper, without questions"),
      line:
        "duet new arxiv:2308.03279 --section papers --tag ner,llm --en 'Models that find names.'"
    ),
    (
      wish: Phrase(zh: "由脚本写好的回答新建条目", en: "from answers that a script has written"),
      line: "duet new --from answers.json"
    ),
    (
      wish: Phrase(zh: "只看会写什么，不联网", en: "only see what would be written, without the network"),
      line: "duet new owner/name --section tools --zh 一句话。 --offline --dry-run"
    ),
  ]

  static func run(_ flags: Flags) throws -> ExitCode {
    let list = try NewList(in: SourceFolders(flags).content)
    let answers = try NewAnswers(flags)
    guard let today = Process.day() else {
      throw UsageError(
        Phrase(zh: "时钟不对", en: "the clock is wrong"),
        help: Phrase(zh: "把这台机器的日期设对", en: "Set the date of this machine"))
    }
    var entry = try NewEntry(answers, in: list, today: today)
    if let given = answers.section { entry.take(section: try list.section(given)) }
    var questions = NewQuestions(answers, list, flags)
    try questions.checkAnswers(for: entry)
    try questions.address(for: &entry)
    let inquiry = Inquiry(about: entry.link, flags)
    try questions.settle(for: entry, mayKnowMore: inquiry != nil)
    try inquiry?.ask(for: &entry)
    try questions.settle(for: entry)
    entry.take(section: try questions.section(for: entry))
    try entry.take(title: try questions.title(for: entry))
    try entry.take(id: try questions.id(for: entry))
    try entry.take(summary: try questions.summary(for: entry), flags.language)
    try entry.take(tags: try questions.tags(for: entry))
    try write(entry, flags)
    return .fine
  }

  private static func write(_ entry: NewEntry, _ flags: Flags) throws {
    let bytes = try entry.file()
    let path = entry.list.prefix + entry.place
    if flags.has(.print) {
      try note(Phrase(zh: "会写到\(path)：", en: "would be written to \(path):"), flags)
      return try Process.Stream.output.write(String(decoding: bytes, as: UTF8.self))
    }
    // What is half written when the user ends the program would stay.
    Process.holdInterruption()
    var folder = try NewFiles(
      in: String(entry.list.prefix.dropLast()),
      help: Phrase(
        zh: "让这个文件夹可写，再运行一次", en: "Make its folder one that can be written, and run this again"))
    let isNew = try folder.create(entry.place, bytes)
    Process.releaseInterruption()
    guard isNew else {
      throw UsageError(
        Phrase(zh: "\(path)已经存在", en: "\(path) is there already"),
        help: Phrase(zh: "用--id换一个id", en: "Name another id with --id"))
    }
    let report = Report(flags)
    try report.say(Phrase(zh: "写好了\(path)", en: "written: \(path)"))
    for line in entry.nextSteps(flags) { try report.say(line) }
  }

  fileprivate static func note(_ words: Phrase, _ flags: Flags) throws {
    guard !flags.manner.isQuiet else { return }
    try Process.Stream.error.write(words[flags.language].printable + "\n")
  }
}

extension NewEntry {
  /// What is left for a person to do, line by line.
  fileprivate func nextSteps(_ flags: Flags) -> [Phrase] {
    var left: [Phrase] = []
    for language in Language.allCases {
      for (key, text) in [("title", draft.title), ("summary", draft.summary)]
      where text[language] == nil {
        left.append(
          Phrase(
            zh: "写上\(language.words.zh)“\(key)”", en: "write the \(language.words.en) '\(key)'"))
      }
    }
    if !draft.comments.isEmpty {
      left.append(
        Phrase(
          zh: "用完以后，删去#开头的几行", en: "delete the lines that begin with #, once they have served"))
    }
    if draft.tags.isEmpty {
      let frequent = list.tags.prefix(8)
      left.append(
        frequent.isEmpty
          ? Phrase(zh: "加上标签，例如：tags: [markdown]", en: "add tags, as in tags: [markdown]")
          : Phrase(
            zh: "加上标签，清单里有：\(frequent.joined(separator: "、"))",
            en: "add tags; the list has \(frequent.joined(separator: ", "))"))
    }
    let fresh = draft.tags.filter { list.known.tags[$0] == nil }
    if !fresh.isEmpty {
      left.append(
        Phrase(
          zh: "看看清单是否真要添这些标签：\(fresh.joined(separator: "、"))",
          en: "see whether the list needs these new tags: \(fresh.joined(separator: ", "))"))
    }
    let content = flags[.content].map { " --content \($0.forShell)" } ?? ""
    return (left.isEmpty ? [] : [Phrase(zh: "还要做：", en: "left to do:")])
      + left.map { Phrase("  ") + $0 }
      + [
        Phrase(zh: "然后：", en: "then:"), Phrase("  duet check \(id)\(content)"),
        Phrase("  duet serve --open\(content)"),
      ]
  }
}

extension Argument {
  static let address = Argument(
    Phrase(zh: "网址", en: "address"), .text(Phrase(zh: "网址", en: "address")), .optional,
    zh: "条目的网址、GitHub上的owner/name、arxiv:编号、DOI，或hf:owner/name",
    en: "where it leads: an address, owner/name on GitHub, arxiv:number, a DOI, or hf:owner/name")
}

extension Option {
  static let section = Option(
    "--section", value: .section, zh: "放在哪个章节，例如：tools/editors",
    en: "where it goes, as in tools/editors")
  static let id = Option(
    "--id", value: .text(Phrase("id")), zh: "条目的id，也是文件名（默认取自标题或网址）",
    en: "its id and the name of its file (from its title or address)")
  static let title = Option(
    "--title", value: .text(.title), zh: "两种语言共用的标题（默认问服务，或用仓库的名称）",
    en: "its title in both languages (as a service has it, or the name of the repository)")
  static let titleZh = Option(
    "--title-zh", value: .text(.title), zh: "中文标题", en: "its title in Chinese")
  static let titleEn = Option(
    "--title-en", value: .text(.title), zh: "英文标题", en: "its title in English")
  static let zh = Option("--zh", value: .text(.sentence), zh: "中文简介", en: "its summary in Chinese")
  static let en = Option("--en", value: .text(.sentence), zh: "英文简介", en: "its summary in English")
  static let tag = Option(
    "--tag", value: .tags, zh: "标签，用英文逗号隔开，也可以写几次（默认是服务所说的、清单里也有的）",
    en:
      "tags, as in ner,dataset; may be given more than once (those of the service that the list has)"
  )
  static let link = Option(
    "--link", value: .text(Phrase(zh: "种类=目标", en: "kind=target")),
    zh: "另一个链接，例如：paper=https://example.org/paper.pdf；可以写几次",
    en: "another link, as in paper=https://example.org/paper.pdf; may be given more than once")
  static let added = Option(
    "--added", value: .text(Phrase(zh: "日期", en: "day")), zh: "收录的日期（默认今天）",
    en: "the day on which it comes into the list (today)")
  static let answers = Option(
    "--from", value: .file, zh: "从文件读取JSON写的回答，-表示标准输入；不再提问",
    en: "read the answers as JSON from a file, or from standard input (-), and ask nothing")
  static let offline = Option("--offline", zh: "不问任何服务", en: "ask no service")
  static let print = Option(
    "--print", "--dry-run", zh: "只显示文件，什么也不写", en: "only show the file, and write nothing")
}

extension Phrase {
  fileprivate static let title = Phrase(zh: "标题", en: "title")
  fileprivate static let sentence = Phrase(zh: "简介", en: "sentence")
}

import Content

/// One option of a command, with everything that is to be said about it.
struct Option: Sendable {
  /// The ways to type it, of which the last is how messages call it: `-h` and `--help`.
  let spellings: [String]
  let value: Value
  let about: Phrase

  init(_ spellings: String..., value: Value = .flag, zh: String, en: String) {
    self.spellings = spellings
    self.value = value
    about = Phrase(zh: zh, en: en)
  }

  var name: String { spellings.last ?? "" }

  /// As the help shows it: `-h, --help`.
  var usage: Phrase { line(spellings.joined(separator: ", ")) }
  /// As it is written: `--content <folder>`.
  var example: Phrase { line(name) }

  private func line(_ name: String) -> Phrase {
    Phrase(name) + (value.name.map { Phrase(" <") + $0 + Phrase(">") } ?? Phrase(""))
  }

  func isTyped(_ word: String) -> Bool { spellings.contains(word) }

  /// Said of a value that the option cannot have.
  func cannotBe(_ text: String) -> Phrase { .cannotBe(text, Phrase(name)) }
}

extension Option {
  static let content = Option(
    "--content", value: .folder, zh: "条目所在的文件夹（默认content）", en: "where the entries are (content)")
  static let templates = Option(
    "--templates", value: .folder, zh: "替换主题文件的文件夹（默认templates，可以没有）",
    en: "where files that replace those of the theme are, if any (templates)")
  static let output = Option(
    "--output", value: .folder, zh: "网站写到哪里（默认site）", en: "where the site goes (site)")
  static let baseURL = Option(
    "--base-url", value: .text(Phrase(zh: "网址", en: "url")), zh: "网站发布后的地址，代替list.yml里的base_url",
    en: "where the site will be read, instead of base_url in list.yml")
  static let repository = Option(
    "--repository", value: .text(Phrase("owner/name")),
    zh: "清单在GitHub上的仓库，list.yml里没写时用（在GitHub Actions里默认是那里的仓库）",
    en: "where the list is kept on GitHub, if list.yml does not say (under GitHub Actions, the "
      + "repository there)")
  static let port = Option(
    "--port", value: .text(Phrase(zh: "端口", en: "number")),
    zh: "监听哪个端口，0表示任何空闲端口（默认4000，或其后第一个空闲的）",
    en: "where to listen, 0 for any free port (4000, or the next free one)")
  static let open = Option("--open", zh: "在浏览器里打开网站", en: "open the site in the browser")
  static let basePath = Option(
    "--base-path", value: .text(Phrase(zh: "路径", en: "path")),
    zh: "网站在哪个路径下，如GitHub Pages上的/list/（默认/）",
    en: "what the site is under, as on GitHub Pages: /list/ (/)")
  static let markdown = Option("--markdown", zh: "写成Markdown", en: "write Markdown")
  static let strict = Option("--strict", zh: "把警告当作错误", en: "treat warnings as errors")
  static let all = Option(
    "--all", zh: "逐个显示所有问题，相同的警告也不合并", en: "show each problem, also alike warnings")
  static let changedSince = Option(
    "--changed-since", value: .text(Phrase(zh: "提交", en: "commit")),
    zh: "只列出此后变化过的文件里的警告，例如origin/main；错误全部列出",
    en:
      "show warnings only for files that changed since this commit, as in origin/main; errors always"
  )
  static let against = Option(
    "--against", value: .addressOrPath,
    zh: "与已发布的网站或它的list.json比较：列出那里有、这里没有的条目id，已写进aliases的不算",
    en: "compare with a published site or its list.json: list the ids that no entry here has any "
      + "more, not even in 'aliases'")
  static let format = Option(
    "--format", value: .choice(Report.Format.allCases.map(\.rawValue)),
    zh: "问题怎样输出：给人看；作为JSON写到标准输出；作为GitHub的批注（在GitHub Actions里默认如此）",
    en: "how to report problems: for people, as JSON on standard output, or as annotations for "
      + "GitHub (the default under GitHub Actions)")
  static let workingFolder = Option(
    "-C", value: .folder, zh: "先进入这个文件夹", en: "change to this folder first")
  static let quiet = Option(
    "--quiet", zh: "不显示进度，也不报告成功；问题和错误照常显示",
    en: "show no progress and no success; problems and errors stay")
  static let color = Option(
    "--color", value: .choice(Style.Use.allCases.map(\.rawValue)),
    zh: "是否使用颜色（默认auto：在终端上用，除非设置了NO_COLOR）",
    en: "whether to use colours (auto: on a terminal, unless NO_COLOR is set)")
  static let language = Option(
    "--language", value: .choice(Language.allCases.map(\.rawValue)),
    zh: "消息和帮助的语言（默认看LC_ALL、LC_MESSAGES、LANG）",
    en: "the language of messages and help (by LC_ALL, LC_MESSAGES, LANG)")
  static let help = Option("-h", "--help", zh: "显示这份帮助", en: "show this help")
  static let version = Option("--version", zh: "显示版本", en: "show the version")

  /// What every command has, before its name and after it.
  static let common = [workingFolder, quiet, color, language, help, version]
}

import Bytes
import Content
import Site

/// Explains the rules that a list may switch.
enum RulesCommand: Command {
  static let name = "rules"
  static let summary = Phrase(
    zh: "解释文字和条目要守的规则，以及怎样开关", en: "explain the rules that texts and entries are held to")
  static let details = Phrase(
    zh: """
      每条规则要求什么、为什么、什么样的文字不合规则、怎样改，以及在这份清单里是报错、警告，还是不管。list.yml的
      “rules”可以改；单独一行可以用注释破例，写明理由：“# allow 规则: 理由”。写明一条规则，就只解释这一条。
      """,
    en: """
      What each rule asks for and why, what breaks it and how that is written better, and whether it is an error or
      a warning in this list, or off. 'rules' in list.yml changes that; a comment with a reason excuses a single
      line: '# allow rule: reason'. With a rule named, only that one is explained.
      """)
  static let arguments = [rule]
  static let options: [Option] = [.content, .markdown]
  static let files = KnownFile.list
  static let examples = [
    (
      wish: Phrase(zh: "看看有哪些规则", en: "see what there is"), line: "duet rules"
    ),
    (
      wish: Phrase(
        zh: "看看汉字与字母之间要不要空格", en: "look up whether a space stands between Chinese and Latin"),
      line: "duet rules han-latin-space"
    ),
  ]

  private static let rule = Argument(
    Phrase(zh: "规则", en: "rule"), .choice(Rule.all.map(\.id)), .optional,
    zh: "只解释这一条", en: "explain only this one")

  static func run(_ flags: Flags) throws -> ExitCode {
    let page = RulesPage(language: flags.language)
    if flags.has(.markdown) {
      try Process.Stream.output.write(page.markdown)
      return .fine
    }
    let switches = switches(in: SourceFolders(flags).content)
    if let id = flags[rule].first, let rule = Rule.all.first(where: { $0.id == id }) {
      try Process.Stream.output.write(page.text(of: rule, switches))
    } else {
      try Process.Stream.output.write(page.overview(switches))
    }
    return .fine
  }

  /// Nil without a list, or with a `list.yml` that has errors: the rules are as they are by themselves then. Errors elsewhere
  /// change nothing.
  private static func switches(in folder: String) -> Switches? {
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + "list.yml"
    guard let bytes = try? Folder.read(path: path, limit: FileLimits.entry),
      case .list(let list)? = Parsed(SourceFile(path: path, bytes: bytes), at: "list.yml").file
    else { return nil }
    return list.switches
  }
}

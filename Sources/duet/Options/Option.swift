import Bytes
import Content

/// One option of a command, with everything that is to be said about it.
struct Option: Sendable {
  /// Without the dashes.
  let name: String
  /// The one letter that stands for it after one dash.
  var letter: Character?
  /// What the value is called in the help; nil for an option that is there or not.
  let value: Phrase?
  let about: Phrase
  /// The only values that there are; empty when any is good.
  let choices: [String]

  init(_ name: String, value: Phrase? = nil, choices: [String] = [], zh: String, en: String) {
    self.name = name
    self.value = value
    self.choices = choices
    about = Phrase(zh: zh, en: en)
  }

  init(_ name: String, choices: [String], zh: String, en: String) {
    let value = Phrase(choices.joined(separator: "|"))
    self.init(name, value: value, choices: choices, zh: zh, en: en)
  }

  /// As it is typed: `--content <folder>`.
  var usage: Phrase {
    Phrase((letter.map { "-\($0), " } ?? "") + "--" + name)
      + (value.map { Phrase(" <") + $0 + Phrase(">") } ?? Phrase(""))
  }

  func isTyped(_ word: String) -> Bool {
    word == "--" + name || letter.map { word == "-\($0)" } ?? false
  }

  /// Said of a value that the option cannot have.
  func cannotBe(_ text: String) -> Phrase {
    Phrase(zh: "--\(name)不能是“\(text)”", en: "--\(name) cannot be '\(text)'")
  }
}

extension Option {
  static let content = Option(
    "content", value: .folder, zh: "条目所在的文件夹（默认content）", en: "where the entries are (content)")
  static let templates = Option(
    "templates", value: .folder, zh: "替换主题文件的文件夹（默认templates，可以没有）",
    en: "where files that replace those of the theme are, if any (templates)")
  static let output = Option(
    "output", value: .folder, zh: "网站写到哪里（默认site）", en: "where the site goes (site)")
  static let baseURL = Option(
    "base-url", value: Phrase(zh: "网址", en: "url"), zh: "网站发布后的地址，代替list.yml里的base_url",
    en: "where the site will be read, instead of base_url in list.yml")
  static let repository = Option(
    "repository", value: Phrase("owner/name"),
    zh: "清单在GitHub上的仓库，list.yml里没写时用（在GitHub Actions里默认是那里的仓库）",
    en: "where the list is kept on GitHub, if list.yml does not say (under GitHub Actions, the "
      + "repository there)")
  static let port = Option(
    "port", value: Phrase(zh: "端口", en: "number"), zh: "监听哪个端口，0表示任何空闲端口（默认4000，或其后第一个空闲的）",
    en: "where to listen, 0 for any free port (4000, or the next free one)")
  static let open = Option("open", zh: "在浏览器里打开网站", en: "open the site in the browser")
  static let basePath = Option(
    "base-path", value: Phrase(zh: "路径", en: "path"), zh: "网站在哪个路径下，如GitHub Pages上的/list/（默认/）",
    en: "what the site is under, as on GitHub Pages: /list/ (/)")
  static let strict = Option("strict", zh: "把警告当作错误", en: "treat warnings as errors")
  static let all = Option(
    "all", zh: "逐个显示所有问题，相同的警告也不合并", en: "show each problem, also alike warnings")
  static let changedSince = Option(
    "changed-since", value: Phrase(zh: "提交", en: "commit"),
    zh: "只列出此后变化过的文件里的警告，例如origin/main；错误全部列出",
    en:
      "show warnings only for files that changed since this commit, as in origin/main; errors always"
  )
  static let against = Option(
    "against", value: Phrase(zh: "网址或路径", en: "url or path"),
    zh: "与已发布的网站或它的list.json比较：列出那里有、这里没有的条目id，已写进aliases的不算",
    en: "compare with a published site or its list.json: list the ids that no entry here has any "
      + "more, not even in 'aliases'")
  static let format = Option(
    "format", choices: Report.Format.allCases.map(\.rawValue),
    zh: "问题怎样输出：给人看；作为JSON写到标准输出；作为GitHub的批注（在GitHub Actions里默认如此）",
    en: "how to report problems: for people, as JSON on standard output, or as annotations for "
      + "GitHub (the default under GitHub Actions)")
  static let language = Option(
    "language", choices: Language.allCases.map(\.rawValue),
    zh: "消息和帮助的语言（默认看LC_ALL、LC_MESSAGES、LANG）",
    en: "the language of messages and help (by LC_ALL, LC_MESSAGES, LANG)")
  static let help = {
    var option = Option("help", zh: "显示这份帮助", en: "show this help")
    option.letter = "h"
    return option
  }()
  static let version = Option("version", zh: "显示版本", en: "show the version")

  /// What every command has.
  static let common = [language, help, version]
}

extension Phrase {
  static let folder = Phrase(zh: "文件夹", en: "folder")

  /// Nil where nothing is near.
  static func didYouMean(_ text: String, among words: [String]) -> Phrase? {
    Suggestion.nearest(to: text, among: words).map {
      Phrase(zh: "是不是想写“\($0)”？", en: "Did you mean '\($0)'?")
    }
  }
}

import Content
import Refresh

/// A variable of the environment that a command reads, or several of which the first that is set counts.
struct Variable: Sendable {
  let names: [String]
  let about: Phrase

  init(_ names: String..., zh: String, en: String) {
    self.names = names
    about = Phrase(zh: zh, en: en)
  }

  init(_ names: [String], _ about: Phrase) {
    self.names = names
    self.about = about
  }
}

extension Variable {
  /// What every command reads.
  static let common = [
    Variable(
      "LC_ALL", "LC_MESSAGES", "LANG", zh: "以zh开头时，消息用中文",
      en: "messages are in Chinese where it begins with zh"),
    Variable("NO_COLOR", zh: "设为任何非空值，就不用颜色", en: "no colours, unless it is empty"),
  ]
  static let actions = Variable(
    "GITHUB_ACTIONS", zh: "为true时，问题作为GitHub的批注输出，仓库取自GITHUB_REPOSITORY",
    en: "where it is true, problems are annotations for GitHub, and GITHUB_REPOSITORY names the "
      + "repository")
  static let epoch = Variable(
    "SOURCE_DATE_EPOCH", zh: "代替现在的时刻，以1970年以来的秒数计",
    en: "stands in for the time, in seconds since 1970")
  static let editor = Variable(
    "VISUAL", "EDITOR", zh: "打开条目的编辑器，要有自己的窗口",
    en: "the editor that opens entries, one with a window of its own")

  /// The tokens of the services and their other addresses.
  static let services: [Variable] =
    Services.all.flatMap { service in
      service.tokens.map {
        Variable(
          $0, Phrase(zh: "\(service.name.zh)的令牌", en: "a token for \(service.name.en)"))
      }
        + service.addresses.map {
          Variable(
            [$0],
            Phrase(zh: "\(service.name.zh)的另一个地址", en: "another address of \(service.name.en)"))
        }
    } + [
      Variable(
        ["https_proxy", "no_proxy"],
        Phrase(zh: "通过哪个代理询问服务", en: "the proxy through which services are asked"))
    ]
}

/// A file or folder of a list that a command reads or writes.
struct KnownFile: Sendable {
  let path: String
  let about: Phrase

  static let list = [
    KnownFile(
      path: "content/list.yml",
      about: Phrase(
        zh: "清单本身；在清单的任何文件夹里运行duet，都靠它找到清单",
        en: "the list itself, by which duet finds it from any folder within")),
    KnownFile(
      path: "content/…/section.yml", about: Phrase(zh: "章节", en: "a section")),
    KnownFile(path: "content/…/<id>.yml", about: Phrase(zh: "条目", en: "an entry")),
  ]
  static let facts = KnownFile(
    path: "content/_facts/", about: Phrase(zh: "refresh查到的信息", en: "what refresh has found out"))
  static let templates = KnownFile(
    path: "templates/", about: Phrase(zh: "网页的模板", en: "the templates of the pages"))
  static let site = [
    KnownFile(path: "site/", about: Phrase(zh: "网站", en: "the site")),
    KnownFile(
      path: "site/.duet/",
      about: Phrase(
        zh: "Duet写了哪些文件：它只改写和删去这些", en: "which files Duet wrote: it replaces and removes no others")
    ),
  ]
}

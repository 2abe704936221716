import Bytes
import Content

/// Which folders a command works on: those that are named, or else those of the folder where it is run.
struct SourceFolders: Sendable {
  let content: String
  /// What the list has in place of files of the theme. Where the command line does not name it, it need not be there.
  let templates: String
  let namesTemplates: Bool
  let output: String

  init(_ flags: Flags) {
    content = flags[.content] ?? SourceTree.content.folder
    templates = flags[.templates] ?? SourceTree.templates.folder
    namesTemplates = flags.has(.templates)
    output = flags[.output] ?? "site"
  }
}

/// `--base-url` as it was checked: http or https, and always with a slash at its end.
func baseURL(_ flags: Flags) throws(UsageError) -> String? {
  guard let text = flags[.baseURL] else { return nil }
  let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
  let isClean = text.utf8.allSatisfy {
    $0.isOfAddress && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
  }
  guard let rest, isClean, let first = rest.first, first != "/", !Address.hasSteps(text) else {
    throw UsageError(
      Option.baseURL.cannotBe(text),
      help: Phrase(
        zh: "写网站首页的地址，例如：https://example.org/list/",
        en: "Give the address where the site begins, as in https://example.org/list/"))
  }
  guard !rest.prefix(while: { $0 != "/" }).contains("@") else {
    throw UsageError(
      Phrase(
        zh: "--base-url里不能有用户名或密码", en: "--base-url cannot hold a user name or a password"),
      help: Phrase(
        zh: "每个页面都会显示它们。只写地址，例如：https://example.org/list/",
        en: "Every page would show them. Give only the address, as in https://example.org/list/"))
  }
  return text.hasSuffix("/") ? text : text + "/"
}

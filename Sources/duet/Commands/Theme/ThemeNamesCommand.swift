import Content
import Site

/// Shows the names that templates may use.
enum ThemeNamesCommand: Command {
  static let name = "theme names"
  static let summary = Phrase(
    zh: "列出模板可以使用的名称", en: "list the names that templates may use")
  static let details = Phrase(
    zh: """
      每个页面的模板能用的名称，各是什么、有什么用；只写一个页面时，只列它用得到的。说明是英文的。
      """,
    en: """
      The names that the template of each page can use, with what each is. With a page, only those that it can
      reach.
      """)
  static let arguments = [page]
  static let options: [Option] = [.markdown]
  static let examples = [
    (
      wish: Phrase(zh: "看看条目的页面能用什么", en: "see what the page of an entry can show"),
      line: "duet theme names entry"
    )
  ]

  private static let page = Argument(
    Phrase(zh: "页面", en: "page"), .choice(ThemeReference.pageNames), .optional,
    zh: "页面的模板，不带.mustache", en: "the template of a page, without .mustache")

  static func run(_ flags: Flags) throws -> ExitCode {
    let reference = ThemeReference(of: flags[page].first)
    try Process.Stream.output.write(
      flags.has(.markdown) ? reference.markdown : reference.text(in: flags.language))
    return .fine
  }
}

extension ThemeReference {
  /// What names are for is written only in English, which the output says in Chinese.
  fileprivate func text(in language: Language) -> String {
    let note = language == .zh ? "以下的说明是英文的。\n\n" : ""
    let width = (records.flatMap(\.names).map { $0.name.count }.max() ?? 0) + 2
    func column(_ text: String) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let header = "what each page is given\n  \(column("template"))record\n"
    let pages = pages.map { "  " + column($0.template) + $0.record + "\n" }.joined()
    let records = records.map { record in
      "\n\(record.title)\n"
        + record.names.map { "  \(column($0.name))\($0.about) (\($0.kind))\n" }.joined()
    }
    return note + header + pages + records.joined()
  }

  /// The page of documentation.
  fileprivate var markdown: String {
    let files = ThemeFile.builtIn.map { "| `\($0.name)` | \($0.about?.en ?? "") |\n" }.joined()
    let pages = pages.map { "| `\($0.template)` | \(link($0.record)) |\n" }.joined()
    let records = records.map { record in
      "\n### \(record.title)\n\n| name | kind | what it is |\n|---|---|---|\n"
        + record.names.map { "| `\($0.name)` | \(kind(of: $0)) | \(cell($0.about)) |\n" }.joined()
    }
    return """
      # The theme

      The theme is in the program. A file in a list's folder `templates/` is used in place of the file of its name, and all others stay
      as they are, also in newer versions of the program. `duet theme` lists the files and marks those that a list replaces, `duet
      theme copy partials/row.mustache` writes one into the list to start from, and `duet theme names` prints what is below.

      ## Files

      | file | what it is for |
      |---|---|
      \(files)
      Of the words of the interface, `strings.zh.yml` and `strings.en.yml`, a list's own file holds only those that differ, and words of its
      own, which a template prints with `{{strings.key}}`; these must be in both languages. Templates, styles, scripts and pictures are
      replaced as whole files. A list may add templates that its own templates call, and files in `assets/`, which are published as they
      are.

      ## Templates

      Templates are [Mustache](https://mustache.github.io) with parents and blocks: `{{name}}` prints a text, `{{{name}}}` a piece of HTML,
      `{{#name}}…{{/name}}` is there where the name yields something, once for each of a list, `{{^name}}…{{/name}}` where it does
      not, `{{>partials/row}}` calls another template, `{{>*name}}` the one that the name chooses. Every name in every branch is checked
      before a page is made.

      | template of a page | what it is given |
      |---|---|
      \(pages)
      ## Names
      \(records.joined())
      """
  }

  private func link(_ title: String) -> String {
    "[\(title)](#\(title.split(separator: " ").joined(separator: "-")))"
  }

  private func kind(of name: Name) -> String {
    guard let title = name.leadsTo else { return cell(name.kind) }
    return name.kind.dropLast(title.count) + link(title)
  }

  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .replacing("<", with: "&lt;")
  }
}

import Content
import Templates

/// One of an entry's links.
struct LinkView: View {
  let page: PageContext
  let link: Link

  static let title = "link"
  static let fields: FieldTable<LinkView> = [
    .address("href", "the address") { $0.link.url },
    .text("kind", "what it leads to: github, paper, download") { $0.link.kind.rawValue },
    .html("label", "what it is called") { view in
      let own = view.link.label?.shown(in: view.page.language)?.text.value
      return view.page.plain(own ?? view.page.strings.label(of: view.link))
    },
    .text("code", "the code that the download asks for") { $0.link.code?.value },
  ]
}

/// A column of a table of links: its heading, and the links of one entry that belong there.
struct ColumnView: View {
  let page: PageContext
  let column: LinkColumn
  let entry: Int?

  static let title = "column"
  static let fields: FieldTable<ColumnView> = [
    .text("label", "its heading") { $0.page.strings.label(of: $0.column) },
    .list("links", LinkView.self, "the links of the entry that belong there") { view in
      guard let entry = view.entry else { return [] }
      return view.page.outline.entries[entry].links
        .filter { $0.column == view.column }
        .map { LinkView(page: view.page, link: $0) }
    },
  ]
}

/// A further fact about an entry: a label and what is to be said.
struct FieldView: View {
  let page: PageContext
  let texts: FileTexts
  let field: LabelledFact

  static let title = "field"
  static let fields: FieldTable<FieldView> = [
    .html("label", "what the fact is about") { $0.page.plain($0.field.label) },
    .html("value", "the fact") { $0.page.inline($0.field.value, $0.texts) },
  ]
}

/// A note that a text is missing in the page's language, and the way to the file that lacks it.
struct MissingView: View {
  let page: PageContext
  /// Its path in the folder of the list.
  let file: String

  static let title = "missing half"
  static let fields: FieldTable<MissingView> = [
    .text("file", "the file that lacks the text, as its repository knows it") {
      $0.page.edition.repository.path(of: $0.file)
    },
    .address("href", "where it can be edited, if the list has a repository") {
      $0.page.edition.editURL(of: $0.file)
    },
  ]
}

extension PageContext {
  /// Nil where the page's language has all of these.
  func note(onMissing texts: [Pair?], in file: @autoclosure () -> String) -> MissingView? {
    texts.contains { $0.map { $0[language] == nil } ?? false }
      ? MissingView(page: self, file: file()) : nil
  }
}

/// The star badge of a repository: a count that is known, or else the live image, which only GitHub's have.
struct StarView: View {
  let page: PageContext
  /// The link to the repository.
  let link: Link
  let facts: RepositoryFacts?
  let isBesideItsName: Bool

  static let title = "star"
  static let fields: FieldTable<StarView> = [
    .address("href", "the repository") { $0.link.url },
    .flag("is-apart", "whether the entry's name leads elsewhere than to the repository") {
      !$0.isBesideItsName
    },
    .text("repository", "its name: owner/name") { $0.link.path },
    .text("count", "the count, shortened: 12.3k or 1.2 万; absent where none is known") { view in
      view.facts?.stars.map { view.page.language.shortCount($0) }
    },
    .text("day-words", "the day of the count, in words; absent where none is known") { view in
      view.facts.flatMap { facts in
        facts.stars.map { _ in
          view.page.strings.phrase(
            .countedOn, ["day": view.page.language.words(for: facts.asked)])
        }
      }
    },
    .address("image", "the live badge, for when no count is known") { view in
      view.link.repository.map { "https://img.shields.io/github/stars/" + $0.text }
    },
  ]
}

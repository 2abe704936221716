import Content
import Templates

/// A page that each language has once, or not at all: `zh/new.html`.
///
/// All that is known of such a page stands here. The plan, the check of the theme, the links at the foot of every page,
/// the site map and `llms.txt` go through `all`.
struct PageKind: Sendable {
  /// That of its file and of its template: `new`. No entry and no section is called so.
  let name: String
  let title: StringKey
  let view: any View.Type
  /// Whether there is something to show.
  let isPresent: @Sendable (Outline) -> Bool
  /// What it is written in.
  let languages: @Sendable (Outline) -> LanguageSet
  /// How much is on it, in words.
  let count: @Sendable (LanguageEdition) -> String?
  /// The page at a path of an edition.
  private let make: @Sendable (LanguageEdition, String, Language?) -> Page

  private init<Shown: View>(
    _ name: String, _ title: StringKey, _ view: @escaping @Sendable (PageContext) -> Shown,
    isPresent: @escaping @Sendable (Outline) -> Bool,
    languages: @escaping @Sendable (Outline) -> LanguageSet = { $0.languages },
    count: @escaping @Sendable (LanguageEdition) -> String? = { _ in nil }
  ) {
    self.name = name
    self.title = title
    self.view = Shown.self
    self.isPresent = isPresent
    self.languages = languages
    self.count = count
    make = { edition, path, only in
      edition.page(
        path, name, only: only, about: PageSubject(edition.strings.phrase(title)), view)
    }
  }

  static let all = [entries, new, rising, tags]

  /// What came into the list last.
  static let new = PageKind(
    "new", .whatIsNew, AdditionsView.init, isPresent: { !$0.additions.days.isEmpty },
    languages: { $0.languages(ofRows: $0.additions.days.lazy.flatMap(\.entries)) })

  /// Every entry by name, where the home page does not have them.
  static let entries = PageKind("all", .allEntries, AllView.init, isPresent: \.isSplit)

  /// What rises, once it is known for long enough.
  static let rising = PageKind(
    "rising", .rising, RisingView.init, isPresent: { !$0.rising.isEmpty },
    languages: { $0.languages(ofRows: $0.rising) })

  /// All tags. Not in their folder, where it would be in the way of a tag of its name.
  static let tags = PageKind(
    "tags", .tagIndex, TagIndexView.init, isPresent: { !$0.tags.tags.isEmpty },
    count: { $0.strings.count(.tags, $0.outline.tags.tags.count) })

  func page(of edition: LanguageEdition) -> Page? {
    edition.path(of: self).map { make(edition, $0, languages(edition.outline).only) }
  }
}

extension LanguageEdition {
  /// Nil where there is no such page.
  func path(of kind: PageKind) -> String? {
    kind.isPresent(outline) ? SiteLayout.page(kind.name, in: language) : nil
  }
}

/// A page or a file that every page leads to.
enum FootLink: Sendable {
  case page(PageKind)
  case feed
  case bib

  static let all = [.page(.new), .page(.entries), .page(.rising), feed, .page(.tags), bib]

  func words(in strings: Strings) -> String {
    switch self {
    case .page(let kind): strings.phrase(kind.title)
    case .feed: strings.phrase(.feed)
    case .bib: "BibTeX"
    }
  }

  func path(in edition: LanguageEdition) -> String? {
    switch self {
    case .page(let kind): edition.path(of: kind)
    case .feed: edition.feedPath
    case .bib: edition.outline.hasPapers ? SiteLayout.papers : nil
    }
  }
}

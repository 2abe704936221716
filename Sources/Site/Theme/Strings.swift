import Content
import Templates

/// The words of the interface in one language, from a flat file: `key: words`, or `key: {one: …, other: …}` where a
/// number decides. `{n}`, `{day}` and the like are filled in by the program.
struct Strings: Context {
  enum Form: Sendable, Equatable {
    case plain(StringFormat)
    /// The form for 1, where the language has one, and the form for the rest.
    case counted(one: StringFormat?, other: StringFormat)
  }

  let language: Language
  let forms: [String: Form]

  /// Templates may use plain words that need nothing filled in.
  func value(_ name: Name) -> Value? {
    plain(name.text).map { .text($0.text) }
  }

  func phrase(_ key: StringKey, _ values: KeyValuePairs<String, String> = [:]) -> String {
    plain(key.rawValue)?.filled(with: values) ?? ""
  }

  func count(_ key: CountedStringKey, _ count: Int) -> String {
    guard case .counted(let one, let other) = forms[key.rawValue] else { return "" }
    let words = count == 1 ? one ?? other : other
    return words.filled(with: ["n": language.words(forCount: count)])
  }

  /// What a link is called that has no name of its own.
  func label(of link: Link) -> String {
    link.service.map { phrase(.search, ["service": $0.name]) } ?? plain(link.kind.stringKey)?.text
      ?? ""
  }

  func label(of column: LinkColumn) -> String { plain("column-" + column.rawValue)?.text ?? "" }

  private func plain(_ key: String) -> StringFormat? {
    if case .plain(let words)? = forms[key] { words } else { nil }
  }
}

/// The strings that the program itself asks for, and the placeholders that it fills in.
enum StringKey: String, CaseIterable {
  case countedOn = "counted-on"
  case moreStars = "more-stars"
  case moreCitations = "more-citations"
  case reviewedVenue = "reviewed-venue"
  case or
  case archived, gone, moved
  case repositoryArchived = "repository-archived"
  case repositoryGone = "repository-gone"
  case repositoryMoved = "repository-moved"
  case repositoryQuiet = "repository-quiet"
  case starHistory = "star-history"
  case starGrowth = "star-growth"
  case rising
  case search = "link-search"
  case nameSeparator = "name-separator"
  case andOthers = "and-others"
  case tagged
  case tagIndex = "tag-index"
  case whatIsNew = "what-is-new"
  case allEntries = "all-entries"
  case translate
  case translateTwin = "translate-twin"
  case feed
  case jsonFile = "json-file"
  case bibList = "bib-list"
  case twinName = "twin-name"
  case read
  case notFound = "not-found"
  case notFoundHelp = "not-found-help"
  case notFoundWay = "not-found-way"
  case chooserNote = "chooser-note"
  case searchWords = "search"
  case pageOf = "page-of"
  case pageTitle = "page-title"

  var placeholders: Set<String> {
    switch self {
    case .countedOn: ["day"]
    case .moreStars, .moreCitations: ["n"]
    case .andOthers: ["names"]
    case .search: ["service"]
    case .tagged: ["tag"]
    case .repositoryMoved: ["name"]
    case .starHistory: ["from", "a", "to", "b"]
    case .starGrowth: ["n"]
    case .pageOf: ["first", "last", "n", "count"]
    case .pageTitle: ["title", "n"]
    default: []
    }
  }
}

/// The strings that depend on a number, `{n}`.
enum CountedStringKey: String, CaseIterable {
  case entries, sections
  case tags = "tag-count"
}

extension LinkKind {
  /// What its words are kept under.
  var stringKey: String { "link-" + rawValue }
}

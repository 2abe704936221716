import Content
import Templates

/// The site in one language: what its pages share.
final class LanguageEdition: Sendable {
  let language: Language
  let outline: Outline
  let theme: LanguageTheme
  let baseURL: String?
  let homePath: String
  /// The style sheet and the script that every page loads.
  let stylePath: String
  let scriptPath: String
  /// The script of an overview and of sections, which leads on from where an entry was.
  let placesPath: String
  /// The script of an overview that searches the list.
  let seekPath: String
  let repository: ListRepository
  /// The list's repository on GitHub, and where its files can be edited; each page has links to both.
  let repositoryURL: String?
  private let editURL: String?
  /// For each section, those of its parts.
  let sectionPaths: [[String]]
  /// The picture that is shown beside links to its pages, where the theme has one and the address is known.
  let pictureURL: String?
  /// For each tag, by its number in the index of tags, the same.
  let tagPaths: [[String]]

  init(
    _ language: Language, outline: Outline, theme: Theme, baseURL: String?,
    repository: ListRepository
  ) {
    self.language = language
    self.repository = repository
    self.outline = outline
    self.theme = theme[language]
    self.baseURL = baseURL
    homePath = SiteLayout.home(language)
    stylePath = theme.path(ofAsset: "style.css")
    scriptPath = theme.path(ofAsset: "page.js")
    placesPath = theme.path(ofAsset: "places.js")
    seekPath = theme.path(ofAsset: "search.js")
    sectionPaths = outline.sections.map { node in
      SiteLayout.section(node.anchor, rows: node.entries.count, in: language)
    }
    let picture = "og-\(language.rawValue).png"
    pictureURL =
      theme.assets.contains { $0.name == picture } ? baseURL.map { $0 + "assets/" + picture } : nil
    tagPaths = outline.tags.tags.map { tag in
      SiteLayout.tag(tag.name, rows: tag.entries.count, in: language)
    }
    let list = outline.catalogue.list
    repositoryURL = repository.address(of: list)
    editURL = repository.editing(list)
  }

  var strings: Strings { theme.strings }
  var list: ListSettings { outline.catalogue.list }
  /// What the list is, where it says so in this language.
  var description: String? { outline.listTexts.words(list.description, in: language) }

  /// Where the page of an entry is, if it has one.
  func path(ofEntry entry: Int) -> String {
    SiteLayout.entry(outline.entries[entry].id, in: language)
  }

  /// Nil where there are no additions, or where the site's address is not known. Where nothing of the list is written in
  /// the language, it is the feed of the other one.
  var feedPath: String? {
    baseURL == nil || outline.additions.days.isEmpty
      ? nil : SiteLayout.feed(outline.languages.only ?? language)
  }

  /// The page on GitHub that edits a file of the list, where it is known which repository that is in.
  func editURL(of file: String) -> String? { editURL.map { $0 + file } }

  /// The page on GitHub that reports a mistake on a page of this language, where a repository is known.
  ///
  /// - Parameters:
  ///   - title: what the page is called.
  ///   - file: the file behind the page, which says what is meant where the page has no address.
  func reportURL(of path: String, title: String, file: String) -> String? {
    repository.reporting(list, title: title, body: address(of: path) ?? repository.path(of: file))
  }

  /// The address of an entry's own page, or else of its row, where that is known.
  func address(ofEntry entry: Int) -> String? {
    outline.hasPage(entry)
      ? address(of: path(ofEntry: entry))
      : address(of: home(ofEntry: entry)).map { $0 + "#" + outline.entries[entry].id }
  }

  /// An address that means this entry for ever, though no page need be there: made from the first id that it had,
  /// whatever pages the list is spread over today.
  func permanentID(ofEntry entry: Int) -> String? {
    let entry = outline.entries[entry]
    let id = entry.aliases.first?.value ?? entry.id
    return baseURL.map { $0 + SiteLayout.entry(id, in: language) }
  }

  /// Where an entry's row stands.
  func home(ofEntry entry: Int) -> String {
    guard outline.isSplit else { return homePath }
    let section = outline.sectionOfEntry[entry]
    return sectionPaths[section][outline.part(ofEntry: entry)]
  }

  /// The address of a page on the web, where that is known.
  func address(of path: String) -> String? { baseURL.map { $0 + SiteLayout.address(of: path) } }
}

extension Language {
  /// The same language in the words of the module that renders.
  var text: TextLanguage {
    switch self {
    case .zh: .chinese
    case .en: .english
    }
  }
}

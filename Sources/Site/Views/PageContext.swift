import Content
import Templates

/// What all views of one page share: where the page stands, its language, and what it is about.
final class PageContext: Sendable {
  let edition: LanguageEdition
  let path: PagePath
  /// The one language that it and its twin are written in; nil where each has its own.
  let only: Language?
  let subject: PageSubject
  /// The way to the site's root, and to the home page of the language: every page has them many times.
  let root: String
  let home: String
  /// The same page in the other language.
  let twinPath: String

  init(
    _ edition: LanguageEdition, path: String, only: Language? = nil,
    about subject: PageSubject = PageSubject()
  ) {
    self.edition = edition
    let place = PagePath(path)
    self.path = place
    self.only = only
    self.subject = subject
    root = place.href(to: "")
    home = place.href(to: edition.homePath)
    twinPath = SiteLayout.twin(of: path) ?? path
  }

  /// Whether everything on it that is written is in the other language, so that its twin says the same.
  var isCopy: Bool { only == language.twin }

  var strings: Strings { edition.strings }
  var language: Language { edition.language }
  var outline: Outline { edition.outline }

  /// Nil where there is no such page.
  func href(to link: FootLink) -> String? { link.path(in: edition).map { path.href(to: $0) } }

  func href(ofEntry entry: Int) -> String {
    path.href(to: edition.home(ofEntry: entry), fragment: outline.entries[entry].id)
  }

  func href(ofSection section: Int) -> String {
    outline.isSplit
      ? path.href(to: edition.sectionPaths[section][0])
      : path.href(to: edition.homePath, fragment: outline.sections[section].anchor)
  }
}

/// The context as templates see it: `{{page.title}}`.
struct PageView: View {
  let page: PageContext

  static let title = "page"
  static let fields: FieldTable<PageView> = [
    .text("lang", "the language tag of the page: zh-Hans or en") { $0.page.language.tag },
    .text("title", "the text of <title>") { $0.page.fullTitle },
    .text("description", "one sentence for search engines and previews") { $0.page.description },
    .address("root", "the way to the site's root: ../") { $0.page.root },
    .address("home", "the way to the home page of this language") { $0.page.home },
    .address("contents", "the way to the table of contents") {
      $0.page.path.href(to: $0.page.edition.homePath, fragment: "_contents")
    },
    .text("name", "the name of the list") { $0.page.name },
    .address("style", "the way to the style sheet") {
      $0.page.root + $0.page.edition.stylePath
    },
    .address("script", "the way to the script") { $0.page.root + $0.page.edition.scriptPath },
    .address("places", "the way to the script that leads on from where an entry was") {
      $0.page.root + $0.page.edition.placesPath
    },
    .address("search", "the way to what the search reads") {
      $0.page.root
        + ($0.page.outline.isSplit ? SearchParts.folder + "index.json" : SiteLayout.search)
    },
    .address("seek", "the way to the script that searches a list of several pages") {
      $0.page.root + $0.page.edition.seekPath
    },
    .flag("has-badges", "whether a star badge comes from elsewhere, as its count is not known") {
      $0.page.outline.hasBadges
    },
    .address("canonical", "the address on the web, where it is known; of a copy, that of its twin")
    {
      $0.page.edition.address(of: $0.page.canonicalPath)
    },
    .list("alternates", AlternateView.self, "the addresses in every language, if each has its own")
    {
      $0.page.alternates
    },
    .address("twin", "the way to the same page in the other language") {
      $0.page.path.href(to: $0.page.twinPath)
    },
    .text("twin-lang", "the language tag of the other language") {
      $0.page.language.twin.tag
    },
    .text("twin-hreflang", "the same, unless that page is only a copy of this one") {
      $0.page.only == $0.page.language ? nil : $0.page.language.twin.tag
    },
    .address("picture", "the address of the picture to show beside links to the page") {
      $0.page.edition.pictureURL
    },
    .data("data", "what the page is about, for search engines: JSON-LD") {
      // They read the twin of a copy.
      $0.page.isCopy ? nil : JSONLD(page: $0.page).data()
    },
    .text("locale", "the language as Open Graph writes it: zh_CN or en_US") {
      $0.page.language == .zh ? "zh_CN" : "en_US"
    },
    .address("all", "the way to the page of all entries, where the home page has only an overview")
    { $0.page.href(to: .page(.entries)) },
    .address("new", "the way to the page of what is new, unless the list is empty") {
      $0.page.href(to: .page(.new))
    },
    .address("rising", "the way to the page of what rises, where that is known") {
      $0.page.href(to: .page(.rising))
    },
    .address("feed", "the way to the feed, where the site's address is known") {
      $0.page.href(to: .feed)
    },
    .address("bib", "the way to list.bib, where the list has papers") { $0.page.href(to: .bib) },
    .address("tags", "the way to the page of all tags, where there are any") {
      $0.page.href(to: .page(.tags))
    },
    .list("foot-links", FootLinkView.self, "the pages and files that every page leads to") { view in
      let links = FootLink.all.compactMap { link in
        view.page.href(to: link).map { (words: link.words(in: view.page.strings), href: $0) }
      }
      return links.enumerated().map { number, link in
        FootLinkView(words: link.words, href: link.href, isFirst: number == 0)
      }
    },
    .address("repository", "the address of the list's repository") {
      $0.page.edition.repositoryURL
    },
    .address("edit", "the address that edits the file behind the page") {
      $0.page.source.flatMap($0.page.edition.editURL)
    },
    .address("report", "the address that reports a mistake on a page with a file behind it") {
      $0.page.reportURL
    },
    .text("licence", "the licence of the texts") { $0.page.edition.list.licence },
  ]
}

/// A page or a file that every page leads to.
struct FootLinkView: View {
  let words: String
  let href: String
  let isFirst: Bool

  static let title = "foot link"
  static let fields: FieldTable<FootLinkView> = [
    .text("words", "what it is called") { $0.words },
    .address("href", "the way there") { $0.href },
    .flag("is-first", "whether no other stands before it") { $0.isFirst },
  ]
}

/// A page's address in one language.
struct AlternateView: View {
  let lang: String
  let href: String

  static let title = "alternate"
  static let fields: FieldTable<AlternateView> = [
    .text("lang", "a language tag, or x-default") { $0.lang },
    .address("href", "the address of the page in that language") { $0.href },
  ]
}

extension PageContext {
  var name: String { edition.list.name.shown(in: language)?.text.value ?? "" }

  fileprivate var fullTitle: String {
    subject.name.map { "\($0) · \(name)" } ?? name
  }

  /// The text without its Markdown marks, which a description has no use for.
  var description: String {
    if case .entry(let index)? = subject.topic {
      let summary = outline.entries[index].summary
      return outline.entryTexts[index].shownWords(summary, in: language) ?? ""
    }
    return outline.listTexts.shownWords(edition.list.description, in: language) ?? ""
  }

  /// The file behind the page, where it is one, by its path in the folder of the list.
  fileprivate var source: String? {
    switch subject.topic {
    case .list: ListSettings.file
    case .section(let index): outline.sections[index].file
    case .entry(let index): outline.entries[index].file
    case nil: nil
    }
  }

  /// Where a reader reports a mistake: on the pages that have something to edit.
  fileprivate var reportURL: String? {
    source.flatMap {
      edition.reportURL(of: path.text, title: subject.name ?? name, file: $0)
    }
  }

  /// Where search engines are to look for what it says.
  fileprivate var canonicalPath: String { isCopy ? twinPath : path.text }

  /// Both languages, and the chooser as the default.
  fileprivate var alternates: [AlternateView] {
    guard let base = edition.baseURL, only == nil else { return [] }
    return Language.allCases.map { other in
      let path = other == language ? path.text : twinPath
      return AlternateView(lang: other.tag, href: base + SiteLayout.address(of: path))
    } + [AlternateView(lang: "x-default", href: base)]
  }
}

extension LanguageEdition {
  /// A page that a template makes.
  func page(
    _ path: String, _ template: String, only: Language? = nil,
    about subject: PageSubject = PageSubject(),
    _ view: @escaping @Sendable (PageContext) -> some View
  ) -> Page {
    Page(path: path, only: only, topic: subject.topic) {
      (bytes: inout [UInt8]) throws(TemplateProblem) in
      let page = PageContext(self, path: path, only: only, about: subject)
      try self.theme.templates.render(template, view(page), into: &bytes)
    }
  }
}

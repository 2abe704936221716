import Content
import Templates

/// The pages that belong to no language: the chooser at the root and the page for addresses that do not exist.
struct RootView: View {
  let editions: [LanguageEdition]

  private var primary: LanguageEdition? {
    editions.first { $0.language == $0.list.primary }
  }

  private var names: [NameView] {
    var names: [NameView] = []
    for edition in editions.primaryFirst {
      guard let shown = edition.list.name.shown(in: edition.language),
        !names.contains(where: { $0.text == shown.text.value })
      else { continue }
      let isLatin = shown.text.value.isLatin
      names.append(
        NameView(lang: (isLatin ? .en : shown.language).tag, text: shown.text.value))
    }
    return names
  }

  static let title = "root page"
  static let fields: FieldTable<RootView> = [
    .text("lang", "the tag of the list's first language, of those that it is described in") {
      view in
      view.primary.flatMap { $0.list.description.shown(in: $0.language)?.language.tag }
    },
    .text("title", "the name of the list in every language") { view in
      view.names.map(\.text).joined(separator: " · ")
    },
    .list("names", NameView.self, "the names of the list, each once") { $0.names },
    .text("description", "what the list is, in every language") { view in
      view.editions.primaryFirst.compactMap(\.description)
        .joined(separator: " ")
    },
    .address("picture", "the address of the picture to show beside links to the site") {
      $0.primary?.pictureURL
    },
    .address("style", "the way from the root to the style sheet") { $0.primary?.stylePath },
    .address("script", "the way from the root to the script") { $0.primary?.scriptPath },
    .address("base", "the site's own address, where it is known") { $0.primary?.baseURL },
    .list("alternates", AlternateView.self, "the addresses of every language") { view in
      guard let base = view.primary?.baseURL,
        view.primary?.outline.languagesOfHome.only == nil
      else { return [] }
      return view.editions.primaryFirst.map {
        AlternateView(lang: $0.language.tag, href: base + SiteLayout.address(of: $0.homePath))
      } + [AlternateView(lang: "x-default", href: base)]
    },
    .list("editions", EditionView.self, "the languages, the list's first one first") { view in
      view.editions.primaryFirst.map { EditionView(edition: $0) }
    },
  ]
}

/// A name of the list, as a root page says it.
struct NameView: View {
  let lang: String
  let text: String

  static let title = "name of the list"
  static let fields: FieldTable<NameView> = [
    .text("lang", "the tag of its language") { $0.lang },
    .text("text", "the name") { $0.text },
  ]
}

/// One of the languages, as a root page offers it.
struct EditionView: View {
  let edition: LanguageEdition

  static let title = "edition"
  static let fields: FieldTable<EditionView> = [
    .text("lang", "its language tag") { $0.edition.language.tag },
    .text("hreflang", "the same, unless its home page is only a copy of the other one") { view in
      let language = view.edition.language
      return view.edition.outline.languagesOfHome.only == language.twin ? nil : language.tag
    },
    .text("description", "what the list is, where it says so in this language") {
      $0.edition.description
    },
    .address("href", "the way from the root to its home page") { $0.edition.homePath },
    .address("address", "the address of its home page on the web") {
      $0.edition.address(of: $0.edition.homePath)
    },
    .text("read", "words that invite to read it") { $0.edition.strings.phrase(.read) },
    .text("chooser-note", "what becomes of the choice") {
      $0.edition.strings.phrase(.chooserNote)
    },
    .text("search", "what can be searched") { $0.edition.strings.phrase(.searchWords) },
    .text("not-found", "words for an address that does not exist") {
      $0.edition.strings.phrase(.notFound)
    },
    .text("not-found-help", "what to do about it") {
      $0.edition.strings.phrase(.notFoundHelp)
    },
    .text("not-found-way", "the way to the list where its address is not known") {
      $0.edition.strings.phrase(.notFoundWay)
    },
  ]
}

/// A page that has moved: an entry under an earlier id.
struct MovedView: View {
  let page: PageContext
  let target: String

  static let title = "moved page"
  static let fields: FieldTable<MovedView> = [
    .record("page", PageView.self, "the page that it has become") { PageView(page: $0.page) },
    .address("target", "the way there") { $0.target },
  ]
}

/// A site map: every page that a search engine should know, with its other language; or the site maps that do so together.
struct SitemapView: View {
  let pages: [SitemapPage]
  let isIndex: Bool

  static let title = "sitemap"
  static let fields: FieldTable<SitemapView> = [
    .flag("is-index", "whether it names other site maps, as there are too many pages for one") {
      $0.isIndex
    },
    .list("pages", SitemapPage.self, "the pages, or the site maps") { $0.pages },
  ]
}

struct SitemapPage: View {
  let address: String
  let alternates: [AlternateView]

  static let title = "sitemap page"
  static let fields: FieldTable<SitemapPage> = [
    .address("address", "the page's address") { $0.address },
    .list("alternates", AlternateView.self, "its address in every language") { $0.alternates },
  ]
}

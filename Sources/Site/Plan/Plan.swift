public import Content
import Templates

/// Every page of the site. Making the plan renders nothing and writes nothing.
public struct Plan: Sendable {
  let outline: Outline
  let editions: [LanguageEdition]
  /// All pages but those of single entries, of which there may be many thousands.
  private let shared: [Page]
  private let places: [String: Int]

  /// - Parameters:
  ///   - baseURL: the site's address with a slash at its end. Where it is not known, what needs
  ///     an absolute address is left out.
  ///   - repository: where the files are kept, as far as the list itself does not say so.
  ///   - old: an earlier plan, of which everything is taken over that is still true: then the time that this takes hardly
  ///     grows with the list.
  public init(
    catalogue: Catalogue, texts: Texts, theme: Theme, baseURL: String?, repository: ListRepository,
    like old: Plan? = nil
  ) {
    let outline =
      old.flatMap { $0.catalogue === catalogue ? $0.outline : nil }
      ?? Outline(catalogue, texts, like: old?.outline)
    let editions = Language.allCases.map {
      LanguageEdition($0, outline: outline, theme: theme, baseURL: baseURL, repository: repository)
    }
    self.outline = outline
    self.editions = editions
    let primary = theme[catalogue.list.primary]
    let listed = editions.flatMap(Self.pages(of:))
    var shared = listed + editions.compactMap(Self.feed(of:)) + Self.rootPages(editions, primary)
    shared += Self.data(editions, outline, baseURL: baseURL)
    if let baseURL {
      shared += Sitemap(listed: listed, editions: editions, theme: primary, baseURL: baseURL)
        .pages()
    }
    shared += theme.assets.map { asset in Page(path: asset.path, bytes: { asset.bytes }) }
    self.shared = shared
    places = Dictionary(
      shared.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var catalogue: Catalogue { outline.catalogue }

  public var pages: PageList { PageList(shared, editions, outline) }

  /// The page at a path, which is made without looking at any other.
  public func page(at path: String) -> Page? {
    places[path].map { shared[$0] } ?? entryPage(at: path)
  }

  /// The pages of one language that are not those of entries: home, sections where they have pages, additions and tags.
  private static func pages(of edition: LanguageEdition) -> [Page] {
    let outline = edition.outline
    let only = outline.languagesOfHome.only
    var pages = [
      edition.page(
        edition.homePath, outline.isSplit ? "overview" : "home", only: only,
        about: PageSubject(nil, .list), HomeView.init)
    ]
    if outline.isSplit {
      pages += outline.sections.indices.flatMap { sectionPages($0, of: edition) }
    }
    return pages + PageKind.all.compactMap { $0.page(of: edition) } + tagPages(of: edition)
  }

  /// The page of a section; several where it is long.
  private static func sectionPages(_ index: Int, of edition: LanguageEdition) -> [Page] {
    let node = edition.outline.sections[index]
    let title = node.section.file.title.shown(in: edition.language)?.text.value ?? ""
    return zip(node.parts, edition.sectionPaths[index]).map { part, path in
      let only = node.languages(of: part).only
      let name = PageContext.subject(title, of: part, in: edition)
      return edition.page(
        path, "section", only: only, about: PageSubject(name, .section(index))
      ) {
        SectionPageView(page: $0, index: index, part: part)
      }
    }
  }

  /// What is new, for feed readers.
  private static func feed(of edition: LanguageEdition) -> Page? {
    guard let path = edition.feedPath, path.hasPrefix(edition.language.rawValue) else { return nil }
    return edition.page(path, "feed", FeedView.init)
  }

  private static func rootPages(_ editions: [LanguageEdition], _ theme: LanguageTheme) -> [Page] {
    [(SiteLayout.chooser, "chooser"), (SiteLayout.notFound, "not-found")].map { path, template in
      Page(path: path) { (bytes: inout [UInt8]) throws(TemplateProblem) in
        try theme.templates.render(template, RootView(editions: editions), into: &bytes)
      }
    }
  }

  /// The list for programs, in the forms that they ask for.
  private static func data(
    _ editions: [LanguageEdition], _ outline: Outline, baseURL: String?
  ) -> [Page] {
    [
      Page(path: "robots.txt", bytes: { Robots(baseURL: baseURL).bytes() }),
      Page(
        path: SiteLayout.models,
        bytes: {
          let pages = editions.primaryFirst.map {
            PageContext($0, path: SiteLayout.models, only: outline.languages.only)
          }
          return LLMsText(pages: pages).bytes()
        }),
      Page(
        path: SiteLayout.list,
        pieces: { ListJSON(outline: outline, baseURL: baseURL).write(to: $0) }),
    ]
      + (outline.isSplit
        ? SearchParts(outline: outline).pages()
        : [Page(path: SiteLayout.search, pieces: { SearchJSON(outline: outline).write(to: $0) })])
      + (outline.hasPapers
        ? [
          Page(path: SiteLayout.papers, pieces: { BibTeX(entries: outline.entries).write(to: $0) })
        ]
        : [])
  }
}

extension [LanguageEdition] {
  /// The list's first language before the other.
  var primaryFirst: [LanguageEdition] {
    filter { $0.language == $0.list.primary } + filter { $0.language != $0.list.primary }
  }
}

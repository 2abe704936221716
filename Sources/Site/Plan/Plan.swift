public import Content
import Templates

/// Every page of the site. Making the plan renders nothing and writes nothing.
public struct Plan: Sendable {
  private let routes: [Route]
  let site: Editions

  /// - Parameter baseURL: the site's address with a slash at its end. Where it is not known, what needs
  ///   an absolute address is left out.
  public init(catalogue: Catalogue, theme: Theme, baseURL: String?) {
    site = Editions(Outline(catalogue), theme: theme, baseURL: baseURL)
    let editions = site.all
    let outline = site.outline
    var routes = editions.flatMap(Self.pages(of:))
    let listed = routes.map(\.path)
    routes += editions.flatMap(Self.movedPages(of:))
    routes += editions.flatMap(Self.feeds(of:))
    let voice = theme.voice(catalogue.list.primary)
    routes += Self.rootPages(voice)
    routes.append(Route(path: "robots.txt") { _, _ in Robots(baseURL: baseURL).bytes() })
    routes += Self.bibPages(outline)
    routes.append(
      Route(path: "llms.txt") { site, findings in
        let primary = site.outline.catalogue.list.primary
        let frames = [primary, primary.twin].map {
          PageFrame(site[$0], path: "llms.txt", findings: findings)
        }
        return LLMsText(frames: frames).bytes()
      })
    routes.append(
      Route(path: "search.json") { site, _ in SearchJSON(outline: site.outline).bytes() })
    routes.append(
      Route(path: "list.json") { site, _ in
        ListJSON(outline: site.outline, baseURL: baseURL).bytes()
      })
    if let baseURL {
      routes.append(
        Route(path: "sitemap.xml") { _, findings in
          let view = SitemapView(pages: SitemapPage.all(listed, baseURL: baseURL))
          return voice.render("sitemap", view, findings)
        })
    }
    routes += theme.assets.map { asset in
      Route(path: asset.path) { _, _ in asset.bytes }
    }
    self.routes = routes
  }

  private init(_ routes: [Route], of site: Editions) {
    self.routes = routes
    self.site = site
  }

  public var pages: [Page] { routes.map { Page($0, of: site) } }

  public var count: Int { routes.count }

  /// - Parameter position: that of a page in `pages`.
  public func page(_ position: Int) -> Page { Page(routes[position], of: site) }

  /// The plan for a list in which the texts of some entries have changed, in a time that hardly grows with the list. It
  /// has the same pages in the same order. Nil where it might not, and then the plan has to be made anew.
  public func replacing(_ catalogue: Catalogue) -> Plan? {
    site.outline.replacing(catalogue).map { Plan(routes, of: Editions(like: site, $0)) }
  }

  /// The pages of one language: home, sections where they have pages, entries with more to say.
  private static func pages(of edition: Edition) -> [Route] {
    let outline = edition.outline
    let language = edition.language
    var pages = [
      Route(path: edition.homePath, texts: { $0.intros }) { site, findings in
        let edition = site[language]
        let frame = PageFrame(
          edition, path: edition.homePath, findings: findings, source: "content/list.yml",
          topic: .list)
        let template = site.outline.isSplit ? "overview" : "home"
        return edition.voice.render(template, HomeView(frame: frame), findings)
      }
    ]
    if outline.isSplit {
      pages += outline.chapters.indices.map { index in
        let path = edition.path(ofChapter: index)
        return Route(path: path, texts: { $0.chapters[index].intros }) { site, findings in
          let edition = site[language]
          let chapter = site.outline.chapters[index]
          let frame = PageFrame(
            edition, path: path, findings: findings,
            subject: chapter.section.title.shown(in: edition.language)?.text.value,
            source: chapter.source)
          return edition.voice.render(
            "section", SectionPageView(frame: frame, index: index), findings)
        }
      }
    }
    pages += outline.entries.indices.filter(outline.hasPage).map { index in
      let path = edition.path(ofEntry: index)
      return Route(path: path, texts: { $0.entries[index].longTexts }) { site, findings in
        let edition = site[language]
        let frame = PageFrame(edition, entry: index, path: path, findings: findings)
        return edition.voice.render("entry", EntryPageView(frame: frame, index: index), findings)
      }
    }
    return pages + additionPages(of: edition) + risingPages(of: edition) + tagPages(of: edition)
  }

  /// Pages under the ids that entries had before, which lead to where they are now.
  private static func movedPages(of edition: Edition) -> [Route] {
    let language = edition.language
    return edition.outline.entries.indices.filter(edition.outline.hasPage).flatMap { index in
      edition.outline.entries[index].aliases.map { alias in
        let target = edition.path(ofEntry: index)
        let path = "\(edition.language.rawValue)/entries/\(alias.value).html"
        return Route(path: path) { site, findings in
          let edition = site[language]
          let frame = PageFrame(edition, entry: index, path: target, findings: findings)
          let view = MovedView(frame: frame, target: PagePath(path).href(to: target))
          return edition.voice.render("moved", view, findings)
        }
      }
    }
  }

  /// The papers: all of them in one file, and each in its own.
  private static func bibPages(_ outline: Outline) -> [Route] {
    guard outline.hasPapers else { return [] }
    return [Route(path: "list.bib") { site, _ in BibTeX(entries: site.outline.entries).bytes() }]
      + outline.entries.indices.filter { outline.entries[$0].hasBibTeX }.map { index in
        Route(path: outline.entries[index].bibPath) { site, _ in
          BibTeX(entries: [site.outline.entries[index]]).bytes()
        }
      }
  }

  private static func rootPages(_ voice: Theme.Voice) -> [Route] {
    [("index.html", "chooser"), ("404.html", "not-found")].map { path, template in
      Route(path: path) { site, findings in
        voice.render(template, RootView(editions: site.all), findings)
      }
    }
  }
}

extension Outline {
  /// Everything that the home page may show before entries.
  fileprivate var intros: [LongText] {
    let list = catalogue.list
    return [LongText(list.intro, file: list.path)].compactMap { $0 } + chapters.flatMap(\.intros)
  }
}

extension Outline.Chapter {
  fileprivate var intros: [LongText] {
    [LongText(section.intro, file: section.file)].compactMap { $0 }
  }
}

extension Entry {
  var longTexts: [LongText] { [LongText(details, file: path)].compactMap { $0 } }
}

extension PageFrame {
  /// The frame of an entry's own page.
  fileprivate convenience init(
    _ edition: Edition, entry index: Int, path: String, findings: Findings
  ) {
    let entry = edition.outline.entries[index]
    self.init(
      edition, path: path, findings: findings,
      subject: entry.title.shown(in: edition.language)?.text.value, summary: entry.summary,
      source: entry.source, topic: .entry(index))
  }
}

extension SitemapPage {
  /// Pages of one language, as they stand in the site, each with its twin.
  fileprivate static func all(_ paths: [String], baseURL: String) -> [SitemapPage] {
    paths.map { path in
      let rest = path.dropFirst(2)
      return SitemapPage(
        address: baseURL + path.withoutIndex,
        alternates: Language.allCases.map {
          AlternateView(lang: $0.tag, href: baseURL + ($0.rawValue + rest).withoutIndex)
        })
    }
  }
}

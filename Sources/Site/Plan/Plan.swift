public import Content
import Templates

/// Every page of the site. Making the plan renders nothing and writes nothing.
public struct Plan: Sendable {
  public let pages: [Page]

  /// - Parameter baseURL: the site's address with a slash at its end. Where it is not known, what needs
  ///   an absolute address is left out.
  public init(catalogue: Catalogue, theme: Theme, baseURL: String?) {
    let outline = Outline(catalogue)
    let editions = Language.allCases.map {
      Edition($0, outline: outline, theme: theme, baseURL: baseURL)
    }
    var pages = editions.flatMap(Self.pages(of:))
    let listed = pages.map(\.path)
    pages += editions.flatMap(Self.movedPages(of:))
    pages += editions.flatMap(Self.feeds(of:))
    let voice = theme.voice(catalogue.list.primary)
    pages += Self.rootPages(editions, voice)
    pages.append(Page(path: "robots.txt") { _ in Robots(baseURL: baseURL).bytes() })
    pages += Self.bibPages(outline)
    pages.append(
      Page(path: "llms.txt") { findings in
        let primary = catalogue.list.primary
        let frames = [primary, primary.twin].flatMap { language in
          editions.filter { $0.language == language }
        }.map { PageFrame($0, path: "llms.txt", findings: findings) }
        return LLMsText(frames: frames).bytes()
      })
    pages.append(Page(path: "search.json") { _ in SearchJSON(outline: outline).bytes() })
    pages.append(
      Page(path: "list.json") { _ in ListJSON(outline: outline, baseURL: baseURL).bytes() })
    if let baseURL {
      pages.append(
        Page(path: "sitemap.xml") { findings in
          let view = SitemapView(pages: SitemapPage.all(listed, baseURL: baseURL))
          return voice.render("sitemap", view, findings)
        })
    }
    pages += theme.assets.map { asset in
      Page(path: asset.path) { _ in asset.bytes }
    }
    self.pages = pages
  }

  /// The pages of one language: home, sections where they have pages, entries with more to say.
  private static func pages(of edition: Edition) -> [Page] {
    let outline = edition.outline
    var pages = [
      Page(path: edition.homePath, texts: { outline.intros }) { findings in
        let frame = PageFrame(
          edition, path: edition.homePath, findings: findings, source: "content/list.yml",
          topic: .list)
        let template = outline.isSplit ? "overview" : "home"
        return edition.voice.render(template, HomeView(frame: frame), findings)
      }
    ]
    if outline.isSplit {
      pages += outline.chapters.indices.map { index in
        let path = edition.path(ofChapter: index)
        return Page(path: path, texts: { outline.chapters[index].intros }) { findings in
          let chapter = outline.chapters[index]
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
      return Page(path: path, texts: { outline.entries[index].longTexts }) { findings in
        let frame = PageFrame(edition, entry: index, path: path, findings: findings)
        return edition.voice.render("entry", EntryPageView(frame: frame, index: index), findings)
      }
    }
    return pages + additionPages(of: edition) + risingPages(of: edition) + tagPages(of: edition)
  }

  /// Pages under the ids that entries had before, which lead to where they are now.
  private static func movedPages(of edition: Edition) -> [Page] {
    edition.outline.entries.indices.filter(edition.outline.hasPage).flatMap { index in
      edition.outline.entries[index].aliases.map { alias in
        let target = edition.path(ofEntry: index)
        let path = "\(edition.language.rawValue)/entries/\(alias.value).html"
        return Page(path: path) { findings in
          let frame = PageFrame(edition, entry: index, path: target, findings: findings)
          let view = MovedView(frame: frame, target: PagePath(path).href(to: target))
          return edition.voice.render("moved", view, findings)
        }
      }
    }
  }

  /// The papers: all of them in one file, and each in its own.
  private static func bibPages(_ outline: Outline) -> [Page] {
    guard outline.hasPapers else { return [] }
    return [Page(path: "list.bib") { _ in BibTeX(entries: outline.entries).bytes() }]
      + outline.entries.filter(\.hasBibTeX).map { entry in
        Page(path: entry.bibPath) { _ in BibTeX(entries: [entry]).bytes() }
      }
  }

  private static func rootPages(_ editions: [Edition], _ voice: Theme.Voice) -> [Page] {
    [("index.html", "chooser"), ("404.html", "not-found")].map { path, template in
      Page(path: path) { findings in
        voice.render(template, RootView(editions: editions), findings)
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
  fileprivate var longTexts: [LongText] { [LongText(details, file: path)].compactMap { $0 } }
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

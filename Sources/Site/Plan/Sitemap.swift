import Content
import Templates

/// `sitemap.xml`, which names every page for search engines.
///
/// A site map may name 50,000 pages. That of a longer list is in several files, and `sitemap.xml` names these: the pages
/// that are not those of entries in `sitemap-1.xml`, and then those of some thousand entries in each.
struct Sitemap: Sendable {
  /// The pages that are not those of entries.
  let listed: [Page]
  let editions: [LanguageEdition]
  let theme: LanguageTheme
  let baseURL: String
  /// As many pages as one file may name.
  var limit = 50_000
  /// The entries whose pages one of several files names.
  var share = 5_000

  func pages() -> [Page] {
    let entries = editions.first?.outline.entriesWithPage ?? []
    guard listed.count + editions.count * entries.count > limit else {
      return [
        page("sitemap.xml") {
          addresses(of: listed) + editions.flatMap { addresses(of: entries, in: [$0]) }
        }
      ]
    }
    let parts = stride(from: 0, to: entries.count, by: share).map {
      entries[$0..<min($0 + share, entries.count)]
    }
    let first = page("sitemap-1.xml") { addresses(of: listed) }
    let others = zip(2..., parts).map { number, part in
      page("sitemap-\(number).xml") { addresses(of: part, in: editions) }
    }
    let files = [first] + others
    let paths = files.map(\.path)
    return [
      page("sitemap.xml", isIndex: true) {
        paths.map { SitemapPage(address: baseURL + $0, alternates: []) }
      }
    ] + files
  }

  private func page(
    _ path: String, isIndex: Bool = false, _ pages: @escaping @Sendable () -> [SitemapPage]
  ) -> Page {
    Page(path: path) { (bytes: inout [UInt8]) throws(TemplateProblem) in
      try theme.templates.render(
        "sitemap", SitemapView(pages: pages(), isIndex: isIndex), into: &bytes)
    }
  }

  private func addresses(of pages: [Page]) -> [SitemapPage] {
    pages.compactMap { address($0.path, only: $0.only) }
  }

  private func addresses(
    of entries: some Sequence<Int>, in editions: [LanguageEdition]
  ) -> [SitemapPage] {
    entries.flatMap { entry in
      editions.compactMap { edition in
        address(
          edition.path(ofEntry: entry), only: edition.outline.languages(ofEntry: entry).only)
      }
    }
  }

  /// A page of a language, with its twin; one that only one language has without it, and its copy not at all.
  private func address(_ path: String, only: Language?) -> SitemapPage? {
    guard let language = SiteLayout.split(path)?.language, only == nil || only == language,
      let twin = SiteLayout.twin(of: path)
    else { return nil }
    let address = baseURL + SiteLayout.address(of: path)
    let other = baseURL + SiteLayout.address(of: twin)
    return SitemapPage(
      address: address,
      alternates: (only == nil ? Language.allCases : []).map {
        AlternateView(lang: $0.tag, href: $0 == language ? address : other)
      })
  }
}

import Content
import Templates

/// A section: its heading, its entries, and the sections within it.
struct SectionView: View {
  let page: PageContext
  let index: Int
  private let node: Outline.SectionNode
  private let entries: Range<Int>

  /// - Parameter part: what is shown of its entries; nil for all of them.
  init(page: PageContext, index: Int, part: PagePart? = nil) {
    self.page = page
    self.index = index
    node = page.outline.sections[index]
    let all = node.entries
    entries =
      part.map { all.lowerBound + $0.rows.lowerBound..<all.lowerBound + $0.rows.upperBound } ?? all
  }

  static let title = "section"
  static let fields: FieldTable<SectionView> = [
    .text("anchor", "its id on a page: datasets/chinese/") { $0.node.anchor },
    .address("href", "the way to it") { $0.page.href(ofSection: $0.index) },
    .text("number", "its number: 3.1") { $0.node.number },
    .html("title", "its name") { $0.page.plain($0.node.section.file.title) },
    .text("title-lang", "the language of the name, where it is not the page's") {
      $0.page.foreignTag($0.node.section.file.title)
    },
    .html("intro", "some words about it") { view in
      view.node.section.file.intro.flatMap { view.page.block($0, view.node.texts) }
    },
    .text("intro-lang", "the language of those words, where it is not the page's") { view in
      view.node.section.file.intro.flatMap { view.page.foreignTag($0) }
    },
    .record("missing", MissingView.self, "a note that the page's language is missing") { view in
      let section = view.node.section.file
      return view.page.note(onMissing: [section.title, section.intro], in: view.node.file)
    },
    .text("count", "how many entries it and its sections hold: 12") {
      $0.page.language.words(forCount: $0.node.section.count)
    },
    .text("count-words", "the same in words: 12 entries") {
      $0.page.strings.count(.entries, $0.node.section.count)
    },
    .choice(
      "heading", ["partials/heading-2", "partials/heading-3", "partials/heading-4"],
      "the partial for a heading of its depth"
    ) { view in
      "partials/heading-\(min(view.node.section.file.folders.count, 3) + 1)"
    },
    .choice(
      "layout", ["partials/layout-list", "partials/layout-table", "partials/layout-papers"],
      "the partial that lays out its entries"
    ) { "partials/layout-\($0.node.section.file.layout.rawValue)" },
    .flag("has-entries", "whether it has entries of its own") { !$0.node.entries.isEmpty },
    .list("entries", EntryView.self, "its own entries; those of the page where it has several") {
      view in
      view.entries.map { EntryView(page: view.page, index: $0) }
    },
    .flag("has-sections", "whether there are sections within it") {
      !$0.node.children.isEmpty
    },
    .list("sections", SectionView.self, "the sections within it") { view in
      view.node.children.map { SectionView(page: view.page, index: $0) }
    },
    .list("columns", ColumnView.self, "the columns of links that a table of it needs") { view in
      view.node.index.columns.map { ColumnView(page: view.page, column: $0, entry: nil) }
    },
    .flag("has-stars", "whether an entry of its own has a star badge") { view in
      let outline = view.page.outline
      return view.node.entries.contains {
        outline.catalogue.repository(of: outline.entries[$0]) != nil
      }
    },
  ]
}

/// A section with a page of its own, or several.
struct SectionPageView: View {
  let page: PageContext
  let index: Int
  let part: PagePart

  static let title = "section page"
  static let fields: FieldTable<SectionPageView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .record("section", SectionView.self, "the section") {
      SectionView(page: $0.page, index: $0.index, part: $0.part)
    },
    .list(
      "path", SectionView.self,
      "the sections around it, outermost first; from a later page also the section itself"
    ) { view in
      let around = view.page.outline.ancestors(of: view.index)
      return (around + (view.part.isFirst ? [] : [view.index])).map {
        SectionView(page: view.page, index: $0)
      }
    },
    .flag("is-first", "whether it is the first page, which has the words about the section") {
      $0.part.isFirst
    },
    .record("pages", PagesView.self, "its pages, where there are several") { view in
      PagesView(
        page: view.page, part: view.part,
        paths: view.page.edition.sectionPaths[view.index])
    },
  ]
}

extension Outline {
  /// The sections around one, outermost first.
  func ancestors(of section: Int) -> [Int] {
    var path: [Int] = []
    var next = sections[section].parent
    while let index = next {
      path.append(index)
      next = sections[index].parent
    }
    return path.reversed()
  }
}

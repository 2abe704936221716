import Content
import Templates

/// The page of all entries by name, for a list of several pages. It also leads on from the places that the home page had
/// while the list was one page: the ids are the same.
struct AllView: View {
  let page: PageContext

  static let title = "page of all entries"
  static let fields: FieldTable<AllView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .text("count", "how many entries there are, in words") {
      $0.page.strings.count(.entries, $0.page.outline.entries.count)
    },
    .list("sections", SectionView.self, "all sections, each before those within it") { view in
      view.page.outline.sections.indices.map { SectionView(page: view.page, index: $0) }
    },
  ]
}

import Content
import Templates

/// The page of all entries by name, for a list of several pages. It also tells where each place went that the home page had
/// while the list was one page: the ids are the same.
struct AllView: View {
  let frame: PageFrame

  static let title = "page of all entries"
  static let fields = FieldTable<AllView>([
    .record("page", PageView.self, "the page itself") { PageView(frame: $0.frame) },
    .table("strings", "the words of the interface") { $0.frame.strings },
    .text("count", "how many entries there are, in words") {
      $0.frame.strings.count(.entries, $0.frame.outline.entries.count)
    },
    .list("sections", SectionView.self, "all sections, each before those within it") { view in
      view.frame.outline.sections.indices.map { SectionView(frame: view.frame, index: $0) }
    },
  ])
}

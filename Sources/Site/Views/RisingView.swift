import Content
import Templates

/// The page of what rises.
struct RisingView: View {
  let page: PageContext

  static let title = "page of what rises"
  static let fields: FieldTable<RisingView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .list("risers", RisingEntryView.self, "entries that gained stars, the most first") { view in
      view.page.outline.rising.map { RisingEntryView(page: view.page, index: $0) }
    },
  ]
}

/// An entry that gained stars.
struct RisingEntryView: View {
  let page: PageContext
  let index: Int

  static let title = "riser"
  static let fields: FieldTable<RisingEntryView> = [
    .record("entry", EntryView.self, "the entry") {
      EntryView(page: $0.page, index: $0.index)
    },
    .text("growth", "how many stars came in the last 90 days: +12") { view in
      let outline = view.page.outline
      return outline.catalogue.growth(of: outline.entries[view.index])
        .map { "+" + view.page.language.words(forCount: $0) }
    },
  ]
}

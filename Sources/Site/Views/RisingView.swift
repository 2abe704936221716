import Content
import Templates

/// The page of what rises.
struct RisingView: View {
  let frame: PageFrame

  static let title = "page of what rises"
  static let fields = FieldTable<RisingView>([
    .record("page", PageView.self, "the page itself") { PageView(frame: $0.frame) },
    .table("strings", "the words of the interface") { $0.frame.strings },
    .list("risers", RiserView.self, "entries that gained stars, the most first") { view in
      view.frame.outline.rising.map { RiserView(frame: view.frame, index: $0) }
    },
  ])
}

/// An entry that gained stars.
struct RiserView: View {
  let frame: PageFrame
  let index: Int

  static let title = "riser"
  static let fields = FieldTable<RiserView>([
    .record("entry", EntryView.self, "the entry") {
      EntryView(frame: $0.frame, index: $0.index)
    },
    .text("growth", "how many stars came in the last 90 days: +12") { view in
      let outline = view.frame.outline
      return outline.catalogue.growth(of: outline.entries[view.index])
        .map { "+" + view.frame.language.words(forCount: $0) }
    },
  ])
}

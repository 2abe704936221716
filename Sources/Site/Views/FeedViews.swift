import Content
import Templates

/// The Atom feed of a language. Its times are those that entries give, never the clock's: the same list is the same feed.
struct FeedView: View {
  let page: PageContext

  /// Enough for a reader who looks once a week; the page of what is new has more.
  static let length = 50

  private var additions: Additions { page.outline.additions }

  static let title = "feed"
  static let fields: FieldTable<FeedView> = [
    .record("page", PageView.self, "the feed itself, as if it were a page") {
      PageView(page: $0.page)
    },
    .address("home", "the address of the home page") { view in
      view.page.edition.address(of: view.page.edition.homePath)
    },
    .text("updated", "when the newest entry was added: 2026-11-21T00:00:00Z") {
      $0.additions.days.first?.day.moment
    },
    .list("entries", FeedEntryView.self, "the entries that were added last") { view in
      view.additions.newest(length).map { FeedEntryView(page: view.page, index: $0) }
    },
  ]
}

/// An entry in a feed.
struct FeedEntryView: View {
  let page: PageContext
  let index: Int

  private var entry: Entry { page.outline.entries[index] }

  static let title = "feed entry"
  static let fields: FieldTable<FeedEntryView> = [
    .text("id", "what it is known by, for ever: by its first id, however often it was renamed") {
      $0.page.edition.permanentID(ofEntry: $0.index)
    },
    .text("title", "its name") { $0.entry.title.shown(in: $0.page.language)?.text.value },
    .text("title-lang", "the language of the name, where it is not the feed's") {
      $0.page.foreignTag($0.entry.title)
    },
    .address("address", "the address of its own page, or else of its row") {
      $0.page.edition.address(ofEntry: $0.index)
    },
    .address("related", "where its name leads in the list") { $0.entry.address },
    .text("updated", "when it was added: 2026-11-21T00:00:00Z") { $0.entry.added.moment },
    .text("summary", "what it is, without marks") {
      view in
      view.page.outline.entryTexts[view.index].shownWords(
        view.entry.summary, in: view.page.language)
    },
    .text("summary-lang", "the language of the summary, where it is not the feed's") { view in
      view.entry.summary.substituteTag(for: view.page.language)
    },
    .texts("tags", "its tags") { $0.entry.tags.map(\.value) },
  ]
}

extension Day {
  /// Its beginning, as feeds write times.
  fileprivate var moment: String { description + "T00:00:00Z" }
}

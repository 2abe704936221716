import Content
import Templates

/// The page of what is new.
struct AdditionsView: View {
  let page: PageContext

  static let title = "page of what is new"
  static let fields: FieldTable<AdditionsView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .list("days", DayView.self, "days on which entries were added, the newest first") { view in
      view.page.outline.additions.days.indices.map { DayView(page: view.page, number: $0) }
    },
  ]
}

/// A day, and what was added on it.
struct DayView: View {
  let page: PageContext
  let number: Int
  /// How many entries are shown at most.
  var limit = Int.max

  private var day: Additions.OneDay { page.outline.additions.days[number] }

  static let title = "day"
  static let fields: FieldTable<DayView> = [
    .text("date", "the day: 2026-11-21") { $0.day.day.description },
    .text("words", "the same in words: 21 November 2026") { view in
      view.page.language.words(for: view.day.day)
    },
    .text("count", "how many entries were added, in words") {
      $0.page.strings.count(.entries, $0.day.entries.count)
    },
    .list("entries", EntryView.self, "what was added, in the order of the list") { view in
      view.day.entries.prefix(view.limit).map { EntryView(page: view.page, index: $0) }
    },
  ]
}

import Content
import Templates

/// The page of what is new.
struct AdditionsView: View {
  let frame: PageFrame

  static let title = "page of what is new"
  static let fields = FieldTable<AdditionsView>([
    .record("page", PageView.self, "the page itself") { PageView(frame: $0.frame) },
    .table("strings", "the words of the interface") { $0.frame.strings },
    .list("days", DayView.self, "days on which entries were added, the newest first") { view in
      view.frame.outline.additions.days.indices.map { DayView(frame: view.frame, number: $0) }
    },
  ])
}

/// A day, and what was added on it.
struct DayView: View {
  let frame: PageFrame
  let number: Int
  /// How many entries are shown at most.
  var limit = Int.max

  private var day: Additions.OneDay { frame.outline.additions.days[number] }

  static let title = "day"
  static let fields = FieldTable<DayView>([
    .text("date", "the day: 2026-11-21") { $0.day.day.description },
    .text("words", "the same in words: 21 November 2026") { view in
      view.frame.language.words(for: view.day.day)
    },
    .text("count", "how many entries were added, in words") {
      $0.frame.strings.count(.entries, $0.day.entries.count)
    },
    .list("entries", EntryView.self, "what was added, in the order of the list") { view in
      view.day.entries.prefix(view.limit).map { EntryView(frame: view.frame, index: $0) }
    },
  ])
}

import Content
import Templates

/// The home page: the whole list, or an overview of its sections where it is too long for one page.
struct HomeView: View {
  let page: PageContext

  static let title = "home page"
  static let fields: FieldTable<HomeView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .html("name", "the name of the list") { $0.page.plain($0.page.edition.list.name) },
    .text("name-lang", "the language of the name, where it is not the page's") {
      $0.page.foreignTag($0.page.edition.list.name)
    },
    .html("description", "what the list is, in one sentence") { view in
      view.page.inline(view.page.edition.list.description, view.page.outline.listTexts)
    },
    .text("description-lang", "the language of that sentence, where it is not the page's") {
      $0.page.foreignTag($0.page.edition.list.description)
    },
    .record("missing", MissingView.self, "a note that the page's language is missing") { view in
      let list = view.page.edition.list
      return view.page.note(
        onMissing: [list.name, list.description, list.intro], in: ListSettings.file)
    },
    .html("intro", "longer words about the list") { view in
      view.page.edition.list.intro.flatMap {
        view.page.block($0, view.page.outline.listTexts)
      }
    },
    .text("intro-lang", "the language of those words, where it is not the page's") { view in
      view.page.edition.list.intro.flatMap { view.page.foreignTag($0) }
    },
    .text("count", "how many entries there are, in words") {
      $0.page.strings.count(.entries, $0.page.outline.entries.count)
    },
    .text("section-count", "how many sections there are, in words") {
      $0.page.strings.count(.sections, $0.page.outline.sections.count)
    },
    .text("facts-day", "the day of the newest star count, in words") { view in
      view.page.outline.factsDay.map {
        view.page.strings.phrase(.countedOn, ["day": view.page.language.words(for: $0)])
      }
    },
    .address("json", "the way to list.json") { $0.page.path.href(to: SiteLayout.list) },
    .flag("has-legend", "whether there are markers") {
      !$0.page.edition.list.markers.isEmpty
    },
    .list("legend", MarkerView.self, "what the markers mean") { view in
      view.page.edition.list.markers.map { MarkerView(page: view.page, marker: $0) }
    },
    .flag("has-newest", "whether it is known when an entry was added") {
      !$0.page.outline.additions.days.isEmpty
    },
    .list("newest", DayView.self, "the five entries that were added last, by day") { view in
      let days = view.page.outline.additions.days
      var views: [DayView] = []
      var left = 5
      for number in days.indices where left > 0 {
        views.append(DayView(page: view.page, number: number, limit: left))
        left -= days[number].entries.count
      }
      return views
    },
    .list("sections", SectionView.self, "the sections of the first level") { view in
      view.page.outline.roots.map { SectionView(page: view.page, index: $0) }
    },
  ]
}

/// A marker and what it stands for.
struct MarkerView: View {
  let page: PageContext
  let marker: Marker

  static let title = "marker"
  static let fields: FieldTable<MarkerView> = [
    .text("icon", "the marker itself: 🔥") { $0.marker.icon },
    .text("label", "what it means") { $0.marker.label.shown(in: $0.page.language)?.text.value },
    .text("rule", "when it is given, in words") { view in
      view.marker.conditions.map { condition in
        switch condition {
        case .stars(let bound):
          view.page.strings.phrase(.moreStars, ["n": view.page.language.words(forCount: bound)])
        case .citations(let bound):
          view.page.strings.phrase(
            .moreCitations, ["n": view.page.language.words(forCount: bound)])
        case .reviewedVenue:
          view.page.strings.phrase(.reviewedVenue)
        }
      }.joined(separator: view.page.strings.phrase(.or))
    },
  ]
}

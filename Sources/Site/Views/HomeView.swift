import Content
import Templates

/// The home page: the whole list, or an overview of its sections where it is too long for one page.
struct HomeView: View {
  let frame: PageFrame

  static let title = "home page"
  static let fields = FieldTable<HomeView>([
    .record("page", PageView.self, "the page itself") { PageView(frame: $0.frame) },
    .table("strings", "the words of the interface") { $0.frame.strings },
    .html("name", "the name of the list") { $0.frame.plain($0.frame.edition.list.name) },
    .text("name-lang", "the language of the name, where it is not the page's") {
      $0.frame.foreignTag($0.frame.edition.list.name)
    },
    .html("description", "what the list is, in one sentence") { view in
      view.frame.inline(view.frame.edition.list.description, view.frame.outline.listTexts)
    },
    .text("description-lang", "the language of that sentence, where it is not the page's") {
      $0.frame.foreignTag($0.frame.edition.list.description)
    },
    .record("missing", MissingView.self, "a note that the page's language is missing") { view in
      let list = view.frame.edition.list
      return view.frame.note(
        onMissing: [list.name, list.description, list.intro], in: ListSettings.file)
    },
    .html("intro", "longer words about the list") { view in
      view.frame.edition.list.intro.flatMap {
        view.frame.block($0, view.frame.outline.listTexts)
      }
    },
    .text("intro-lang", "the language of those words, where it is not the page's") { view in
      view.frame.edition.list.intro.flatMap { view.frame.foreignTag($0) }
    },
    .text("count", "how many entries there are, in words") {
      $0.frame.strings.count(.entries, $0.frame.outline.entries.count)
    },
    .text("section-count", "how many sections there are, in words") {
      $0.frame.strings.count(.sections, $0.frame.outline.sections.count)
    },
    .text("facts-day", "the day of the newest star count, in words") { view in
      view.frame.outline.factsDay.map {
        view.frame.strings.phrase(.countedOn, ["day": view.frame.language.words(for: $0)])
      }
    },
    .address("json", "the way to list.json") { $0.frame.path.href(to: SiteLayout.list) },
    .flag("has-legend", "whether there are markers") {
      !$0.frame.edition.list.markers.isEmpty
    },
    .list("legend", MarkerView.self, "what the markers mean") { view in
      view.frame.edition.list.markers.map { MarkerView(frame: view.frame, marker: $0) }
    },
    .flag("has-newest", "whether it is known when an entry was added") {
      !$0.frame.outline.additions.days.isEmpty
    },
    .list("newest", DayView.self, "the five entries that were added last, by day") { view in
      let days = view.frame.outline.additions.days
      var views: [DayView] = []
      var left = 5
      for number in days.indices where left > 0 {
        views.append(DayView(frame: view.frame, number: number, limit: left))
        left -= days[number].entries.count
      }
      return views
    },
    .list("sections", SectionView.self, "the sections of the first level") { view in
      view.frame.outline.roots.map { SectionView(frame: view.frame, index: $0) }
    },
  ])
}

/// A marker and what it stands for.
struct MarkerView: View {
  let frame: PageFrame
  let marker: Marker

  static let title = "marker"
  static let fields = FieldTable<MarkerView>([
    .text("icon", "the marker itself: 🔥") { $0.marker.icon },
    .text("label", "what it means") { $0.marker.label.shown(in: $0.frame.language)?.text.value },
    .text("rule", "when it is given, in words") { view in
      view.marker.conditions.map { condition in
        switch condition {
        case .stars(let bound):
          view.frame.strings.phrase(.moreStars, ["n": view.frame.language.words(forCount: bound)])
        case .citations(let bound):
          view.frame.strings.phrase(
            .moreCitations, ["n": view.frame.language.words(forCount: bound)])
        case .reviewedVenue:
          view.frame.strings.phrase(.reviewedVenue)
        }
      }.joined(separator: view.frame.strings.phrase(.or))
    },
  ])
}

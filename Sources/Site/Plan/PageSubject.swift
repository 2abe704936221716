import Content

/// What a page is about.
struct PageSubject: Sendable {
  /// Before the name of the list; the home page has none.
  let name: String?
  let topic: PageTopic?

  init(_ name: String? = nil, _ topic: PageTopic? = nil) {
    self.name = name
    self.topic = topic
  }

  /// That of an entry's own page.
  init(entry index: Int, of edition: LanguageEdition) {
    self.init(
      edition.outline.entries[index].title.shown(in: edition.language)?.text.value, .entry(index))
  }
}

/// What a page shows as a whole: what one file says. Sections and entries are given by their places in the list.
enum PageTopic: Sendable {
  case list
  case section(Int)
  case entry(Int)
}

import Content
import Templates

/// An entry as a row of its section, or at the head of its own page.
struct EntryView: View {
  let page: PageContext
  let index: Int
  private let entry: Entry
  private let texts: FileTexts

  init(page: PageContext, index: Int) {
    self.page = page
    self.index = index
    entry = page.outline.entries[index]
    texts = page.outline.entryTexts[index]
  }

  static let title = "entry"
  static let fields: FieldTable<EntryView> = [
    .choice(
      "name-heading",
      ["partials/name-2", "partials/name-3", "partials/name-4", "partials/name-5"],
      "the partial that shows the name as a heading of its depth"
    ) { view in
      let depth = view.entry.depth
      return "partials/name-\(view.page.outline.isSplit ? 2 : min(depth, 3) + 2)"
    },
    .text("id", "its id, the same in both languages") { $0.entry.id },
    .texts("aliases", "ids that it had before") { $0.entry.aliases.map(\.value) },
    .html("title", "its name") { $0.page.plain($0.entry.title) },
    .text("title-lang", "the language of the name, where it is not the page's") {
      $0.page.foreignTag($0.entry.title)
    },
    .address("href", "where the name leads: its first link that is no search") {
      $0.entry.address
    },
    .html("summary", "what it is, in a sentence or two") {
      $0.page.inline($0.entry.summary, $0.texts)
    },
    .html("brief", "the first sentence of the summary, without its links") { view in
      view.entry.summary.shown(in: view.page.language).map { shown in
        let words = view.texts.words(view.entry.summary, in: shown.language) ?? ""
        return HTML(words.firstSentence, language: shown.language.text)
      }
    },
    .text("summary-lang", "the language of the summary, where it is not the page's") { view in
      view.entry.summary.substituteTag(for: view.page.language)
    },
    .record("missing", MissingView.self, "a note that the page's language is missing") { view in
      view.page.note(onMissing: [view.entry.summary, view.entry.details], in: view.entry.file)
    },
    .list("links", LinkView.self, "all links, the same kinds always in the same order") { view in
      view.entry.linkOrder.map { LinkView(page: view.page, link: view.entry.links[$0]) }
    },
    .list("further-links", LinkView.self, "the links beside the one that the name leads to") {
      view in
      let links = view.entry.linksBesideName
      return links.map { LinkView(page: view.page, link: view.entry.links[$0]) }
    },
    .flag("has-meta", "whether a row has a line of links and facts below its text") { view in
      let paper = view.entry.paper
      return paper?.venue != nil || paper?.date != nil || view.page.outline.hasPage(view.index)
        || !view.entry.linksBesideName.isEmpty
    },
    .list("cells", ColumnView.self, "the links by column, for a table") { view in
      let node = view.page.outline.sections[view.page.outline.sectionOfEntry[view.index]]
      return node.index.columns.map {
        ColumnView(page: view.page, column: $0, entry: view.index)
      }
    },
    .flag("has-links", "whether there are links, or a page of its own") {
      !$0.entry.links.isEmpty || $0.page.outline.hasPage($0.index)
    },
    .flag("has-tags", "whether there are tags") { !$0.entry.tags.isEmpty },
    .list("fields", FieldView.self, "further facts, each with a label") { view in
      view.entry.fields.map { FieldView(page: view.page, texts: view.texts, field: $0) }
    },
    .texts("tags", "its tags") { $0.entry.tags.map(\.value) },
    .list("tag-links", TagView.self, "its tags, each with its page") { view in
      view.page.outline.tagNumbers(of: view.index).map {
        TagView(page: view.page, number: $0)
      }
    },
    .list("markers", MarkerView.self, "the markers that it has earned") { view in
      view.page.outline.catalogue.markers(of: view.entry).map {
        MarkerView(page: view.page, marker: $0)
      }
    },
    .record("star", StarView.self, "the star badge of its own repository") { view in
      guard let (link, facts) = view.page.outline.catalogue.repository(of: view.entry),
        facts?.gone != true, facts?.stars != nil || link.repository != nil
      else { return nil }
      return StarView(
        page: view.page, link: link, facts: facts, isBesideItsName: view.entry.leads(to: link))
    },
    .text("status", "archived, gone, moved or long without a push, in words") { view in
      let strings = view.page.strings
      return switch view.entry.status {
      case .archived: strings.phrase(.archived)
      case .gone: strings.phrase(.gone)
      case .moved: strings.phrase(.moved)
      case nil: view.page.outline.catalogue.facts(of: view.entry).flatMap(strings.state)
      }
    },
    .html("paper-title", "the title of the paper, where the entry has another") { view in
      view.entry.paper?.title.map { view.page.plain($0.value) }
    },
    .text("paper-title-lang", "the language of that title, where it is not the page's") { view in
      view.entry.paper?.title.flatMap { view.page.foreignTag($0.value) }
    },
    .text("venue", "where a paper appeared") { $0.entry.paper?.venue?.value },
    .text("date", "when a paper appeared: 2024-01") { $0.entry.paper?.date?.description },
    .text("date-words", "the same in words: January 2024") { view in
      view.entry.paper?.date.map { view.page.language.words(for: $0) }
    },
    .text("authors", "who wrote it, shortened to three") { view in
      view.entry.paper.flatMap { view.page.shortened($0.authors.map(\.value)) }
    },
    .address("page-href", "the way to the entry's own page, where it has one and this is another") {
      view in
      guard view.page.outline.hasPage(view.index) else { return nil }
      let path = view.page.edition.path(ofEntry: view.index)
      return path == view.page.path.text ? nil : view.page.path.href(to: path)
    },
    .address("own-href", "the way to the entry's own page, or else to its row") { view in
      view.page.outline.hasPage(view.index)
        ? view.page.path.href(to: view.page.edition.path(ofEntry: view.index))
        : view.page.href(ofEntry: view.index)
    },
    .address("home-href", "the way to its row in the list") {
      $0.page.href(ofEntry: $0.index)
    },
    .text("added", "the day it was added: 2026-11-21") { $0.entry.added.description },
    .text("added-words", "the same in words") { view in
      view.page.language.words(for: view.entry.added)
    },
  ]
}

/// A page of its own for an entry with more to say than a row shows.
struct EntryPageView: View {
  let page: PageContext
  let index: Int

  private var entry: Entry { page.outline.entries[index] }
  private var texts: FileTexts { page.outline.entryTexts[index] }
  private var neighbours: (previous: Int?, next: Int?) { page.outline.neighbours(of: index) }

  static let title = "entry page"
  static let fields: FieldTable<EntryPageView> = [
    .record("page", PageView.self, "the page itself") { PageView(page: $0.page) },
    .table("strings", "the words of the interface") { $0.page.strings },
    .record("entry", EntryView.self, "the entry") {
      EntryView(page: $0.page, index: $0.index)
    },
    .list("path", SectionView.self, "the sections around it, outermost first") { view in
      let section = view.page.outline.sectionOfEntry[view.index]
      return (view.page.outline.ancestors(of: section) + [section]).map {
        SectionView(page: view.page, index: $0)
      }
    },
    .record("history", HistoryView.self, "how its stars went, where that is known") { view in
      HistoryView(
        page: view.page, facts: view.page.outline.catalogue.facts(of: view.entry))
    },
    .html("details", "the longer text") { view in
      view.entry.details.flatMap { view.page.block($0, view.texts) }
    },
    .text("details-lang", "the language of the longer text, where it is not the page's") { view in
      view.entry.details?.substituteTag(for: view.page.language)
    },
    .flag("has-beside", "whether there is one before or behind it") {
      $0.neighbours.previous != nil || $0.neighbours.next != nil
    },
    .record("previous", EntryView.self, "the entry before it in its section that has a page") {
      view in
      view.neighbours.previous.map { EntryView(page: view.page, index: $0) }
    },
    .record("next", EntryView.self, "the entry behind it in its section that has a page") { view in
      view.neighbours.next.map { EntryView(page: view.page, index: $0) }
    },
    .flag("has-related", "whether an entry shares a tag with it") { view in
      let outline = view.page.outline
      return outline.tagNumbers(of: view.index).contains {
        outline.tags.tags[$0].entries.count > 1
      }
    },
    .list("related", EntryView.self, "a handful of entries that share tags with it") { view in
      view.page.outline.related(to: view.index).map { EntryView(page: view.page, index: $0) }
    },
    .text("translate", "words that ask for the language that it lacks, if it lacks one") { view in
      let language = view.page.language
      if view.entry.lacks(language) { return view.page.strings.phrase(.translate) }
      return view.entry.lacks(language.twin) ? view.page.strings.phrase(.translateTwin) : nil
    },
    .html("bibtex", "the BibTeX record of the paper, where there is one") { view in
      BibTeX.record(of: view.entry).map { view.page.plain($0) }
    },
    .address("bib-href", "the way to a file with this record") { view in
      view.entry.hasBibTeX ? view.page.path.href(to: view.entry.bibPath) : nil
    },
    .texts("all-authors", "everybody who wrote the paper") {
      $0.entry.paper?.authors.map(\.value) ?? []
    },
    .text("doi", "the paper's DOI") { $0.entry.paper?.doi?.value },
    .address("doi-href", "where the DOI leads") { $0.entry.paper?.doiURL },
    .text("arxiv", "the paper's arXiv number") { $0.entry.paper?.arxiv?.value },
    .address("arxiv-href", "where the arXiv number leads") { $0.entry.paper?.arxivURL },
  ]
}

extension Entry {
  /// Its links by kind; those of one kind stay in the order of the file.
  fileprivate var linkOrder: [Int] {
    guard links.count > 1 else { return Array(links.indices) }
    let ranks = links.map(\.kind.rank)
    return links.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}

extension Entry {
  /// The links that a row has to name: not the one that the name leads to, unless there is more to say about it.
  fileprivate var linksBesideName: [Int] {
    guard let address else { return linkOrder }
    return linkOrder.filter {
      let link = links[$0]
      return link.url != address || link.label != nil || link.code != nil
    }
  }

  /// Whether its name leads where a link to its repository does.
  fileprivate func leads(to repository: Link) -> Bool {
    guard let address else { return false }
    return links.contains { $0.url == address && $0.isSameRepository(as: repository) }
  }
}

extension Link {
  fileprivate func isSameRepository(as other: Link) -> Bool {
    self === other || repository != nil && repository == other.repository
  }
}

extension LinkKind {
  /// Its place among all kinds.
  fileprivate var rank: Int { Self.ranks[self] ?? 0 }

  private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

extension Entry {
  /// Whether one of its texts is not written in `language`.
  fileprivate func lacks(_ language: Language) -> Bool {
    title[language] == nil || summary[language] == nil
      || details.map { $0[language] == nil } ?? false
  }
}

extension Pair {
  /// The language that a page of `language` has to borrow from, if it has to.
  func substituteTag(for language: Language) -> String? {
    self[language] == nil ? language.twin.tag : nil
  }
}

extension PageContext {
  /// Up to three names, then "and others".
  fileprivate func shortened(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(3).joined(separator: strings.phrase(.nameSeparator))
    return names.count > 3 ? strings.phrase(.andOthers, ["names": shown]) : shown
  }
}

extension Strings {
  /// What a service says about a repository beyond its count.
  fileprivate func state(of facts: RepositoryFacts) -> String? {
    if facts.gone == true { return phrase(.repositoryGone) }
    if let name = facts.name { return phrase(.repositoryMoved, ["name": name]) }
    if facts.archived == true { return phrase(.repositoryArchived) }
    return facts.isQuiet ? phrase(.repositoryQuiet) : nil
  }
}

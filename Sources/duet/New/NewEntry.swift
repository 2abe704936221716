import Content
import Refresh

/// A new entry, from what was given, what a service says and what is usual.
struct NewEntry: Sendable {
  let list: NewList
  let answers: NewAnswers
  private(set) var introduction: Introduction?
  private(set) var draft: EntryDraft
  private(set) var section = ""
  private(set) var id = ""

  /// - Parameter today: the day on which it comes into the list, unless another one was given.
  init(_ answers: NewAnswers, in list: NewList, today: Day) throws(UsageError) {
    self.list = list
    self.answers = answers
    draft = EntryDraft(added: today)
    if let given = answers.added {
      guard let day = Day(given.text) else {
        throw given.error(
          Refusal(
            Phrase(zh: "不是日期", en: "it is no day"),
            help: Phrase(zh: "写成年-月-日，例如：2026-11-21", en: "Write year-month-day, as in 2026-11-21"))
        )
      }
      if let last = Process.day(hoursEast: 14), day > last {
        throw given.error(
          Refusal(
            Phrase(zh: "这一天还没到", en: "that day is yet to come"),
            help: Phrase(zh: "写今天或更早的日期", en: "Give today or an earlier day")))
      }
      draft.added = day
    }
    for (kind, given) in answers.links {
      try add(given) { text throws(Refusal) in try TypedLink(kind, reading: text) }
    }
    if let address = answers.address { try lead(to: address) }
  }

  /// Where its title leads.
  var link: TypedLink? { draft.links.first }

  /// Takes the address that the title is to lead to.
  mutating func lead(to address: GivenText) throws(UsageError) {
    try add(address, first: true) { text throws(Refusal) in try TypedLink(reading: text) }
  }

  private mutating func add(
    _ given: GivenText, first isFirst: Bool = false,
    _ read: (String) throws(Refusal) -> TypedLink
  ) throws(UsageError) {
    let link: TypedLink
    do throws(Refusal) {
      link = try read(given.text)
    } catch {
      // What is wrong names the text itself.
      throw UsageError(
        given.shown + Phrase(zh: "：", en: ": ") + error.message, help: error.help)
    }
    if let refusal = EntryProof.refusal({ $0.links = [link] }) {
      throw UsageError(
        given.shown + Phrase(zh: "：", en: ": ") + refusal.message,
        help: Phrase(zh: "写上真正的所有者和名称", en: "Write the real owner and name"))
    }
    try list.refuse(list.known.twin(of: link))
    draft.links.removeAll { $0.leads(whereLeads: link) }
    draft.links.insert(link, at: isFirst ? 0 : draft.links.count)
  }

  /// Takes over what a service says.
  mutating func take(_ introduction: Introduction) throws(UsageError) {
    self.introduction = introduction
    guard let link, introduction.link != link else { return }
    try list.refuse(
      introduction.link.leads(whereLeads: link) ? nil : list.known.twin(of: introduction.link))
    draft.links[0] = introduction.link
  }

  // What is proposed where nothing was given.

  /// A title that no service made up so that a file could not have it.
  var usualTitle: String? {
    if let title = introduction?.title,
      EntryProof.refusal({ $0.title = EntryDraft.Halves(shared: title) }) == nil
    {
      return title
    }
    if case .repository? = link?.kind.target { return link?.name }
    return nil
  }

  /// Words of the service that the list has as tags.
  var usualTags: [String] {
    let topics = (introduction?.topics ?? []).compactMap(Id.nearest)
    var seen: Set<String> = []
    let known = topics.filter { list.known.tags[$0] != nil && seen.insert($0).inserted }
    return Array(known.prefix(8))
  }

  /// The first name that is free.
  var usualID: String? {
    KnownEntries.ids(for: link, titled: ownTitle)
      .first { list.refusal(ofID: $0, in: section) == nil }
  }

  /// The title, unless it only repeats the name of the repository, which makes the better id.
  private var ownTitle: String? {
    let title = draft.title.en ?? draft.title.zh
    let isGiven = answers.title != nil || answers.titles[.en] != nil
    if !isGiven, case .repository? = link?.kind.target { return nil }
    return title
  }

  // What is taken, once it is known.

  mutating func take(section path: String) { section = path }

  mutating func take(title: EntryDraft.Halves) throws(UsageError) {
    for case let text? in [title.en, title.zh] {
      try list.refuse(list.known.twin(called: text))
    }
    draft.title = title
  }

  mutating func take(id given: GivenText?) throws(UsageError) {
    if let given {
      if let refusal = list.refusal(ofID: given.text, in: section) {
        throw given.error(refusal)
      }
      id = given.text
    } else if let usual = usualID {
      id = usual
    }
  }

  /// With what is known of the paper, and with notes for the writer where a text is still missing.
  mutating func take(summary: EntryDraft.Halves, _ language: Language) throws(UsageError) {
    draft.summary = summary
    draft.paper = try paper()
    draft.comments = draft.isWhole ? [] : comments(language)
  }

  mutating func take(tags given: [GivenText]) throws(UsageError) {
    var seen: Set<String> = []
    for tag in given {
      if let refusal = Id.refusal(ofTag: tag.text) {
        throw UsageError(
          tag.shown + Phrase(zh: "：", en: ": ") + refusal.message,
          help: .didYouMean(tag.text, among: list.tags) ?? refusal.help)
      }
    }
    draft.tags = given.map(\.text).filter { seen.insert($0).inserted }
  }

  /// From the folder of the entries.
  var place: String { "\(section)/\(id).yml" }

  /// The file that is to be written.
  func file() throws(UsageError) -> [UInt8] {
    let file = draft.file(list.prefix + place, at: place)
    if let refusal = EntryProof.refusal(of: file?.parsed) {
      throw UsageError(refusal.message, help: refusal.help)
    }
    return file?.source.bytes ?? []
  }
}

extension NewList {
  /// The most frequent first.
  var tags: [String] {
    known.tags.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
  }
}

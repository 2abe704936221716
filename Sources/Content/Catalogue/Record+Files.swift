// From checked records to the three kinds of file. What is required and missing makes nil; the
// checker has said so.

extension Record {
  /// All links, in the order of the file.
  var links: [Link] { members.flatMap { $0.value.items.compactMap(\.link) } }
}

extension LabelledFact {
  init?(_ record: Record) {
    guard let label = record.pair(.label), let value = record.pair(.value) else { return nil }
    self.init(label: label, value: value)
  }
}

extension Paper {
  init(_ record: Record) {
    self.init(
      title: record.text(.title), authors: record.texts(.authors),
      date: record.partialDate(.date), venue: record.text(.venue), doi: record.text(.doi),
      arxiv: record.text(.arxiv))
  }
}

extension SectionFile {
  init?(_ record: Record, path: String, folders: [String]) {
    guard let title = record.pair(.title) else { return nil }
    self.init(
      path: path, folders: folders, title: title, intro: record.pair(.intro),
      order: record.texts(.order), layout: record.choice(.layout) ?? .list)
  }
}

extension Marker {
  init?(_ record: Record) {
    guard let icon = record.text(.icon), let label = record.pair(.label) else { return nil }
    self.init(
      icon: icon.value, label: label, conditions: record.list(.when).compactMap(\.condition))
  }
}

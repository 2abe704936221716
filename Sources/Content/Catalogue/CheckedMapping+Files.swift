// From checked mappings to the three kinds of file; nil where a required key is missing, which the checker has reported.

extension CheckedMapping {
  /// All links, in the order of the file.
  var links: [Link] { members.flatMap { $0.value.items.compactMap(\.link) } }
}

extension LabelledFact {
  init?(_ mapping: CheckedMapping) {
    guard let label = mapping.pair(.label), let value = mapping.pair(.value) else { return nil }
    self.init(label: label, value: value)
  }
}

extension Paper {
  init(_ mapping: CheckedMapping) {
    self.init(
      title: mapping.text(.title), authors: mapping.texts(.authors),
      date: mapping.partialDate(.date), venue: mapping.text(.venue), doi: mapping.text(.doi),
      arxiv: mapping.text(.arxiv))
  }
}

extension SectionFile {
  init?(_ mapping: CheckedMapping, path: String, folders: [String]) {
    guard let title = mapping.pair(.title) else { return nil }
    self.init(
      path: path, folders: folders, title: title, intro: mapping.pair(.intro),
      order: mapping.texts(.order), layout: mapping.choice(.layout) ?? .list)
  }
}

extension Marker {
  init?(_ mapping: CheckedMapping) {
    guard let icon = mapping.text(.icon), let label = mapping.pair(.label) else { return nil }
    self.init(
      icon: icon.value, label: label, conditions: mapping.list(.when).compactMap(\.condition))
  }
}

public import Content

// The files behind what is on the pages.
extension Plan {
  /// A file of the list, and the texts that have a key of their own in it.
  public typealias File = (path: String, texts: [Text])

  /// The file behind an entry or a section, by its id on a page: `cmb`, `datasets/chinese/`.
  public func file(ofID id: String) -> File? {
    if let entry = outline.entry(named: id), outline.entries[entry].id == id {
      return file(of: .entry(entry))
    }
    return outline.section(anchor: id).map { file(of: .section($0)) }
  }

  /// The file behind a page as a whole: the home page, or one of a section or an entry.
  public func file(ofPage path: String) -> File? { page(at: path)?.topic.map(file) }

  private func file(of topic: PageTopic) -> File {
    switch topic {
    case .list: (catalogue.list.path, catalogue.list.ownTexts)
    case .section(let index):
      (outline.sections[index].section.file.path, outline.sections[index].section.file.texts)
    case .entry(let index): (outline.entries[index].path, outline.entries[index].ownTexts)
    }
  }
}

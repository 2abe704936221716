import Content

// What single entries have.
extension Plan {
  /// What a path leads to that has the id of an entry in it, or one that it had before.
  func entryPage(at path: String) -> Page? {
    let steps = path.split(separator: "/")
    guard let file = steps.last, let dot = file.lastIndex(of: ".") else { return nil }
    let id = String(file[..<dot])
    guard let index = outline.entry(named: id) else { return nil }
    let isAlias = outline.entries[index].id != id
    var page: Page?
    if let edition = editions.first(where: { $0.language.rawValue == steps[0] }) {
      guard outline.hasPage(index) else { return nil }
      page =
        isAlias ? Self.movedPage(id, to: index, of: edition) : Self.entryPage(index, of: edition)
    } else if outline.entries[index].hasBibTeX, !isAlias {
      page = Self.bibPage(index, outline)
    }
    return page?.path == path ? page : nil
  }

  /// The page of an entry with more to say.
  static func entryPage(_ index: Int, of edition: Edition) -> Page {
    let entry = edition.outline.entries[index]
    let path = edition.path(ofEntry: index)
    let only = edition.outline.languages(ofEntry: index).only
    return Page(path: path, only: only, texts: { entry.longTexts }) { findings in
      let frame = PageFrame(edition, entry: index, path: path, findings: findings)
      return edition.voice.render("entry", EntryPageView(frame: frame, index: index), findings)
    }
  }

  /// The page under an id that an entry had before, which leads to where it is now.
  static func movedPage(_ alias: String, to index: Int, of edition: Edition) -> Page {
    let target = edition.path(ofEntry: index)
    let path = "\(edition.language.rawValue)/entries/\(alias).html"
    return Page(path: path) { findings in
      let frame = PageFrame(edition, entry: index, path: target, findings: findings)
      let view = MovedView(frame: frame, target: PagePath(path).href(to: target))
      return edition.voice.render("moved", view, findings)
    }
  }

  /// The file of a paper.
  static func bibPage(_ index: Int, _ outline: Outline) -> Page {
    Page(
      path: outline.entries[index].bibPath,
      pieces: { BibTeX(entries: [outline.entries[index]]).write(to: $0) })
  }
}

extension Entry {
  var longTexts: [LongText] { [LongText(details, file: path)].compactMap { $0 } }
}

extension PageFrame {
  /// The frame of an entry's own page.
  fileprivate convenience init(
    _ edition: Edition, entry index: Int, path: String, findings: Findings
  ) {
    let entry = edition.outline.entries[index]
    self.init(
      edition, path: path, findings: findings,
      only: edition.outline.languages(ofEntry: index).only,
      subject: entry.title.shown(in: edition.language)?.text.value, summary: entry.summary,
      source: entry.file, topic: .entry(index))
  }
}

import Content

/// `search.json`: what the search and the filters of the pages know about every entry, in both languages, so that a
/// word of either finds it. Loaded when a reader first turns to the search, never before. A list of several pages has
/// `SearchParts` instead.
///
///     {"sections": ["datasets/chinese/", …],
///      "entries": [{"id": …, "section": 0, "title": [zh, en], "text": [zh, en], "more": "authors, venue",
///                   "tags": […], "kinds": ["paper", "code"], "markers": ["📖"], "year": 2024, "stars": 12,
///                   "added": "2026-11-21"}]}
///
/// Where the section has several pages and the entry is not on the first, `page` is the number of its page.
/// A title that both languages share stands there once. What is not known is left out.
struct SearchJSON {
  let outline: Outline

  func write(to take: ([UInt8]) -> Void) {
    var writer = JSONWriter(minimumCapacity: 2 * JSONWriter.pieceSize)
    writer.object { file in
      file.list(as: "sections", outline.sections) { $0.text($1.anchor) }
      file.lines(as: "entries", outline.entries.indices) { writer, index in
        writer.entry(index, in: outline)
        writer.handOver(to: take)
      }
    }
    writer.newline()
    writer.handOverRest(to: take)
  }

  /// Only some entries.
  func bytes(of entries: Range<Int>) -> [UInt8] {
    var writer = JSONWriter(minimumCapacity: 600 * entries.count)
    writer.lines(entries) { $0.entry($1, in: outline) }
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func entry(_ index: Int, in outline: Outline) {
    let entry = outline.entries[index]
    let catalogue = outline.catalogue
    object { writer in
      writer.member("id", entry.id)
      writer.member("section", outline.sectionOfEntry[index])
      let part = outline.part(ofEntry: index)
      writer.member("page", outline.isSplit && part > 0 ? part + 1 : nil)
      writer.both("title", entry.title) { entry.title[$0]?.value }
      writer.both("text", entry.summary) { outline.entryTexts[index].words(entry.summary, in: $0) }
      writer.member("more", entry.searchWords)
      writer.member("tags", entry.tags.map(\.value))
      writer.member("kinds", entry.searchKinds)
      writer.member("markers", catalogue.markers(of: entry).map(\.icon))
      writer.member("year", entry.searchYear)
      writer.member("stars", catalogue.stars(of: entry))
      writer.member("trend", catalogue.growth(of: entry))
      writer.member("added", entry.added.description)
    }
  }

  private mutating func both(_ name: String, _ pair: Pair, _ text: (Language) -> String?) {
    list(as: name, Language.allCases.prefix(pair.isShared ? 1 : 2)) { $0.text(text($1) ?? "") }
  }
}

extension Entry {
  /// The columns that its links fill.
  var searchKinds: [String] {
    let columns = Set(links.map(\.column))
    return LinkColumn.allCases.filter(columns.contains).map(\.rawValue)
  }

  /// The year in which its paper came out, or else the one that the venue names.
  var searchYear: Int? {
    guard let paper else { return nil }
    if let date = paper.date { return date.year }
    let numbers = paper.venue?.value.split { !$0.isASCII || !$0.isNumber } ?? []
    return numbers.last { $0.utf8.count == 4 }.flatMap { Int($0) }
  }

  /// What else it may be remembered by.
  var searchWords: String? {
    guard let paper else { return nil }
    let words =
      paper.authors.map(\.value) + [paper.venue?.value, paper.title?.value].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

import Foundation

/// `list.json` of a built site: what the tests take for the truth about its list.
struct ListFile: Decodable {
  let sections: [Section]
  let entries: [Entry]

  struct Section: Decodable {
    let path: String
    let count: Int
  }

  struct Entry: Decodable {
    let id: String
    let section: String
    let title: Halves
    let summary: Halves
    let links: [Link]?
    let tags: [String]?
    let added: String
    let paper: Paper?
    let stars: Stars?
  }

  struct Halves: Decodable {
    let zh: String?
    let en: String?
    var all: [String] { [zh, en].compactMap(\.self) }
  }

  struct Link: Decodable { let kind: String }
  struct Stars: Decodable { let count: Int }

  struct Paper: Decodable {
    let title: String?
    let authors: [String]?
    let date: String?
    let venue: String?
  }

  init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }
}

extension ListFile {
  /// Words to look for, from entries all over the list, each found in one at least: names in other letters, tags,
  /// authors, and pieces of texts, alone and two of them together.
  var queries: [String] {
    var queries: [String] = []
    for index in stride(from: 0, to: entries.count, by: max(1, entries.count / 12)) {
      let entry = entries[index]
      if let name = entry.title.all.first { queries.append(name.withoutMarkdown.uppercased()) }
      if let tag = entry.tags?.first { queries.append(tag) }
      if let author = entry.paper?.authors?.first { queries.append(author) }
      let pieces = entry.summary.all.compactMap(\.withoutMarkdown.piece)
      queries += pieces
      if pieces.count > 1 { queries.append(pieces.joined(separator: " ")) }
    }
    return queries
  }
}

extension ListFile.Entry {
  /// Everything that is searched, without the marks of Markdown, each text folded.
  var texts: [String] {
    let marked = title.all + summary.all
    let plain =
      (tags ?? []) + (paper?.authors ?? []) + [paper?.venue, paper?.title].compactMap(\.self)
    return (marked.map(\.withoutMarkdown) + plain).map(\.folded)
  }

  /// Whether each word of the query stands in some text of the entry: the plain count that the search is held against.
  func contains(_ query: String) -> Bool {
    query.folded.split(separator: " ").allSatisfy { word in texts.contains { $0.contains(word) } }
  }
}

extension String {
  /// Without difference of case and width.
  var folded: String { precomposedStringWithCompatibilityMapping.lowercased() }

  /// Up to four letters of the word in the middle.
  fileprivate var piece: String? {
    let words = matches(of: /[\p{L}\p{N}]+/).map { String($0.0) }
    return words.isEmpty ? nil : String(words[words.count / 2].prefix(4))
  }

  /// `[text](address)`, `**strong**` and `` `code` `` as they are read.
  fileprivate var withoutMarkdown: String {
    replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.replacing(/\*\*|`/, with: "")
  }
}

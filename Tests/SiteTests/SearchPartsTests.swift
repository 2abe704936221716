import Content
import Foundation
import Testing

@testable import Site

@Suite struct SearchPartsTests {
  private static let texts = [
    "BERT 与 GPT-4，用于病历“摘要”……", "中文医学NER（Ｎｅｓｔｅｄ）", "Café Zürich β-Blocker Ёлка", "ﬁne-tuned ™ ½",
    "全　角", "q\u{301}x y", "😀 emoji ❤️", "한국어", "ΟΔΟΣ", "İstanbul", "a", "𠮷田",
  ]
  private static let site = Result {
    var files = [
      "list.yml": sampleList
        + "pages: sections\nrules: {full-width-mark: off, full-width-letter: off}\n",
      "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
    ]
    for (number, text) in texts.enumerated() {
      files["data/e\(number + 10).yml"] = """
        title: Name\(number)
        summary: {zh: "\(text)。", en: "Words \(text) end."}
        tags: [tag-\(number % 2)]
        added: 2026-11-2\(number % 9)
        paper: {authors: [Nobody Else], date: 20\(number + 10)}

        """
    }
    return try SampleSite(files)
  }

  private let site: SampleSite
  private let contents: [String: Any]
  /// Of the one file of the index that so short a list has.
  private let bucket: [String: [Int]]

  init() throws {
    site = try Self.site.get()
    contents = try #require(try json("index", of: site) as? [String: Any])
    bucket = try #require(try json("g0", of: site) as? [String: [Int]])
  }

  /// The entries that have a piece, as search.js reads the index.
  private func entries(with piece: String) -> [Int] {
    var entry = 0
    return (bucket[piece] ?? []).map {
      entry += $0
      return entry
    }
  }

  @Test func `each character is compared as browsers compare it, or is not known`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
      switch SearchFold(scalar) {
      case .unknown: break
      case .scalar(let result):
        #expect(folded.unicodeScalars.map(\.value) == [result], "U+\(String(value, radix: 16))")
      case .text(let text): #expect(folded == text, "U+\(String(value, radix: 16))")
      case .blank:
        #expect(value <= 0x20 || folded == " ", "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `every piece of a word leads to every entry that has it`() throws {
    #expect(site.problems == [])
    let always = Set(try #require(contents["always"] as? [Int]))
    #expect(always == [5, 8, 9])
    for (number, text) in Self.texts.enumerated() where !always.contains(number) {
      let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
      for word in folded.split(whereSeparator: \.isWhitespace) {
        let characters = word.unicodeScalars.map(String.init)
        for start in characters.indices {
          var pieces = Array(1...2)
          if characters[start...].prefix(3).allSatisfy({ $0.utf8.count == 1 }) { pieces.append(3) }
          for length in pieces where start + length <= characters.count {
            let piece = characters[start..<start + length].joined()
            // One letter is in nearly every entry, and has no piece.
            guard length > 1 || piece.utf8.count > 1 else { continue }
            #expect(entries(with: piece).contains(number), "\(piece) of \(text)")
          }
        }
      }
    }
  }

  /// What it makes of its neighbours is not known, so they are not beside each other.
  @Test func `a character that is not known parts its word`() {
    #expect(entries(with: "qx") == [])
  }

  @Test func `names and tags are known as such, and so is what filters choose`() {
    #expect(entries(with: " nam") == Array(0..<12))
    #expect(entries(with: " e1") == [1, 10, 11])
    #expect(entries(with: " ber") == [])
    #expect(entries(with: "ber").contains(0))
    #expect(entries(with: "tag:tag-1") == [1, 3, 5, 7, 9, 11])
    #expect(entries(with: "year:2012") == [2])
  }

  @Test func `the contents name all choices, and each order all entries`() throws {
    #expect(
      try site.page("search/index.json").hasPrefix(
        """
        {"entries":12,"perFile":64,"buckets":1,"sections":["data/"],"starts":[0],\
        "tags":[["tag-0",6],["tag-1",6]],"years":[2021,2020,
        """))
    for order in SearchIndex.orderNames {
      let entries = try #require(try json(order + "0", of: site) as? [Int])
      #expect(entries.sorted() == Array(0..<12), "\(order)")
    }
    let newest = try #require(try json("new0", of: site) as? [Int])
    #expect(newest.prefix(4) == [8, 7, 6, 5])
    #expect(site.pages["search.json"] == nil)
  }

  @Test func `whoever has the index of an older list takes no file of a newer one`() throws {
    func files(_ summary: String) throws -> [String] {
      try SampleSite([
        "list.yml": sampleList
          + "pages: sections\nrules: {full-width-mark: off, full-width-letter: off}\n",
        "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
        "data/a.yml": "title: A\nsummary: {zh: 数据。, en: \(summary)}\nadded: 2026-11-21\n",
      ]).pages.keys.filter { $0.hasPrefix("search/") }.sorted()
    }
    let old = try files("Data.")
    #expect(try files("Data.") == old)
    #expect(Set(try files("Other data.")).intersection(old) == ["search/index.json"])
    #expect(old.count > 5)
  }
}

private func json(_ name: String, of site: SampleSite) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(try site.search(name).utf8))
}

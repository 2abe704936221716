import Content
import Foundation
import Testing

@testable import Site

/// The index against a search that reads every text.
@Suite(.timeLimit(.minutes(2))) struct SearchRecallTests {
  private static let chinese = [
    "病历", "知识图谱", "中医古籍", "命名实体识别", "ＮＥＲ", "问答", "、", "（", "）", "摘要", "BERT", "𠮷",
  ]
  private static let english = [
    "clinical", " notes", "BERT", "-v2", " de-identified", " O’Neill", " Zürich", "GPT-4", " of",
    " (2021)",
    " Ёлка",
  ]

  /// With characters of which the index does not know what a browser compares.
  private static let rare = ["q\u{301}t", "½", "ΟΔΟΣ", "ﬁ", "㎎"]

  /// The texts of each entry, as browsers compare it.
  private let entries: [[String]]
  private let index: Index

  init() throws {
    var chance = Chance()
    var files = [
      "list.yml": sampleList
        + "pages: sections\nrules: {full-width-mark: off, full-width-letter: off}\n",
      "data/section.yml": "title: {zh: 数据集, en: Datasets}\n",
    ]
    var entries: [[String]] = []
    for number in 0..<400 {
      func words(_ words: [String]) -> String {
        (0..<5).map { _ in chance.of(words) }.joined().trimmingCharacters(in: .whitespaces)
      }
      // As many different pieces as a long list has.
      let more = (0..<15).compactMap { _ in Unicode.Scalar(UInt32(0x4E00 + chance.below(0x5000))) }
      let texts = [
        "N\(number)" + words(Self.chinese),
        words(Self.chinese) + String(String.UnicodeScalarView(more)),
        words(Self.english) + (number % 10 == 0 ? chance.of(Self.rare) : ""),
      ]
      files["data/e\(1000 + number).yml"] = """
        title: "\(texts[0])"
        summary: {zh: "\(texts[1])。", en: "The \(texts[2]) end."}
        added: 2026-11-21

        """
      entries.append(texts.map(folded))
    }
    self.entries = entries
    let site = try SampleSite(files)
    #expect(site.errors == [])
    index = try Index(site)
  }

  @Test func `the index names every entry that has what is searched for`() throws {
    var chance = Chance()
    var (found, named) = (0, 0)
    for round in 0..<1_000 {
      let text = chance.of(chance.of(entries))
      let start = chance.below(text.unicodeScalars.count)
      let scalars = text.unicodeScalars.dropFirst(start).prefix(1 + chance.below(12))
      let words = String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      let hits = entries.indices.filter { number in
        words.allSatisfy { word in entries[number].contains { $0.holds(word) } }
      }
      let candidates = index.candidates(for: words.map(String.init))
      #expect(Set(hits).isSubset(of: candidates), "round \(round): \(words)")
      found += hits.count
      named += candidates.count
    }
    // It would name all entries if it were of no use.
    #expect(found > 1_000)
    #expect(named < 1_000 * entries.count / 2)
  }
}

/// The files of the index, read as search.js reads them.
private struct Index {
  private let buckets: [[String: [Int]]]
  private let always: Set<Int>
  private let all: Set<Int>

  init(_ site: SampleSite) throws {
    func read<Value: Decodable>(_ name: String) throws -> Value {
      try JSONDecoder().decode(Value.self, from: Data(site.search(name).utf8))
    }
    let contents: Contents = try read("index")
    #expect(contents.buckets > 5)
    buckets = try (0..<contents.buckets).map { try read("g\($0)") }
    always = Set(contents.always)
    all = Set(0..<contents.entries)
  }

  private struct Contents: Decodable {
    let entries: Int
    let buckets: Int
    let always: [Int]
  }

  /// By every piece of the words, so that each is tried.
  func candidates(for words: [String]) -> Set<Int> {
    var left = all
    for word in words {
      Gram.each(of: word.unicodeScalars.map(\.value)) { gram in
        let scalars = gram.scalars
        var entry = 0
        let steps = buckets[SearchIndex.hash(scalars) % buckets.count]
        let having = steps[scalars.map { String($0) }.joined()] ?? []
        let named = having.map { step in
          entry += step
          return entry
        }
        left.formIntersection(always.union(named))
      }
    }
    return left
  }
}

private func folded(_ text: String) -> String {
  text.precomposedStringWithCompatibilityMapping.lowercased()
}

extension String {
  /// Compares scalars, as browsers do; Swift would take a letter and its accent together.
  fileprivate func holds(_ word: Substring) -> Bool {
    range(of: word, options: .literal) != nil
  }
}

/// Picks as chance would, but the same each time (the constants are Knuth's).
private struct Chance {
  private var state: UInt64 = 20_261_130

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func of<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

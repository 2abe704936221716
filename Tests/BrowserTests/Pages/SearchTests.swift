import Foundation
import Testing

extension BrowserTests {
  /// The search box above the list.
  @Suite struct SearchTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test(arguments: ["zh", "en"])
    func `a search finds what a plain count of substrings finds, in both languages`(
      _ language: String
    )
      throws
    {
      let list = try ListFile(stand.file("list.json", of: "real"))
      try reader.open(stand.real + "\(language)/index.html")
      for query in list.queries {
        let expected = Set(list.entries.filter { $0.contains(query) }.map(\.id))
        let found = Set(try reader.search(query, expecting: expected.count))
        #expect(expected.subtracting(found) == [], "not found on the \(language) page: \(query)")
        #expect(found.subtracting(expected) == [], "found on the \(language) page without \(query)")
      }
    }

    @Test(arguments: ["zh", "en"])
    func `a list on many pages is searched in parts, with the same results`(_ language: String)
      throws
    {
      let list = try ListFile(stand.file("list.json", of: "large"))
      for query in [
        "知识图谱", "知", "病历 bert", "ＮＥＲ", "O’Neill", "entry zzz", "rare diseases", "2021", "e",
        "er", "med", "图谱，适合", "qqzzxx", "研究b", "(", "é",
      ] {
        let address = "\(language)/index.html?q=" + encoded(query)
        let one = try reader.find(stand.large + address)
        #expect(Set(one) == Set(list.entries.filter { $0.contains(query) }.map(\.id)), "\(query)")
        #expect(try reader.find(stand.sections + address) == one, "\(query)")
      }
    }

    @Test(arguments: [
      "tag=kind-3", "tag=kind-3&sort=stars", "year=2021&q=bert", "section=corpora/",
      "section=models/models-english/&kind=model", "marker=🔥&sort=new", "sort=name",
      "q=er&sort=name", "section=models/models-english/&sort=name",
      "sort=stars", "kind=paper&year=2014", "tag=nothing", "section=nowhere/",
    ])
    func `filters and orders find the same on many pages`(_ search: String) throws {
      let address = "en/index.html?" + encoded(search)
      let one = try reader.find(stand.large + address)
      #expect(try reader.find(stand.sections + address) == one)
    }

    @Test func `a search of a list on many pages fetches a part of it`() throws {
      try reader.open(stand.sections + "en/index.html")
      #expect(!stand.server.takeRequests().contains { $0.path.contains("/search/") })
      #expect(try reader.find(stand.sections + "en/index.html?q=entry-0053").isEmpty)
      let title = try ListFile(stand.file("list.json", of: "sections")).entries[53].title.all[0]
      #expect(try reader.find(stand.sections + "en/index.html?q=" + encoded(title)).count == 1)
      let parts = Set(stand.server.takeRequests().map(\.path).filter { $0.contains("/search/") })
      #expect(parts.count < 16, "\(parts)")
    }

    @Test func `a page that was opened before the site was published anew searches the new one`()
      throws
    {
      let box = "#_find input[name=q]"
      func found(_ hits: String) -> String {
        "document.querySelector('#_hits').textContent === '\(hits)'"
      }
      try stand.server.publish(PublishedSite(folder: stand.folder(of: "sections")), as: "anew")
      try reader.open(stand.server.address(of: "anew") + "en/index.html")
      try browser.click(box)
      try browser.type("entry zzz", into: box)
      try browser.wait(until: found("0 entries found"))
      try stand.server.publish(PublishedSite(folder: stand.folder(of: "long")), as: "anew")
      let title = try ListFile(stand.file("list.json", of: "long")).entries[1_050].title.all[0]
      let _: JSON = try browser.run("document.querySelector($[0]).select()", .text(box))
      try browser.type(title, into: box)
      try browser.wait(until: found("1 entry found"))
    }

    @Test
    func `a search that goes on, or that cannot be loaded, does not say that nothing matches`()
      throws
    {
      let box = "#_find input[name=q]"
      let (hits, none) = (
        "document.querySelector('#_hits').textContent", "eyes.seen('#_none').length"
      )
      stand.server.delay("index.json", by: 1)
      defer { stand.server.delay("index.json", by: nil) }
      try reader.open(stand.sections + "en/index.html")
      try browser.click(box)
      try browser.type("k", into: box)
      let _: JSON = try browser.run("await eyes.frames(3)")
      #expect(try browser.value(hits) == "")
      #expect(try browser.value(none) == 0)
      try browser.wait(until: "\(hits).endsWith('entries found')")

      try browser.session.tell("Network.enable")
      try browser.session.tell("Network.setBlockedURLs", ["urls": .list([.text("*/search/*")])])
      defer { _ = try? browser.session.tell("Network.setBlockedURLs", ["urls": .list([])]) }
      try reader.open(stand.sections + "en/index.html?q=bert")
      try browser.wait(until: "\(hits) === 'The search could not be loaded.'")
      #expect(try browser.value(none) == 0)
      try browser.session.tell("Network.setBlockedURLs", ["urls": .list([])])
      try browser.type(" ", into: box)
      try browser.wait(until: "\(hits).endsWith('entries found')")
    }

    @Test func `more hits are shown when they are asked for`() throws {
      try reader.open(stand.sections + "en/index.html?sort=stars")
      try browser.wait(
        until: "document.querySelector('#_hits').textContent === '100+ entries found'")
      #expect(try reader.rows.count == 100)
      try browser.click("#_more")
      try browser.wait(
        until: "document.querySelector('#_hits').textContent === '200+ entries found'")
      #expect(try reader.rows.count == 200)
      let _: JSON = try browser.run("scrollTo(0, 0)")
      try browser.click(".filters button")
      try browser.wait(until: "eyes.seen('#_more').length === 0")
    }

    private func encoded(_ text: String) -> String {
      text.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "=&-/"))
          .subtracting(CharacterSet(charactersIn: "\u{80}"..."\u{10FFFF}"))) ?? text
    }

    @Test func `nothing is loaded for the search before somebody searches`() throws {
      try reader.open(stand.usual + "en/index.html")
      #expect(!stand.server.takeRequests().contains { $0.path.contains("search") })
      try browser.click("#_find input[name=q]")
      try browser.wait(until: "performance.getEntriesByType('resource').length > 2")
      try browser.type("知识图谱", into: "#_find input[name=q]")
      try browser.wait(until: "eyes.rows().length > 0 && eyes.rows().length < 50")
      #expect(stand.server.takeRequests().count { $0.path.contains("search") } == 1)
    }

    @Test func `text that is still being composed is no query`() throws {
      try reader.open(stand.usual + "en/index.html")
      let all = try reader.rows.count
      try browser.click("#_find input[name=q]")
      try browser.compose("zhi shi")
      try browser.compose("知识")
      let _: JSON = try browser.run("await eyes.frames(20)")
      #expect(try reader.rows.count == all)
      #expect(try !browser.address.contains("q="))
      try browser.commit("知识图谱")
      try browser.wait(
        until: "eyes.rows().length > 0 && eyes.rows().length < $[0]", .number(Double(all)))
      #expect(try browser.value("document.querySelector('#_find input[name=q]').value") == "知识图谱")
    }

    @Test func `the number of hits is announced, and where there is none a way out is offered`()
      throws
    {
      try reader.open(stand.usual + "en/index.html")
      #expect(try browser.value("document.querySelector('#_hits').role ?? 'status'") == "status")
      let all = try reader.rows.count
      let found = try reader.search("bert", expecting: 25).count
      try browser.wait(
        until: "document.querySelector('#_hits').textContent.includes($[0])", .text("\(found)"))
      #expect(try browser.value("eyes.seen('#_none').length") == 0)

      #expect(try reader.search("qqzzxx", expecting: 0) == [])
      try browser.wait(until: "eyes.seen('#_none').length === 1")
      #expect(try browser.value("eyes.seen('main section').length") == 0)
      try browser.click("#_none a, #_none button")
      try browser.wait(until: "eyes.rows().length === $[0]", .number(Double(all)))
      #expect(try browser.value("document.querySelector('#_find input[name=q]').value") == "")
    }

    @Test func `what matches best comes first`() throws {
      let list = try ListFile(stand.file("list.json", of: "usual"))
      let entries = Dictionary(uniqueKeysWithValues: list.entries.map { ($0.id, $0) })
      try reader.open(stand.usual + "en/index.html")
      for query in ["bert", "ner", "med", "care", "graph"] {
        let found = try reader.search(query, expecting: list.entries.count { $0.contains(query) })
        let ranks = found.compactMap { entries[$0].map { Rank($0, query) } }
        for (earlier, later) in zip(ranks, ranks.dropFirst()) where later.beats(earlier) {
          Issue.record("\(query): \(later) stands behind \(earlier)")
        }
      }
    }
  }
}

/// How well an entry matches a word, in two respects; smaller is better.
private struct Rank: CustomStringConvertible {
  /// Its name, a tag, or another text.
  let field: Int
  /// The whole word, the beginning of one, or inside.
  let match: Int
  let description: String

  init(_ entry: ListFile.Entry, _ query: String) {
    let fields = [entry.title.all, entry.tags ?? [], entry.texts]
    let ranks = fields.enumerated().compactMap { field, texts in
      texts.compactMap { Self.match(query, in: $0.folded) }.min().map { (field, $0) }
    }
    let best = ranks.first ?? (3, 3)
    (field, match) = best
    description = "\(entry.id) (field \(best.0), match \(best.1))"
  }

  func beats(_ other: Rank) -> Bool {
    field <= other.field && match <= other.match && (field, match) != (other.field, other.match)
  }

  private static func match(_ word: String, in text: String) -> Int? {
    text.ranges(of: word).map { range in
      let before = text[..<range.lowerBound].last.map(\.isWordly) ?? false
      let after = text[range.upperBound...].first.map(\.isWordly) ?? false
      return before ? 2 : after ? 1 : 0
    }.min()
  }
}

extension Character {
  fileprivate var isWordly: Bool { isASCII && (isLetter || isNumber) }
}

import Content
import Loopback
import Testing

@testable import Refresh

@Suite struct StoreTests {
  private func text(_ facts: Facts, _ file: Facts.File = .repositories(.github)) throws -> String {
    String(decoding: try #require(try facts.bytes(of: file)), as: UTF8.self)
  }

  private func again(_ facts: Facts, _ file: Facts.File = .repositories(.github)) throws -> Facts {
    let bytes = try #require(try facts.bytes(of: file))
    let (read, diagnostics) = Facts.read([SourceFile(path: file.name, bytes: bytes)])
    #expect(diagnostics == [])
    return read
  }

  @Test func `a file is sorted, has one record a line, and is read again`() throws {
    let round = try Round.github(["b/y", "A/x", "c/z"]) { GraphQL.answer($0) }
    #expect(
      try text(round.facts)
        == """
        {"version":1,"asked":"2026-11-20","repositories":{
        "a/x":{"archived":false,"history":"2026-11-20:100","id":\(GraphQL.id(of: "a/x")),"language":"Python","licence":"MIT","pushed":"2026-11-01","release":"v1.2","released":"2026-01-02","stars":100},
        "b/y":{"archived":false,"history":"2026-11-20:100","id":\(GraphQL.id(of: "b/y")),"language":"Python","licence":"MIT","pushed":"2026-11-01","release":"v1.2","released":"2026-01-02","stars":100},
        "c/z":{"archived":false,"history":"2026-11-20:100","id":\(GraphQL.id(of: "c/z")),"language":"Python","licence":"MIT","pushed":"2026-11-01","release":"v1.2","released":"2026-01-02","stars":100}
        }}

        """)
    #expect(try again(round.facts)[.github] == round.facts[.github])
  }

  @Test func `a record that was not asked for with the others keeps its own day`() throws {
    let facts = Facts.github([
      "a/b": RepositoryFacts(stars: 1, asked: try "2026-11-20".day),
      "c/d": RepositoryFacts(stars: 2, asked: try "2026-11-13".day),
    ])
    #expect(
      try text(facts)
        == """
        {"version":1,"asked":"2026-11-20","repositories":{
        "a/b":{"stars":1},
        "c/d":{"asked":"2026-11-13","stars":2}
        }}

        """)
    #expect(try again(facts)[.github] == facts[.github])
  }

  @Test func `what links were found to be is read again`() throws {
    var facts = Facts()
    facts.links = [
      "https://a.example/": LinkFacts(.ok, code: 200, asked: try "2026-11-20".day),
      "https://b.example/x": LinkFacts(
        .moved, code: 200, to: "https://b.example/y", asked: try "2026-11-20".day),
      "https://c.example/x": LinkFacts(
        .dead, code: 404, dead: [try "2026-11-13".day, try "2026-11-20".day],
        asked: try "2026-11-20".day),
    ]
    #expect(try text(facts, .links).contains(#""https://a.example/":{"code":200},"#))
    #expect(try again(facts, .links).links == facts.links)
  }

  @Test func `a small change does not touch the record, but for its history`() throws {
    let first = try Round.github(["a/b"], on: "2026-11-20") { GraphQL.answer($0, stars: 5000) }
    let next = try Round.github(["a/b"], on: "2026-11-22", known: first.facts) {
      GraphQL.answer($0, stars: 5009)
    }
    let lines = { (facts: Facts) in try text(facts).split(separator: "\n")[1] }
    #expect(try lines(next.facts) == lines(first.facts))
    #expect(next.facts[.github]["a/b"]?.asked.description == "2026-11-22")
    let later = try Round.github(["a/b"], on: "2026-11-27", known: next.facts) {
      GraphQL.answer($0, stars: 5009)
    }
    #expect(
      later.facts[.github]["a/b"]?.history?.description == "2026-11-20:5000 2026-11-27:5009")
    let more = try Round.github(["a/b"], on: "2026-11-22", known: first.facts) {
      GraphQL.answer($0, stars: 5010)
    }
    #expect(more.facts[.github]["a/b"]?.stars == 5010)
    let few = try Round.github(["a/b"], on: "2026-11-22", known: .github([:])) {
      GraphQL.answer($0, stars: 7)
    }
    let one = try Round.github(["a/b"], on: "2026-11-23", known: few.facts) {
      GraphQL.answer($0, stars: 8)
    }
    #expect(one.facts[.github]["a/b"]?.stars == 8)
  }

  @Test func `a year of weekly refreshes keeps the file small and the changes few`() throws {
    var records: [String: RepositoryFacts] = [:]
    var facts = Facts.github(records)
    var touched = 0
    let start = try "2025-01-03".day.number
    var lines: [Substring] = []
    // Three years, in which one repository in ten grows each week and the others stand still.
    for week in 0..<156 {
      let day = try #require(Day(number: start + week * 7))
      var refreshing = FactsMerge<RepositoryFacts>(
        facts[.github], listed: [], day, ServiceOutcome(.repositories(.github), Phrase("GitHub")))
      for index in 0..<100 {
        let stars = index % 10 == 0 ? 100 + week * 2 : 50 + index
        let name = "o/n\(index)"
        refreshing.add(
          .found(RepositoryFacts(stars: stars, archived: false, asked: day)),
          about: RefreshItem(name: name, known: facts[.github][name]))
      }
      records = refreshing.records
      facts[.github] = records
      let now = try text(facts).split(separator: "\n")
      if week > 0 { touched += zip(now.dropFirst(), lines.dropFirst()).count { $0 != $1 } }
      lines = now
    }
    #expect(touched <= 155 * 10 + 100)
    let history = try #require(facts[.github]["o/n0"]?.history)
    #expect((50 + 22...54 + 28).contains(history.points.count), "\(history.points.count)")
    #expect(facts[.github]["o/n1"]?.history?.points.count == 1)
    #expect(try text(facts).utf8.count < 30_000)
    let months = history.points.prefix(20).map { "\($0.day.year)-\($0.day.month)" }
    #expect(Set(months).count == months.count)
    #expect(facts[.github]["o/n0"]?.growth == 26)
  }

  @Test func `a history tells growth once it is long enough`() throws {
    let history = try #require(History("2026-01-01:10 2026-02-01:20 2026-04-01:50"))
    #expect(history.growth(to: 60, on: try "2026-01-20".day) == nil)
    #expect(history.growth(to: 60, on: try "2026-03-01".day) == 50)
    // What held on the first of the 90 days is what growth is counted from.
    #expect(history.growth(to: 60, on: try "2026-05-01".day) == 50)
    #expect(history.growth(to: 60, on: try "2026-05-02".day) == 40)
    for text in ["", "2026-01-01", "2026-01-01:", "2026-02-01:1 2026-01-01:2", "2026-01-01:-1"] {
      #expect(History(text) == nil)
    }
  }

  struct Doubt: Sendable {
    let failing: Range<Int>
    let falling: Range<Int>
    let isDoubtful: Bool
  }

  static let doubts = [
    Doubt(failing: 0..<0, falling: 0..<0, isDoubtful: false),
    Doubt(failing: 0..<20, falling: 0..<0, isDoubtful: false),
    Doubt(failing: 0..<21, falling: 0..<0, isDoubtful: true),
    Doubt(failing: 0..<0, falling: 0..<5, isDoubtful: false),
    Doubt(failing: 0..<0, falling: 0..<6, isDoubtful: true),
  ]

  @Test(arguments: doubts)
  func `answers that cannot be true are doubted`(_ doubt: Doubt) throws {
    let day = try "2026-11-20".day
    let known = Dictionary(
      uniqueKeysWithValues: (0..<100).map { ("o/n\($0)", RepositoryFacts(stars: 100, asked: day)) })
    var merge = FactsMerge<RepositoryFacts>(
      known, listed: Set(known.keys), day, ServiceOutcome(.repositories(.github), Phrase("GitHub")))
    for index in 0..<100 {
      let item = RefreshItem(name: "o/n\(index)", known: known["o/n\(index)"])
      if doubt.failing.contains(index) {
        merge.add(.failed(.garbage), about: item)
      } else {
        let stars = doubt.falling.contains(index) ? 50 : 100
        merge.add(.found(RepositoryFacts(stars: stars, asked: day)), about: item)
      }
    }
    #expect((merge.outcome.doubt != nil) == doubt.isDoubtful)
  }

  @Test func `a count that halves is a fall, and 1 that becomes 0 is none`() throws {
    let day = try "2026-11-20".day
    func fallen(from before: Int, to now: Int) -> Int {
      let known = ["o/n": RepositoryFacts(stars: before, asked: day)]
      var merge = FactsMerge<RepositoryFacts>(
        known, listed: ["o/n"], day, ServiceOutcome(.repositories(.github), Phrase("GitHub")))
      merge.add(
        .found(RepositoryFacts(stars: now, asked: day)),
        about: RefreshItem(name: "o/n", known: known["o/n"]))
      #expect(merge.outcome.changes == [])
      return merge.outcome.fallen
    }
    #expect(fallen(from: 2, to: 1) == 1)
    #expect(fallen(from: 1, to: 0) == 0)
    #expect(fallen(from: 5, to: 3) == 0)
    #expect(fallen(from: 5, to: 2) == 1)
  }

  @Test func `what did not rise is not told as rising`() throws {
    var known = RepositoryFacts(stars: 10, asked: try "2026-01-01".day)
    known.history = History("2026-01-01:10")
    let day = try "2026-03-01".day
    for (stars, isTold) in [(10, false), (11, true)] {
      var merge = FactsMerge<RepositoryFacts>(
        ["o/n": known], listed: ["o/n"], day,
        ServiceOutcome(.repositories(.github), Phrase("GitHub")))
      merge.add(
        .found(RepositoryFacts(stars: stars, asked: day)),
        about: RefreshItem(name: "o/n", known: known))
      #expect(merge.outcome.changes.isEmpty == !isTold)
    }
  }

  @Test func `what is known already is no news a second time, and no fall`() throws {
    @Sendable func answer(_ question: Question) -> Reply {
      GraphQL.answer(
        question,
        node: { name in
          switch name {
          case "a/gone": "null"
          case "a/archived": GraphQL.node(name, id: 2, archived: true)
          default: GraphQL.node("b/moved", id: 3)
          }
        },
        errors:
          #","errors":[{"type":"NOT_FOUND","path":["r\#(GraphQL.aliases(in: question).firstIndex { $0.name == "a/gone" } ?? 9)"]}]"#
      )
    }
    let names = ["a/gone", "a/archived", "a/moved"]
    let day = try "2026-11-13".day
    var known: [String: RepositoryFacts] = [:]
    for (id, name) in zip(1..., names) {
      known[name] = RepositoryFacts(stars: 100, archived: false, asked: day)
      known[name]?.id = id
    }
    let first = try Round.github(names, known: .github(known)) { answer($0) }
    #expect(
      Set(first.outcome.changes) == [
        .gone("a/gone"), .archived("a/archived"), .moved("a/moved", to: "b/moved"),
      ])
    #expect(first.outcome.fallen == 1)
    #expect(first.outcome.compared == 3)
    let second = try Round.github(names, on: "2026-11-27", known: first.facts) { answer($0) }
    #expect(second.outcome.answered == 3)
    #expect(second.outcome.changes == [])
    #expect(second.outcome.fallen == 0)
    #expect(second.outcome.compared == 2)
  }

  @Test func `an entry that follows a move takes its history along`() throws {
    var old = RepositoryFacts(stars: 100, asked: try "2026-11-01".day)
    old.id = GraphQL.id(of: "new/name")
    old.name = "new/name"
    old.history = History("2026-01-01:10 2026-11-01:100")
    let round = try Round.github(["new/name"], known: .github(["old/name": old])) {
      GraphQL.answer($0, stars: 120)
    }
    #expect(round.facts[.github].keys.sorted() == ["new/name"])
    #expect(
      round.facts[.github]["new/name"]?.history?.description
        == "2026-01-01:10 2026-11-01:100 2026-11-20:120")
  }

  @Test func `what was asked for lately is left alone`() throws {
    let known = Facts.github([
      "a/old": RepositoryFacts(stars: 1, asked: try "2026-11-12".day),
      "a/new": RepositoryFacts(stars: 1, asked: try "2026-11-14".day),
    ])
    let round = try Round.github(
      ["a/old", "a/new"], known: known, notSince: try "2026-11-14".day
    ) { GraphQL.answer($0) }
    #expect(round.questions.flatMap { GraphQL.aliases(in: $0).map(\.name) } == ["a/old"])
  }

  @Test func `a thousand repositories are twenty questions and little work`() throws {
    let names = (0..<1000).map { "owner\($0)/name" }
    let clock = ContinuousClock.now
    let round = try Round.github(names) { GraphQL.answer($0) }
    #expect(round.questions.count == 20)
    #expect(round.outcome.answered == 1000)
    #expect(ContinuousClock.now - clock < .seconds(60))
  }
}

import Content
import Testing

@testable import Refresh

/// What visits to links change in what is known of them.
@Suite struct RefreshingTests {
  private static let day = try? "2026-11-20".day

  /// Visits links that were found well before, and as many others.
  @Test(arguments: [
    (1, 1, nil), (2, 2, "2 of 2 counts fell by half or are gone"), (40, 2, nil),
    (39, 2, "2 of 39 counts fell by half or are gone"),
  ])
  func `visits are doubted where more than one and a twentieth of the links died`(
    _ known: Int, _ dead: Int, _ words: String?
  ) throws {
    let day = try #require(Self.day)
    var facts = Facts()
    for number in 0..<known {
      facts.links["w\(number)"] =
        number.isMultiple(of: 2)
        ? LinkFacts(.ok, code: 200, asked: day) : LinkFacts(.moved, code: 200, to: "x", asked: day)
      facts.links["u\(number)"] = LinkFacts(.unknown, code: 500, asked: day)
      facts.links["d\(number)"] = LinkFacts(.dead, code: 404, asked: day)
    }
    var visits: [String: LinkFacts] = [:]
    for number in 0..<known {
      visits["w\(number)"] = LinkFacts(number < dead ? .dead : .ok, asked: day)
      for kind in ["u", "d", "n"] { visits["\(kind)\(number)"] = LinkFacts(.dead, asked: day) }
    }
    var refreshing = Refreshing(facts, on: day)
    refreshing.add(visits, of: visits.keys.sorted() + ["not visited"])
    let outcome = try #require(refreshing.outcomes.first)
    #expect(outcome.answered == 4 * known && outcome.left == 1)
    #expect(outcome.compared == known && outcome.fallen == dead)
    #expect(outcome.doubt?.en == words)
  }

  @Test func `where a link has moved to is news once`() throws {
    let day = try #require(Self.day)
    var refreshing = Refreshing(.none, on: day)
    for to in ["b", "b", "c"] {
      refreshing.add(["a": LinkFacts(.moved, to: to, asked: day)], of: ["a"])
    }
    #expect(
      refreshing.outcomes.map(\.changes) == [[.moved("a", to: "b")], [], [.moved("a", to: "c")]])
  }

  @Test func `what nobody has looked at for longest is visited first`() throws {
    var facts = Facts()
    for (address, text) in [("a", "2026-11-03"), ("b", "2026-11-01"), ("c", "2026-11-01")] {
      facts.links[address] = LinkFacts(.ok, asked: try text.day)
    }
    let all = ["a", "c", "e", "b", "d"]
    let day = try #require(Self.day)
    #expect(Refreshing(facts, on: day).due(all) == ["d", "e", "b", "c", "a"])
    for (notSince, due) in [
      ("2026-11-01", ["d", "e"]), ("2026-11-02", ["d", "e", "b", "c"]),
      ("2026-11-04", ["d", "e", "b", "c", "a"]),
    ] {
      #expect(Refreshing(facts, on: day, notSince: try notSince.day).due(all) == due)
    }
  }
}

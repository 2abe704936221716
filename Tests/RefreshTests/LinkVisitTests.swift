import Content
import Loopback
import Testing

@testable import Refresh

@Suite struct LinkVisitTests {
  private func visit(
    _ paths: [String], access: NetworkAccess? = nil, gap: Double = 0, patience: Int = 60,
    until limit: Int = .max,
    answer: @escaping @Sendable (Question) -> Reply
  ) throws -> (found: [String: LinkFacts], questions: [Question], url: String) {
    let server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    var pace = LinkVisits.Pace()
    pace.gap = gap
    pace.patience = patience
    let addresses = paths.map { $0.hasPrefix("http") ? $0 : server.url + $0 }
    var visits = LinkVisits(
      addresses, on: try "2026-11-20".day,
      client: try Client(
        agent: "duet/test", access: access ?? .publicAnd(ports: [server.port])), pace: pace)
    var done = 0
    let found = visits.run(unless: { done >= limit }, progress: { done = $0 })
    return (found, server.questions, server.url)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let state: LinkFacts.State
    var code: Int?
    var to: String?
    /// By method and path.
    let answer: @Sendable (String, String) -> Reply
  }

  static let rows = [
    Row(testDescription: "fine", state: .ok, code: 200) { _, _ in Reply() },
    Row(testDescription: "no HEAD", state: .ok, code: 206) { method, _ in
      Reply(method == "HEAD" ? 405 : 206, "x")
    },
    Row(testDescription: "HEAD is a lie", state: .ok, code: 200) { method, _ in
      Reply(method == "HEAD" ? 404 : 200, String(repeating: "x", count: 1_000_000))
    },
    Row(testDescription: "hangs up at HEAD", state: .ok, code: 200) { method, _ in
      method == "HEAD" ? Reply(fault: .silence) : Reply()
    },
    Row(testDescription: "no range", state: .ok, code: 416) { method, _ in
      Reply(method == "HEAD" ? 400 : 416)
    },
    Row(testDescription: "missing", state: .dead, code: 404) { _, _ in Reply(404) },
    Row(testDescription: "removed", state: .dead, code: 410) { _, _ in Reply(410) },
    Row(testDescription: "refuses", state: .unknown, code: 403) { _, _ in Reply(403) },
    Row(testDescription: "asks who", state: .unknown, code: 401) { _, _ in Reply(401) },
    Row(testDescription: "law", state: .unknown, code: 451) { _, _ in Reply(451) },
    Row(testDescription: "broken", state: .unknown, code: 500) { _, _ in Reply(500) },
    Row(testDescription: "busy", state: .unknown, code: 429) { _, _ in
      Reply(429, headers: [("Retry-After", "3600")])
    },
    Row(testDescription: "hangs up", state: .unknown) { _, _ in Reply(fault: .silence) },
    Row(testDescription: "moved", state: .moved, code: 200, to: "/b") { _, path in
      path == "/a" ? Reply(301, headers: [("Location", "/b")]) : Reply()
    },
    Row(testDescription: "moved twice", state: .moved, code: 200, to: "/c") { _, path in
      switch path {
      case "/a": Reply(308, headers: [("Location", "/b")])
      case "/b": Reply(301, headers: [("Location", "/c")])
      default: Reply()
      }
    },
    Row(testDescription: "moved, then sent on for now", state: .moved, code: 200, to: "/b") {
      _, path in
      switch path {
      case "/a": Reply(301, headers: [("Location", "/b")])
      case "/b": Reply(302, headers: [("Location", "/c")])
      default: Reply()
      }
    },
    Row(testDescription: "sent on for now", state: .ok, code: 200) { _, path in
      path == "/a" ? Reply(302, headers: [("Location", "/b")]) : Reply()
    },
    Row(testDescription: "sent on for now, then moved", state: .ok, code: 200) { _, path in
      switch path {
      case "/a": Reply(302, headers: [("Location", "/b")])
      case "/b": Reply(301, headers: [("Location", "/c")])
      default: Reply()
      }
    },
    Row(testDescription: "to the front page", state: .unknown, code: 200) { _, path in
      path == "/a" ? Reply(301, headers: [("Location", "/")]) : Reply()
    },
    Row(testDescription: "moved to nothing", state: .dead, code: 404) { _, path in
      path == "/a" ? Reply(301, headers: [("Location", "/b")]) : Reply(404)
    },
    Row(testDescription: "round and round", state: .unknown, code: 302) { _, path in
      Reply(302, headers: [("Location", path + "x")])
    },
    Row(testDescription: "to itself", state: .unknown, code: 301) { _, path in
      Reply(301, headers: [("Location", path)])
    },
    Row(testDescription: "nowhere", state: .unknown, code: 301) { _, _ in Reply(301) },
    Row(testDescription: "to a file", state: .unknown, code: 301) { _, _ in
      Reply(301, headers: [("Location", "file:///etc/passwd")])
    },
  ]

  @Test(arguments: rows)
  func `every answer has its verdict`(_ row: Row) throws {
    let (found, questions, url) = try visit(["/a"]) { row.answer($0.method, $0.path) }
    let facts = try #require(found[url + "/a"])
    #expect(facts.state == row.state)
    #expect(facts.code == row.code)
    #expect(facts.to == row.to.map { url + $0 })
    #expect(questions.count <= 7)
  }

  @Test func `a redirect to this machine is not followed`() throws {
    let secret = try LoopbackServer { _ in Reply(200, "secret") }
    defer { secret.stop() }
    let target = secret.url + "/admin"
    let (found, questions, _) = try visit(["/a"]) { _ in
      Reply(301, headers: [("Location", target)])
    }
    #expect(questions.count == 1)
    #expect(found.values.first?.state == .unknown)
    #expect(found.values.first?.cause == "private address")
    #expect(secret.questions.isEmpty)
  }

  @Test func `a part of a page stays in its new address`() throws {
    let (found, questions, url) = try visit(["/a#part"]) { question in
      question.path == "/a" ? Reply(301, headers: [("Location", "/b")]) : Reply()
    }
    #expect(questions.map(\.path) == ["/a", "/b"])
    #expect(found[url + "/a#part"]?.to == url + "/b#part")
  }

  @Test func `a host is asked one at a time, with a pause, and as often as it wants`() throws {
    let counter = Counter()
    let (found, questions, _) = try visit(["/a", "/b", "/c"], gap: 0.2) { question in
      question.path == "/a" && counter.next() == 1
        ? Reply(429, headers: [("Retry-After", "1")]) : Reply()
    }
    #expect(found.values.allSatisfy { $0.state == .ok })
    try #require(questions.count == 4)
    for (earlier, later) in zip(questions, questions.dropFirst()) {
      #expect(later.time - earlier.time >= .milliseconds(200))
    }
    #expect(questions[1].time - questions[0].time >= .seconds(1))
  }

  @Test func `a host that wants to be left alone for too long in all is left for another day`()
    throws
  {
    let (found, questions, url) = try visit(["/a", "/b"], patience: 1) { question in
      question.path == "/a" && question.method == "HEAD"
        ? Reply(503, headers: [("Retry-After", "1")]) : Reply(429, headers: [("Retry-After", "1")])
    }
    #expect(found[url + "/a"]?.state == .unknown)
    #expect(found[url + "/b"]?.state == .unknown)
    #expect(questions.count == 3)
  }

  @Test
  func `visits that are ended early keep what they found, and the rest comes first next time`()
    throws
  {
    let paths = ["/a", "/b", "/c", "/d"]
    let (found, _, url) = try visit(paths, until: 1) { _ in Reply(404) }
    #expect(found.keys.sorted() == [url + "/a"])
    var known = Facts()
    known.links[url + "/a"] = LinkFacts(.dead, code: 404, asked: try "2026-11-13".day)
    known.links[url + "/a"]?.dead = [try "2026-11-13".day]
    known.links[url + "/b"] = known.links[url + "/a"]
    var refreshing = Refreshing(known, on: try "2026-11-20".day)
    refreshing.add(found, of: paths.map { url + $0 })
    #expect(refreshing.outcomes.map(\.answered) == [1])
    #expect(refreshing.outcomes.map(\.left) == [3])
    #expect(refreshing.facts.links[url + "/a"]?.dead.count == 2)
    #expect(refreshing.facts.links[url + "/b"] == known.links[url + "/b"])
    #expect(refreshing.facts.links[url + "/c"] == nil)
    let next = Refreshing(refreshing.facts, on: try "2026-11-20".day)
    #expect(
      next.due(paths.map { url + $0 }) == ["/c", "/d", "/b", "/a"].map { url + $0 })
  }

  @Test func `dead is only what was found dead on three days`() throws {
    var refreshing = Refreshing(.none, on: try "2026-11-20".day)
    let days = ["2026-11-20", "2026-11-20", "2026-11-27", "2026-12-04"]
    var dead: [Bool] = []
    for day in days {
      refreshing.add(
        ["https://a.example/x": LinkFacts(.dead, code: 404, asked: try day.day)],
        of: ["https://a.example/x"])
      dead.append(refreshing.facts.links["https://a.example/x"]?.isDead == true)
    }
    #expect(dead == [false, false, false, true])
    #expect(refreshing.outcomes.map(\.changes.count) == [0, 0, 0, 1])
    refreshing.add(
      ["https://a.example/x": LinkFacts(.ok, code: 200, asked: try "2026-12-11".day)],
      of: ["https://a.example/x"])
    #expect(refreshing.facts.links["https://a.example/x"]?.dead == [])
  }

  @Test func `an address is dead only after visits on three days in a row without life`() throws {
    let dead = LinkFacts.State.dead
    let (day, ok, unknown) = ("2026-11-20", LinkFacts.State.ok, LinkFacts.State.unknown)
    /// What visits found, a day apart, and whether the address is dead then.
    let rows: [([LinkFacts.State], Bool)] = [
      ([dead, dead, dead], true), ([dead, unknown, dead, dead], true),
      ([dead, unknown, unknown, dead, unknown, dead], true), ([dead, dead, ok, dead], false),
      ([dead, dead, dead, unknown], false), ([dead, dead, dead, ok], false),
      ([dead, dead, dead, unknown, dead], true), ([dead, dead], false), ([unknown], false),
    ]
    for (states, isDead) in rows {
      var facts: LinkFacts?
      for (index, state) in states.enumerated() {
        let asked = try #require(Day(number: try day.day.number + index))
        facts = LinkFacts(state, asked: asked).following(facts)
      }
      #expect(facts?.isDead == isDead, "\(states)")
    }
  }

  @Test func `redirects are followed five times, and each address is asked once`() throws {
    let (found, questions, url) = try visit(["/1"]) { question in
      let step = Int(question.path.dropFirst()) ?? 0
      return step < 6 ? Reply(302, headers: [("Location", "/\(step + 1)")]) : Reply()
    }
    #expect(found[url + "/1"]?.state == .ok)
    #expect(questions.map(\.path) == ["/1", "/2", "/3", "/4", "/5", "/6"])
    let (lost, more, _) = try visit(["/1"]) { question in
      let step = Int(question.path.dropFirst()) ?? 0
      return step < 7 ? Reply(302, headers: [("Location", "/\(step + 1)")]) : Reply()
    }
    #expect(lost.values.map(\.state) == [.unknown])
    #expect(more.map(\.path) == ["/1", "/2", "/3", "/4", "/5", "/6"])
  }

  @Test func `each address on the way is asked for its head, and then for its beginning`() throws {
    let (found, questions, _) = try visit(["/a#part"]) { question in
      guard question.method == "GET" else { return Reply(question.path == "/b" ? 200 : 405) }
      return Reply(302, headers: [("Location", "/b")])
    }
    #expect(found.values.map(\.state) == [.ok])
    #expect(questions.map { "\($0.method) \($0.path)" } == ["HEAD /a", "GET /a", "HEAD /b"])
    #expect(questions.map { $0.headers["range"] } == [nil, "bytes=0-1023", nil])
    #expect(questions.allSatisfy { $0.headers["accept"] == "text/html,*/*;q=0.8" })
  }

  @Test func `only the address of the list itself can be on no host`() throws {
    let day = try "2026-11-20".day
    var visit = LinkVisit("https://a.example/x", on: day)
    let dead = LinkFacts(.dead, cause: "no host", asked: day)
    #expect(visit.advance(.failure(.noSuchHost)) == .done(dead))
    visit = LinkVisit("https://a.example/x", on: day)
    let redirect = Response(status: 301, redirect: "https://b.example/y")
    #expect(visit.advance(.success(redirect)) == .again)
    let unknown = LinkFacts(.unknown, cause: "no host", asked: day)
    #expect(visit.advance(.failure(.noSuchHost)) == .done(unknown))
  }

  @Test func `a host may put off a visit once`() throws {
    let day = try "2026-11-20".day
    var visit = LinkVisit("https://a.example/x", on: day)
    let busy = Response(status: 429, headers: ["retry-after": "1"])
    #expect(visit.advance(.success(busy)) == .later(1))
    #expect(visit.advance(.success(busy)) == .done(LinkFacts(.unknown, code: 429, asked: day)))
  }

  @Test func `a machine without a name service calls nothing dead`() throws {
    // No name service has this name: its first part is longer than any can be.
    let nowhere = "http://\(String(repeating: "x", count: 64)).example/x"
    let (offline, _, _) = try visit([nowhere], access: .everywhere) { _ in Reply() }
    #expect(offline.values.map(\.state) == [.unknown])
    #expect(offline.values.map(\.cause) == ["no host"])
    // Where any server answers, the name service was not what is missing.
    let (online, _, _) = try visit([nowhere, "/a"], access: .everywhere) { _ in Reply() }
    #expect(online[nowhere]?.state == .dead)
    #expect(online[nowhere]?.cause == "no host")
  }
}

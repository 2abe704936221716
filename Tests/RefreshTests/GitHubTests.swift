import Content
import Foundation
import Loopback
import Testing

@testable import Refresh

@Suite struct GitHubTests {
  @Test func `fifty repositories are one question, and everything told is kept`() throws {
    let names = (0..<120).map { "Owner\($0)/Name.\($0)" }
    let round = try Round.github(names) { GraphQL.answer($0) }
    #expect(round.questions.map { GraphQL.aliases(in: $0).count } == [50, 50, 20])
    #expect(round.outcome.answered == 120)
    #expect(round.outcome.isComplete)
    let record = try #require(round.facts[.github]["owner7/name.7"])
    #expect(record.stars == 100)
    #expect(record.archived == false)
    #expect(record.pushed?.description == "2026-11-01")
    #expect(record.licence == "MIT")
    #expect(record.language == "Python")
    #expect(record.release == "v1.2")
    #expect(record.released?.description == "2026-01-02")
    #expect(record.name == nil)
    #expect(record.history?.description == "2026-11-20:100")
    #expect(record.asked.description == "2026-11-20")
    let question = try #require(round.questions.first)
    #expect(question.method == "POST")
    #expect(question.headers["authorization"] == "Bearer secret")
    #expect(question.headers["content-type"] == "application/json")
  }

  /// Needs `npm pack @octokit/graphql-schema`, or GitHub's own `schema.docs.graphql`.
  @Test(
    .enabled("GITHUB_SCHEMA names GitHub's public schema") {
      ProcessInfo.processInfo.environment["GITHUB_SCHEMA"] != nil
    })
  func `every field of the query is in GitHub's schema`() throws {
    let path = ProcessInfo.processInfo.environment["GITHUB_SCHEMA"] ?? ""
    let schema = try String(contentsOfFile: path, encoding: .utf8)
    for (type, fields) in [
      (
        "Repository",
        [
          "databaseId", "nameWithOwner", "stargazerCount", "isArchived", "pushedAt", "licenseInfo",
          "primaryLanguage", "latestRelease",
        ]
      ),
      ("License", ["spdxId"]), ("Language", ["name"]), ("Release", ["tagName", "publishedAt"]),
      ("Query", ["repository"]),
    ] {
      let start = try #require(schema.range(of: "\ntype \(type) "))
      let rest = schema[start.upperBound...]
      let body = rest[..<(try #require(rest.range(of: "\n}"))).lowerBound]
      for field in fields {
        #expect(
          body.contains("\n  \(field):") || body.contains("\n  \(field)("), "\(type).\(field)")
        #expect(GitHub.query(["a/b"]).contains(field))
      }
    }
  }

  @Test func `a query that is too heavy is halved until it is not`() throws {
    let names = (0..<50).map { "o/n\($0)" }
    let round = try Round.github(names) { question in
      GraphQL.aliases(in: question).count > 13 ? Reply(502, "<html>") : GraphQL.answer(question)
    }
    #expect(round.questions.map { GraphQL.aliases(in: $0).count } == [50, 25, 13, 12, 25, 13, 12])
    #expect(round.outcome.answered == 50)
    #expect(round.outcome.isComplete)
    #expect(!round.waits.isEmpty)
  }

  @Test(arguments: [
    #""type":"RESOURCE_LIMITS_EXCEEDED","message":"Resource limits""#,
    #""type":"MAX_NODE_LIMIT_EXCEEDED","message":"Too many nodes""#, #""message":"Timeout""#,
  ])
  func `what a query that was cut short did bring is kept, and the rest is asked again`(
    _ error: String
  ) throws {
    let names = (0..<20).map { "o/n\($0)" }
    let round = try Round.github(names) { question in
      guard GraphQL.aliases(in: question).count == 20 else { return GraphQL.answer(question) }
      return GraphQL.answer(
        question, node: { Int($0.dropFirst(3)) ?? 0 < 8 ? GraphQL.node($0) : "null" },
        errors: ",\"errors\":[{\(error)}]")
    }
    #expect(round.questions.map { GraphQL.aliases(in: $0).count } == [20, 6, 6])
    #expect(round.outcome.answered == 20)
    #expect(round.facts[.github].count == 20)
    #expect(round.facts[.github].values.allSatisfy { $0.gone != true })
  }

  @Test
  func `a repository that is cut short even by itself is asked about once, another of two again`()
    throws
  {
    for (names, expected) in [(["o/n0"], [1]), (["o/n0", "o/n1"], [2, 1])] {
      let round = try Round.github(names) { question in
        GraphQL.answer(
          question, node: { $0 == "o/n0" ? "null" : GraphQL.node($0) },
          errors: #","errors":[{"type":"RESOURCE_LIMITS_EXCEEDED","message":"Resource limits"}]"#)
      }
      #expect(round.questions.map { GraphQL.aliases(in: $0).count } == expected)
      #expect(round.outcome.failed.count == 1)
      #expect(round.outcome.answered == names.count - 1)
    }
  }

  @Test func `an error about one repository says nothing about another`() throws {
    let round = try Round.github(["o/n0", "o/n1"]) { question in
      GraphQL.answer(
        question, node: { $0 == "o/n0" ? "null" : GraphQL.node($0) },
        errors: #","errors":[{"type":"FORBIDDEN","path":["r0"],"message":"No"}]"#)
    }
    #expect(round.questions.count == 1)
    #expect(round.outcome.answered == 1)
  }

  @Test func `a server that answers nothing is not asked for ever`() throws {
    let names = (0..<500).map { "o/n\($0)" }
    let round = try Round.github(names) { _ in Reply(500) }
    #expect(round.questions.count == 8)
    #expect(round.outcome.failed.count == 500)
    #expect(round.facts[.github].isEmpty)
  }

  @Test func `a server that speaks of its limit each time is asked as often`() throws {
    let round = try Round.github(["a/b", "c/d"], patience: 10_000) { _ in
      Reply(200, #"{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}"#)
    }
    #expect(round.questions.count == 8)
    #expect(round.outcome.left == 2)
    #expect(round.outcome.failed.isEmpty)
  }

  /// What is stored for `a/b`, which had 90 stars and is asked about second, as `r1`: what is not known comes first.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let node: String
    var errors = ""
    /// What has to hold for the record; without more, what was known stays.
    var stored: @Sendable (RepositoryFacts) -> Bool = { $0.stars == 90 && $0.gone == nil }
    var failed = 0
    var change: Change?
  }

  static let rows = [
    Row(
      testDescription: "gone", node: "null",
      errors: #","errors":[{"type":"NOT_FOUND","path":["r1"],"message":"no"}]"#,
      stored: { $0.gone == true && $0.stars == 90 }, change: .gone("a/b")),
    Row(testDescription: "empty for no reason", node: "null", failed: 1),
    Row(
      testDescription: "forbidden", node: "null",
      errors: #","errors":[{"type":"FORBIDDEN","path":["r1"]}]"#, failed: 1),
    Row(
      testDescription: "an error of an unknown kind", node: "null",
      errors: #","errors":[{"path":["r1"],"message":"Something went wrong"}]"#, failed: 1),
    Row(
      testDescription: "a part is refused, the count is there",
      node: GraphQL.node("a/b", stars: 200),
      errors: #","errors":[{"type":"FORBIDDEN","path":["r1","latestRelease"]}]"#,
      stored: { $0.stars == 200 }),
    Row(
      testDescription: "renamed", node: GraphQL.node("new/name", stars: 200),
      stored: { $0.stars == 200 && $0.name == "new/name" }, change: .moved("a/b", to: "new/name")),
    Row(
      testDescription: "another case is no other name", node: GraphQL.node("A/B", stars: 200),
      stored: { $0.name == nil }),
    Row(
      testDescription: "archived", node: GraphQL.node("a/b", stars: 90, archived: true),
      stored: { $0.archived == true }, change: .archived("a/b")),
    Row(
      testDescription: "another repository under the old name",
      node: GraphQL.node("a/b", stars: 0, id: 999), change: .replaced("a/b")),
    Row(testDescription: "not a repository", node: #"{"x":1}"#, failed: 1),
    Row(testDescription: "a list", node: "[]", failed: 1),
    Row(testDescription: "a text", node: #""ok""#, failed: 1),
    Row(testDescription: "fewer than none", node: GraphQL.node("a/b", stars: -5), failed: 1),
    Row(
      testDescription: "a count that no repository has",
      node: GraphQL.node("a/b").replacing("100", with: "1e400"), failed: 1),
    Row(
      testDescription: "words that cannot be shown",
      node: GraphQL.node("a/b", stars: 200).replacing("Python", with: "Py\\u202ethon"),
      stored: { $0.stars == 200 && $0.language == nil }),
  ]

  @Test(arguments: rows)
  func `one repository's trouble is its own`(_ row: Row) throws {
    var old = RepositoryFacts(stars: 90, archived: false, asked: try "2026-11-01".day)
    old.id = 1
    old.history = History("2026-11-01:90")
    let round = try Round.github(["a/b", "c/d"], known: .github(["a/b": old])) { question in
      GraphQL.answer(
        question, node: { $0 == "a/b" ? row.node : GraphQL.node($0, id: 2) }, errors: row.errors)
    }
    let record = try #require(round.facts[.github]["a/b"])
    #expect(row.stored(record), "\(record)")
    #expect(round.outcome.failed.count == row.failed)
    #expect(row.change.map(round.outcome.changes.contains) ?? true, "\(round.outcome.changes)")
    #expect(round.facts[.github]["c/d"]?.stars == 100)
    #expect(round.outcome.isComplete == (row.failed == 0))
    if row.failed > 0 { #expect(record == old) }
  }

  /// What becomes of everything when the whole answer is wrong.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reply: Reply
    let error: RequestError?
    var left = 0
  }

  static let wrongs = [
    Wrong(testDescription: "401", reply: Reply(401, #"{"message":"Bad"}"#), error: .unauthorised),
    Wrong(testDescription: "403 without a limit", reply: Reply(403), error: .status(403)),
    Wrong(testDescription: "404", reply: Reply(404), error: .status(404)),
    Wrong(testDescription: "451", reply: Reply(451), error: .status(451)),
    Wrong(
      testDescription: "301 elsewhere",
      reply: Reply(301, headers: [("Location", "https://elsewhere.example/")]),
      error: .status(301)),
    Wrong(testDescription: "502", reply: Reply(502, "<html>"), error: .status(502)),
    Wrong(testDescription: "page", reply: Reply(200, "<!doctype html>"), error: .garbage),
    Wrong(testDescription: "nothing", reply: Reply(200, ""), error: .garbage),
    Wrong(testDescription: "no data", reply: Reply(200, #"{"data":null}"#), error: .garbage),
    Wrong(testDescription: "data is a list", reply: Reply(200, #"{"data":[]}"#), error: .garbage),
    Wrong(
      testDescription: "no repositories", reply: Reply(200, #"{"data":{}}"#), error: .garbage),
    Wrong(
      testDescription: "nested deeply",
      reply: Reply(200, String(repeating: "[", count: 100_000)), error: .garbage),
    Wrong(
      testDescription: "cut off", reply: Reply(200, #"{"data":{"r0"#, fault: .cut),
      error: .transfer(.broken)),
    Wrong(
      testDescription: "hung up", reply: Reply(fault: .silence), error: .transfer(.broken)),
    Wrong(
      testDescription: "429 for an hour", reply: Reply(429, headers: [("Retry-After", "3600")]),
      error: nil, left: 2),
    Wrong(
      testDescription: "403 with a limit",
      reply: Reply(
        403,
        headers: [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1009999")]),
      error: nil, left: 2),
    Wrong(
      testDescription: "200 with a limit",
      reply: Reply(
        200, #"{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}"#,
        headers: [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1009999")]),
      error: nil, left: 2),
  ]

  @Test(arguments: wrongs)
  func `whatever goes wrong, what was known stays`(_ wrong: Wrong) throws {
    let old = RepositoryFacts(stars: 90, asked: try "2026-11-01".day)
    let known = Facts.github(["a/b": old, "c/d": old])
    let round = try Round.github(["a/b", "c/d"], known: known) { _ in wrong.reply }
    #expect(round.facts[.github] == known[.github])
    #expect(Set(round.outcome.failed.map(\.error)) == Set(wrong.error.map { [$0] } ?? []))
    #expect(round.outcome.left == wrong.left)
    #expect(round.outcome.answered == 0)
    #expect(!round.outcome.isComplete)
  }

  @Test func `a short limit is waited for, and then everything is asked`() throws {
    let counter = Counter()
    let limited = try Round.github(["a/b"]) { question in
      counter.next() == 1
        ? Reply(429, headers: [("Retry-After", "7")]) : GraphQL.answer(question)
    }
    #expect(limited.waits == [7])
    #expect(limited.outcome.answered == 1)
  }

  @Test func `the last request of a limit is noticed before the next is refused`() throws {
    let names = (0..<100).map { "o/n\($0)" }
    let round = try Round.github(names, patience: 60) { question in
      var reply = GraphQL.answer(question)
      reply.headers += [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1003600")]
      return reply
    }
    #expect(round.questions.count == 1)
    #expect(round.outcome.answered == 50)
    #expect(round.outcome.left == 50)
    #expect(round.outcome.failed.isEmpty)
  }
}

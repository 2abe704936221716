import Content
import Loopback
import Testing

@testable import Refresh

@Suite struct RESTTests {
  private static func body(_ name: String, stars: Int = 100, id: Int = 1) -> String {
    """
    {"id":\(id),"full_name":"\(name)","stargazers_count":\(stars),"archived":false,\
    "pushed_at":"2026-11-01T00:00:00Z","license":{"spdx_id":"MIT"},"language":"Python"}
    """
  }

  @Test func `without a token repositories are asked one by one, the oldest facts first`() throws {
    let known = Facts.github([
      "a/new": RepositoryFacts(stars: 1, asked: try "2026-11-10".day),
      "a/old": RepositoryFacts(stars: 1, asked: try "2026-10-10".day),
    ])
    let round = try Round.github(
      ["a/new", "a/old", "a/unknown"], known: known, patience: 0, token: nil
    ) { question in
      let name = String(question.path.dropFirst("/repos/".count))
      let isLast = name == "a/old"
      return Reply(
        200, Self.body(name),
        headers: isLast
          ? [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1003600")] : [])
    }
    #expect(round.questions.map(\.path) == ["/repos/a/unknown", "/repos/a/old"])
    #expect(round.questions.allSatisfy { $0.headers["authorization"] == nil })
    #expect(round.outcome.left == 1)
    #expect(round.outcome.failed.isEmpty)
    #expect(round.facts[.github]["a/new"] == known[.github]["a/new"])
    #expect(round.facts[.github]["a/old"]?.stars == 100)
  }

  @Test func `what has not changed is not sent again`() throws {
    let first = try Round.github(["a/b"], token: nil) { _ in
      Reply(200, Self.body("a/b"), headers: [("ETag", "W/\"abc\"")])
    }
    #expect(first.facts[.github]["a/b"]?.etag == "W/\"abc\"")
    let second = try Round.github(
      ["a/b"], on: "2026-11-27", known: first.facts, token: nil
    ) { question in
      let isKnown = question.headers["if-none-match"] == "W/\"abc\""
      return Reply(isKnown ? 304 : 200, Self.body("a/b", stars: 7))
    }
    #expect(second.facts[.github]["a/b"]?.stars == 100)
    #expect(second.facts[.github]["a/b"]?.asked.description == "2026-11-27")
    #expect(second.outcome.isComplete)
  }

  @Test func `a renamed repository is followed on its own host`() throws {
    let round = try Round.github(["a/b"], token: nil) { question in
      question.path == "/repos/a/b"
        ? Reply(301, headers: [("Location", "/repositories/17")]) : Reply(200, Self.body("c/d"))
    }
    #expect(round.facts[.github]["a/b"]?.name == "c/d")
    #expect(round.outcome.changes == [.moved("a/b", to: "c/d")])
  }

  static let statuses: [(Int, Bool)] = [
    (404, true), (410, true), (451, true), (401, false), (403, false), (500, false), (418, false),
  ]

  @Test(arguments: statuses)
  func `only some statuses mean that there is nothing`(status: Int, isGone: Bool) throws {
    let old = RepositoryFacts(stars: 90, asked: try "2026-11-01".day)
    let round = try Round.github(["a/b"], known: .github(["a/b": old]), token: nil) { _ in
      Reply(status, "<html>")
    }
    #expect(round.facts[.github]["a/b"]?.gone == (isGone ? true : nil))
    #expect(round.facts[.github]["a/b"]?.stars == 90)
    #expect(round.outcome.failed.count == (isGone ? 0 : 1))
  }

  @Test func `a token never follows a redirect to another host`() throws {
    let other = try LoopbackServer { _ in Reply(200, Self.body("a/b")) }
    defer { other.stop() }
    let url = other.url
    let round = try Round(
      ["g/p"],
      answer: { _ in Reply(302, headers: [("Location", url + "/steal")]) },
      service: { GitLab(host: $0, token: "canary") })
    #expect(round.outcome.failed.map(\.error) == [.status(302)])
    #expect(round.questions.first?.headers["private-token"] == "canary")
    #expect(other.questions.isEmpty)
  }

  @Test func `GitLab tells stars, the last activity and the licence`() throws {
    let round = try Round(
      ["group/sub/name"],
      answer: { _ in
        Reply(
          200,
          """
          {"id":9,"path_with_namespace":"group/sub/name","star_count":12,"archived":true,\
          "last_activity_at":"2026-01-02T00:00:00.000Z","license":{"key":"mit"}}
          """)
      }, service: { GitLab(host: $0, token: nil) })
    #expect(round.questions.first?.path == "/projects/group%2Fsub%2Fname?license=true")
    let record = try #require(round.facts[.gitlab]["group/sub/name"])
    #expect(record.stars == 12)
    #expect(record.archived == true)
    #expect(record.licence == "mit")
  }

  @Test func `Gitee tells stars, the last push and whether its owners have stopped`() throws {
    let round = try Round(
      ["o/n"],
      answer: { _ in
        Reply(
          200,
          """
          {"id":9,"full_name":"o/n","stargazers_count":12,"pushed_at":"2026-01-02T00:00:00+08:00",\
          "license":"Apache-2.0","language":"Java","status":"关闭"}
          """)
      }, service: { Gitee(host: $0, token: nil) })
    let record = try #require(round.facts[.gitee]["o/n"])
    #expect(record.stars == 12)
    #expect(record.archived == true)
    #expect(record.licence == "Apache-2.0")
    #expect(record.pushed?.description == "2026-01-02")
  }

  @Test func `Codeberg tells stars, the last activity and whether it is archived`() throws {
    let round = try Round(
      ["O/n", "o/moved", "o/gone"],
      answer: { question in
        switch question.path {
        case "/repos/O/n":
          Reply(
            200,
            """
            {"id":9,"name":"n","full_name":"O/n","stars_count":12,"archived":true,"language":"",\
            "updated_at":"2026-01-02T00:00:00+01:00","owner":{"id":1,"full_name":"Someone"}}
            """)
        case "/repos/o/moved": Reply(307, headers: [("Location", "/repos/p/m")])
        case "/repos/p/m":
          Reply(200, #"{"id":3,"full_name":"p/m","stars_count":0,"language":"Swift"}"#)
        default: Reply(404, #"{"message":"GetRepositoryByName"}"#)
        }
      }, service: { Codeberg(host: $0, token: "secret") })
    let facts = round.facts[.codeberg]
    #expect(
      round.questions.allSatisfy { $0.headers["authorization"] == "token secret" })
    #expect(facts["o/n"]?.stars == 12)
    #expect(facts["o/n"]?.archived == true)
    #expect(facts["o/n"]?.pushed?.description == "2026-01-02")
    #expect(facts["o/n"]?.language == nil && facts["o/n"]?.name == nil)
    #expect(facts["o/moved"]?.name == "p/m")
    #expect(facts["o/moved"]?.stars == 0 && facts["o/moved"]?.language == "Swift")
    #expect(round.outcome.changes == [.gone("o/gone"), .moved("o/moved", to: "p/m")])
  }

  @Test func `Hugging Face tells likes and downloads of models and data sets`() throws {
    let round = try Round(
      ["o/m", "datasets/o/d", "spaces/o/s"],
      answer: { question in
        switch question.path {
        case "/api/models/o/m":
          Reply(
            200, #"{"id":"o/m","likes":5,"downloads":700,"tags":["pytorch","license:mit"]}"#)
        case "/api/datasets/o/d":
          Reply(307, headers: [("Location", "/api/datasets/p/d")])
        case "/api/datasets/p/d": Reply(200, #"{"id":"p/d","likes":6,"downloads":1}"#)
        default: Reply(401, #"{"error":"Repository not found"}"#)
        }
      }, service: { HuggingFace(host: $0, token: nil) })
    #expect(round.facts.models["o/m"]?.likes == 5)
    #expect(round.facts.models["o/m"]?.downloads == 700)
    #expect(round.facts.models["o/m"]?.licence == "mit")
    #expect(round.facts.models["datasets/o/d"]?.name == "datasets/p/d")
    // To strangers a private space looks like one that never was.
    #expect(round.facts.models["spaces/o/s"] == nil)
    #expect(round.outcome.failed.map(\.name) == ["spaces/o/s"])
  }

  @Test func `citations come from OpenAlex, and what it lacks from Semantic Scholar`() throws {
    let names = ["doi:10.1093/x", "arxiv:2308.03279", "doi:10.5/unknown", "arxiv:math.gt/0309136"]
    let round = try Round(
      names,
      answer: { question in
        question.path.hasPrefix("/works")
          ? Reply(
            200,
            """
            {"results":[{"doi":"https://doi.org/10.1093/X","cited_by_count":30},\
            {"doi":"https://doi.org/10.1093/x","cited_by_count":2},{"doi":null},7]}
            """) : Reply(200, #"[{"citationCount":4},null,{"citationCount":9}]"#)
      },
      service: {
        Citations(
          openAlex: $0, openAlexKey: nil, semanticScholar: $0, semanticScholarKey: nil)
      })
    #expect(round.questions.count == 2)
    #expect(round.questions[0].path.contains("10.48550/arxiv.2308.03279"))
    #expect(round.questions[1].path == "/paper/batch?fields=citationCount")
    #expect(round.questions[1].body.contains("ARXIV:math.GT"))
    #expect(round.facts.citations["doi:10.1093/x"]?.citations == 30)
    let others = names.dropFirst().map { round.facts.citations[$0]?.citations }
    #expect(Set(others) == [4, nil, 9])
    #expect(round.outcome.isComplete)
  }

  @Test func `likes and citations that fall by half are doubted as stars are`() throws {
    let day = try "2026-11-13".day
    var known = Facts()
    for name in ["o/a", "o/b", "o/c"] {
      known.models[name] = ModelFacts(likes: 100, downloads: 5, asked: day)
    }
    let likes = try Round(
      known.models.keys.sorted(), known: known,
      answer: { Reply(200, #"{"id":"\#($0.path.dropFirst(12))","likes":40,"downloads":5}"#) },
      service: { HuggingFace(host: $0, token: nil) })
    #expect(likes.outcome.doubt?.en == "3 of 3 counts fell by half or are gone")

    let papers = ["doi:10.1/a", "doi:10.1/b", "doi:10.1/c"]
    for name in papers { known.citations[name] = CitationFacts(citations: 100, asked: day) }
    let results = papers.map { #"{"doi":"\#($0.dropFirst(4))","cited_by_count":40}"# }
    let citations = try Round(
      papers, known: known,
      answer: { _ in Reply(200, #"{"results":[\#(results.joined(separator: ","))]}"#) },
      service: {
        Citations(openAlex: $0, openAlexKey: nil, semanticScholar: $0, semanticScholarKey: nil)
      })
    #expect(citations.outcome.doubt?.en == "3 of 3 counts fell by half or are gone")

    let failures = try Round(
      papers, known: known, answer: { _ in Reply(404) },
      service: {
        Citations(openAlex: $0, openAlexKey: nil, semanticScholar: $0, semanticScholarKey: nil)
      })
    #expect(failures.outcome.doubt?.en == "3 of 3 questions failed")
  }

  @Test func `a count that is told no longer stays, with the day on which it was told`() throws {
    let day = try "2026-11-13".day
    var known = Facts()
    known.models["o/a"] = ModelFacts(likes: 100, downloads: 5, asked: day)
    known.citations["doi:10.1/a"] = CitationFacts(citations: 100, asked: day)
    let likes = try Round(
      ["o/a"], known: known,
      answer: { _ in Reply(200, #"{"id":"o/a"}"#) },
      service: { HuggingFace(host: $0, token: nil) })
    #expect(likes.facts.models == known.models)
    let citations = try Round(
      ["doi:10.1/a"], known: known,
      answer: {
        $0.path.hasPrefix("/works") ? Reply(200, #"{"results":[]}"#) : Reply(200, "[null]")
      },
      service: {
        Citations(openAlex: $0, openAlexKey: nil, semanticScholar: $0, semanticScholarKey: nil)
      })
    #expect(citations.facts.citations == known.citations)
  }

  @Test(arguments: [nil, "secret"])
  func `only who sends a token can be told that it is refused`(token: String?) throws {
    let round = try Round(
      ["o/n"], answer: { _ in Reply(401) },
      service: { GitLab(host: $0, token: token) })
    #expect(round.outcome.failed.map(\.error) == [token == nil ? .status(401) : .unauthorised])
  }

  @Test func `a service that is down is not asked hundreds of times`() throws {
    let names = (0..<100).map { "o/n\($0)" }
    let round = try Round(
      names, answer: { _ in Reply(502) },
      service: { Gitee(host: $0, token: nil) })
    #expect(round.questions.count == 20)
    #expect(round.outcome.failed.count == 100)
    #expect(round.outcome.doubt != nil)
  }
}

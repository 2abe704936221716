import Content
import Loopback
import Testing

@testable import Refresh

/// How a service is asked: what it says about limits, how often and how long it is asked.
@Suite struct RateLimitedClientTests {
  private static func node(_ stars: String = "7") -> String {
    #"{"id":1,"full_name":"a/b","stargazers_count":\#(stars)}"#
  }

  /// One question to Gitee, of which the first answer is given.
  private func ask(
    _ names: [String] = ["a/b"], patience: Int = 100_000, first: Reply
  ) throws -> Round {
    let counter = Counter()
    return try Round(
      names, patience: patience,
      answer: { _ in counter.next() == 1 ? first : Reply(200, Self.node()) },
      service: { Gitee(host: $0, token: nil) })
  }

  /// The status and headers of an answer, and for how long nobody asks then.
  static let limits: [(status: Int, headers: [(String, String)], seconds: Double)] = [
    (429, [("Retry-After", "7")], 7),
    (429, [("Retry-After", "0")], 1),
    (429, [("Retry-After", "-5")], 1),
    (429, [("Retry-After", "-9223372036854775808")], 1),
    (429, [("Retry-After", "9223372036854775807")], 86_400),
    (429, [("Retry-After", "9223372036854775808")], 60),
    (429, [("Retry-After", "Fri, 20 Nov 2026 10:00:00 GMT")], 60),
    (429, [], 60),
    (503, [("Retry-After", "9")], 9),
    (403, [("Retry-After", "9")], 9),
    (403, [("X-RateLimit-Remaining", "0")], 60),
    (403, [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1000029")], 30),
    (403, [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "5")], 1),
    (429, [("X-RateLimit-Reset", "-9223372036854775808")], 1),
    (403, [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "-9223372036854775808")], 1),
    (403, [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "9223372036854775807")], 86_400),
    (429, [("X-RateLimit-Reset", "9223372036854775808")], 60),
  ]

  @Test(arguments: limits)
  func
    `whatever a service says about its limits, nobody waits for less than a second or more than a day`(
      status: Int, headers: [(String, String)], seconds: Double
    ) throws
  {
    let round = try ask(first: Reply(status, headers: headers))
    #expect(round.waits == [seconds])
    #expect(round.facts[.gitee]["a/b"]?.stars == 7)
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-1"])
  func `the last answer before a limit counts, whenever the limit ends`(reset: String) throws {
    let headers = [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", reset)]
    let round = try ask(["a/b", "c/d"], first: Reply(200, Self.node(), headers: headers))
    #expect(round.outcome.isComplete)
    #expect(round.waits == [reset.hasPrefix("-") ? 1 : 86_400])
  }

  @Test func `a failure that may pass is tried three times more, and a refusal is not`() throws {
    let broken = try Round(
      ["a/b"], answer: { _ in Reply(500) },
      service: { Gitee(host: $0, token: nil) })
    #expect(broken.questions.count == 4)
    #expect(broken.waits == [1, 2, 4])
    let cut = try Round(
      ["a/b"], answer: { _ in Reply(200, "x", fault: .cut) },
      service: { Gitee(host: $0, token: nil) })
    #expect(cut.questions.count == 4)
    let refused = try Round(
      ["a/b"], answer: { _ in Reply(403) },
      service: { Gitee(host: $0, token: nil) })
    #expect(refused.questions.count == 1)
  }

  @Test(arguments: [
    (0, "0 seconds", "0秒"), (119, "119 seconds", "119秒"), (120, "2 minutes", "2分钟"),
    (121, "3 minutes", "3分钟"), (180, "3 minutes", "3分钟"), (86_400, "1440 minutes", "1440分钟"),
  ])
  func `how long a limit lasts is told in seconds, or minutes where they are many`(
    _ seconds: Int, _ english: String, _ chinese: String
  ) {
    #expect(
      RequestError.limit(seconds: seconds).words.en
        == "the limit of requests is used up for \(english)")
    #expect(RequestError.limit(seconds: seconds).words.zh == "请求次数已用完，还要等\(chinese)")
    #expect(
      RequestError.silence(seconds: seconds).words.en
        == "no answer for \(english), so it was asked no more")
  }

  @Test func `a limit that never ends is waited for five times`() throws {
    let round = try Round(
      ["a/b"], patience: 1000,
      answer: { _ in Reply(429, headers: [("Retry-After", "1")]) },
      service: { Gitee(host: $0, token: nil) })
    #expect(round.questions.count == 6)
    #expect(round.outcome.left == 1)
  }

  @Test func `a service without an answer is given up after a time, whatever is left to ask`()
    throws
  {
    let start = ContinuousClock.now
    let round = try Round(
      (0..<50).map { "a/b\($0)" }, silence: 2,
      answer: { _ in Reply(200, Self.node(), fault: .slow(60)) },
      service: { Gitee(host: $0, token: nil) })
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(round.questions.count == 1)
    #expect(Set(round.outcome.failed.map(\.error)) == [.silence(seconds: 2)])
    #expect(round.outcome.failed.count == 50)
    let words = RequestError.silence(seconds: 120).words
    #expect(words.en == "no answer for 2 minutes, so it was asked no more")
    #expect(words.zh == "连续2分钟没有得到回答，不再问")
  }

  @Test func `GitHub is given up like any other, with and without a token`() throws {
    let names = (0..<120).map { "a/b\($0)" }
    for token in [nil, "secret"] {
      let round = try Round.github(names, token: token, silence: 30) { _ in Reply(502) }
      #expect(round.outcome.failed.count == 120)
      #expect(round.waits.reduce(0, +) <= 40, "\(round.waits)")
    }
  }

  @Test func `an answer gives a service all of its time again`() throws {
    let counter = Counter()
    // Each question fails twice, which costs three seconds.
    let round = try Round(
      (0..<10).map { "a/b\($0)" }, silence: 5,
      answer: { _ in counter.next() % 3 == 0 ? Reply(200, Self.node()) : Reply(502) },
      service: { Gitee(host: $0, token: nil) })
    #expect(round.outcome.isComplete)
    #expect(round.questions.count == 30)
  }

  @Test func `an index that is silent does not keep another from being asked`() throws {
    let round = try Round(
      ["doi:10.1234/x"], silence: 2,
      answer: { question in
        question.path.hasPrefix("/works")
          ? Reply(200, fault: .slow(60)) : Reply(200, #"[{"citationCount":4}]"#)
      },
      service: { host in
        // Another name of the same server.
        let other = Host(host.url.replacing("127.0.0.1", with: "localhost")) ?? host
        return Citations(
          openAlex: other, openAlexKey: nil, semanticScholar: host, semanticScholarKey: nil)
      })
    #expect(round.facts.citations["doi:10.1234/x"]?.citations == 4)
  }

  /// Counts that no service can have.
  static let counts = [
    "-1", "1000000000000", "1000000000000000000", "4611686018427387904", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "1e400", "1e18",
  ]

  @Test(arguments: counts)
  func `a count that cannot be is no answer, and what was known stays`(count: String) throws {
    let day = try "2026-11-13".day
    var known = Facts()
    known[.github]["a/b"] = RepositoryFacts(stars: 90, asked: day)
    known[.gitlab] = known[.github]
    known[.gitee] = known[.github]
    known.models["a/b"] = ModelFacts(likes: 5, downloads: 90, asked: day)
    known.citations["doi:10.1234/x"] = CitationFacts(citations: 90, asked: day)

    let github = try Round.github(["a/b"], known: known) {
      GraphQL.answer($0, node: { GraphQL.node($0).replacing(":100,", with: ":\(count),") })
    }
    let plain = try Round.github(["a/b"], known: known, token: nil) { _ in
      Reply(200, Self.node(count))
    }
    let gitlab = try Round(
      ["a/b"], known: known,
      answer: { _ in Reply(200, #"{"id":1,"path_with_namespace":"a/b","star_count":\#(count)}"#) },
      service: { GitLab(host: $0, token: nil) })
    let gitee = try Round(
      ["a/b"], known: known, answer: { _ in Reply(200, Self.node(count)) },
      service: { Gitee(host: $0, token: nil) })
    let likes = try Round(
      ["a/b"], known: known,
      answer: { _ in Reply(200, #"{"id":"a/b","likes":\#(count),"downloads":90}"#) },
      service: { HuggingFace(host: $0, token: nil) })
    let downloads = try Round(
      ["a/b"], known: known,
      answer: { _ in Reply(200, #"{"id":"a/b","likes":5,"downloads":\#(count)}"#) },
      service: { HuggingFace(host: $0, token: nil) })
    for round in [github, plain, gitlab, gitee, likes, downloads] {
      #expect(round.outcome.failed.map(\.error) == [.garbage])
      #expect(round.facts == known)
    }
    let citations = try Round(
      ["doi:10.1234/x"], known: known,
      answer: {
        $0.path.hasPrefix("/works")
          ? Reply(
            200, #"{"results":[{"doi":"https://doi.org/10.1234/x","cited_by_count":\#(count)}]}"#)
          : Reply(200, #"[{"citationCount":\#(count)}]"#)
      },
      service: {
        Citations(openAlex: $0, openAlexKey: nil, semanticScholar: $0, semanticScholarKey: nil)
      })
    #expect(citations.facts.citations == known.citations)
  }
}

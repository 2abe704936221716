import Content
import Loopback
import Synchronization

@testable import Refresh

typealias Reply = LoopbackServer.Reply
typealias Question = LoopbackServer.Question

/// Waits that are counted and not waited for.
final class Waits: Sendable {
  private let seconds = Mutex<[Double]>([])
  var all: [Double] { seconds.withLock { $0 } }

  func policy(patience: Int = 300, silence: Int = 120) -> RetryPolicy {
    // Time goes on by what is waited.
    RetryPolicy(
      patience: patience, silence: silence, now: { 1_000_000 + Int(self.all.reduce(0, +)) },
      pause: { time in self.seconds.withLock { $0.append(time) } }, chance: { 0.5 })
  }
}

/// One refresh of one service against a server that plays it.
struct Round {
  var facts: Facts
  let outcome: ServiceOutcome
  let waits: [Double]
  let questions: [Question]

  init<S: Service>(
    _ names: [String],
    on day: String = "2026-11-20", known: Facts = .none, notSince: Day? = nil, patience: Int = 300,
    silence: Int = 120, answer: @escaping @Sendable (Question) -> Reply, service: (Host) -> S
  ) throws {
    let server = try LoopbackServer(answer: answer)
    defer { server.stop() }
    let waits = Waits()
    var refreshing = Refreshing(known, on: try day.day, notSince: notSince)
    refreshing.ask(
      service(try server.host), about: names, listed: names,
      RateLimitedClient(
        client: try Client(agent: "duet/test"),
        policy: waits.policy(patience: patience, silence: silence)),
      progress: { _, _ in })
    facts = refreshing.facts
    outcome = refreshing.outcomes.first ?? ServiceOutcome(S.file, Phrase("nobody"))
    self.waits = waits.all
    questions = server.questions
  }

  /// GitHub with a token.
  static func github(
    _ names: [String], on day: String = "2026-11-20", known: Facts = .none, patience: Int = 300,
    token: String? = "secret", notSince: Day? = nil, silence: Int = 120,
    answer: @escaping @Sendable (Question) -> Reply
  ) throws -> Round {
    try Round(
      names, on: day, known: known, notSince: notSince,
      patience: patience, silence: silence, answer: answer
    ) { GitHub(api: $0, graphql: Host($0.url + "/graphql") ?? $0, token: token) }
  }
}

struct Missing: Error {}

extension String {
  var day: Day {
    get throws {
      guard let day = Day(self) else { throw Missing() }
      return day
    }
  }
}

extension LoopbackServer {
  var host: Host {
    get throws {
      guard let host = Host(url) else { throw Missing() }
      return host
    }
  }
}

extension Facts {
  static func github(_ records: [String: RepositoryFacts]) -> Facts {
    var facts = Facts()
    facts[.github] = records
    return facts
  }
}

import Content
import FoundationEssentials

extension GitHub {
  /// How many repositories one query asks about. When GitHub finds that too heavy, half as many.
  static let batchSize = 50

  func askInBatches(
    _ items: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (RefreshItem<Record>, Answer<Record>) -> Void
  ) {
    var waiting = stride(from: 0, to: items.count, by: Self.batchSize).map {
      Array(items[$0..<min($0 + Self.batchSize, items.count)])
    }
    waiting.reverse()
    var failuresInARow = 0
    while let batch = waiting.popLast() {
      let outcome = ask(batch, on: day, &client)
      for (item, known) in outcome.answers { answer(item, known) }
      if !outcome.answers.isEmpty { failuresInARow = 0 }
      switch outcome.rest {
      case nil: continue
      case .tooHeavy(let items, let error):
        failuresInARow += 1
        // After so many failures in a row, with ever smaller queries, the server gets no further one.
        guard failuresInARow < 8 else {
          for item in items + waiting.reversed().joined() {
            answer(item, .failed(error))
          }
          return
        }
        guard items.count > 1 || items.count < batch.count else {
          for item in items { answer(item, .failed(error)) }
          continue
        }
        if outcome.answers.isEmpty {
          client.backOff(min(failuresInARow - 1, 3), from: Origin(of: graphql.url))
        }
        let half = (items.count + 1) / 2
        waiting += [Array(items[half...]), Array(items[..<half])].filter { !$0.isEmpty }
      case .limited:
        client.close(graphql.url, for: outcome.response)
        failuresInARow += 1
        guard failuresInARow < 8 else { return }
        waiting.append(batch)
      case .refused(let error):
        if error.isPutOff { return }
        for item in batch + waiting.reversed().joined() { answer(item, .failed(error)) }
        return
      }
    }
  }

  /// What one query brought.
  struct BatchOutcome {
    /// What is still to be done.
    enum Rest {
      case tooHeavy([RefreshItem<Record>], RequestError)
      case limited
      /// Nothing more is to be had.
      case refused(RequestError)
    }

    var answers: [(RefreshItem<Record>, Answer<Record>)] = []
    var rest: Rest?
    var response = Response(status: 0)
  }

  private func ask(
    _ batch: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient
  ) -> BatchOutcome {
    var request = Request(url: graphql.url, method: .post)
    request.headers = headers + [("Content-Type", "application/json")]
    guard let body = try? JSONEncoder().encode(["query": GitHub.query(batch.map(\.name))]) else {
      return BatchOutcome(rest: .refused(.garbage))
    }
    request.body = Array(body)
    switch client.ask(request, retries: 0) {
    case .failure(let error):
      if case .transfer(let failure) = error, failure.isPassing {
        return BatchOutcome(rest: .tooHeavy(batch, error))
      }
      return BatchOutcome(rest: .refused(error))
    case .success(let response): return read(response, to: batch, on: day)
    }
  }

  /// What the answer to a query about `batch` says.
  func read(_ response: Response, to batch: [RefreshItem<Record>], on day: Day) -> BatchOutcome {
    switch response.status {
    case 200: break
    case 401: return BatchOutcome(rest: .refused(.unauthorised))
    case 500...: return BatchOutcome(rest: .tooHeavy(batch, .status(response.status)))
    default: return BatchOutcome(rest: .refused(.status(response.status)))
    }
    guard let found = response.decoded(as: GraphQLAnswer.self) else {
      return BatchOutcome(rest: .tooHeavy(batch, .garbage))
    }
    return read(found, batch, response, on: day)
  }

  private func read(
    _ found: GraphQLAnswer, _ batch: [RefreshItem<Record>], _ response: Response, on day: Day
  ) -> BatchOutcome {
    var outcome = BatchOutcome(response: response)
    let errors = found.errors?.value ?? []
    if errors.contains(where: { $0.type == "RATE_LIMITED" }) {
      outcome.rest = .limited
      return outcome
    }
    guard let data = found.data?.value else {
      outcome.rest = .tooHeavy(batch, .garbage)
      return outcome
    }
    var causes: [String: String] = [:]
    for error in errors {
      if let alias = error.alias { causes[alias] = error.type ?? "" }
    }
    let isCutShort = errors.contains {
      $0.type == "RESOURCE_LIMITS_EXCEEDED" || $0.type == "MAX_NODE_LIMIT_EXCEEDED"
        || $0.alias == nil
    }
    var again: [RefreshItem<Record>] = []
    for (index, item) in batch.enumerated() {
      switch (data["r\(index)"], causes["r\(index)"]) {
      case (.value(let node)?, _):
        outcome.answers.append((item, node.answer(about: item, on: day, without: token)))
      case (.null?, "NOT_FOUND"?): outcome.answers.append((item, .gone))
      case (_, "RESOURCE_LIMITS_EXCEEDED"?): again.append(item)
      case (_, "FORBIDDEN"?): outcome.answers.append((item, .failed(.status(403))))
      case (.bad?, _): outcome.answers.append((item, .failed(.garbage)))
      case (_, _?): outcome.answers.append((item, .failed(.garbage)))
      // Empty for no reason that was given: it must not be taken for a repository that is no more.
      case (_, nil) where isCutShort: again.append(item)
      case (_, nil): outcome.answers.append((item, .failed(.garbage)))
      }
    }
    if !again.isEmpty { outcome.rest = .tooHeavy(again, .garbage) }
    return outcome
  }

  /// Names are made of letters, digits, `-`, `.` and `_` only, so none can end its quotation.
  static func query(_ names: [String]) -> String {
    var query = "query{"
    for (index, name) in names.enumerated() {
      let parts = name.split(separator: "/").map(String.init)
      query +=
        #"r\#(index):repository(owner:"\#(parts.first ?? "")",name:"\#(parts.last ?? "")"){...f}"#
    }
    return query + "}fragment f on Repository{databaseId nameWithOwner stargazerCount isArchived "
      + "pushedAt licenseInfo{spdxId}primaryLanguage{name}latestRelease{tagName publishedAt}}"
  }
}

/// What GraphQL answers: data, errors, or both.
private struct GraphQLAnswer: Decodable {
  struct Failure: Decodable {
    let type: String?
    let path: [Lenient<String>]?

    /// The repository of the query that it is about.
    var alias: String? { path?.first?.value }
  }

  let data: Lenient<[String: Lenient<RepositoryNode>]>?
  let errors: Lenient<[Failure]>?
}

/// A repository as GraphQL shows it.
private struct RepositoryNode: Decodable {
  struct Licence: Decodable {
    let spdxId: String?
  }

  struct Language: Decodable {
    let name: String
  }

  struct Release: Decodable {
    let tagName: String
    let publishedAt: String?
  }

  let databaseId: Int?
  let nameWithOwner: String
  let stargazerCount: Int
  let isArchived: Bool
  let pushedAt: String?
  let licenseInfo: Licence?
  let primaryLanguage: Language?
  let latestRelease: Release?

  func answer(
    about item: RefreshItem<RepositoryFacts>, on day: Day, without secret: String?
  ) -> Answer<RepositoryFacts> {
    item.answer(
      id: databaseId, name: nameWithOwner, stars: stargazerCount, archived: isArchived,
      pushed: pushedAt, licence: licenseInfo?.spdxId, language: primaryLanguage?.name, on: day,
      without: secret
    ) {
      $0.release = latestRelease?.tagName.kept(limit: 100, without: secret)
      $0.released = $0.release == nil ? nil : Day(time: latestRelease?.publishedAt)
    }
  }
}

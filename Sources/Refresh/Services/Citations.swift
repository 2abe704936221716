import Bytes
public import Content
import FoundationEssentials

/// How often papers are cited: OpenAlex knows most of them, Semantic Scholar is asked for the others.
public struct Citations: Service {
  public static let name = Phrase(zh: "引文索引", en: "citation indexes")
  public static let file = Facts.File.citations
  public static var records: WritableKeyPath<Facts, [String: CitationFacts]> { \.citations }
  public static let tokens = [["OPENALEX_API_KEY"], ["SEMANTIC_SCHOLAR_API_KEY"]]
  public static let addresses = ["OPENALEX_API_URL", "SEMANTIC_SCHOLAR_API_URL"]

  public static func names(in entries: [Entry]) -> [String] { entries.papers }
  public static func page(of name: String) -> String? { nil }

  let openAlex: Host
  let openAlexKey: String?
  let semanticScholar: Host
  let semanticScholarKey: String?

  /// How many papers one question is about.
  private static let batchSize = 50

  public func ask(
    _ items: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (RefreshItem<Record>, Answer<Record>) -> Void
  ) {
    for start in stride(from: 0, to: items.count, by: Self.batchSize) {
      let batch = Array(items[start..<min(start + Self.batchSize, items.count)])
      var counts = askOpenAlex(batch, &client)
      let others = batch.filter { (try? counts.get()[$0.key]) == nil }
      if !others.isEmpty {
        let more = askSemanticScholar(others, &client)
        switch (counts, more) {
        case (.success(let some), .success(let rest)):
          counts = .success(some.merging(rest) { first, _ in first })
        case (.failure, .success), (_, .failure(.transfer(.interrupted))): counts = more
        case (_, .failure): break
        }
      }
      if case .failure(let error) = counts, error.isPutOff { return }
      for item in batch {
        switch counts {
        case .failure(let error): answer(item, .failed(error))
        case .success(let counts):
          // A paper that no index knows has no count, which is not 0.
          answer(item, .found(CitationFacts(citations: counts[item.key], asked: day)))
        }
      }
    }
  }

  struct Works: Decodable {
    struct Work: Decodable {
      let doi: String?
      let citedByCount: Int?
    }

    let results: [Lenient<Work>]
  }

  private func askOpenAlex(
    _ batch: [RefreshItem<Record>], _ client: inout RateLimitedClient
  ) -> Result<[String: Int], RequestError> {
    // A comma or a bar in an identifier would end it in this question.
    let dois = Dictionary(batch.map { (Citations.doi(of: $0.key), $0.key) }) { first, _ in first }
      .filter { !$0.key.contains { ",|".contains($0) } }
    guard !dois.isEmpty else { return .success([:]) }
    var url = openAlex.url + "/works?per-page=100&select=doi,cited_by_count&filter=doi:"
    url += dois.keys.sorted().map { $0.inQuery }.joined(separator: "%7C")
    if let openAlexKey { url += "&api_key=" + openAlexKey.inQuery }
    return client.ask(Request(url: url), for: Works.self).map { Self.counts(in: $0, of: dois) }
  }

  /// - Parameter dois: what facts are kept under, by the DOI that was asked about.
  static func counts(in works: Works, of dois: [String: String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for work in works.results.compactMap(\.value) {
      guard let address = work.doi?.lowercased(), let count = work.citedByCount,
        count.isPlausibleCount,
        let key = dois[bare(address)]
      else { continue }
      // Of two records of a paper the one that is cited more is the main one.
      counts[key] = max(count, counts[key] ?? 0)
    }
    return counts
  }

  private static func doi(of key: String) -> String {
    key.hasPrefix("arxiv:") ? "10.48550/arxiv." + key.dropFirst(6) : String(key.dropFirst(4))
  }

  private static func bare(_ address: String) -> String {
    let start = "https://doi.org/"
    return address.hasPrefix(start) ? String(address.dropFirst(start.count)) : address
  }

  struct ScholarPaper: Decodable {
    let citationCount: Int?
  }

  private func askSemanticScholar(
    _ batch: [RefreshItem<Record>], _ client: inout RateLimitedClient
  ) -> Result<[String: Int], RequestError> {
    let ids = batch.map { item in
      let key = item.key
      return key.hasPrefix("arxiv:")
        ? "ARXIV:" + String(key.dropFirst(6)).withArxivCase : "DOI:" + key.dropFirst(4)
    }
    guard let body = try? JSONEncoder().encode(["ids": ids]) else { return .failure(.garbage) }
    var request = Request(
      url: semanticScholar.url + "/paper/batch?fields=citationCount", method: .post)
    request.headers = [("Content-Type", "application/json")]
    if let semanticScholarKey { request.headers.append(("x-api-key", semanticScholarKey)) }
    request.body = Array(body)
    return client.ask(request, for: [Lenient<ScholarPaper>].self).flatMap { papers in
      Self.counts(in: papers, of: batch.map(\.key)).map { .success($0) } ?? .failure(.garbage)
    }
  }

  /// Nil where there is not an answer to each question.
  static func counts(in papers: [Lenient<ScholarPaper>], of keys: [String]) -> [String: Int]? {
    guard papers.count == keys.count else { return nil }
    var counts: [String: Int] = [:]
    for (key, paper) in zip(keys, papers) {
      if let count = paper.value?.citationCount, count.isPlausibleCount { counts[key] = count }
    }
    return counts
  }
}

extension Citations {
  public init(_ environment: ServiceEnvironment) throws(EnvironmentFault) {
    openAlex = try environment.host(Self.addresses[0], usually: "https://api.openalex.org")
    openAlexKey = try environment.secret(Self.tokens[0])
    semanticScholar = try environment.host(
      Self.addresses[1], usually: "https://api.semanticscholar.org/graph/v1")
    semanticScholarKey = try environment.secret(Self.tokens[1])
  }
}

extension RateLimitedClient {
  /// The answer, as JSON of a type.
  mutating func ask<Payload: Decodable>(
    _ request: Request, for payload: Payload.Type, retries: Int = 3
  ) -> Result<Payload, RequestError> {
    ask(request, retries: retries).flatMap { response in
      guard response.status == 200 else { return .failure(.status(response.status)) }
      return response.decoded(as: payload).map { .success($0) } ?? .failure(.garbage)
    }
  }
}

extension String {
  /// As a value in a query.
  var inQuery: String {
    percentEncoded { $0.isLetterOrDigit || "-._~/:".utf8.contains($0) }
  }
}

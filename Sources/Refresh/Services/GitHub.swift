public import Content
import FoundationEssentials

/// GitHub: with a token many repositories at once through GraphQL, without one each by itself.
public struct GitHub: RepositoryService {
  static let codeHost = CodeHost.github
  public static let tokens = [["GITHUB_TOKEN", "GH_TOKEN"]]
  public static let addresses = ["GITHUB_API_URL", "GITHUB_GRAPHQL_URL"]

  let api: Host
  let graphql: Host
  let token: String?

  public var notice: Phrase? {
    token == nil
      ? Phrase(
        zh: "没有设置GITHUB_TOKEN，GitHub每小时只回答60个问题；最久没有更新的先问",
        en:
          "GITHUB_TOKEN is not set, so GitHub answers 60 questions an hour; the oldest facts come "
          + "first") : nil
  }

  public func ask(
    _ items: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (RefreshItem<Record>, Answer<Record>) -> Void
  ) {
    if token == nil {
      askOneByOne(items, on: day, &client, answer)
    } else {
      askInBatches(items, on: day, &client, answer)
    }
  }

  var headers: [(name: String, value: String)] {
    [("X-GitHub-Api-Version", "2022-11-28")]
      + (token.map { [("Authorization", "Bearer " + $0)] } ?? [])
  }

  private func askOneByOne(
    _ items: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (RefreshItem<Record>, Answer<Record>) -> Void
  ) {
    for item in items {
      var request = Request(url: url(of: item.name))
      request.headers = headers + [("Accept", "application/vnd.github+json")]
      if let etag = item.known?.etag { request.headers.append(("If-None-Match", etag)) }
      let result = client.follow(request, within: api)
      if case .failure(let error) = result, error.isPutOff { return }
      answer(item, read(result, about: item, on: day))
    }
  }

  private func url(of name: String) -> String { api.url + "/repos/" + name }

  private func read(
    _ result: Result<Response, RequestError>, about item: RefreshItem<Record>, on day: Day
  ) -> Answer<Record> {
    switch result {
    case .failure(let error): return .failed(error)
    case .success(let response):
      switch response.status {
      case 200:
        guard let found = response.decoded(as: RepositoryAnswer.self) else {
          return .failed(.garbage)
        }
        return found.answer(
          about: item, on: day, etag: response.headers["etag"], without: token)
      case 304: return item.known == nil ? .failed(.garbage) : .unchanged
      case 404, 410, 451: return .gone
      case 401: return .failed(.unauthorised)
      default: return .failed(.status(response.status))
      }
    }
  }
}

extension GitHub {
  public init(_ environment: ServiceEnvironment) throws(EnvironmentFault) {
    api = try environment.host(Self.addresses[0], usually: "https://api.github.com")
    // On a server of one's own the two lie side by side: …/api/v3 and …/api/graphql.
    let usual = api.url.hasSuffix("/v3") ? api.url.dropLast(2) + "graphql" : api.url + "/graphql"
    graphql = try environment.host(Self.addresses[1], usually: String(usual))
    token = try environment.secret(Self.tokens[0])
  }
}

extension RateLimitedClient {
  /// Follows an address that has changed, as long as it stays on the host: nothing is sent to another.
  mutating func follow(
    _ request: Request, within host: Host, retries: Int = 3
  ) -> Result<Response, RequestError> {
    var request = request
    for _ in 0..<3 {
      let result = ask(request, retries: retries)
      guard case .success(let response) = result,
        [301, 302, 307, 308].contains(response.status)
      else { return result }
      guard let redirect = response.redirect, host.holds(redirect) else {
        return .failure(.status(response.status))
      }
      request.url = redirect
    }
    return .failure(.status(301))
  }
}

/// A repository as GitHub's REST interface shows it.
struct RepositoryAnswer: Decodable {
  struct Licence: Decodable {
    let spdxId: String?
  }

  let id: Int?
  let fullName: String
  let stargazersCount: Int
  let archived: Bool?
  let pushedAt: String?
  let license: Lenient<Licence>?
  let language: String?

  func answer(
    about item: RefreshItem<RepositoryFacts>, on day: Day, etag: String?, without secret: String?
  ) -> Answer<RepositoryFacts> {
    item.answer(
      id: id, name: fullName, stars: stargazersCount, archived: archived, pushed: pushedAt,
      licence: license?.value?.spdxId, language: language, on: day, without: secret
    ) {
      $0.etag = etag?.kept(limit: 200, without: secret)
      // This interface gives releases under another address; what is known of them stays.
      $0.release = item.known?.release
      $0.released = item.known?.released
    }
  }
}

extension RefreshItem<RepositoryFacts> {
  /// The answer of a host about a repository: of its texts only what can be kept, and of its times the days.
  func answer(
    id: Int?, name: String, stars: Int, archived: Bool?, pushed: String?, licence: String? = nil,
    language: String? = nil, on day: Day, without secret: String?,
    _ add: (inout RepositoryFacts) -> Void = { _ in }
  ) -> Answer<RepositoryFacts> {
    if let id, let known = known?.id, known != id { return .replaced }
    var facts = RepositoryFacts(
      stars: stars, archived: archived, pushed: Day(time: pushed),
      licence: licence?.kept(without: secret), language: language?.kept(without: secret), asked: day
    )
    facts.id = id
    facts.name = newName(name, without: secret)
    add(&facts)
    return .checked(facts)
  }
}

extension RefreshItem {
  /// The name that a repository has now, where that is another. Upper and lower case make no other.
  func newName(_ name: String, without secret: String?) -> String? {
    guard name.lowercased() != key, name.isRepositoryPath else { return nil }
    return name.kept(limit: 400, without: secret)
  }
}

public import Content

/// What a service says about a thing that is to become an entry. Its texts are foreign: each is one line that can be shown,
/// and none is a secret that was sent along.
public struct Introduction: Sendable, Equatable {
  public struct Paper: Sendable, Equatable {
    public var authors: [String] = []
    public var date: PartialDate?
    public var venue: String?
  }

  /// How the service calls itself.
  public let service: Phrase
  /// Under the name that it has there now.
  public var link: TypedLink
  public var title: String?
  /// In the words of its owner.
  public var about: String?
  public var licence: String?
  /// Words to find it by, as the service has them.
  public var topics: [String] = []
  public var paper: Paper?
  /// Whether a text was left out because no file may have its characters.
  public var hasUnfitTexts = false

  init(_ service: Phrase, _ link: TypedLink) {
    self.service = service
    self.link = link
  }

  /// What came of the question; nil where there is no such thing.
  public typealias Answer = Result<Introduction?, RequestError>

  /// The service that is asked about a link, as it calls itself; nil where none knows such things.
  public static func service(for link: TypedLink) -> Phrase? {
    switch link.kind.target {
    case .repository(.modelscope), .address, .search, .identifier(.pubmed): nil
    case .repository(let host): Phrase(host.name)
    case .identifier: OpenAlex.name
    }
  }

  /// Asks that service, once: somebody is waiting.
  public static func ask(
    about link: TypedLink, _ environment: ServiceEnvironment, _ client: inout RateLimitedClient
  ) throws(EnvironmentFault) -> Answer {
    switch link.kind.target {
    case .repository(.github): try GitHub(environment).introduce(link, &client)
    case .repository(.gitlab): try GitLab(environment).introduce(link, &client)
    case .repository(.gitee): try Gitee(environment).introduce(link, &client)
    case .repository(.codeberg): try Codeberg(environment).introduce(link, &client)
    case .repository(.huggingface): try HuggingFace(environment).introduce(link, &client)
    case .identifier(.arxiv), .identifier(.doi):
      try Citations(environment).introduce(link, &client)
    case .repository(.modelscope), .address, .search, .identifier(.pubmed): .success(nil)
    }
  }
}

/// A service that can introduce what it keeps.
protocol IntroducingService: Service {
  /// Its answer about one thing.
  associatedtype Profile: Decodable
  var host: Host { get }
  var token: String? { get }
  /// Where that answer is to be had, with what lets the program in.
  func profile(of path: String) -> Request
  func add(_ profile: Profile, to introduction: inout Introduction)
}

extension IntroducingService {
  func introduce(_ link: TypedLink, _ client: inout RateLimitedClient) -> Introduction.Answer {
    client.follow(profile(of: link.target).short, within: host, retries: 0).flatMap { response in
      switch response.status {
      case 200:
        guard let profile = response.decoded(as: Profile.self) else { return .failure(.garbage) }
        var introduction = Introduction(Self.name, link)
        add(profile, to: &introduction)
        return .success(introduction)
      case 404, 410, 451: return .success(nil)
      case 401 where token != nil: return .failure(.unauthorised)
      case let status: return .failure(.status(status))
      }
    }
  }
}

extension Request {
  /// With limits for somebody who waits.
  var short: Request {
    var request = self
    request.limit = 2 << 20
    request.timeout = 15
    return request
  }
}

extension Introduction {
  /// Takes over texts of the service.
  ///
  /// - Parameter secret: what was sent along to be let in.
  mutating func take(
    title: String? = nil, about: String? = nil, licence: String? = nil, topics: [String?] = [],
    without secret: String?
  ) {
    self.title = keep(title, limit: 300, secret) ?? self.title
    self.about = keep(about, limit: 500, isCut: true, secret)
    self.licence = keep(licence, limit: 60, secret)
    self.topics = topics.prefix(100).compactMap { $0?.kept(without: secret) }
  }

  /// A text on one line, with single spaces; nil where it is empty, too long or has characters that no file may have.
  mutating func keep(
    _ text: String?, limit: Int, isCut: Bool = false, _ secret: String?
  ) -> String? {
    guard let text else { return nil }
    // What is so long that it must be cut anyway need not be looked at as a whole.
    let start = String(text.unicodeScalars.prefix(limit * 4))
    let words = start.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    var line = words.map { String($0) }.joined(separator: " ")
    if line.isEmpty || line == "NOASSERTION" { return nil }
    if line.count > limit {
      guard isCut else { return nil }
      line = line.prefix(limit - 1) + "…"
    }
    guard let kept = line.kept(limit: limit * 8, without: secret) else {
      hasUnfitTexts = true
      return nil
    }
    return kept
  }
}

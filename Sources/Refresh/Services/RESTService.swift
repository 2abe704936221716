import Content

/// A service that is asked for one thing at a time, each under its own address.
protocol RESTService: Service {
  associatedtype Payload: Decodable
  /// The variable with its token, and that with its address, which is usually this.
  static var token: String { get }
  static var address: (variable: String, usual: String) { get }
  var host: Host { get }
  /// The header with its token, and what stands there before it.
  static var header: (name: String, start: String) { get }
  var token: String? { get }
  func url(of name: String) -> String
  /// The statuses which say that there is no such thing.
  var goneStatuses: [Int] { get }
  func read(_ payload: Payload, about item: RefreshItem<Record>, on day: Day) -> Answer<Record>
  init(host: Host, token: String?)
}

/// A service that keeps repositories.
protocol RepositoryService: Service where Record == RepositoryFacts {
  static var codeHost: CodeHost { get }
}

extension RepositoryService {
  public static var name: Phrase { Phrase(codeHost.name) }
  public static var file: Facts.File { .repositories(codeHost) }
  public static var records: WritableKeyPath<Facts, [String: RepositoryFacts]> { \.[codeHost] }
  public static func names(in entries: [Entry]) -> [String] { entries.paths(on: codeHost) }
  public static func page(of name: String) -> String? { codeHost.address(name) }
}

extension RESTService {
  public static var tokens: [[String]] { [[token]] }
  public static var addresses: [String] { [address.variable] }

  public init(_ environment: ServiceEnvironment) throws(EnvironmentFault) {
    self.init(
      host: try environment.host(Self.address.variable, usually: Self.address.usual),
      token: try environment.secret([Self.token]))
  }

  func request(about name: String) -> Request {
    Request(
      url: url(of: name),
      headers: token.map { [(Self.header.name, Self.header.start + $0)] } ?? [])
  }

  // 401 is not among them: without a token, Hugging Face answers so for what is private and for what never was.
  var goneStatuses: [Int] { [404, 410, 451] }
}

extension RESTService {
  public func ask(
    _ items: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (RefreshItem<Record>, Answer<Record>) -> Void
  ) {
    var failuresInARow = 0
    for (index, item) in items.enumerated() {
      let known: Answer<Record>
      switch client.follow(request(about: item.name), within: host) {
      case .failure(let error) where error.isPutOff: return
      case .failure(let error): known = .failed(error)
      case .success(let response): known = read(response, about: item, on: day)
      }
      answer(item, known)
      guard case .failed(let error) = known else {
        failuresInARow = 0
        continue
      }
      failuresInARow += 1
      // A service that is down is not asked hundreds of times.
      if failuresInARow == 5 {
        for rest in items[(index + 1)...] { answer(rest, .failed(error)) }
        return
      }
    }
  }

  private func read(
    _ response: Response, about item: RefreshItem<Record>, on day: Day
  ) -> Answer<Record> {
    switch response.status {
    case 200:
      response.decoded(as: Payload.self).map { read($0, about: item, on: day) }
        ?? .failed(.garbage)
    case let status where goneStatuses.contains(status): .gone
    case 401 where token != nil: .failed(.unauthorised)
    case let status: .failed(.status(status))
    }
  }
}

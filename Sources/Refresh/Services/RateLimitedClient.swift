/// Sends requests to one service, one after another, and keeps to the rate limits that it reports.
public struct RateLimitedClient: ~Copyable {
  private var client: Client
  private let policy: RetryPolicy
  private var patience: Int
  /// Seconds since 1970 before which a host accepts no further request.
  private var closed: [Origin?: Int] = [:]
  /// How many seconds each host has been silent for since its last answer, pauses between tries included. A status of 500
  /// or more does not count as an answer.
  private var silent: [Origin?: Double] = [:]
  public private(set) var requests = 0

  public init(client: consuming Client, policy: RetryPolicy) {
    self.client = client
    self.policy = policy
    patience = policy.patience
  }

  /// - Parameter retries: how often a failure that may pass is tried again, while the host is not silent for too long.
  mutating func ask(_ request: Request, retries: Int = 3) -> Result<Response, RequestError> {
    let host = Origin(of: request.url)
    var failures = 0
    var limits = 0
    while true {
      if let error = waitUntilOpen(host) { return .failure(error) }
      let rest = Double(policy.silence) - silent[host, default: 0]
      guard rest > 0 else { return .failure(.silence(seconds: policy.silence)) }
      var request = request
      request.timeout = min(request.timeout, Int(rest.rounded(.up)))
      requests += 1
      let start = ContinuousClock.now
      let result = client.fetch(request, unless: policy.isInterrupted)
      silent[host, default: 0] += (.now - start) / .seconds(1)
      switch result {
      case .failure(let failure):
        guard failure.isPassing, failures < retries else { return .failure(.transfer(failure)) }
      case .success(let response):
        noteLimit(response, host)
        if let seconds = limit(of: response) {
          silent[host] = nil
          limits += 1
          if limits > 5 { return .failure(.limit(seconds: seconds)) }
          close(host, seconds)
          continue
        }
        if response.status < 500 { silent[host] = nil }
        guard response.status >= 500, failures < retries else { return .success(response) }
      }
      backOff(failures, from: host)
      failures += 1
    }
  }

  /// Waits a moment that doubles with each failure, and never the same for two programs.
  mutating func backOff(_ failures: Int, from host: Origin?) {
    let seconds = Double(1 << min(failures, 5)) * (0.5 + policy.chance())
    silent[host, default: 0] += seconds
    policy.pause(seconds)
  }

  /// Records a rate limit that a service reports in its own format.
  mutating func close(_ url: String, for response: Response) {
    close(Origin(of: url), limit(of: response) ?? resetTime(response) ?? 60)
  }

  private mutating func close(_ host: Origin?, _ seconds: Int) {
    closed[host] = max(closed[host] ?? 0, policy.now() + seconds)
  }

  private mutating func waitUntilOpen(_ host: Origin?) -> RequestError? {
    if let end = closed[host], !policy.isInterrupted() {
      let seconds = end - policy.now()
      if seconds > 0 {
        guard seconds <= patience else { return .limit(seconds: seconds) }
        patience -= seconds
        policy.pause(Double(seconds))
      }
      closed[host] = nil
    }
    return policy.isInterrupted() ? .transfer(.interrupted) : nil
  }

  /// Where the last request of a limit has been used, the service would refuse the next one.
  private mutating func noteLimit(_ response: Response, _ host: Origin?) {
    if response.number("x-ratelimit-remaining") == 0, let seconds = resetTime(response) {
      close(host, seconds)
    }
  }

  /// For how many seconds the service accepts no request, if it refused one because of a limit.
  private func limit(of response: Response) -> Int? {
    let after = response.retryAfter
    switch response.status {
    case 429: return after ?? resetTime(response) ?? 60
    case 403 where after != nil: return after
    case 403 where response.number("x-ratelimit-remaining") == 0:
      return resetTime(response) ?? 60
    case 503: return after
    default: return nil
    }
  }

  /// Between a second and a day, whatever time the service names.
  private func resetTime(_ response: Response) -> Int? {
    response.number("x-ratelimit-reset").map { end in
      let now = policy.now()
      return min(max(end, now), now + RateLimitedClient.day - 1) - now + 1
    }
  }

  fileprivate static let day = 86_400
}

extension Response {
  func number(_ header: String) -> Int? { headers[header].flatMap { Int($0) } }

  /// In seconds, and no more than a day. A server that names a time of day instead gets a minute.
  var retryAfter: Int? {
    headers["retry-after"].map { max(1, min(Int($0) ?? 60, RateLimitedClient.day)) }
  }
}

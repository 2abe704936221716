public import Content

/// How a service was asked without success.
public enum Refusal: Error, Hashable, Sendable {
  case transfer(TransferFailure)
  /// The host has given no answer for so many seconds, and is asked no more.
  case silence(seconds: Int)
  /// The limit of requests is used up for so many seconds more, and nobody wants to wait that long.
  case limit(seconds: Int)
  case unauthorised
  case status(Int)
  /// What came is not what the service's documents promise.
  case garbage

  /// In a few words. Nothing that a server says is ever repeated to people: it could repeat a token.
  public var words: Phrase {
    switch self {
    case .transfer(let failure): failure.words
    case .silence(let seconds):
      Phrase(
        zh: "连续\(wait(seconds).zh)没有得到回答，不再问",
        en: "no answer for \(wait(seconds).en), so it was asked no more")
    case .limit(let seconds):
      Phrase(
        zh: "请求次数已用完，还要等\(wait(seconds).zh)",
        en: "the limit of requests is used up for \(wait(seconds).en)")
    case .unauthorised: Phrase(zh: "令牌被拒绝", en: "the token was refused")
    case .status(let code): Phrase(zh: "返回了状态码\(code)", en: "answered with status \(code)")
    case .garbage:
      Phrase(zh: "返回的内容与其文档不符", en: "the answer is not what its documents promise")
    }
  }

  /// Whether the question was not even asked, and so is no failure but left for another time.
  var isPutOff: Bool {
    switch self {
    case .limit, .transfer(.interrupted): true
    case .transfer, .silence, .unauthorised, .status, .garbage: false
    }
  }
}

private func wait(_ seconds: Int) -> Phrase {
  let minutes = (seconds + 59) / 60
  return seconds < 120
    ? Phrase(zh: "\(seconds)秒", en: "\(seconds) seconds")
    : Phrase(zh: "\(minutes)分钟", en: "\(minutes) minutes")
}

/// Time, chance and patience. Tests bring their own.
public struct Manners: Sendable {
  /// How many seconds in all may be spent waiting for limits to be lifted.
  public var patience: Int
  /// How many seconds in a row a host may be silent before it is given up.
  public var silence: Int
  /// Seconds since 1970, against which limits tell when they end.
  public var now: @Sendable () -> Int
  /// Waits for so many seconds.
  public var pause: @Sendable (Double) -> Void
  /// From 0 up to 1.
  public var chance: @Sendable () -> Double
  /// Whether somebody wants an early end. Pauses are expected to end then too.
  public var isInterrupted: @Sendable () -> Bool

  public init(
    patience: Int, silence: Int = 120, now: @escaping @Sendable () -> Int,
    pause: @escaping @Sendable (Double) -> Void,
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.patience = patience
    self.silence = silence
    self.now = now
    self.pause = pause
    self.chance = chance
    self.isInterrupted = isInterrupted
  }
}

/// Asks one service, one question after another, and minds what it says about limits.
public struct Asking: ~Copyable {
  private var client: Client
  private let manners: Manners
  private var patience: Int
  /// Seconds since 1970 before which a host wants no further question.
  private var closed: [Origin?: Int] = [:]
  /// How many seconds each host was asked for since its last answer, pauses between tries included. An answer that the
  /// server is broken does not count as one.
  private var silent: [Origin?: Double] = [:]
  public private(set) var requests = 0

  public init(client: consuming Client, manners: Manners) {
    self.client = client
    self.manners = manners
    patience = manners.patience
  }

  /// - Parameter retries: how often a failure that may pass is tried again, while the host is not silent for too long.
  mutating func ask(_ request: Request, retries: Int = 3) -> Result<Response, Refusal> {
    let host = Origin(of: request.url)
    var failures = 0
    var limits = 0
    while true {
      if let refusal = waitUntilOpen(host) { return .failure(refusal) }
      let rest = Double(manners.silence) - silent[host, default: 0]
      guard rest > 0 else { return .failure(.silence(seconds: manners.silence)) }
      var request = request
      request.timeout = min(request.timeout, Int(rest.rounded(.up)))
      requests += 1
      let start = ContinuousClock.now
      let result = client.fetch(request, unless: manners.isInterrupted)
      silent[host, default: 0] += (.now - start) / .seconds(1)
      switch result {
      case .failure(let failure):
        guard failure.isPassing, failures < retries else { return .failure(.transfer(failure)) }
      case .success(let response):
        note(response, host)
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

  mutating func backOff(_ failures: Int, from url: String) {
    backOff(failures, from: Origin(of: url))
  }

  /// Waits a moment that doubles with each failure, and never the same for two programs.
  private mutating func backOff(_ failures: Int, from host: Origin?) {
    let seconds = Double(1 << min(failures, 5)) * (0.5 + manners.chance())
    silent[host, default: 0] += seconds
    manners.pause(seconds)
  }

  /// Records a rate limit that a service reports in its own format.
  mutating func close(_ url: String, for response: Response) {
    close(Origin(of: url), limit(of: response) ?? resetTime(response) ?? 60)
  }

  private mutating func close(_ host: Origin?, _ seconds: Int) {
    closed[host] = max(closed[host] ?? 0, manners.now() + seconds)
  }

  private mutating func waitUntilOpen(_ host: Origin?) -> Refusal? {
    if let end = closed[host], !manners.isInterrupted() {
      let seconds = end - manners.now()
      if seconds > 0 {
        guard seconds <= patience else { return .limit(seconds: seconds) }
        patience -= seconds
        manners.pause(Double(seconds))
      }
      closed[host] = nil
    }
    return manners.isInterrupted() ? .transfer(.interrupted) : nil
  }

  /// The last request of a limit has been used: the next would be refused.
  private mutating func note(_ response: Response, _ host: Origin?) {
    if response.number("x-ratelimit-remaining") == 0, let seconds = resetTime(response) {
      close(host, seconds)
    }
  }

  /// How many seconds the service asks to be left alone for, if it refused because of a limit.
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

  /// Between a second and a day, whatever time the service names: nothing is reckoned with one that is far away.
  private func resetTime(_ response: Response) -> Int? {
    response.number("x-ratelimit-reset").map { end in
      let now = manners.now()
      return min(max(end, now), now + Asking.day - 1) - now + 1
    }
  }

  fileprivate static let day = 86_400
}

extension Response {
  func number(_ header: String) -> Int? { headers[header].flatMap { Int($0) } }

  /// In seconds, and no more than a day. Who names an hour of the clock instead is given a minute.
  var retryAfter: Int? {
    headers["retry-after"].map { max(1, min(Int($0) ?? 60, Asking.day)) }
  }
}

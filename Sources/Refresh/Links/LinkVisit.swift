import Content

/// An address on its way to a result, through HEAD, a GET of its first bytes, and redirects.
struct LinkVisit {
  enum Step: Equatable {
    case again
    /// The host accepts no request for so many seconds.
    case later(Int)
    case done(LinkFacts)
  }

  /// As it stands in the list.
  let address: String
  private let day: Day
  /// Where the visit is now, without a fragment.
  private var url: String { didSet { origin = Origin(of: url) } }
  /// The server of the next request; nil where the address leads to none.
  private(set) var origin: Origin?
  private var isGet = false
  private var hops = 0
  private var wasPutOff = false
  /// Where permanent redirects have led, up to the first temporary one; nil before the first.
  private var newAddress: String?
  private var isForGood = true
  private(set) var status: Int?

  /// How many redirects are followed.
  static let hopLimit = 5

  init(_ address: String, on day: Day) {
    self.address = address
    self.day = day
    url = address.withoutFragment
    origin = Origin(of: url)
  }

  var request: Request {
    var request = Request(url: url, method: isGet ? .get : .head, limit: 4096, timeout: 30)
    request.headers = [("Accept", "text/html,*/*;q=0.8")]
    if isGet {
      request.headers.append(("Range", "bytes=0-1023"))
      request.isCutAtLimit = true
    }
    return request
  }

  mutating func advance(_ result: Result<Response, TransferFailure>) -> Step {
    switch result {
    case .failure(let failure): return advance(failure)
    case .success(let response): return advance(response)
    }
  }

  private mutating func advance(_ failure: TransferFailure) -> Step {
    // Some servers hang up when they see HEAD.
    if !isGet, failure == .broken {
      isGet = true
      return .again
    }
    // Only an address of the list itself can be dead; a redirect may name a missing host by a passing mistake.
    return .done(
      found(failure == .noSuchHost && hops == 0 ? .dead : .unknown, cause: failure.name))
  }

  private mutating func advance(_ response: Response) -> Step {
    status = response.status
    switch response.status {
    case 200..<300: return .done(success)
    case 416 where isGet: return .done(success)
    case 301, 302, 303, 307, 308: return follow(response)
    case 429, 503:
      guard let seconds = response.retryAfter, !wasPutOff else {
        return .done(found(.unknown, code: status))
      }
      wasPutOff = true
      return .later(seconds)
    case _ where !isGet:
      // A server may know no HEAD, or give programs less than people: it gets the request of a browser.
      isGet = true
      return .again
    case 404, 410: return .done(found(.dead, code: status))
    default: return .done(found(.unknown, code: status))
    }
  }

  private mutating func follow(_ response: Response) -> Step {
    guard let target = response.redirect?.withoutFragment, hops < LinkVisit.hopLimit, target != url
    else { return .done(found(.unknown, code: status, cause: "redirects")) }
    hops += 1
    isForGood = isForGood && [301, 308].contains(response.status)
    if isForGood { newAddress = target }
    url = target
    isGet = false
    return .again
  }

  /// What a status of success means: the address is alive, perhaps elsewhere for good.
  private var success: LinkFacts {
    guard let newAddress else { return found(.ok, code: status) }
    let fragment = address.firstIndex(of: "#").map { address[$0...] } ?? ""
    let target = newAddress + fragment
    // Sites redirect pages that they no longer have to their front page, which looks the same as a move.
    if newAddress.isFrontPage, !address.isFrontPage {
      return found(.unknown, code: status, cause: "front page")
    }
    guard Address.isGood(target), target != address else { return found(.ok, code: status) }
    return found(.moved, code: status, to: target)
  }

  private func found(
    _ state: LinkFacts.State, code: Int? = nil, to: String? = nil, cause: String? = nil
  ) -> LinkFacts {
    LinkFacts(state, code: code, to: to, cause: cause, asked: day)
  }
}

extension String {
  fileprivate var withoutFragment: String { String(prefix { $0 != "#" }) }

  /// Nothing behind the host.
  fileprivate var isFrontPage: Bool {
    // The scheme and the host.
    split(separator: "/").count <= 2
  }
}

extension TransferFailure {
  /// In a word, as it is stored.
  fileprivate var name: String {
    switch self {
    case .badAddress: "address"
    case .noSuchHost: "no host"
    case .unresolved: "name service"
    case .privateAddress: "private address"
    case .noConnection: "no connection"
    case .tls: "tls"
    case .timeout: "timeout"
    case .broken: "broken"
    case .tooLarge: "too large"
    case .interrupted: "interrupted"
    case .other: "transfer"
    }
  }
}

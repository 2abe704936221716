public import Content

/// Visits addresses: one at a time per host and a pause between two, several hosts at once.
public struct LinkVisits: ~Copyable {
  public struct Pace: Sendable {
    /// How many hosts get requests at once.
    var atOnce = 8
    /// Seconds between two requests to a host.
    public var gap = 1.0
    /// How many seconds in all a host may ask us to wait before its addresses are left for another day.
    public var patience = 60

    public init() {}
  }

  private var client: Client
  private let pace: Pace
  private let day: Day
  private let start = ContinuousClock.now
  private var visits: [LinkVisit]
  private var hosts: [Origin?: Queue] = [:]
  /// Hosts in the order of their first addresses, so that each gets its turn.
  private var order: [Origin?] = []

  private struct Queue {
    var waiting: [Int] = []
    var isBusy = false
    /// Seconds since the start before which the host gets no request.
    var ready = 0.0
    /// How many seconds it has asked us to wait.
    var waited = 0
  }

  /// - Parameter client: one with access to public addresses only.
  public init(
    _ addresses: [String], on day: Day, client: consuming Client, pace: Pace = Pace()
  ) {
    self.client = client
    self.pace = pace
    self.day = day
    visits = addresses.map { LinkVisit($0, on: day) }
    for index in visits.indices { queue(index) }
  }

  /// - Parameters:
  ///   - isInterrupted: whether the user wants an early end; called again and again.
  ///   - progress: gets the number of addresses that are done.
  /// - Returns: the result of every address that was visited: of all, unless there was an early end.
  public mutating func run(
    unless isInterrupted: () -> Bool = { false }, progress: (Int) -> Void
  ) -> [String: LinkFacts] {
    var found: [String: LinkFacts] = [:]
    while found.count < visits.count, !isInterrupted() {
      var (next, results) = startWhatIsReady()
      if results.isEmpty {
        results = client.wait(milliseconds: max(1, min(250, Int((next - now) * 1000) + 1)))
      }
      for (index, result) in results {
        let host = visits[index].origin
        let moment = now
        hosts[host]?.isBusy = false
        hosts[host]?.ready = moment + pace.gap
        switch visits[index].advance(result) {
        case .again: queue(index)
        case .later(let seconds) where seconds <= pace.patience - (hosts[host]?.waited ?? 0):
          hosts[host]?.waited += seconds
          hosts[host]?.ready = moment + Double(seconds)
          queue(index)
        case .later:
          found[visits[index].address] = LinkFacts(.unknown, code: visits[index].status, asked: day)
          progress(found.count)
        case .done(let result):
          found[visits[index].address] = result
          progress(found.count)
        }
      }
    }
    return isOnline ? found : found.mapValues { $0.state == .dead ? $0.undecided : $0 }
  }

  /// Whether any server answered. Where none did, "no such host" is more likely to mean that this machine is offline.
  private var isOnline: Bool { visits.contains { $0.status != nil } }

  private var now: Double { (ContinuousClock.now - start) / .seconds(1) }

  private mutating func queue(_ index: Int) {
    let host = visits[index].origin
    if hosts[host] == nil { order.append(host) }
    hosts[host, default: Queue()].waiting.append(index)
  }

  /// Starts the visits that may start now. Returns when others may, and those that could not be started.
  private mutating func startWhatIsReady() -> (next: Double, failures: [Client.Outcome]) {
    var next = now + 1
    var failures: [Client.Outcome] = []
    for host in order {
      guard client.running < pace.atOnce else { break }
      guard var queue = hosts[host], !queue.isBusy, let index = queue.waiting.first else {
        continue
      }
      guard queue.ready <= now else {
        next = min(next, queue.ready)
        continue
      }
      queue.waiting.removeFirst()
      queue.isBusy = true
      hosts[host] = queue
      if let failure = client.start(visits[index].request, tag: index) {
        failures.append((index, .failure(failure)))
      }
    }
    return (next, failures)
  }
}

extension LinkFacts {
  /// The same visit without a decision.
  fileprivate var undecided: LinkFacts {
    LinkFacts(.unknown, code: code, cause: cause, asked: asked)
  }
}

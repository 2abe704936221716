/// One file from the web, as a browser would fetch it: through redirects, but within a size and a time.
public struct Download {
  /// In bytes.
  public var limit = 64 << 20
  /// In seconds, for all of it.
  public var patience = 60

  /// How many redirects are followed.
  private static let hops = 5

  public init() {}

  /// - Parameter client: its access decides where the file may be, and holds for each redirect too.
  public func bytes(
    from address: String, by client: inout Client, unless isInterrupted: () -> Bool = { false }
  ) -> Result<[UInt8], RequestError> {
    let end = ContinuousClock.now + .seconds(patience)
    var address = address
    for hop in 0...Self.hops {
      let rest = (end - .now) / .seconds(1)
      guard rest > 0 else { return .failure(.transfer(.timeout)) }
      let request = Request(address, limit: limit, timeout: Int(rest.rounded(.up)))
      switch client.fetch(request, unless: isInterrupted) {
      case .failure(let failure): return .failure(.transfer(failure))
      case .success(let response):
        if response.status == 200 { return .success(response.body) }
        guard let next = response.redirect, hop < Self.hops else {
          return .failure(.status(response.status))
        }
        address = next
      }
    }
    return .failure(.transfer(.broken))
  }
}

/// How many redirects are followed.
private let hops = 5

extension Client {
  /// One file from the web, as a browser would fetch it: through redirects, but within a size and a time. The access of the
  /// client decides where the file may be, and holds for each redirect too.
  ///
  /// - Parameters:
  ///   - limit: in bytes.
  ///   - patience: in seconds, for all of it.
  public mutating func download(
    _ address: String, limit: Int, patience: Int = 60
  ) -> Result<[UInt8], RequestError> {
    let end = ContinuousClock.now + .seconds(patience)
    var address = address
    for hop in 0...hops {
      let rest = (end - .now) / .seconds(1)
      guard rest > 0 else { return .failure(.transfer(.timeout)) }
      switch fetch(Request(url: address, limit: limit, timeout: Int(rest.rounded(.up)))) {
      case .failure(let failure): return .failure(.transfer(failure))
      case .success(let response):
        if response.status == 200 { return .success(response.body) }
        guard let next = response.redirect, hop < hops else {
          return .failure(.status(response.status))
        }
        address = next
      }
    }
    return .failure(.transfer(.broken))
  }
}

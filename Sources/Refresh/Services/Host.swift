/// Where a service is asked: a scheme, a host and a path without a slash at its end.
public struct Host: Sendable {
  public let url: String

  /// Nil unless it is `https`, or `http` to this machine: a token must not travel in the open.
  public init?(_ text: String) {
    let url = text.hasSuffix("/") ? String(text.dropLast()) : text
    let isLocal = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { local in
      url.hasPrefix(local) && [nil, ":", "/"].contains(url.dropFirst(local.count).first)
    }
    guard url.hasPrefix("https://") && url.utf8.count > 8 || isLocal, Origin.isPlain(url),
      url.utf8.allSatisfy({ $0 < 0x7F }), !url.contains("@"), !url.contains("?"),
      !url.contains("#")
    else { return nil }
    self.url = url
  }

  /// Whether an address is on this very host, so that what is meant for the host may be sent there too.
  func holds(_ address: String) -> Bool {
    guard let origin = Origin(of: address) else { return false }
    return origin == Origin(of: url)
  }
}

import Content
import FoundationEssentials

extension Response {
  /// The body as JSON of a type; nil for anything else, however it is nested or cut off.
  func decoded<Payload: Decodable>(as payload: Payload.Type) -> Payload? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try? decoder.decode(payload, from: Data(body))
  }
}

extension Day {
  /// The day of a time as services write it: `2024-01-02T03:04:05Z`.
  init?(time: String?) {
    guard let time, let day = Day(String(time.prefix(10))) else { return nil }
    self = day
  }
}

extension String {
  /// A short name as it can be kept: one that can be shown, and no secret that was sent along.
  func kept(limit: Int = 60, without secret: String?) -> String? {
    guard !isEmpty, utf8.count <= limit, self != "NOASSERTION", isShowable else { return nil }
    if let secret, !secret.isEmpty, contains(secret) { return nil }
    return self
  }
}

/// A value that may be anything: one bad answer must not hide those beside it.
enum Lenient<Value: Decodable & Sendable>: Decodable, Sendable {
  case value(Value)
  case null
  case bad

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer(), container.decodeNil() {
      self = .null
    } else if let value = try? Value(from: decoder) {
      self = .value(value)
    } else {
      self = .bad
    }
  }

  var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// Where a service is asked: a scheme, a host and a path without a slash at its end.
public struct Host: Sendable {
  public let url: String

  /// Nil unless it is `https`, or `http` to this machine alone: a token must not travel in the open.
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

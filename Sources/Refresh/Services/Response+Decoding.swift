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

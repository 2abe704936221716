/// What a browser asks for.
struct Request: Sendable {
  enum Method: Sendable {
    case get, head, other
  }

  var method = Method.get
  /// As it was sent: `/zh/?x=1`. Empty where it is no text.
  var target: String
  /// The few that matter, each as often as it was sent.
  var headers: [String: [String]] = [:]

  func header(_ name: String) -> String? { headers[name]?.first }
}

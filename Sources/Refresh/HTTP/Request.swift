public import Content

/// A request to a server.
struct Request: Sendable {
  enum Method {
    case get, head, post
  }

  var url: String
  var method = Method.get
  /// Names and values. Values with a line break in them are never sent.
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// How many bytes of an answer are taken.
  var limit = 16 << 20
  /// Whether a longer answer is cut instead of refused.
  var isCutAtLimit = false
  /// In seconds, for all of it.
  var timeout = 60
}

/// What a server answered.
struct Response: Sendable {
  var status: Int
  /// Of the final answer, names in lower case; of a header that comes twice the last counts.
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// Where the answer redirects to, made absolute. Nil also for an address without an `Origin`, which is never followed.
  var redirect: String?
}

/// Why there is no answer.
public enum TransferFailure: Error, Hashable, Sendable {
  case badAddress
  /// There is no such host, says the name service.
  case noSuchHost
  /// The name service could not be asked.
  case unresolved
  /// The host is in a private network.
  case privateAddress
  case noConnection
  case tls
  case timeout
  /// The answer ended too early, or was no HTTP.
  case broken
  case tooLarge
  /// The user wants the program to end.
  case interrupted
  /// Any other, by the number that libcurl gives it.
  case other(Int)

  /// In a few words, for people.
  public var words: Phrase {
    switch self {
    case .badAddress: Phrase(zh: "地址无法访问", en: "the address is not one that can be asked")
    case .noSuchHost: Phrase(zh: "没有这个主机", en: "there is no such host")
    case .unresolved: Phrase(zh: "查不到主机名", en: "the name of the host could not be looked up")
    case .privateAddress: Phrase(zh: "主机在内部网络里", en: "the host is in a private network")
    case .noConnection: Phrase(zh: "连接不上", en: "no connection")
    case .tls: Phrase(zh: "连接不安全", en: "the connection is not secure")
    case .timeout: Phrase(zh: "等不到回答", en: "no answer in time")
    case .broken: Phrase(zh: "回答中断，或不是HTTP", en: "the answer was cut off or is no HTTP")
    case .tooLarge: Phrase(zh: "回答太大", en: "the answer is too large")
    case .interrupted: Phrase(zh: "被中断", en: "interrupted")
    case .other(let code):
      Phrase(zh: "传输失败（curl \(code)）", en: "the transfer failed (curl \(code))")
    }
  }

  /// Whether it may be better a moment later.
  var isPassing: Bool {
    switch self {
    case .unresolved, .noConnection, .timeout, .broken, .other: true
    case .badAddress, .noSuchHost, .privateAddress, .tls, .tooLarge, .interrupted: false
    }
  }
}

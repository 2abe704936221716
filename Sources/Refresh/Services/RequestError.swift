public import Content

/// Why a request had no useful answer.
public enum RequestError: Error, Hashable, Sendable {
  case transfer(TransferFailure)
  /// The host gave no answer for so many seconds, and gets no further request.
  case silence(seconds: Int)
  /// The service accepts no request for so many seconds, which is longer than the program may wait.
  case limit(seconds: Int)
  case unauthorised
  case status(Int)
  /// The answer is not what the service documents.
  case garbage

  /// In a few words. They never repeat what a server says: it could repeat a token.
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

  /// Whether the request was never sent: this is no failure, and a later run makes up for it.
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

/// What became of an address when it was last visited.
public struct LinkFacts: StoredFact {
  public static let key = FactsKey.links

  public enum State: String, Sendable, Codable {
    case ok
    /// It leads elsewhere for good, to `to`.
    case moved
    /// It says that there is nothing, or there is no such host. Believed after three visits on different days.
    case dead
    /// Undecided: the server refuses programs, is broken or slow.
    case unknown
  }

  public let state: State
  /// What the server answered, where one did.
  public var code: Int?
  /// The address it has moved to.
  public var to: String?
  /// Why there was no answer: `timeout`.
  public var cause: String?
  /// The days on which it was found dead, the latest three; empty once it is alive again.
  public var dead: [Day]
  public var asked: Day

  public init(
    _ state: State, code: Int? = nil, to: String? = nil, cause: String? = nil, dead: [Day] = [],
    asked: Day
  ) {
    self.state = state
    self.code = code
    self.to = to
    self.cause = cause
    self.dead = dead
    self.asked = asked
  }

  public var badField: String? {
    firstBad([
      "to": to.map(Address.isGood) ?? (state != .moved), "cause": cause?.isShowable ?? true,
    ])
  }

  /// Dead on three different days.
  public var isDead: Bool { state == .dead && dead.count >= 3 }

  /// Where the Internet Archive keeps an address, if it does.
  public static func archive(of address: String) -> String {
    "https://web.archive.org/web/" + address
  }
}

/// What is wrong and the way out, in one language.
public struct Wording: Hashable, Sendable {
  /// One sentence without a full stop.
  public let message: String
  public let help: String?

  public init(_ message: String, _ help: String?) {
    self.message = message
    self.help = help
  }
}

/// Bytes that are HTML already. Only this module makes one, so whatever is not `HTML` gets escaped.
public struct HTML: Hashable, Sendable {
  public let bytes: [UInt8]
}

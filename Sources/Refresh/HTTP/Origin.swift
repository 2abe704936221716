/// Where an address leads: a scheme, a host and a port. What is meant for one origin is sent to no other.
///
/// libcurl itself takes addresses apart (`init(of:)` is in `Client.swift`), because libcurl connects: with a parser that
/// differs from it, a token could be sent elsewhere.
struct Origin: Hashable, Sendable {
  let scheme: String
  /// In lower case.
  let host: String
  let port: String

  /// Whether an address has no backslash, blank or control character, about which programs differ.
  static func isPlain(_ address: String) -> Bool {
    address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

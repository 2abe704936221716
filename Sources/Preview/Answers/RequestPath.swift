import Bytes

/// The path of a request, decoded: `/zh/entries/cmb` with everything that has no business in a site's path refused.
struct RequestPath: Equatable {
  enum Fault: Error {
    case malformed
    case tooLong
  }

  /// Begins with a slash.
  let text: String
  /// As it was sent, with its question mark; empty without one.
  let query: Substring

  private static let limit = 2_048

  init(_ target: String) throws(Fault) {
    guard target.utf8.count <= Self.limit else { throw .tooLong }
    let target = target.prefix { $0 != "#" }
    let path = target.prefix { $0 != "?" }
    query = target[path.endIndex...]
    guard path.hasPrefix("/"), query.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .malformed
    }
    let bytes = try Self.decoded(path.utf8)
    // A path is made of names. `..` is none; no browser sends it, whatever a link says.
    let steps = bytes.split(separator: UInt8(ascii: "/"))
    guard !steps.contains(where: { $0.allSatisfy { $0 == UInt8(ascii: ".") } }),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .malformed }
    self.text = text
  }

  /// `%41` is `A`; what would be a slash, a backslash or a control character is refused.
  private static func decoded(_ path: Substring.UTF8View) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = path[...]
    while var byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst()?.hexDigitValue, let low = rest.popFirst()?.hexDigitValue
        else { throw .malformed }
        byte = high << 4 | low
        if byte == UInt8(ascii: "/") { throw .malformed }
      }
      guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { throw .malformed }
      bytes.append(byte)
    }
    return bytes
  }

  /// What the query says about `name`, decoded; nil where it says nothing or nothing that can be read.
  func value(of name: String) -> String? {
    for pair in query.dropFirst().split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == name else { continue }
      // In a value a slash may be encoded.
      let plain = parts[1].replacing("%2F", with: "/").replacing("%2f", with: "/")
      return (try? Self.decoded(plain[...].utf8)).flatMap { String(validating: $0, as: UTF8.self) }
    }
    return nil
  }
}

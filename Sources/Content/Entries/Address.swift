import Bytes

/// A checked `http` or `https` address. Its text is ASCII and safe to put into an attribute once
/// escaped.
public struct Address: Sendable {
  let text: String

  static let limit = 2048

  init(checking text: String) throws(AddressFault) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.limit else { throw .long(bytes.count) }
    let isSimple = bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if !isSimple {
      if let addresses = Self.several(in: text) { throw .several(addresses) }
      if let (address, code) = Self.extractionCode(in: text) { throw .code(address, code) }
      if let address = Self.betweenBlanks(text) { throw .blank(mended: address) }
      if let (address, words) = Self.words(behind: text) { throw .words(address, words) }
    }
    if bytes.first != UInt8(ascii: "h"), let address = Self.unwrapped(text) {
      throw .scheme(mended: address)
    }
    let start = try Self.authorityStart(text)
    let rest = bytes.dropFirst(start)
    let authority = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    if authority.contains(UInt8(ascii: "@")) { throw .credentials }
    if !isSimple, bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
      throw .space(mended: text.percentEncoded { $0 > 0x20 && $0 != 0x7F })
    }
    try Self.checkHost(authority)
    try Self.checkTail(rest.dropFirst(authority.count), of: text)
    self.text = text
  }

  /// Whether an entry could link to it.
  public static func isGood(_ text: String) -> Bool { (try? Address(checking: text)) != nil }

  /// The address that a list is published at: without a query, fragment or steps, and always with a slash at its end.
  init(checkingBase text: String) throws(AddressFault) {
    let address = try Address(checking: text)
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
      throw .query
    }
    guard !Self.hasSteps(text) else { throw .steps }
    self = text.utf8.last == UInt8(ascii: "/") ? address : Address(known: text + "/")
  }

  /// Whether it has a `.` or `..` where a folder should be, which browsers and servers leave out in ways of their own.
  public static func hasSteps(_ text: String) -> Bool {
    text.split(separator: "/").contains {
      [".", ".."].contains($0.lowercased().replacing("%2e", with: "."))
    }
  }

  private init(known text: String) { self.text = text }

  /// How many bytes `https://` takes.
  private static func authorityStart(_ text: String) throws(AddressFault) -> Int {
    for scheme in ["https://", "http://"] where text.utf8.starts(with: scheme.utf8) {
      return scheme.utf8.count
    }
    if text.utf8.starts(with: "//".utf8) { throw .noScheme(mended: "https:" + text) }
    if text.unicodeScalars.contains("：") && text.hasPrefix("http") { throw .wideColon }
    let low = text.lowercased()
    for scheme in ["https:", "http:"] where low.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count).drop { $0 == "/" || $0 == "\\" }
      throw .scheme(mended: scheme + "//" + rest)
    }
    let before = text.utf8.prefix {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    if !before.isEmpty, text.utf8.dropFirst(before.count).first == UInt8(ascii: ":"),
      text.utf8.dropFirst(before.count + 1).first?.isDigit != true
    {
      throw .otherScheme(String(Substring(before)))
    }
    let host = text.utf8.prefix { $0 != UInt8(ascii: "/") }
    let looksLikeHost =
      host.contains(UInt8(ascii: ".")) && (try? checkHost(ArraySlice(host))) != nil
    throw .noScheme(mended: looksLikeHost ? "https://" + text : nil)
  }

  /// The addresses in `https://example.org/a、https://example.org/b`, with signs between them that no address holds.
  private static func several(in text: String) -> [String]? {
    let words = text.unicodeScalars.split {
      $0.properties.isWhitespace || "，、；".unicodeScalars.contains($0)
    }
    .map { String($0) }
    guard words.count > 1, words.allSatisfy({ $0.hasPrefix("https://") || $0.hasPrefix("http://") })
    else { return nil }
    // A comma before a space is one between two addresses.
    return words.map { word in
      word.hasSuffix(",") || word.hasSuffix(";") ? String(word.dropLast()) : word
    }
  }

  /// What stands between wide or other invisible spaces.
  private static func betweenBlanks(_ text: String) -> String? {
    let isBlank = \Unicode.Scalar.properties.isWhitespace
    let scalars = text.unicodeScalars.drop(while: { $0[keyPath: isBlank] })
    let length = scalars.count - scalars.reversed().prefix { $0[keyPath: isBlank] }.count
    let rest = String(String.UnicodeScalarView(scalars.prefix(length)))
    return rest.utf8.count < text.utf8.count && isGood(rest) ? rest : nil
  }

  /// The parts of `https://example.org/ 主页`. Words that go on like an address are part of it.
  private static func words(behind text: String) -> (address: String, words: String)? {
    let scalars = text.unicodeScalars
    guard let space = scalars.firstIndex(where: \.properties.isWhitespace) else { return nil }
    let words = String(scalars[space...].drop(while: \.properties.isWhitespace))
    guard !words.utf8.contains(where: { "/.?=&%".utf8.contains($0) }),
      isGood(String(scalars[..<space]))
    else { return nil }
    return (String(scalars[..<space]), words)
  }

  /// The address in `<https://example.org/>` and `[主页](https://example.org/)`, as Markdown has it.
  private static func unwrapped(_ text: String) -> String? {
    let inner: Substring
    if text.hasPrefix("<"), text.hasSuffix(">") {
      inner = text.dropFirst().dropLast()
    } else if text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") {
      inner = text[middle.upperBound...].dropLast()
    } else {
      return nil
    }
    return inner.hasPrefix("http") && isGood(String(inner)) ? String(inner) : nil
  }

  /// The parts of `https://pan.baidu.com/s/1 提取码：flql`, as pages give it to be copied.
  private static func extractionCode(in text: String) -> (address: String, code: String)? {
    guard text.hasPrefix("http"), text.utf8.contains(where: { $0 == 0x20 || $0 >= 0x80 }) else {
      return nil
    }
    let address = text.unicodeScalars.prefix { $0.isASCII && $0 != " " }
    let rest = text.unicodeScalars.dropFirst(address.count)
    let words = String(String.UnicodeScalarView(rest)).lowercased()
    let names = ["码", "code:", "code：", "pwd:", "pwd：", "password:", "password："]
    guard names.contains(where: words.contains) else { return nil }
    // The code is the last word of letters and digits.
    let ending = rest.reversed().drop { !$0.isASCII || $0 == " " }
    let code = ending.prefix { $0.isASCII && UInt8(ascii: $0).isLetterOrDigit }.reversed()
    guard (1...32).contains(code.count), code.count < rest.count else { return nil }
    return (
      String(String.UnicodeScalarView(address)), String(String.UnicodeScalarView(Array(code)))
    )
  }

  private static func checkHost(_ authority: ArraySlice<UInt8>) throws(AddressFault) {
    if authority.contains(where: { $0 >= 0x80 }) {
      throw .internationalHost
    }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2 else { throw .host }
    if parts.count == 2 {
      guard (1...5).contains(parts[1].count), parts[1].allSatisfy(\.isDigit) else { throw .host }
    }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, host.count <= 253 else { throw .host }
    for label in labels {
      guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"),
        label.last != UInt8(ascii: "-"),
        label.allSatisfy({
          $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        })
      else { throw .host }
    }
  }

  private static func checkTail(
    _ tail: ArraySlice<UInt8>, of text: String
  ) throws(AddressFault) {
    let mended = { text.percentEncoded(keeping: \.isOfAddress) }
    var wantedDigits = 0
    for byte in tail {
      if byte >= 0x7F { throw .notASCII(mended: mended()) }
      if !byte.isOfAddress {
        throw .character(String(UnicodeScalar(byte)), mended: mended())
      }
      if wantedDigits > 0 {
        guard byte.isHexDigit else { throw .percent }
        wantedDigits -= 1
      } else if byte == UInt8(ascii: "%") {
        wantedDigits = 2
      }
    }
    if wantedDigits > 0 { throw .percent }
  }
}

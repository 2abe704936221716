import Bytes

/// An address in the form in which two are compared.
///
/// The same are: http and https; a host with and without `www.`; an address with and without a slash or `.git` at its
/// end; an abstract, a PDF and any version of a paper on arXiv; `%e4` and `%E4`. Nothing else is.
public struct NormalAddress: Hashable, Sendable {
  public let text: String

  public init(_ address: String) {
    var bytes = Array(address.utf8)[...]
    for scheme in ["https://", "http://"] where bytes.hasLower(scheme) {
      bytes = bytes.dropFirst(scheme.utf8.count)
      break
    }
    let end = bytes.firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    var host = bytes[..<end].map(\.lowercased)[...]
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    var rest = Self.withUpperCaseEscapes(bytes[end...])[...]
    if host.elementsEqual("arxiv.org".utf8) { rest = Self.abstract(rest) }
    while rest.last == UInt8(ascii: "/") { rest.removeLast() }
    if rest.suffix(4).elementsEqual(".git".utf8) { rest.removeLast(4) }
    text = String(decoding: host + rest, as: UTF8.self)
  }

  private static func withUpperCaseEscapes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result = Array(bytes)
    for index in result.indices.dropLast(2)
    where result[index] == UInt8(ascii: "%") && result[index + 1].isHexDigit
      && result[index + 2].isHexDigit
    {
      for digit in index + 1...index + 2 where result[digit].isLowerLetter { result[digit] &= 0xDF }
    }
    return result
  }

  /// `/abs/2308.03279` for `/pdf/2308.03279v2.pdf`.
  private static func abstract(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard path.starts(with: "/abs/".utf8) || path.starts(with: "/pdf/".utf8) else { return path }
    var paper = path.dropFirst(5)
    if paper.last == UInt8(ascii: "/") { paper.removeLast() }
    if paper.suffix(4).elementsEqual(".pdf".utf8) { paper.removeLast(4) }
    let digits = paper.reversed().prefix(while: \.isDigit).count
    if digits > 0, paper.dropLast(digits).last == UInt8(ascii: "v") {
      let rest = paper.dropLast(digits + 1)
      if !rest.isEmpty { paper = rest }
    }
    return ArraySlice("/abs/".utf8) + paper
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasLower(_ prefix: String) -> Bool {
    self.prefix(prefix.utf8.count).map(\.lowercased).elementsEqual(prefix.utf8)
  }
}

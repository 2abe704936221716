import Bytes

/// A scheme that gives papers their numbers.
public enum Identifier: String, Sendable {
  case doi, arxiv, pubmed

  /// The address of a checked identifier.
  public func address(_ id: String) -> String {
    switch self {
    case .doi:
      "https://doi.org/"
        + id.percentEncoded { $0.isLetterOrDigit || "/:;()._-,".utf8.contains($0) }
    case .arxiv: "https://arxiv.org/abs/" + id
    case .pubmed: "https://pubmed.ncbi.nlm.nih.gov/" + id + "/"
    }
  }

  func check(_ text: String) throws(IdentifierFault) {
    if matches(text) { return }
    throw IdentifierFault(mended: mended(text))
  }

  private func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .doi: return Self.isDOI(bytes)
    case .arxiv: return Self.isNewArxiv(bytes) || Self.isOldArxiv(bytes)
    case .pubmed:
      return (1...9).contains(bytes.count) && bytes[0] != UInt8(ascii: "0")
        && bytes.allSatisfy(\.isDigit)
    }
  }

  /// The identifier inside an address, or behind a name such as `arXiv:`, or with a version at its
  /// end.
  func mended(_ text: String) -> String? {
    guard text.utf8.count <= 400 else { return nil }
    let low = text.lowercased()
    for start in starts where low.hasPrefix(start) {
      return mended(String(text.dropFirst(start.count)))
    }
    if matches(text) { return text }
    for ending in [".pdf", "/"] where low.hasSuffix(ending) {
      return mended(String(text.dropLast(ending.count)))
    }
    if self == .arxiv, let version = low.lastIndex(of: "v"), matches(String(low[..<version])),
      low[low.index(after: version)...].utf8.allSatisfy(\.isDigit)
    {
      return String(low[..<version])
    }
    return nil
  }

  private var starts: [String] {
    let schemes = ["https://", "http://", "www."]
    switch self {
    case .doi: return schemes + ["dx.doi.org/", "doi.org/", "doi:", " "]
    case .arxiv: return schemes + ["arxiv.org/abs/", "arxiv.org/pdf/", "arxiv:", " "]
    case .pubmed:
      return schemes + [
        "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "pmid:", "pmid", " ",
      ]
    }
  }

  /// `10.1145/359545.359563`
  private static func isDOI(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 300, bytes.starts(with: "10.".utf8),
      let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    else { return false }
    let registrant = bytes[3..<slash]
    return registrant.count >= 4 && registrant.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && slash + 1 < bytes.count && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// `1810.04805`, since April 2007.
  private static func isNewArxiv(_ bytes: [UInt8]) -> Bool {
    (9...10).contains(bytes.count) && bytes[4] == UInt8(ascii: ".")
      && bytes.indices.allSatisfy { $0 == 4 || bytes[$0].isDigit } && isMonth(bytes[2...3])
  }

  /// `cs/0112017` and `math.GT/0309136`, until March 2007.
  private static func isOldArxiv(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 7, parts[1].allSatisfy(\.isDigit) else {
      return false
    }
    let archive = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return isMonth(parts[1].dropFirst(2).prefix(2)) && (2...10).contains(archive[0].count)
      && archive[0].allSatisfy { $0.isLowerLetter || $0 == UInt8(ascii: "-") }
      && (archive.count == 1
        || archive.count == 2 && archive[1].count == 2 && archive[1].allSatisfy(\.isUpperLetter))
  }

  private static func isMonth(_ digits: ArraySlice<UInt8>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (1...12).contains(number)
  }
}

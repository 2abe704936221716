public import Content

/// Proves that every link within the site leads somewhere: it reads the finished bytes of each page, the ones that a
/// browser gets, and so trusts neither templates nor texts.
///
/// Pages may be read in any order and by several checks at once; `merge` brings what they saw together.
public struct LinkCheck: Sendable {
  private let paths: Set<String>
  private let base: [UInt8]
  /// Every `path#id` there is, as its hash: there are hundreds of thousands of them in a large site.
  private var anchors: Set<UInt64> = []
  /// Links to a place in a page, by the same hash, with the page that has the first of them.
  private var wanted: [UInt64: Finding] = [:]
  private var broken: [Finding] = []
  /// Links that have been looked at, as folder and address: most stand on every page.
  private var seen: Set<UInt64> = []

  private struct Finding: Hashable, Sendable {
    let page: String
    let link: String
    let kind: Kind
  }

  private enum Kind: Hashable, Sendable {
    case noPage, noAnchor, outside, doubleID
  }

  /// - Parameter base: the site's own address, whose absolute links are checked like relative ones.
  public init(pages: [Page], baseURL: String?) {
    paths = Set(pages.map(\.path))
    base = Array((baseURL ?? "").utf8)
  }

  /// Takes in one page. What is not HTML or XML has no links.
  public mutating func read(_ bytes: [UInt8], of path: String) {
    guard path.hasSuffix(".html") || path.hasSuffix(".xml") else { return }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    let folderHash = Hash(folder.utf8)
    let pageHash = Hash(path.utf8)
    HTMLScanner.scan(bytes) { attribute, value in
      switch attribute {
      case .id:
        if !anchors.insert(pageHash.adding(UInt8(ascii: "#")).adding(value).value).inserted {
          broken.append(Finding(page: path, link: value.text, kind: .doubleID))
        }
      case .link:
        let isFragment = value.first == UInt8(ascii: "#")
        let key = (isFragment ? pageHash : folderHash).adding(value).value
        guard seen.insert(key).inserted else { return }
        follow(value, from: path)
      }
    }
  }

  public mutating func merge(_ other: LinkCheck) {
    anchors.formUnion(other.anchors)
    wanted.merge(other.wanted) { $0.page <= $1.page ? $0 : $1 }
    broken += other.broken
  }

  /// What is wrong, once every page has been read.
  public func diagnostics() -> [Diagnostic] {
    let lost = wanted.filter { !anchors.contains($0.key) }.values
    return (broken + lost).map { finding in
      let words =
        switch finding.kind {
        case .noPage: "the link '\(finding.link)' leads to no page of the site"
        case .noAnchor: "the link '\(finding.link)' leads to a place that its page does not have"
        case .outside: "the link '\(finding.link)' leads out of the site"
        case .doubleID: "the id '\(finding.link)' stands twice on the page"
        }
      return Diagnostic(
        .error, rule: finding.kind == .doubleID ? "double-id" : "broken-link",
        at: Place(path: finding.page, span: Span(0..<0)), words,
        help: "This is a page of the site, not a file of yours: look in the template that made it.")
    }.sorted()
  }

  private mutating func follow(_ link: ArraySlice<UInt8>, from page: String) {
    var target = link
    if !base.isEmpty, target.starts(with: base) {
      target = target.dropFirst(base.count)
    } else if target.first == UInt8(ascii: "/") {
      broken.append(Finding(page: page, link: link.text, kind: .outside))
      return
    } else if target.hasScheme {
      return
    } else {
      guard let path = target.resolved(from: page) else {
        broken.append(Finding(page: page, link: link.text, kind: .outside))
        return
      }
      target = path
    }
    let parts = target.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts[0].text
    if path.isEmpty || path.utf8.last == UInt8(ascii: "/") { path += "index.html" }
    guard paths.contains(path) else {
      broken.append(Finding(page: page, link: link.text, kind: .noPage))
      return
    }
    guard parts.count == 2, !parts[1].isEmpty else { return }
    let key = Hash(path.utf8).adding(UInt8(ascii: "#")).adding(parts[1]).value
    if let known = wanted[key], known.page <= page { return }
    wanted[key] = Finding(page: page, link: link.text, kind: .noAnchor)
  }
}

/// FNV-1a. Not against an adversary: two links that met would hide one broken link from the check.
private struct Hash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: some Sequence<UInt8>) {
    self = adding(bytes)
  }

  func adding(_ bytes: some Sequence<UInt8>) -> Hash {
    var hash = self
    for byte in bytes { hash.value = (hash.value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  func adding(_ byte: UInt8) -> Hash {
    adding(CollectionOfOne(byte))
  }
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether it begins like `https:` and so leads elsewhere.
  fileprivate var hasScheme: Bool {
    for byte in self {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// A relative link as a path from the root; nil when it climbs out.
  fileprivate func resolved(from page: String) -> ArraySlice<UInt8>? {
    if isEmpty || first == UInt8(ascii: "#") { return ArraySlice(page.utf8) + self }
    let cut = firstIndex(of: UInt8(ascii: "#")) ?? endIndex
    let slash = UInt8(ascii: "/")
    var parts = page.utf8.split(separator: slash, omittingEmptySubsequences: false)
      .dropLast().map { ArraySlice(Array($0)) }
    let steps = self[..<cut].split(separator: slash, omittingEmptySubsequences: false)
    for (index, step) in steps.enumerated() {
      switch step.text {
      case "..":
        if parts.popLast() == nil { return nil }
        if index == steps.count - 1 { parts.append([]) }
      case ".":
        if index == steps.count - 1 { parts.append([]) }
      default: parts.append(step)
      }
    }
    return ArraySlice(parts.joined(separator: [slash])) + self[cut...]
  }
}

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
  /// For each page that both languages have, the sum of its Chinese ids less that of its English ones.
  private var twins: [Substring: UInt64] = [:]
  /// Links that have been looked at, as folder and address: most stand on every page.
  private var seen: Set<UInt64> = []

  private struct Finding: Hashable, Sendable {
    let page: String
    let link: String
    let kind: Kind
  }

  private enum Kind: Hashable, Sendable {
    case noPage, noAnchor, outside, doubleID, unequal

    var rule: String {
      switch self {
      case .noPage, .noAnchor, .outside: "broken-link"
      case .doubleID: "double-id"
      case .unequal: "unequal-ids"
      }
    }
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
    var ids: UInt64 = 1
    HTMLScanner.scan(bytes.span) { attribute, value in
      switch attribute {
      case .id:
        ids &+= Hash([]).adding(value).value
        if !anchors.insert(pageHash.adding(UInt8(ascii: "#")).adding(value).value).inserted {
          broken.append(Finding(page: path, link: value.bytes.text, kind: .doubleID))
        }
      case .link:
        let isFragment = value.count > 0 && value[0] == UInt8(ascii: "#")
        let key = (isFragment ? pageHash : folderHash).adding(value).value
        guard seen.insert(key).inserted else { return }
        follow(value.bytes, from: path)
      }
    }
    if path.hasPrefix("zh/") { twins[path.dropFirst(3), default: 0] &+= ids }
    if path.hasPrefix("en/") { twins[path.dropFirst(3), default: 0] &-= ids }
  }

  public mutating func merge(_ other: LinkCheck) {
    anchors.formUnion(other.anchors)
    wanted.merge(other.wanted) { $0.page <= $1.page ? $0 : $1 }
    broken += other.broken
    twins.merge(other.twins) { $0 &+ $1 }
  }

  /// What is wrong, once every page has been read.
  public func diagnostics() -> [Diagnostic] {
    let lost = wanted.filter { !anchors.contains($0.key) }.values
    let unequal = twins.filter { $0.value != 0 }.keys.map {
      Finding(page: "zh/" + $0, link: "en/" + $0, kind: .unequal)
    }
    return (broken + lost + unequal).map { finding in
      let words =
        switch finding.kind {
        case .noPage: "the link '\(finding.link)' leads to no page of the site"
        case .noAnchor: "the link '\(finding.link)' leads to a place that its page does not have"
        case .outside: "the link '\(finding.link)' leads out of the site"
        case .doubleID: "the id '\(finding.link)' stands twice on the page"
        case .unequal: "this page and '\(finding.link)' do not have the same ids"
        }
      return Diagnostic(
        .error, rule: finding.kind.rule,
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
    for byte in bytes { hash.add(byte) }
    return hash
  }

  func adding(_ bytes: Swift.Span<UInt8>) -> Hash {
    var hash = self
    for index in bytes.indices { hash.add(bytes[index]) }
    return hash
  }

  func adding(_ byte: UInt8) -> Hash {
    var hash = self
    hash.add(byte)
    return hash
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

extension Swift.Span<UInt8> {
  fileprivate var bytes: ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in indices { bytes.append(self[index]) }
    return bytes[...]
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

  /// A relative link as a path from the root; nil when it climbs out. Dots are understood where programs write
  /// them, at the beginning; elsewhere they name nothing.
  fileprivate func resolved(from page: String) -> ArraySlice<UInt8>? {
    if isEmpty || first == UInt8(ascii: "#") { return ArraySlice(page.utf8) + self }
    var folder = Array(page.utf8)
    folder.dropFile()
    var rest = self
    while rest.first == UInt8(ascii: ".") {
      if rest.elementsEqual("..".utf8) || rest.starts(with: "../".utf8) {
        if folder.popLast() == nil { return nil }
        folder.dropFile()
        rest = rest.dropFirst(3)
      } else if rest.elementsEqual(".".utf8) || rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    folder += rest
    return folder[...]
  }
}

extension [UInt8] {
  /// Leaves what ends in a slash, or nothing.
  fileprivate mutating func dropFile() {
    while let byte = last, byte != UInt8(ascii: "/") { removeLast() }
  }
}

public import Content

/// Proves that every link within the site leads somewhere: it reads the finished bytes of each page, the ones that a
/// browser gets, and so trusts neither templates nor texts.
///
/// Pages may be read in any order and by several checks at once; `merge` brings what they saw together. A site has
/// millions of links, so pages and places are known by the hash of `path#id` alone.
public struct LinkCheck: Sendable {
  private let pages: Set<PathHash>
  private let base: [UInt8]
  private var anchors: Set<PathHash> = []
  /// Places that links lead to, each with the first page that has such a link.
  private var wanted: [PathHash: Finding] = [:]
  /// What is wrong for certain, with the first page that shows it.
  private var broken: [Fault: String] = [:]
  /// For each page that both languages have, the sum of its Chinese ids less that of its English ones.
  private var twins: [Substring: UInt64] = [:]

  private struct Finding: Sendable {
    let page: String
    let link: String
  }

  private struct Fault: Hashable, Sendable {
    let kind: Kind
    let link: String
  }

  private enum Kind: Hashable, Sendable {
    case noPage, noAnchor, outside, unsafe, unreadable, doubleID, unequal
  }

  /// - Parameter baseURL: the site's own address, whose absolute links are checked like relative ones.
  public init(pages: [Page], baseURL: String?) {
    self.pages = Set(pages.map { PathHash($0.path.utf8) })
    base = Array((baseURL ?? "").utf8)
  }

  /// Takes in one page. What is not HTML or XML has no links.
  public mutating func read(_ bytes: [UInt8], of path: String) {
    guard path.hasSuffix(".html") || path.hasSuffix(".xml") else { return }
    let place = PagePlace(path)
    var ids: UInt64 = 1
    HTMLScanner.scan(bytes.span) { attribute, value in
      switch attribute {
      case .id:
        ids &+= PathHash().adding(value, from: 0).value
        let anchor = place.page.adding(UInt8(ascii: "#")).adding(value, from: 0)
        if !anchors.insert(anchor).inserted { note(.doubleID, value, on: path) }
      case .link:
        switch place.target(of: value, base: base) {
        case .elsewhere: break
        case .outside: note(.outside, value, on: path)
        case .unsafe: note(.unsafe, value, on: path)
        case .unreadable: note(.unreadable, value, on: path)
        case .page(let page, let anchor):
          if !pages.contains(page) {
            note(.noPage, value, on: path)
          } else if let anchor, wanted[anchor].map({ $0.page > path }) ?? true {
            wanted[anchor] = Finding(page: path, link: value.text)
          }
        }
      }
    }
    if path.hasPrefix("zh/") { twins[path.dropFirst(3), default: 0] &+= ids }
    if path.hasPrefix("en/") { twins[path.dropFirst(3), default: 0] &-= ids }
  }

  public mutating func merge(_ other: LinkCheck) {
    anchors.formUnion(other.anchors)
    wanted.merge(other.wanted) { $0.page <= $1.page ? $0 : $1 }
    broken.merge(other.broken) { min($0, $1) }
    twins.merge(other.twins) { $0 &+ $1 }
  }

  /// What is wrong, once every page has been read.
  public func diagnostics() -> [Diagnostic] {
    var problems = broken.map { diagnostic($0, on: $1) }
    for (anchor, finding) in wanted where !anchors.contains(anchor) {
      problems.append(diagnostic(Fault(kind: .noAnchor, link: finding.link), on: finding.page))
    }
    for (page, difference) in twins where difference != 0 {
      problems.append(diagnostic(Fault(kind: .unequal, link: "en/" + page), on: "zh/" + page))
    }
    return problems.sorted()
  }

  private mutating func note(_ kind: Kind, _ value: Swift.Span<UInt8>, on page: String) {
    let fault = Fault(kind: kind, link: value.text)
    broken[fault] = min(broken[fault] ?? page, page)
  }

  private func diagnostic(_ fault: Fault, on page: String) -> Diagnostic {
    let (rule, words) =
      switch fault.kind {
      case .noPage: ("broken-link", "the link '\(fault.link)' leads to no page of the site")
      case .noAnchor:
        ("broken-link", "the link '\(fault.link)' leads to a place that its page does not have")
      case .outside: ("broken-link", "the link '\(fault.link)' leads out of the site")
      case .unsafe: ("unsafe-link", "the link '\(fault.link)' is not http, https or mailto")
      case .unreadable:
        ("unsafe-link", "the link '\(fault.link)' is written with character references")
      case .doubleID: ("double-id", "the id '\(fault.link)' stands twice on the page")
      case .unequal: ("unequal-ids", "this page and '\(fault.link)' do not have the same ids")
      }
    let help =
      fault.kind == .unequal
      ? "Give the Chinese and the English text of the entry the same headings in the same order"
      : "This is a page of the site, not a file of yours: look in the template that made it"
    return Diagnostic(
      .error, rule: rule, at: Place(path: page, span: Span(0..<0)), words, help: help)
  }
}

extension Swift.Span<UInt8> {
  fileprivate var text: String {
    // The bytes are copied before the closure ends.
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

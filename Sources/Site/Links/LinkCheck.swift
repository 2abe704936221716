import Bytes
public import Content

/// Proves that every link within the site leads somewhere: it reads the finished bytes of each page, the ones that a
/// browser gets, and so trusts neither templates nor texts.
///
/// Pages may be read in any order and by several checks at once, which are copies of one; `merge` joins what they saw. A
/// site has millions of links, so a page or place is known only by the hash of `path#id`. Copies share the places that
/// they have seen, and keep nothing of a link to one of these.
public struct LinkCheck: Sendable {
  private let all: any Collection<Page> & Sendable
  private let pages: PathSet
  private let base: [UInt8]
  private let places = PlaceSet()
  /// Places that links lead to and that no page had until then, with the pages that have such links.
  private var wanted: [FNVHash: Occurrences] = [:]
  /// What is wrong for certain. Links that miss one page are one fault, however each page spells its way there.
  private var broken: [Fault: Occurrences] = [:]
  /// Whether a page lacked a part. The part may hold any place, so no place can be reported as missing.
  private var isBlind = false
  /// For each page that both languages have, the sum of its Chinese ids less that of its English ones.
  private var twins: [FNVHash: UInt64] = [:]

  private struct Fault: Hashable, Sendable {
    let kind: Kind
    /// The page that is missing, or the words on the page.
    let subject: FNVHash
  }

  private enum Kind: Hashable, Sendable {
    case noPage, noAnchor, outside, unsafe, unreadable, doubleID, unequal
  }

  /// - Parameter baseURL: the site's own address, whose absolute links are checked like relative ones.
  public init(pages: some Collection<Page> & Sendable, baseURL: String?) {
    all = pages
    self.pages = PathSet(pages.lazy.map { FNVHash($0.path.utf8) })
    base = Array((baseURL ?? "").utf8)
  }

  /// Takes in one page.
  public mutating func read(_ page: Page.Rendering, of path: String) {
    if page.problem == nil { read(page.bytes, of: path) } else { isBlind = true }
  }

  /// What is not HTML or XML has no links.
  mutating func read(_ bytes: [UInt8], of path: String) {
    guard path.hasSuffix(".html") || path.hasSuffix(".xml") else { return }
    let source = HashedPage(path)
    var found: [(attribute: HTMLScanner.Attribute, range: Range<Int>)] = []
    HTMLScanner.scan(bytes.span) { found.append(($0, $1)) }
    let page = bytes.span
    // Once for the page: references that all threads share would be counted for each link, and the threads would wait for
    // each other.
    let (pages, places, ownAddress) = (pages, places, base)
    let base = ownAddress.span
    var ids: UInt64 = 1
    // Most of these places come further down the page.
    var open: [(place: FNVHash, words: String)] = []
    for index in found.indices {
      let value = page.extracting(found[index].range)
      switch found[index].attribute {
      case .id:
        ids &+= FNVHash().adding(value).value
        let anchor = source.pageHash.adding(UInt8(ascii: "#")).adding(value)
        if !places.insert(anchor) { note(.doubleID, value, on: source) }
      case .link:
        switch source.target(of: value, base: base) {
        case .elsewhere: break
        case .outside: note(.outside, value, on: source)
        case .unsafe: note(.unsafe, value, on: source)
        case .unreadable: note(.unreadable, value, on: source)
        case .page(let page, let anchor):
          if !pages.contains(page) {
            broken[Fault(kind: .noPage, subject: page), default: Occurrences()].add(
              value.text, on: source)
          } else if let anchor, !places.contains(anchor) {
            open.append((anchor, value.text))
          }
        }
      }
    }
    for (anchor, words) in open where !places.contains(anchor) {
      wanted[anchor, default: Occurrences()].add(words, on: source)
    }
    // A feed may be there in one language only.
    guard path.hasSuffix(".html"), let (language, rest) = SiteLayout.split(path) else { return }
    twins[FNVHash(rest.utf8), default: 0] &+= language == .zh ? ids : 0 &- ids
  }

  public mutating func merge(_ other: LinkCheck) {
    wanted.merge(other.wanted) { $0.merged(with: $1) }
    broken.merge(other.broken) { $0.merged(with: $1) }
    twins.merge(other.twins) { $0 &+ $1 }
    isBlind = isBlind || other.isBlind
  }

  /// What is wrong, once every page has been read.
  ///
  /// - Parameter catalogue: the list, whose files may be to blame.
  public func diagnostics(of catalogue: Catalogue? = nil) -> [Diagnostic] {
    guard !isBlind else { return [] }
    var missed = broken.map { (kind: $0.kind, occurrences: $1) }
    for (anchor, occurrences) in wanted where !places.contains(anchor) {
      missed.append((.noAnchor, occurrences))
    }
    let written = missed.map { ownAddress($0.occurrences.words) }
    let places = catalogue?.places(of: Set(written.compactMap(\.self))) ?? [:]
    let problems = zip(missed, written).flatMap { one, address in
      address.flatMap { address in places[address]?.map { mistake(address, at: $0) } }
        ?? [diagnostic(one.kind, one.occurrences)]
    }
    return (problems + unequalTwins()).sorted()
  }

  /// Ids that one language lacks.
  private func unequalTwins() -> [Diagnostic] {
    let unequal = Set(twins.lazy.filter { $0.value != 0 }.map(\.key))
    guard !unequal.isEmpty else { return [] }
    var problems: [Diagnostic] = []
    for page in all {
      guard let (language, rest) = SiteLayout.split(page.path), language == .zh,
        unequal.contains(FNVHash(rest.utf8)), let twin = SiteLayout.twin(of: page.path)
      else { continue }
      problems.append(diagnostic(.unequal, Occurrences(twin, on: page.path)))
    }
    return problems
  }

  private mutating func note(_ kind: Kind, _ value: Swift.Span<UInt8>, on page: HashedPage) {
    let fault = Fault(kind: kind, subject: FNVHash().adding(value))
    broken[fault, default: Occurrences()].add(value.text, on: page)
  }

  /// The address that a link has where files of the list may have written it: only these are absolute.
  private func ownAddress(_ words: String) -> String? {
    guard !base.isEmpty, words.utf8.starts(with: base) else { return nil }
    return [("&#x27;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")]
      .reduce(words) { $0.replacing($1.0, with: $1.1) }
  }

  /// A file of the list leads to an address of the site that it does not have.
  private func mistake(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, rule: "broken-link", at: place,
      "'\(address)' is an address of the list's own site, which has no such place",
      help: "Link to a place that the site has, or leave the link out", focus: address,
      chinese: Wording("“\(address)”是本站的网址，可站上没有这个地方", "改成站上有的网址，或者删掉这个链接"))
  }

  private func diagnostic(_ kind: Kind, _ occurrences: Occurrences) -> Diagnostic {
    let words = occurrences.words
    let (rule, message) =
      switch kind {
      case .noPage: ("broken-link", "the link '\(words)' leads to no page of the site")
      case .noAnchor:
        ("broken-link", "the link '\(words)' leads to a place that its page does not have")
      case .outside: ("broken-link", "the link '\(words)' leads out of the site")
      case .unsafe: ("unsafe-link", "the link '\(words)' is not http, https or mailto")
      case .unreadable:
        ("unsafe-link", "the link '\(words)' is written with character references")
      case .doubleID: ("double-id", "the id '\(words)' stands twice on the page")
      case .unequal: ("unequal-ids", "this page and '\(words)' do not have the same ids")
      }
    return Diagnostic(
      .error, rule: rule, at: Place(path: occurrences.page, span: Span(0..<0)),
      message + occurrences.elsewhere,
      help: "This is a page of the site, not a file of yours: look in the template that made it")
  }
}

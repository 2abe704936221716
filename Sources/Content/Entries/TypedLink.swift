import Bytes

/// A link as a person types it, `https://github.com/owner/name` or `arXiv:2308.03279v2`, and as an entry has it.
public struct TypedLink: Hashable, Sendable {
  public let kind: LinkKind
  /// An address, a path on a host or an identifier.
  public let target: String

  /// Reads an address of the web, `owner/name` on GitHub, an identifier, or any of these behind a kind: `gitee:owner/name`.
  public init(reading typed: String) throws(Refusal) {
    let text = typed.withoutBlanksAround
    if let (kind, rest) = Self.kind(before: text) {
      try self.init(kind, reading: rest)
    } else if let found = Self.identifier(text) ?? Self.repository(text) {
      self = found
    } else {
      self = try Self.page(text)
    }
  }

  /// Reads what leads to a thing of a known kind; a repository and an identifier may be a whole address.
  public init(_ kind: LinkKind, reading typed: String) throws(Refusal) {
    let text = typed.withoutBlanksAround
    let target =
      switch kind.target {
      case .repository(let host): host.path(typed: text) ?? text
      case .identifier(let scheme): scheme.mended(text.withoutEscapes) ?? text
      case .address, .search: text
      }
    if kind == .doi, let paper = target.paperOnArxiv {
      self.init(known: .arxiv, paper)
      return
    }
    do throws(LinkFault) {
      _ = try Link(checking: Located(target, at: Span(0..<0)), kind: kind)
    } catch {
      guard let key = Schema.links.keys.first(where: { $0.name == kind.rawValue }) else {
        throw Refusal(AddressFault.host.problem(text))
      }
      throw Refusal(error.problem(target, Subject(key)))
    }
    self.init(known: kind, target)
  }

  private init(known kind: LinkKind, _ target: String) {
    self.kind = kind
    self.target = target
  }

  /// A link of the list in the same form; nil for a search.
  init?(_ link: Link) {
    guard link.service == nil, let found = try? TypedLink(reading: link.url) else { return nil }
    self = found
  }

  /// The same thing under another path, as a host calls it now.
  public func renamed(_ path: String) -> TypedLink { TypedLink(known: kind, path) }

  public func leads(whereLeads other: TypedLink) -> Bool { key == other.key }

  /// What two links have in common that lead to the same thing.
  var key: String {
    switch kind.target {
    case .repository, .identifier: "\(kind.rawValue):\(target.lowercased())"
    case .address, .search: NormalAddress(target).text
    }
  }

  /// The words behind the owner or the host, from which an entry may have its name: `cMedQA2`.
  public var name: String? {
    switch kind.target {
    case .repository: target.split(separator: "/").last.map(String.init)
    case .address:
      NormalAddress(target).text.split(separator: "/").first.map(String.init)
    case .identifier, .search: nil
    }
  }

  /// Names for the entry when the first is taken: `cmedqa2`, and with its owner `zhangsheng93-cmedqa2`.
  var ids: [String] {
    guard case .repository = kind.target else {
      return [name].compactMap { $0.flatMap(Id.nearest) }
    }
    let steps = target.split(separator: "/").suffix(2)
    return [steps.suffix(1), steps].compactMap { Id.nearest(to: $0.joined(separator: "-")) }
  }
}

/// Why something that was typed cannot be, in both languages.
public struct Refusal: Error, Hashable {
  public let message: Phrase
  public let help: Phrase

  public init(_ message: Phrase, help: Phrase) {
    self.message = message
    self.help = help
  }

  init(_ problem: Problem) { self.init(problem.message, help: problem.help) }
}

// What the text alone says.
extension TypedLink {
  private static func kind(before text: String) -> (kind: LinkKind, rest: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    let name = text[..<colon].lowercased()
    let kind = LinkKind(rawValue: name) ?? LinkKind.meant(by: name).flatMap(LinkKind.init)
    guard let kind, !rest.hasPrefix("//") else { return nil }
    return (kind, String(rest))
  }

  private static func identifier(_ text: String) -> TypedLink? {
    let text = text.withoutEscapes
    let place = WebPlace(text)
    // A number by itself may be anything but the number of a paper on PubMed.
    let schemes: [(Identifier, LinkKind)] =
      [(.arxiv, .arxiv), (.doi, .doi)] + (place == nil ? [] : [(.pubmed, .pubmed)])
    for (scheme, kind) in schemes {
      if let id = scheme.mended(text) ?? place.flatMap({ scheme.mended($0.withoutQuery) }) {
        return kind == .doi && id.paperOnArxiv != nil
          ? id.paperOnArxiv.map { TypedLink(known: .arxiv, $0) } : TypedLink(known: kind, id)
      }
    }
    guard let place else { return nil }
    let steps = place.steps.map(String.init)
    let isArxiv = place.host == "arxiv.org" || place.host.hasSuffix(".arxiv.org")
    let isPaperOnHub = place.host == "huggingface.co" && steps.first == "papers"
    guard isArxiv && ["abs", "pdf", "html"].contains(steps.first) || isPaperOnHub,
      let id = Identifier.arxiv.mended(steps.dropFirst().joined(separator: "/"))
    else { return nil }
    return TypedLink(known: .arxiv, id)
  }

  private static func repository(_ text: String) -> TypedLink? {
    let address = WebPlace(text)?.address ?? text
    for kind in LinkKind.allCases {
      if let host = kind.codeHost,
        let path = host.path(ofAddress: address) ?? host.root(of: address)
      {
        return TypedLink(known: kind, path)
      }
    }
    guard let path = CodeHost.github.path(typed: text) else { return nil }
    return TypedLink(known: .github, path)
  }

  private static func page(_ text: String) throws(Refusal) -> TypedLink {
    let place = WebPlace(text)
    let address = place?.address ?? text
    do throws(AddressFault) {
      _ = try Address(checking: address)
    } catch {
      if case .noScheme(nil) = error {
        throw Refusal(AddressFault.noScheme(mended: nil).problem(text).message, help: forms)
      }
      throw Refusal(error.problem(text))
    }
    return TypedLink(known: place?.kind ?? .homepage, address)
  }

  private static let forms = Phrase(
    zh: "写网址（https://…）、GitHub上的owner/name、arxiv:2308.03279这样的编号，或DOI",
    en:
      "Write an address (https://…), owner/name on GitHub, a number as in arxiv:2308.03279, or a DOI"
  )
}

extension CodeHost {
  /// What was typed for a thing on this host: its path, or an address of it.
  fileprivate func path(typed text: String) -> String? {
    if let path = path(ofAddress: text) ?? WebPlace(text).flatMap({ path(ofAddress: $0.address) }) {
      return path
    }
    do throws(CodeHostFault) {
      try check(text)
      return text
    } catch {
      switch error {
      case .gitEnding(let path), .atSign(let path): return path
      default: return nil
      }
    }
  }

  /// The path of a repository by the address of its files: `https://github.com/owner/name/tree/main`.
  fileprivate func root(of address: String) -> String? {
    let bare = address.hasSuffix("/") ? String(address.dropLast()) : address
    let parts = bare.parts(at: UInt8(ascii: "/"))
    guard let place = parts.lastIndex(of: "tree") ?? parts.lastIndex(of: "src"), place > 4,
      parts.count == place + 2 || parts.count == place + 3 && parts[place + 1] == "branch"
    else { return nil }
    let end = parts[place - 1] == "-" ? place - 1 : place
    return path(ofAddress: parts[..<end].joined(separator: "/"))
  }
}

extension String {
  /// The number in the DOI that arXiv gives its papers.
  fileprivate var paperOnArxiv: String? {
    let start = "10.48550/arxiv."
    return lowercased().hasPrefix(start)
      ? Identifier.arxiv.mended(String(dropFirst(start.count))) : nil
  }

  fileprivate var withoutBlanksAround: String {
    let isBlank = \Unicode.Scalar.properties.isWhitespace
    let scalars = unicodeScalars.drop { $0[keyPath: isBlank] }
    let count = scalars.count - scalars.reversed().prefix { $0[keyPath: isBlank] }.count
    return String(String.UnicodeScalarView(scalars.prefix(count)))
  }

  /// With `/` for `%2F`, as identifiers in addresses are written.
  fileprivate var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    return replacing("%2F", with: "/").replacing("%2f", with: "/").replacing("%28", with: "(")
      .replacing("%29", with: ")").replacing("%3B", with: ";").replacing("%3A", with: ":")
  }
}

/// Where an entry leads. A class, though it never changes, as `Entry` is.
public final class Link: Sendable {
  public let kind: LinkKind
  /// Absolute and ASCII: `https://github.com/zhangsheng93/cMedQA2`.
  public let url: String
  public let label: Pair?
  /// An extraction code that a cloud drive asks for.
  public let code: Written<String>?
  /// Where the address, path or identifier is written.
  public let span: Span
  /// Only for kind `github`.
  public let repository: Repository?
  /// Only for kinds that name something on a hub, as it is written: `datasets/owner/name`.
  public let path: String?
  /// Only for kinds that take one: `10.1093/jamia/ocae001`, `2308.03279`.
  public let identifier: String?
  /// Only for kind `search`: what is searched, for the title of the paper.
  public let service: SearchService?
  /// The column it fills in a table: a data set on Hugging Face is data, though most links there
  /// are models.
  public let column: LinkColumn

  /// Checks `text` as the value of a link of this kind. A search leads to the front page of its
  /// service until it knows its title.
  init(checking text: Written<String>, kind: LinkKind) throws(LinkFault) {
    self.kind = kind
    span = text.span
    label = nil
    code = nil
    var column = kind.column
    var repository: Repository?
    var path: String?
    var identifier: String?
    var service: SearchService?
    switch kind.target {
    case .address:
      do { url = try Address(checking: text.value).text } catch { throw .address(error) }
    case .identifier(let scheme):
      do { try scheme.check(text.value) } catch { throw .identifier(scheme, error) }
      url = scheme.address(text.value)
      identifier = text.value
    case .repository(let hub):
      do {
        let parts = try hub.check(text.value)
        repository = hub == .github ? Repository(checked: parts) : nil
      } catch { throw .hub(hub, error) }
      path = text.value
      url = hub.address(text.value)
      column = hub.column(text.value, usual: kind.column)
    case .search:
      guard let found = SearchService(rawValue: text.value) else { throw .service }
      url = found.page
      service = found
    }
    self.column = column
    self.repository = repository
    self.path = path
    self.identifier = identifier
    self.service = service
  }

  private init(_ link: Link, url: String, label: Pair?, code: Written<String>?) {
    kind = link.kind
    span = link.span
    repository = link.repository
    path = link.path
    identifier = link.identifier
    service = link.service
    column = link.column
    self.url = url
    self.label = label
    self.code = code
  }

  /// The same link, with what a mapping says besides.
  func with(label: Pair?, code: Written<String>?) -> Link {
    Link(self, url: url, label: label, code: code)
  }

  /// A search, now for `title`; every other link as it is.
  func searching(for title: String) -> Link {
    guard let service else { return self }
    return Link(self, url: service.address(of: title), label: label, code: code)
  }
}

/// Why a text does not lead anywhere.
enum LinkFault: Error {
  case address(AddressFault)
  case identifier(Identifier, IdentifierFault)
  case hub(Hub, HubFault)
  case service
}

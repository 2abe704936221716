/// Where an entry leads.
public struct Link: Sendable {
  public let kind: LinkKind
  /// Absolute and ASCII: `https://github.com/zhangsheng93/cMedQA2`.
  public private(set) var url: String
  public private(set) var label: Pair?
  /// An extraction code that a cloud drive asks for.
  public private(set) var code: Written<String>?
  /// Where the address, path or identifier is written.
  public let span: Span
  /// Only for kind `github`.
  public private(set) var repository: Repository?
  /// Only for kinds that take one: `10.1093/jamia/ocae001`, `2308.03279`.
  public private(set) var identifier: String?
  /// Only for kind `search`: what is searched, for the title of the paper.
  public private(set) var service: SearchService?
  /// The column it fills in a table: a data set on Hugging Face is data, though most links there
  /// are models.
  public private(set) var column: LinkColumn

  /// Checks `text` as the value of a link of this kind. A search leads to the front page of its
  /// service until it knows its title.
  init(checking text: Written<String>, kind: LinkKind) throws(LinkFault) {
    self.kind = kind
    span = text.span
    column = kind.column
    switch kind.target {
    case .address:
      do { url = try Address(checking: text.value).text } catch { throw .address(error) }
    case .identifier(let scheme):
      do { try scheme.check(text.value) } catch { throw .identifier(scheme, error) }
      url = scheme.address(text.value)
      identifier = text.value
    case .repository(let hub):
      do {
        let path = try hub.check(text.value)
        repository = hub == .github ? Repository(checked: path) : nil
      } catch { throw .hub(hub, error) }
      url = hub.address(text.value)
      column = hub.column(text.value, usual: kind.column)
    case .search:
      guard let service = SearchService(rawValue: text.value) else { throw .service }
      url = service.page
      self.service = service
    }
  }

  /// The same link, with what a mapping says besides.
  func with(label: Pair?, code: Written<String>?) -> Link {
    var link = self
    link.label = label
    link.code = code
    return link
  }

  /// A search, now for `title`; every other link as it is.
  func searching(for title: String) -> Link {
    var link = self
    if let service { link.url = service.address(of: title) }
    return link
  }
}

/// Why a text does not lead anywhere.
enum LinkFault: Error {
  case address(AddressFault)
  case identifier(Identifier, IdentifierFault)
  case hub(Hub, HubFault)
  case service
}

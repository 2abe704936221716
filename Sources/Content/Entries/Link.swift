/// Where an entry leads.
public struct Link: Sendable {
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
  /// Only for kinds that take one: `10.1093/jamia/ocae001`, `2308.03279`.
  public let identifier: String?
  /// The column it fills in a table: a data set on Hugging Face is data, though most links there
  /// are models.
  public let column: LinkColumn

  /// Checks `text` as the value of a link of this kind.
  init(checking text: Written<String>, kind: LinkKind) throws(LinkFault) {
    self.kind = kind
    label = nil
    code = nil
    span = text.span
    switch kind.target {
    case .address:
      do { url = try Address(checking: text.value).text } catch { throw .address(error) }
      repository = nil
      identifier = nil
      column = kind.column
    case .identifier(let scheme):
      do { try scheme.check(text.value) } catch { throw .identifier(scheme, error) }
      url = scheme.address(text.value)
      identifier = text.value
      repository = nil
      column = kind.column
    case .repository(let hub):
      do {
        let path = try hub.check(text.value)
        repository = hub == .github ? Repository(checked: path) : nil
      } catch { throw .hub(hub, error) }
      url = hub.address(text.value)
      identifier = nil
      column = hub.column(text.value, usual: kind.column)
    }
  }

  /// The same link, with what a mapping says besides.
  init(_ link: Link, label: Pair?, code: Written<String>?) {
    kind = link.kind
    url = link.url
    span = link.span
    repository = link.repository
    identifier = link.identifier
    column = link.column
    self.label = label
    self.code = code
  }
}

/// Why a text does not lead anywhere.
enum LinkFault: Error {
  case address(AddressFault)
  case identifier(Identifier, IdentifierFault)
  case hub(Hub, HubFault)
}

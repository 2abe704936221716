/// Where an entry leads. A class, though it never changes, as `Entry` is.
public final class Link: Sendable {
  public let kind: LinkKind
  public let label: Pair?
  /// An extraction code that a cloud drive asks for.
  public let code: Located<String>?
  /// Where the address, path or identifier is written.
  public let span: Span
  /// Only for kind `github`.
  public let repository: Repository?
  /// Only for kind `search`: what is searched, for the title of the paper.
  public let service: SearchService?
  /// The column it fills in a table: a data set on Hugging Face is data, though most links there
  /// are models.
  public let column: LinkColumn
  /// The address, path or identifier as it is written; of a search, its address. What follows from it is not kept: a long
  /// list has many links.
  private let text: String

  /// Checks `text` as the value of a link of this kind. A search leads to the front page of its
  /// service until it knows its title.
  init(checking written: Located<String>, kind: LinkKind) throws(LinkFault) {
    self.kind = kind
    span = written.span
    label = nil
    code = nil
    let text = written.value
    var column = kind.column
    var repository: Repository?
    var service: SearchService?
    switch kind.target {
    case .address:
      do { self.text = try Address(checking: text).text } catch { throw .address(error) }
    case .identifier(let scheme):
      do { try scheme.check(text) } catch { throw .identifier(scheme, error) }
      self.text = text
    case .repository(let host):
      do { try host.check(text) } catch { throw .host(host, error) }
      repository = host == .github ? Repository(checked: text) : nil
      column = host.column(text, usual: kind.column)
      self.text = text
    case .search:
      guard let found = SearchService(rawValue: text) else { throw .service }
      service = found
      self.text = found.page
    }
    self.column = column
    self.repository = repository
    self.service = service
  }

  private init(_ link: Link, text: String, label: Pair?, code: Located<String>?) {
    kind = link.kind
    span = link.span
    repository = link.repository
    service = link.service
    column = link.column
    self.text = text
    self.label = label
    self.code = code
  }

  /// Absolute and ASCII: `https://github.com/commonmark/commonmark-spec`.
  public var url: String {
    switch kind.target {
    case .address, .search: text
    case .identifier(let scheme): scheme.address(text)
    case .repository(let host): host.address(text)
    }
  }

  /// Only for kinds that name something on a host, as it is written: `datasets/owner/name`.
  public var path: String? {
    if case .repository = kind.target { text } else { nil }
  }

  /// Only for kinds that take one: `10.1145/359545.359563`, `1810.04805`.
  public var identifier: String? {
    if case .identifier = kind.target { text } else { nil }
  }

  /// The same link, with what a mapping says besides.
  func with(label: Pair?, code: Located<String>?) -> Link {
    Link(self, text: text, label: label, code: code)
  }

  /// A search, now for `title`; every other link as it is.
  func searching(for title: String) -> Link {
    guard let service else { return self }
    return Link(self, text: service.address(of: title), label: label, code: code)
  }
}

/// What is known about the paper behind an entry.
public struct Paper: Sendable {
  /// Where it is not that of the entry.
  public let title: Located<String>?
  public let authors: [Located<String>]
  public let date: PartialDate?
  public let venue: Located<String>?
  public let doi: Located<String>?
  public let arxiv: Located<String>?

  public var doiURL: String? { doi.map { Identifier.doi.address($0.value) } }
  public var arxivURL: String? { arxiv.map { Identifier.arxiv.address($0.value) } }
}

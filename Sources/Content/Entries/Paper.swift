/// What is known about the paper behind an entry.
public struct Paper: Sendable {
  /// Where it is not that of the entry.
  public let title: Written<String>?
  public let authors: [Written<String>]
  public let date: PartialDate?
  public let venue: Written<String>?
  public let doi: Written<String>?
  public let arxiv: Written<String>?

  public var doiURL: String? { doi.map { Identifier.doi.address($0.value) } }
  public var arxivURL: String? { arxiv.map { Identifier.arxiv.address($0.value) } }
}

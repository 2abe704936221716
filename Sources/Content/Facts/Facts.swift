/// What machines know about repositories and papers, with the day on which they were asked.
public struct Facts: Sendable {
  /// By `owner/name` in lower case.
  public let repositories: [String: RepositoryFacts]
  /// By `doi:…` or `arxiv:…` in lower case.
  public let citations: [String: CitationFacts]

  public static let none = Facts(repositories: [:], citations: [:])

  public init(repositories: [String: RepositoryFacts], citations: [String: CitationFacts]) {
    self.repositories = repositories
    self.citations = citations
  }
}

/// What GitHub says about a repository. A value that is not known is nil, never 0.
public struct RepositoryFacts: Hashable, Sendable, Codable {
  public let stars: Int?
  public let archived: Bool?
  /// The day of the last push.
  public let pushed: Day?
  public let licence: String?
  /// The programming language.
  public let language: String?
  public let asked: Day

  public init(
    stars: Int?, archived: Bool?, pushed: Day?, licence: String?, language: String?, asked: Day
  ) {
    self.stars = stars
    self.archived = archived
    self.pushed = pushed
    self.licence = licence
    self.language = language
    self.asked = asked
  }
}

/// How often a paper is cited.
public struct CitationFacts: Hashable, Sendable, Codable {
  public let citations: Int?
  public let asked: Day

  public init(citations: Int?, asked: Day) {
    self.citations = citations
    self.asked = asked
  }
}

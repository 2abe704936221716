/// How often a paper is cited.
public struct CitationFacts: Fact {
  public static let key = FactsKey.papers

  public var citations: Int?
  public var gone: Bool?
  public var history: History?
  public var asked: Day

  public init(citations: Int?, asked: Day) {
    self.citations = citations
    self.asked = asked
  }

  public var count: Int? {
    get { citations }
    set { citations = newValue }
  }

  public var badField: String? {
    firstBad(["citations": citations?.isPlausibleCount ?? true])
  }

  public func isNoise(before new: Self) -> Bool {
    Content.isNoise(citations, new.citations) && gone == new.gone
  }

  /// An index that has dropped a paper knows nothing against it.
  public static func departed(_ old: Self?, asked: Day) -> Self {
    var facts = old ?? Self(citations: nil, asked: asked)
    facts.asked = asked
    return facts
  }
}

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

  enum CodingKeys: String, CodingKey {
    case citations, gone, history, asked
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    citations = try container.decodeIfPresent(Int.self, forKey: .citations)
    gone = try container.decodeIfPresent(Bool.self, forKey: .gone)
    history = try container.decodeIfPresent(History.self, forKey: .history)
    asked = try container.day(forKey: .asked, of: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(citations, forKey: .citations)
    try container.encodeIfPresent(gone, forKey: .gone)
    try container.encodeIfPresent(history, forKey: .history)
    try container.encode(asked, forKey: .asked, of: encoder)
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

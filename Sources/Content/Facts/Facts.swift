/// What machines know, with the day on which they were asked.
public struct Facts: Equatable, Sendable {
  /// On GitHub, by `owner/name` in lower case.
  public var repositories: [String: RepositoryFacts] = [:]
  /// On GitLab and Gitee, each by path in lower case.
  public var gitlab: [String: RepositoryFacts] = [:]
  public var gitee: [String: RepositoryFacts] = [:]
  /// Models and data sets on Hugging Face, by path in lower case: `datasets/owner/name`.
  public var models: [String: ModelFacts] = [:]
  /// By `doi:…` or `arxiv:…` in lower case.
  public var citations: [String: CitationFacts] = [:]
  /// By address.
  public var links: [String: LinkFacts] = [:]

  public static let none = Facts()

  public init() {}
}

/// What one service knows about one thing. A value that is not known is nil, never 0.
public protocol Fact: Codable, Hashable, Sendable {
  /// The key of its file that holds such records.
  static var key: FactsKey { get }
  /// What its count is called: `stars`.
  static var countName: String { get }
  var count: Int? { get set }
  var history: History? { get set }
  /// The service says that there is no such thing any more.
  var gone: Bool? { get set }
  /// The service's own number of the thing, which stays when its name changes.
  var id: Int? { get }
  var asked: Day { get set }
  /// Whether another answer says the same but for what changes every day and matters to nobody.
  func isNoise(before new: Self) -> Bool
  /// Its present name, where it has moved.
  var name: String? { get }
  /// Its owners have stopped for good.
  var archived: Bool? { get }
  /// By how much its count grew in the last 90 days.
  var growth: Int? { get }
  /// What is left to know when the thing is gone.
  static func departed(_ old: Self?, asked: Day) -> Self
}

/// The key under which a file of facts holds its records.
public enum FactsKey: String, CodingKey, CaseIterable, Sendable {
  case repositories, models, papers, links
}

extension Fact {
  public var id: Int? { nil }
  public var name: String? { nil }
  public var archived: Bool? { nil }

  public var growth: Int? {
    gone == true ? nil : count.flatMap { history?.growth(to: $0, on: asked) }
  }

  /// Its count is not below 0.
  var isPlausible: Bool { count ?? 0 >= 0 }
}

/// Whether a count changed by less than 1 % and less than 10.
public func isNoise(_ old: Int?, _ new: Int?) -> Bool {
  guard let old, let new else { return old == new }
  let change = abs(new - old)
  return change == 0 || change < 10 && change * 100 < old
}

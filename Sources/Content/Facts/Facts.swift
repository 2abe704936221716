import Bytes

/// What machines know, with the day on which they were asked.
public struct Facts: Equatable, Sendable {
  /// Repositories by their code host, and there by path in lower case: `owner/name`.
  private var repositories: [CodeHost: [String: RepositoryFacts]] = [:]
  /// Models and data sets on Hugging Face, by path in lower case: `datasets/owner/name`.
  public var models: [String: ModelFacts] = [:]
  /// By `doi:…` or `arxiv:…` in lower case.
  public var citations: [String: CitationFacts] = [:]
  /// By address.
  public var links: [String: LinkFacts] = [:]

  public static let none = Facts()

  public init() {}

  /// The repositories on a code host.
  public subscript(host: CodeHost) -> [String: RepositoryFacts] {
    get { repositories[host] ?? [:] }
    set { repositories[host] = newValue.isEmpty ? nil : newValue }
  }

  /// What is known about the repository that a link leads to.
  public func repository(_ link: Link) -> RepositoryFacts? {
    guard let host = link.kind.codeHost, let path = link.path else { return nil }
    return self[host][link.repository?.key ?? path.inLowerCase]
  }

  /// What is known about the thing on a code host that a link leads to.
  public func fact(about link: Link) -> (any Fact)? {
    switch link.kind.codeHost?.facts {
    case .repositories?: repository(link)
    case .models?: link.path.flatMap { models[$0.inLowerCase] }
    case .citations?, .links?, nil: nil
    }
  }
}

/// A record of a file of facts.
public protocol StoredFact: Codable, Hashable, Sendable {
  /// The key of its file that holds such records.
  static var key: FactsKey { get }
  /// The first field with an impossible value. A stored record with one is not read, and an answer with one is not
  /// believed: all arithmetic on counts relies on that.
  var badField: String? { get }
  var asked: Day { get set }
}

/// What one service knows about one thing. A value that is not known is nil, never 0.
public protocol Fact: StoredFact {
  var count: Int? { get set }
  var history: History? { get set }
  /// The service says that there is no such thing any more.
  var gone: Bool? { get set }
  /// The service's own number of the thing, which stays when its name changes.
  var id: Int? { get }
  /// Whether another answer differs only by what changes every day and does not matter.
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
}

extension Int {
  /// Whether a service can have counted so many: not fewer than none, and not more than twelve digits, as a history has
  /// them. Sums and products of such counts stay far from the largest number.
  public var isPlausibleCount: Bool { 0..<1_000_000_000_000 ~= self }
}

extension String {
  /// Whether a text from a service can be shown: one line without characters that are invisible, turn others around or
  /// have no common meaning.
  public var isShowable: Bool {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return true }
    return unicodeScalars.allSatisfy(\.isShown) && TextRule.problems(in: self, limit: 1).isEmpty
  }

  /// Whether it can be the path of something on a host: `owner/name`, of letters, digits and what else stands in names.
  public var isRepositoryPath: Bool {
    split(separator: "/", omittingEmptySubsequences: false).count >= 2
      && utf8.allSatisfy { $0.isLetterOrDigit || "-_./".utf8.contains($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

/// The name of the first value that does not hold.
func firstBad(_ values: KeyValuePairs<String, Bool>) -> String? {
  values.first { !$0.value }?.key
}

/// Whether a count changed by less than 1 % and less than 10.
public func isNoise(_ old: Int?, _ new: Int?) -> Bool {
  guard let old, let new else { return old == new }
  let change = abs(new - old)
  return change == 0 || change < 10 && change * 100 < old
}

public import Content

/// Something that a service is asked about.
public struct RefreshItem<Record: Fact>: Sendable {
  /// As a list has it: `owner/name`.
  public let name: String
  /// What is known so far.
  public let known: Record?

  /// The key of its record.
  public var key: String { name.lowercased() }
}

/// What a service says about an item.
public enum Answer<Record: Fact>: Sendable {
  case found(Record)
  /// Everything is as the service said it the last time.
  case unchanged
  /// There is no such thing. An empty answer never means this.
  case gone
  /// The name belongs to another repository than before.
  case replaced
  case failed(RequestError)

  /// A record, unless something in it cannot be.
  static func checked(_ record: Record) -> Answer {
    record.badField == nil ? .found(record) : .failed(.garbage)
  }
}

/// A place that knows facts. It hands on each answer at once, so that an interruption loses none of them. An item
/// without an answer was not asked about.
public protocol Service: Sendable {
  associatedtype Record: Fact
  /// As it calls itself: `GitHub`.
  static var name: Phrase { get }
  /// The file of what it says.
  static var file: Facts.File { get }
  /// Where that is among all facts.
  static var records: WritableKeyPath<Facts, [String: Record]> { get }
  /// The variables of the environment that hold its tokens or keys. Of several names for one the first that is set counts.
  static var tokens: [[String]] { get }
  /// The variables of the environment that name another address than the usual one.
  static var addresses: [String] { get }
  /// What these entries have for it to be asked about.
  static func names(in entries: [Entry]) -> [String]
  /// Where people can look at what it was asked about.
  static func page(of name: String) -> String?

  init(_ environment: ServiceEnvironment) throws(EnvironmentFault)

  /// What the user should know before it is asked, such as that it takes more than one run.
  var notice: Phrase? { get }

  func ask(
    _ items: [RefreshItem<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (RefreshItem<Record>, Answer<Record>) -> Void)
}

extension Service {
  public var notice: Phrase? { nil }
}

/// All services, in the order in which they are asked.
public enum Services {
  public static let all: [any Service.Type] = [
    GitHub.self, GitLab.self, Gitee.self, Codeberg.self, HuggingFace.self, Citations.self,
  ]

  /// The one whose answers are in a file.
  public static func of(_ file: Facts.File) -> (any Service.Type)? { all.first { $0.file == file } }
}

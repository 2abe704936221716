public import Content

/// Something that a service is asked about.
public struct Subject<Record: Fact>: Sendable {
  /// As people write it: `owner/name`.
  public let name: String
  /// What is known so far.
  public let known: Record?

  /// What its record is kept under.
  public var key: String { name.lowercased() }

  public init(name: String, known: Record?) {
    self.name = name
    self.known = known
  }
}

/// What a service says about a subject.
public enum Answer<Record: Fact>: Sendable {
  case found(Record)
  /// Everything is as it was last told.
  case unchanged
  /// There is no such thing. Never said because an answer was empty.
  case gone
  /// The name belongs to another repository than before.
  case replaced
  case failed(RequestError)

  /// A record, unless something in it cannot be.
  static func checked(_ record: Record) -> Answer {
    record.badField == nil ? .found(record) : .failed(.garbage)
  }
}

/// One place that knows facts. Each answer is handed on as it comes, so that what was learnt before an interruption of
/// the service is not lost. A subject without an answer was not asked.
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
  /// What a list has for it to be asked about.
  static func names(in catalogue: Catalogue) -> [String]
  /// Where people can look at what it was asked about.
  static func page(of name: String) -> String?

  init(_ environment: ServiceEnvironment) throws(EnvironmentFault)

  /// What people should know before it is asked: that it will take more than one run, say.
  var notice: Phrase? { get }

  func ask(
    _ subjects: [Subject<Record>], on day: Day, _ client: inout RateLimitedClient,
    _ answer: (Subject<Record>, Answer<Record>) -> Void)
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

/// A file of facts as it is decoded: a version, and records under the key of the file.
struct FactsFile<Record: Fact>: Decodable {
  enum CodingKeys: String, CodingKey {
    case version, repositories, papers
  }

  let version: Int
  /// Empty unless the version is 1: nobody knows what another one holds.
  let records: [CodingKeys: [String: FactOutcome<Record>]]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    version = try container.decode(Int.self, forKey: .version)
    var records: [CodingKeys: [String: FactOutcome<Record>]] = [:]
    for key in [CodingKeys.repositories, .papers] where version == 1 {
      records[key] = try container.decodeIfPresent([String: FactOutcome<Record>].self, forKey: key)
    }
    self.records = records
  }
}

/// One record, or the field that kept it from being read: a bad one must not hide the others.
enum FactOutcome<Record: Fact>: Decodable {
  case record(Record)
  case bad(field: String)

  init(from decoder: any Decoder) throws {
    do {
      let record = try Record(from: decoder)
      self = record.isPlausible ? .record(record) : .bad(field: Record.count)
    } catch let error as DecodingError {
      self = .bad(field: error.field)
    }
  }
}

/// A record that knows when it was asked for.
protocol Fact: Decodable {
  /// The name of what is counted.
  static var count: String { get }
  var asked: Day { get }
  /// Its count is not below 0.
  var isPlausible: Bool { get }
}

extension RepositoryFacts: Fact {
  static var count: String { "stars" }
  var isPlausible: Bool { stars ?? 0 >= 0 }
}

extension CitationFacts: Fact {
  static var count: String { "citations" }
  var isPlausible: Bool { citations ?? 0 >= 0 }
}

extension DecodingError {
  /// The field of a record that could not be read.
  fileprivate var field: String {
    switch self {
    case .keyNotFound(let key, _): key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.count > 2 ? context.codingPath.last?.stringValue ?? "" : "record"
    @unknown default: "record"
    }
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = try? Day(checking: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

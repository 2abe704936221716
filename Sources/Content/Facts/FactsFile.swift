import Synchronization

/// A file of facts as it is decoded: a version, the day of the last refresh, and records under the key of the file.
struct FactsFile<Record: StoredFact>: Decodable {
  enum CodingKeys: String, CodingKey {
    case version, asked
  }

  let version: Int
  /// Empty unless the version is 1: the format of any other is unknown.
  let records: [String: FactOutcome<Record>]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    version = try container.decode(Int.self, forKey: .version)
    guard version == 1 else {
      records = [:]
      return
    }
    if let day = try? container.decodeIfPresent(Day.self, forKey: .asked) {
      RefreshDay.current?.set(day)
    }
    let body = try decoder.container(keyedBy: FactsKey.self)
    records =
      try body.decodeIfPresent([String: FactOutcome<Record>].self, forKey: Record.key) ?? [:]
  }
}

/// One record, or the field that kept it from being read: a bad one must not hide the others.
enum FactOutcome<Record: StoredFact>: Decodable {
  case record(Record)
  case bad(field: String)

  init(from decoder: any Decoder) throws {
    do {
      let record = try Record(from: decoder)
      self = record.badField.map { .bad(field: $0) } ?? .record(record)
    } catch {
      // A number that is too large for any type is another kind of error, which names no field.
      self = .bad(field: (error as? DecodingError)?.field ?? "record")
    }
  }
}

/// The day of a file's last refresh, which counts for every record in it that names no other.
final class RefreshDay: Sendable {
  /// That of the file which is being read or written.
  @TaskLocal static var current: RefreshDay?
  private let day: Mutex<Day?>

  init(_ day: Day? = nil) {
    self.day = Mutex(day)
  }

  func set(_ new: Day?) { day.withLock { $0 = new } }
  var value: Day? { day.withLock { $0 } }
}

// The code that the compiler writes for records calls these for what must be there: each of their days, and of an address
// the state and the days on which it was dead, which are left out where they are the usual ones.

extension KeyedDecodingContainer {
  /// The day of a record: its own, or that of the file.
  func decode(_ type: Day.Type, forKey key: Key) throws -> Day {
    if let day = try decodeIfPresent(type, forKey: key) { return day }
    guard let day = RefreshDay.current?.value else {
      throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: ""))
    }
    return day
  }

  func decode(_ type: LinkFacts.State.Type, forKey key: Key) throws -> LinkFacts.State {
    try decodeIfPresent(type, forKey: key) ?? .ok
  }

  func decode(_ type: [Day].Type, forKey key: Key) throws -> [Day] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}

extension KeyedEncodingContainer {
  /// The day of a record, where it is not that of the file.
  mutating func encode(_ day: Day, forKey key: Key) throws {
    if day != RefreshDay.current?.value { try encodeIfPresent(day, forKey: key) }
  }

  mutating func encode(_ state: LinkFacts.State, forKey key: Key) throws {
    if state != .ok { try encodeIfPresent(state, forKey: key) }
  }

  mutating func encode(_ days: [Day], forKey key: Key) throws {
    if !days.isEmpty { try encodeIfPresent(days, forKey: key) }
  }
}

extension DecodingError {
  /// The field of a record that could not be read.
  fileprivate var field: String {
    switch self {
    case .keyNotFound(let key, _): key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.count > 2 ? context.codingPath[2].stringValue : "record"
    @unknown default: "record"
    }
  }
}

import Bytes
import FoundationEssentials

extension Facts {
  /// The bytes of a file: what a person can read, and git can compare line by line.
  ///
  ///     {"version":1,"asked":"2026-11-20","repositories":{
  ///     "owner/name":{"archived":false,"history":"2026-11-20:123","stars":123},
  ///     "owner/other":{"asked":"2026-11-13","stars":45}
  ///     }}
  ///
  /// One record a line, by name; a record names its day only where it is not that of the file. Nil where there is
  /// nothing to keep.
  public func bytes(of file: File) throws -> [UInt8]? {
    switch file {
    case .repositories(let host): try Facts.bytes(of: self[host])
    case .models: try Facts.bytes(of: models)
    case .citations: try Facts.bytes(of: citations)
    case .links: try Facts.bytes(of: links)
    }
  }

  private static func bytes<Record: StoredFact>(
    of records: [String: Record]
  ) throws -> [UInt8]? {
    guard let day = records.values.lazy.map(\.asked).max() else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Array(#"{"version":1,"asked":"\#(day)","\#(Record.key.stringValue)":{"#.utf8)
    var separator = "\n"
    for (name, record) in records.sorted(by: { $0.key.precedes($1.key) }) {
      bytes += separator.utf8
      bytes += try encoder.encode(name)
      bytes.append(UInt8(ascii: ":"))
      bytes += try RefreshDay.$current.withValue(RefreshDay(day)) { try encoder.encode(record) }
      separator = ",\n"
    }
    bytes += "\n}}\n".utf8
    return bytes
  }
}

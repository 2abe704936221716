import Bytes
import Content

/// Which files `init` wrote, and what they said then: a line `<hash>  <path>` for each.
struct StarterRecord {
  /// From the folder of the list.
  static let path = ".duet-init"

  private(set) var hashes: [String: String] = [:]
  /// That of the program which wrote it.
  private(set) var version: String?

  init() {}

  /// What the file says; a line that makes no sense is left out.
  init(_ text: String) {
    version = text.split(separator: "\n").first { $0.hasPrefix("version ") }
      .map { String($0.dropFirst("version ".count)) }
    for line in text.split(separator: "\n")
    where !line.hasPrefix("#") && !line.hasPrefix("version ") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { hashes[parts[1].drop { $0 == " " }.description] = String(parts[0]) }
    }
  }

  mutating func add(_ file: Starter.File) { hashes[file.path] = Self.hash(file.bytes) }

  /// Whether the file still says what was written.
  func holds(_ bytes: [UInt8], at path: String) -> Bool { hashes[path] == Self.hash(bytes) }

  var bytes: [UInt8] {
    let lines = hashes.sorted { $0.key.precedes($1.key) }.map { "\($0.value)  \($0.key)\n" }
    return Array(
      ("# Written by 'duet init'. By it 'duet init --update' tells files that are as it wrote them from others.\n"
        + "version \(Duet.version)\n" + lines.joined()).utf8)
  }

  private static func hash(_ bytes: [UInt8]) -> String { FNVHash(bytes).text }
}

import Foundation

/// The source lists that `content/` grew from, in the folder that `SEEDS` names: `000_….txt` to `004_….txt`.
struct Seeds: Sendable {
  struct File: Sendable {
    let name: String
    let text: String
  }

  let files: [File]

  static let folder = ProcessInfo.processInfo.environment["SEEDS"]

  /// Read once for all tests. These look at whatever there is, so sources that are hardly there must not get to them.
  static func read() throws -> Seeds {
    let seeds = try shared.get()
    guard seeds.files.count == 5, seeds.addresses.count > 300 else {
      throw Unread(files: seeds.files.map(\.name))
    }
    return seeds
  }

  private struct Unread: Error {
    let files: [String]
  }

  private static let shared = Result { try Seeds(in: folder ?? "") }

  private init(in folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    files = try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
      return File(name: name, text: String(decoding: data, as: UTF8.self))
    }
  }

  /// Every address, with the places where it stands: `001_….txt:34`.
  var addresses: [(text: String, place: String)] {
    files.flatMap { file in
      FoundAddress.all(in: file.text).map { ($0.text, "\(file.name):\($0.line)") }
    }
  }

  /// The titles of the search page: from line 3 on they alternate with abstracts.
  var paperTitles: [(text: String, place: String)] {
    guard let page = files.first(where: { $0.name.hasPrefix("003") }) else { return [] }
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).compactMap { number, line in
      guard number >= 3, number % 2 == 1, !line.isEmpty else { return nil }
      let title = line.hasPrefix("Subscribe") ? line.dropFirst("Subscribe".count) : line
      return (String(title), "\(page.name):\(number)")
    }
  }
}

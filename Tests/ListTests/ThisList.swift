import Content
import Foundation

/// The list that this repository publishes, file by file. A file with errors is left out here: `duet check` reports it.
struct ThisList: Sendable {
  let entries: [Entry]
  let texts: [Text]

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// Read once for all tests. These look at whatever there is, so a list that is hardly there must not get to them.
  static func read() throws -> ThisList {
    let list = try shared.get()
    guard list.entries.count > 200, list.texts.count > 4 * list.entries.count else {
      throw Unread(entries: list.entries.count)
    }
    return list
  }

  private struct Unread: Error {
    /// As many as there are without errors.
    let entries: Int
  }

  private static let shared = Result {
    try ThisList(in: repository.appending(path: "content"))
  }

  private init(in folder: URL) throws {
    var entries: [Entry] = []
    var texts: [Text] = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    for path in paths where path.hasSuffix(".yml") && !path.hasPrefix("_") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      let file = Parsed(SourceFile(path: "content/" + path, bytes: bytes), at: path)
      let source = String(decoding: bytes, as: UTF8.self)
      switch file.file {
      case .entry(let entry):
        entries.append(entry)
        texts += Text.all(entry.texts, in: entry.path, source)
      case .section(let section): texts += Text.all(section.texts, in: section.path, source)
      case .list(let list): texts += Text.all(list.texts, in: list.path, source)
      case nil: break
      }
    }
    self.entries = entries
    self.texts = texts
  }
}

/// Counted from 1.
func lineNumber(of span: Span, in source: String) -> Int {
  1 + source.utf8.prefix(span.range.lowerBound).count { $0 == UInt8(ascii: "\n") }
}

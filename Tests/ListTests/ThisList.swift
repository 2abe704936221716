import Content
import Foundation

/// The list that this repository publishes, file by file. A file with errors is left out here, so that one mistake does
/// not hide all others; the tests of the whole tell it.
struct ThisList: Sendable {
  /// What each file holds, by its path: `content/datasets/cmb.yml`.
  let sources: [String: String]
  let entries: [Entry]
  let sections: [SectionFile]
  let settings: ListSettings?
  let catalogue: Catalogue?
  let diagnostics: [Diagnostic]
  let texts: [Text]

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// Read once for all tests. These look at whatever there is, so a list that is hardly there must not get to them.
  static func read() throws -> ThisList {
    let list = try shared.get()
    guard list.entries.count > 200, list.sections.count > 10, list.settings != nil,
      list.texts.count > 4 * list.entries.count
    else { throw Unread(entries: list.entries.count) }
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
    var sources: [String: String] = [:]
    var files: [ContentFile] = []
    var parsed: [Parsed] = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    for path in paths where path.hasSuffix(".yml") && !path.hasPrefix("_") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      let file = Parsed(SourceFile(path: "content/" + path, bytes: bytes), at: path)
      sources[file.path] = String(decoding: bytes, as: UTF8.self)
      parsed.append(file)
      if let content = file.file { files.append(content) }
    }
    (catalogue, diagnostics) = Catalogue.assemble(parsed, facts: .none)
    self.sources = sources
    entries = files.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    sections = files.compactMap { if case .section(let section) = $0 { section } else { nil } }
    settings = files.lazy.compactMap { if case .list(let list) = $0 { list } else { nil } }.first
    var reader = TextReader(sources: sources)
    if let settings { reader.read(settings) }
    for section in sections { reader.read(section) }
    for entry in entries { reader.read(entry) }
    texts = reader.texts
  }

  /// `content/datasets/cmb.yml:6`, for a place in a file.
  func line(of span: Span, in path: String) -> String {
    "\(path):\(lineNumber(of: span, in: sources[path] ?? ""))"
  }

  /// The line itself, to see what stands beside a value.
  func wholeLine(of span: Span, in path: String) -> Substring {
    let source = sources[path] ?? ""
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let number = lineNumber(of: span, in: source)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}

/// Counted from 1.
func lineNumber(of span: Span, in source: String) -> Int {
  1 + source.utf8.prefix(span.range.lowerBound).count { $0 == UInt8(ascii: "\n") }
}

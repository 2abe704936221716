import Foundation
import Testing

/// The site of a sample list, file by file as it was last recorded and read. The list that is published changes every
/// day, and who adds an entry need not know of this.
///
/// `RECORD=1 ./duet test --filter GoldenTests` records it anew; a run that records never passes.
@Suite struct GoldenTests {
  private static let golden = Stage.repository.appending(path: "Tests/CommandTests/Golden")

  @Test func `the site is what was recorded, file by file`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try FileManager.default.copyItem(
      at: Stage.repository.appending(path: "Tests/CommandTests/Sample"),
      to: stage.folder.appending(path: "content"))
    let result = try stage.run(
      "duet build --templates \"$TEMPLATES\" --base-url https://example.org/list/")
    try #require(result.code == 0, "\(result.errors)")
    let site = stage.folder.appending(path: "site")
    try FileManager.default.removeItem(at: site.appending(path: ".duet"))
    // Assets are published as they are: held against their source, they need no recording.
    let assets = site.appending(path: "assets")
    #expect(
      try files(in: assets) == files(in: Stage.repository.appending(path: "templates/assets")))
    try FileManager.default.removeItem(at: assets)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try? FileManager.default.removeItem(at: Self.golden)
      for (path, text) in try files(in: site) {
        let file = Self.golden.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      Issue.record("recorded the site; read the change and run again without RECORD")
      return
    }
    let seen = try files(in: site)
    let expected = try files(in: Self.golden)
    #expect(seen.keys.sorted() == expected.keys.sorted())
    for (path, text) in seen.sorted(by: { $0.key < $1.key }) where text != expected[path] {
      let lines = zip(text.split(separator: "\n"), (expected[path] ?? "").split(separator: "\n"))
      let difference = lines.enumerated().first { $1.0 != $1.1 }
      Issue.record(
        """
        \(path) differs, first in line \(difference.map { $0.offset + 1 } ?? 0)
        is:  \(difference?.element.0 ?? "")
        was: \(difference?.element.1 ?? "")
        """)
    }
  }

  private func files(in folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let bytes = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { continue }
      files[unhashed(path)] = unhashed(String(decoding: bytes, as: UTF8.self))
    }
    return files
  }

  /// Without the hashes in the names of the style sheet and the script, which would make every change of these a change
  /// of all pages.
  private func unhashed(_ text: String) -> String {
    text.replacing(/\.[0-9a-f]{16}\.(css|js)/) { ".\($0.1)" }
  }
}

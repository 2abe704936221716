import Foundation
import Testing

/// What people get wrong, what they are told in both languages, and what is mended by itself.
///
/// `RECORD=1 ./duet test --filter MistakeTests` records it anew; a run that records never passes.
@Suite struct MistakeTests {
  @Test func `each mistake is told in both languages as it was recorded and read`() async throws {
    let mistakes = try Mistake.read()
    // On a thread of its own: the tests share a few, and this one waits for a hundred programs.
    let seen = try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result { try Self.told(mistakes) }) }.start()
    }
    for (mistake, told) in zip(mistakes, seen) {
      #expect(told.said == mistake.said, "\(mistake.name)")
      #expect(told.fixed == mistake.fixed, "\(mistake.name)")
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try seen.map(\.text).joined(separator: "\n")
        .write(to: Mistake.file, atomically: true, encoding: .utf8)
      Issue.record("recorded the mistakes; read the change and run again without RECORD")
    }
    #expect(seen.first?.said == "nothing\n")
    #expect(mistakes.count > 100)
    #expect(mistakes.count { $0.fixed != "nothing\n" } >= 60)
  }

  /// The same with what is said now.
  private static func told(_ mistakes: [Mistake]) throws -> [Mistake] {
    var files: [String: [UInt8]] = [:]
    var seen: [Mistake] = []
    for mistake in mistakes {
      var told = mistake
      var changed = files
      try mistake.happen(to: &changed)
      (told.said, told.fixed) = try problems(of: changed)
      // The first is the list that all others change.
      if seen.isEmpty { files = changed }
      seen.append(told)
    }
    return seen
  }

  /// What is said by `check`, on 28 November 2026, and what it mends.
  private static func problems(
    of files: [String: [UInt8]]
  ) throws -> (said: String, fixed: String) {
    let stage = try Stage()
    defer { stage.clear() }
    for (path, bytes) in files {
      let url = stage.folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    let result = try stage.run(
      "SOURCE_DATE_EPOCH=1795867200 duet check --templates \"$TEMPLATES\" --format json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let problems = try decoder.decode([Told].self, from: Data(result.output.utf8))
    let said = problems.isEmpty ? "nothing\n" : problems.map { $0.text(files[$0.path]) }.joined()
    guard problems.contains(where: { $0.fixable == true }) else { return (said, "nothing\n") }
    let line = "SOURCE_DATE_EPOCH=1795867200 duet check --fix --quiet --templates \"$TEMPLATES\""
    _ = try stage.run(line)
    let fixed = try Self.files(in: stage.folder)
    // Once more there is nothing to do.
    let again = try stage.run(line)
    #expect(!again.errors.contains("--fix"), "\(again.errors)")
    #expect(try Self.files(in: stage.folder) == fixed)
    return (said, differences(files, fixed))
  }

  private static func files(in folder: URL) throws -> [String: [UInt8]] {
    let content = folder.appending(path: "content")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: content.path) {
      let url = content.appending(path: path)
      guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { continue }
      files["content/" + path] = Array(data)
    }
    return files
  }

  private static func differences(
    _ old: [String: [UInt8]], _ new: [String: [UInt8]]
  ) -> String {
    let gone = old.keys.filter { new[$0] == nil }.sorted()
    let renamed = gone.first.flatMap { _ in new.keys.first { old[$0] == nil } }
    var text = ""
    if let from = gone.first, let renamed { text += "\(from) is \(renamed)\n" }
    for path in new.keys.sorted() {
      let (before, after) = (old[path == renamed ? gone[0] : path] ?? [], new[path] ?? [])
      guard before != after else { continue }
      text += path + "\n" + changedLines(before, after)
    }
    return text.isEmpty ? "nothing\n" : text
  }

  private static func changedLines(_ old: [UInt8], _ new: [UInt8]) -> String {
    let (old, new) = (old.split(separator: 0x0A), new.split(separator: 0x0A))
    let difference = new.difference(from: old)
    let lines = { (sign: String, changes: [CollectionDifference<ArraySlice<UInt8>>.Change]) in
      changes.map { change -> String in
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _):
          "\(sign) \(String(decoding: line, as: UTF8.self).replacing("\r", with: "␍"))\n"
        }
      }.joined()
    }
    return lines("-", difference.removals) + lines("+", difference.insertions)
  }
}

/// A problem as other programs are told of it.
private struct Told: Decodable {
  let path, severity, rule, message, help, messageZh, helpZh: String
  let line, column, start, end: Int
  let fixable: Bool?

  func text(_ bytes: [UInt8]?) -> String {
    let range = (start..<end).clamped(to: (bytes ?? []).indices)
    let marked = String(decoding: bytes?[range] ?? [], as: UTF8.self).split(separator: "\n").first
    return """
      \(path):\(line):\(column): \(severity) [\(rule)]\(marked.map { " '\($0)'" } ?? "")
        \(message)
        > \(help)
        \(messageZh)
        > \(helpZh)

      """
  }
}

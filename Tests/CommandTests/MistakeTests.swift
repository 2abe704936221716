import Foundation
import Testing

/// What people get wrong, and what they are told in both languages.
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
    }
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try seen.map(\.text).joined(separator: "\n")
        .write(to: Mistake.file, atomically: true, encoding: .utf8)
      Issue.record("recorded the mistakes; read the change and run again without RECORD")
    }
    #expect(seen.first?.said == "nothing\n")
    #expect(mistakes.count > 100)
  }

  /// The same with what is said now.
  private static func told(_ mistakes: [Mistake]) throws -> [Mistake] {
    var files: [String: [UInt8]] = [:]
    var seen: [Mistake] = []
    for mistake in mistakes {
      var told = mistake
      var changed = files
      try mistake.happen(to: &changed)
      told.said = try problems(of: changed)
      // The first is the list that all others change.
      if seen.isEmpty { files = changed }
      seen.append(told)
    }
    return seen
  }

  /// What is said by `check`, on 28 November 2026.
  private static func problems(of files: [String: [UInt8]]) throws -> String {
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
    return problems.isEmpty ? "nothing\n" : problems.map { $0.text(files[$0.path]) }.joined()
  }
}

/// A problem as other programs are told of it.
private struct Told: Decodable {
  let path, severity, rule, message, help, messageZh, helpZh: String
  let line, column, start, end: Int

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

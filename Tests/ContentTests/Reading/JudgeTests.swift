import Content
import Foundation
import Testing
import YAMLJudge

/// Every document that we accept must mean the same to a complete YAML parser.
struct JudgeTests {
  @Test func `accepted documents mean the same to libfyaml`() {
    for text in Accepted.documents {
      let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8)))
      #expect(root != nil && problems.isEmpty, "\(text.debugDescription): \(problems)")
      if let difference = difference(root, Array(text.utf8)) { Issue.record("\(difference)") }
    }
    #expect(Accepted.documents.count >= 150)
  }

  @Test func `line ends of Windows and a byte order mark change nothing in what a file says`() {
    for text in Accepted.documents {
      let plain = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8))).root
      for mark in ["", "\u{FEFF}"] {
        let bytes = Array((mark + text.replacing("\n", with: "\r\n")).utf8)
        let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
        #expect(problems.isEmpty, "\(text.debugDescription): \(problems)")
        #expect(root.map { Tree($0) } == plain.map { Tree($0) }, "\(text.debugDescription)")
        if let difference = difference(root, bytes) { Issue.record("\(difference)") }
        #expect(
          words(of: root, in: bytes) == words(of: plain, in: Array(text.utf8)),
          "\(text.debugDescription)")
      }
    }
  }

  /// What stands at each place of a tree, whatever its line ends.
  private func words(of root: Node?, in bytes: [UInt8]) -> [[UInt8]] {
    (root?.spans ?? []).map { span in
      bytes[span.range].filter { $0 != UInt8(ascii: "\r") }
    }
  }

  /// A longer run: `DUET_FUZZ_COUNT=1000000 DUET_FUZZ_SEED=7 ./duet test --filter JudgeTests`. With `DUET_FUZZ_PYYAML=1`
  /// PyYAML judges beside libfyaml.
  @Test func `documents made at random mean the same to libfyaml when they are accepted`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["DUET_FUZZ_COUNT"].flatMap { Int($0) } ?? 25_000
    let seed = environment["DUET_FUZZ_SEED"].flatMap { UInt64($0) } ?? 2026
    let asksPyYAML = environment["DUET_FUZZ_PYYAML"] != nil
    let samples = try Accepted.documents + Self.entries()
    var generator = Generator(seed: seed)
    var accepted = 0
    var differences: [String] = []
    var waiting: [(bytes: [UInt8], root: Node)] = []
    for number in 1...count where differences.count < 20 {
      let bytes = generator.document(from: samples)
      let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
      #expect(root != nil || !problems.isEmpty)
      if problems.isEmpty, let root {
        accepted += 1
        if let difference = difference(root, bytes) { differences.append(difference) }
        if asksPyYAML { waiting.append((bytes, root)) }
      }
      if waiting.count == 20_000 || number == count, !waiting.isEmpty {
        let words = try PyYAML.differences(waiting)
        if !words.isEmpty { differences.append(words) }
        waiting = []
      }
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(accepted > count / 20, "only \(accepted) documents were accepted")
  }

  /// The files of a list, of which some documents are mutations.
  private static func entries() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../CommandTests/Sample").standardizedFileURL
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yml") }.sorted()
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }

  private func difference(_ root: Node?, _ bytes: [UInt8]) -> String? {
    let ours = root.map { Tree($0) }
    let judged = Tree(judging: bytes)
    guard ours == nil || ours != judged else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    return "\(text)\n  ours:  \(ours?.description ?? "–")\n  judge: \(judged?.description ?? "–")"
  }
}

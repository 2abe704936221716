import Content
import Foundation
import Testing

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

  /// A longer run: `DUET_FUZZ_COUNT=1000000 DUET_FUZZ_SEED=7 swift test --filter JudgeTests`.
  @Test func `documents made at random mean the same to libfyaml when they are accepted`() {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["DUET_FUZZ_COUNT"].flatMap { Int($0) } ?? 25_000
    let seed = environment["DUET_FUZZ_SEED"].flatMap { UInt64($0) } ?? 2026
    var generator = Generator(seed: seed)
    var accepted = 0
    var differences: [String] = []
    for _ in 0..<count where differences.count < 20 {
      let bytes = generator.document(from: Accepted.documents)
      let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
      #expect(root != nil || !problems.isEmpty)
      guard problems.isEmpty else { continue }
      accepted += 1
      if let difference = difference(root, bytes) { differences.append(difference) }
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(accepted > count / 20, "only \(accepted) documents were accepted")
  }

  private func difference(_ root: Node?, _ bytes: [UInt8]) -> String? {
    let ours = root.map { Tree($0) }
    let judged = Tree(judging: bytes)
    guard ours == nil || ours != judged else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    return "\(text)\n  ours:  \(ours?.description ?? "–")\n  judge: \(judged?.description ?? "–")"
  }
}

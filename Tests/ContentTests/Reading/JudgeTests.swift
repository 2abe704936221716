import Content
import Foundation
import Testing
import YAMLJudge

/// Every document that we accept must mean the same to a complete YAML parser, and to the one that most programs use.
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

  @Test func `documents made at random mean the same to libfyaml when they are accepted`() throws {
    let count = Self.wish("DUET_FUZZ_COUNT") ?? 25_000
    var accepted = 0
    var differences: [String] = []
    try Self.makeDocuments(count) { bytes, root in
      accepted += 1
      if let difference = difference(root, bytes) { differences.append(difference) }
      return differences.count < 20
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(accepted > count / 20, "only \(accepted) documents were accepted")
  }

  @Test(.enabled(if: PyYAML.isInstalled, "python3-yaml is not installed"))
  func `they mean the same to PyYAML, and so do files of lists`() throws {
    var waiting: [(bytes: [UInt8], root: Node)] = []
    var differences = ""
    func judge() throws {
      differences += try PyYAML.differences(waiting)
      waiting = []
    }
    for text in try Accepted.documents + Self.entries() + Self.entries(in: "../../../content") {
      let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: Array(text.utf8)))
      if problems.isEmpty, let root { waiting.append((Array(text.utf8), root)) }
    }
    #expect(waiting.count > Accepted.documents.count)
    try Self.makeDocuments(Self.wish("DUET_FUZZ_COUNT") ?? 10_000) { bytes, root in
      waiting.append((bytes, root))
      if waiting.count == 20_000 { try judge() }
      return differences.isEmpty
    }
    try judge()
    #expect(differences.isEmpty, "\(differences.prefix(20_000))")
  }

  /// Hands on those that are read without a problem, until it is enough.
  ///
  /// A longer run: `DUET_FUZZ_COUNT=1000000 DUET_FUZZ_SEED=7 ./duet test --filter JudgeTests`.
  private static func makeDocuments(
    _ count: Int, _ goesOn: (_ bytes: [UInt8], _ root: Node) throws -> Bool
  ) throws {
    let samples = try Accepted.documents + entries()
    var generator = Generator(seed: UInt64(wish("DUET_FUZZ_SEED") ?? 2026))
    for _ in 1...count {
      let bytes = generator.document(from: samples)
      let (root, problems) = Document.parse(SourceFile(path: "a.yml", bytes: bytes))
      #expect(root != nil || !problems.isEmpty)
      if problems.isEmpty, let root, try !goesOn(bytes, root) { return }
    }
  }

  private static func wish(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// The files of a list, of which some documents are mutations.
  private static func entries(in place: String = "../../CommandTests/Sample") throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: place).standardizedFileURL
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

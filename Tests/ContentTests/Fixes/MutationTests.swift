import Bytes
import Foundation
import Testing

@testable import Content

/// Entries of lists with slips in them, and what mending them may never do.
///
/// A longer run: `DUET_FIX_COUNT=10000 DUET_FIX_SEED=7 ./duet test --filter MutationTests`.
@Suite struct MutationTests {
  @Test(arguments: 0..<4)
  func `mending keeps the words and adds no error, and a second time finds nothing`(
    _ part: Int
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let count = (environment["DUET_FIX_COUNT"].flatMap { Int($0) } ?? 400) / 4
    let seed = environment["DUET_FIX_SEED"].flatMap { UInt64($0) } ?? 2026
    var generator = Generator(seed: seed &* 4 &+ UInt64(part))
    let samples = try Self.entries()
    var (mendedFiles, mended, right) = (0, 0, 0)
    for number in 1...count {
      let bytes =
        number % 4 == 0
        ? generator.document(from: samples) : generator.slips(in: generator.one(of: samples))
      let file = SourceFile(path: "content/things/a.yml", bytes: bytes)
      let found = Self.judge(file)
      let mender = Mender(at: "things/a.yml", judge: Self.judge)
      let result = mender.mend(file, found)
      let shown = String(decoding: bytes, as: UTF8.self).debugDescription
      #expect(result.mended.isEmpty == (result.file.bytes == bytes), "\(shown)")
      guard !result.mended.isEmpty else { continue }
      (mendedFiles, mended) = (mendedFiles + 1, mended + result.mended.count)
      let left = Self.judge(result.file)
      if !left.contains(where: { $0.severity == .error }) { right += 1 }
      check(file, found, result.file, left, shown)
      let again = mender.mend(result.file, left)
      #expect(again.mended.isEmpty, "\(shown)")
      #expect(again.file.bytes == result.file.bytes, "\(shown)")
    }
    print(
      "mended: \(mendedFiles) of \(count) files, \(mended) problems; \(right) files are right then")
    #expect(mendedFiles > count / 5)
    #expect(right > count / 10)
  }

  private func check(
    _ old: SourceFile, _ found: [Diagnostic], _ new: SourceFile, _ left: [Diagnostic],
    _ shown: String
  ) {
    guard let before = Document.parse(old).root else {
      // Nothing can be said of its texts, but all of it has to be there until it can be read.
      let read = { Document.parse($0).problems }
      let readable = Mender(at: "things/a.yml", judge: read).mend(old, read(old)).file
      let same =
        Self.words(Self.withoutFences(old.bytes)) == Self.words(Self.withoutFences(readable.bytes))
      #expect(same, "\(shown)")
      guard let then = Document.parse(readable).root, let now = Document.parse(new).root else {
        return
      }
      let isKept = Self.texts(then) == Self.texts(now)
      #expect(isKept, "\(shown)")
      return
    }
    let most = errors(found)
    for (rule, number) in errors(left) {
      #expect(number <= most[rule, default: 0], "\(rule): \(shown)")
    }
    let isKept = Document.parse(new).root.map(Self.texts) == Self.texts(before)
    #expect(isKept, "\(shown)")
  }

  private func errors(_ all: [Diagnostic]) -> [String: Int] {
    Dictionary(grouping: all.filter { $0.severity == .error }, by: \.rule).mapValues(\.count)
  }

  private static func judge(_ file: SourceFile) -> [Diagnostic] {
    Parsed(file, at: "things/a.yml").diagnostics
  }

  /// The words of the title and the summary, of labels and values.
  private static func texts(_ node: Node) -> [[Character]] {
    switch node.kind {
    case .scalar(let text, _): [words(Array(text.utf8))]
    case .list(let items): items.flatMap(texts)
    case .mapping(let members):
      members.filter {
        ["title", "summary", "details", "zh", "en", "fields", "label", "value", "venue", "authors"]
          .contains(String(words(Array($0.key.value.lowercased().utf8))))
      }.flatMap { texts($0.value) }
    }
  }

  /// Letters and digits, counted by other means than the program's.
  private static func words(_ bytes: [UInt8]) -> [Character] {
    let text = String(decoding: bytes, as: UTF8.self).applyingTransform(
      .fullwidthToHalfwidth, reverse: false)
    let visible = (text ?? "").unicodeScalars.filter {
      !$0.properties.isDefaultIgnorableCodePoint && CharacterSet.alphanumerics.contains($0)
    }
    return Array(String(String.UnicodeScalarView(visible)))
  }

  private static func withoutFences(_ bytes: [UInt8]) -> [UInt8] {
    Array(
      bytes.split { $0 == 0x0A || $0 == 0x0D }.filter { line in
        let text = line.drop { $0 == 0x20 }
        return !text.starts(with: "```".utf8) && !text.starts(with: "~~~".utf8)
      }.joined(separator: [0x0A]))
  }

  /// Those of this list and of the sample of the tests.
  private static func entries() throws -> [String] {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    return try ["content", "Tests/CommandTests/Sample"].flatMap { path in
      let folder = root.appending(path: path)
      return try (FileManager.default.subpathsOfDirectory(atPath: folder.path))
        .filter {
          $0.hasSuffix(".yml") && !$0.hasSuffix("section.yml") && !$0.hasSuffix("list.yml")
        }
        .sorted().map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }
  }
}

extension Generator {
  /// The text with some of what people and their keyboards do to it.
  fileprivate mutating func slips(in text: String) -> [UInt8] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<1 + below(4) {
      let index = below(lines.count)
      let (old, new) = one(of: Self.slips)
      let places = lines[index].ranges(of: old)
      guard !places.isEmpty else { continue }
      lines[index].replaceSubrange(one(of: places), with: new)
    }
    if below(6) == 0 {
      let index = below(lines.count)
      let spaces = lines[index].prefix { $0 == " " }.count
      let indent = one(of: ["\t", "\u{3000}", "\u{A0}\u{A0}", " \t", ""])
      lines[index] = String(repeating: indent, count: spaces / 2) + lines[index].dropFirst(spaces)
    }
    if below(20) == 0 {
      lines.insert(one(of: ["---", "```yaml", "```", "..."]), at: below(lines.count))
    }
    if below(20) == 0 { lines = lines.map { $0.isEmpty ? "" : "  " + $0 } }
    let end = one(of: ["\n", "\n", "\n", "\n", "\n", "\n", "\r\n", "\r"])
    return Array(lines.joined(separator: end).utf8)
  }

  private static let slips: [(old: String, new: String)] = [
    (": ", "："), (": ", ":"), (": ", ":\t"), (": ", ":\u{A0}"), (": ", " ： "), (", ", "，"),
    (", ", "、"), ("，", ", "), ("，", ": "), ("。", ": "), ("-", "/"), ("-", "."), ("-", "_"),
    ("[", "【"), ("]", "】"), ("{", "｛"), ("}", "｝"), ("{", "（"), ("- ", "-"), ("- ", "—"),
    ("\"", "“"), ("\"", "”"), ("\"", ""), ("\"", "＂"), (" ", "\t"), (" ", "\u{3000}"), ("a", "A"),
    ("e", "e\u{200B}"), ("t", "T"), ("z", "Z"), ("g", "\u{FEFF}g"), ("/", "／"), (":", "："),
    ("https://", "https:/"), ("github: ", "github: https://github.com/"), ("github: ", "github: @"),
    ("arxiv: ", "arxiv: arXiv:"), ("。", "。\u{202E}"), (" ", " *"), (": ", ": @"), (": ", ": %"),
    (": ", ": \""), ("", ""), (" ", " #"), (" ", "  "), ("2026-", "2026年"), ("0", "０"),
  ]
}

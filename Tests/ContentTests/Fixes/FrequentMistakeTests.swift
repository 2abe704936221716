import Foundation
import Testing

@testable import Content

/// The table of mistakes that contributors read, held against what is mended.
@Test(arguments: ["CONTRIBUTING.md", "CONTRIBUTING.zh.md"])
func `a frequent mistake is mended as its table says where that promises it`(
  _ document: String
) throws {
  let rows = try frequentMistakes(in: document)
  #expect(rows.count == 18)
  #expect(rows.count { $0.isMended } == 14)
  var count = 0
  for row in rows {
    for wrong in row.wrong {
      guard let (text, right) = row.files(with: wrong) else { continue }
      count += 1
      let judge = { (file: SourceFile) in Parsed(file, at: "things/a.yml").diagnostics }
      let file = SourceFile(path: "content/things/a.yml", bytes: Array(text.utf8))
      let found = judge(file)
      #expect(found.contains { $0.severity == .error }, "\(wrong)")
      let result = Mender(at: "things/a.yml", judge: judge).mend(file, found)
      let mended = String(decoding: result.file.bytes, as: UTF8.self)
      #expect(mended == (row.isMended ? right : text), "\(wrong)")
      if row.isMended { #expect(judge(result.file).allSatisfy { $0.severity == .warning }) }
    }
  }
  #expect(count == 14)
  let name = rows.first { $0.wrong.contains("my-entry.yml.txt") }
  let place = Place(path: "content/things/my-entry.yml.txt", span: Span(0..<0))
  let problem = Diagnostic(fileNamed: "things/my-entry.yml.txt", at: place)
  #expect(problem?.fix == .rename(name?.right ?? ""))
}

/// A row: what somebody wrote, each in its code, and what is right.
private struct Row {
  let wrong: [String]
  let right: String
  let isMended: Bool

  /// An entry with the mistake, and without it; nil for a mistake that is told in words.
  func files(with wrong: String) -> (wrong: String, right: String)? {
    guard let (before, after) = frame(of: wrong) else { return nil }
    return (before + wrong + after, before + right + after)
  }

  private func frame(of text: String) -> (before: String, after: String)? {
    let (title, summary) = ("title: A\n", "summary: {zh: 甲。, en: A.}\n")
    let added = "added: 2026-11-21\n"
    return switch text.prefix(2) {
    case "ti": ("", "\n" + summary + added)
    case "en" where text.hasPrefix("en: "): (title + "summary:\n  zh: 甲。\n  ", "\n" + added)
    case "gi", "ho": (title + summary + "links:\n  ", "\n" + added)
    case "ta": (title + summary, "\n" + added)
    case "ad": (title + summary, "\n")
    case "{z": (title + "summary: ", "\n" + added)
    case "[d", "【d": (title + summary + "tags: ", "\n" + added)
    default: nil
    }
  }
}

private func frequentMistakes(in document: String) throws -> [Row] {
  let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
  let text = try String(contentsOf: root.appending(path: document), encoding: .utf8)
  return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap { line in
    let cells = line.replacing("\\|", with: "¦").split(
      separator: "|", omittingEmptySubsequences: false)
    // Only this table has a column about mending.
    guard cells.count == 6, let right = codes(cells[2]).first ?? String?("") else { return nil }
    let mended = cells[4].trimmingCharacters(in: .whitespaces)
    guard mended.isEmpty || mended.hasPrefix("✓") else { return nil }
    return Row(
      wrong: codes(cells[1]), right: right, isMended: mended.hasPrefix("✓"))
  }
}

private func codes(_ cell: Substring) -> [String] {
  cell.matches(of: /`([^`]+)`/).map { String($0.1) }
}

import Bytes
import Foundation
import Testing
import YAMLJudge

@testable import Content

/// The schemas that editors get, against the checker: every file is given to both.
@Suite(
  .enabled(if: JSONSchemaJudge.isInstalled, "python3-jsonschema or python3-yaml is not installed"))
struct JSONSchemaTests {
  private static let proposals = Proposals(from: [
    parse(entryHeader + "tags: [parser, 2018]\n", at: "datasets/chinese/cmedqa2.yml")
  ])

  private static func schemas(_ proposals: Proposals) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: WrittenFile.allCases.map {
        ($0.rawValue, $0.jsonSchema(proposing: proposals).lines())
      })
  }

  private struct File {
    let kind: WrittenFile
    let text: String

    var path: String {
      switch kind {
      case .entry: "datasets/a.yml"
      case .section: "datasets/section.yml"
      case .list: "list.yml"
      }
    }
  }

  /// What is wrong with a file for reasons that no schema can say, as they are about letters, about how something is written
  /// down, or about a text that counts bytes.
  private static let unspeakable: Set<String> = [
    "normal-form", "long-text",
  ]

  private func compare(
    _ files: [File], _ proposals: Proposals = proposals
  ) throws -> (accepted: Int, refused: Int) {
    // Files that the reader refuses are no YAML, or YAML that is no matter of a schema.
    let read = files.filter {
      Document.parse(SourceFile(path: $0.path, bytes: Array($0.text.utf8))).problems.isEmpty
    }
    let verdicts = try JSONSchemaJudge.verdicts(
      Self.schemas(proposals), read.map { ($0.kind.rawValue, $0.text) })
    try #require(verdicts.count == read.count)
    var (accepted, refused) = (0, 0)
    for (file, verdict) in zip(read, verdicts) {
      let errors = parse(file.text, at: file.path).diagnostics.filter { $0.severity == .error }
      if errors.isEmpty {
        accepted += 1
        #expect(
          verdict.asTexts && verdict.asValues == [true, true],
          "\(file.kind) is refused \(verdict): \(file.text)")
      } else if errors.contains(where: { !Self.unspeakable.contains($0.rule) }) {
        refused += 1
        #expect(
          !verdict.asTexts,
          "\(file.kind) is accepted: \(file.text) \(errors.map { "\($0.rule): \($0.message)" })")
      }
    }
    return (accepted, refused)
  }

  @Test(arguments: ["../../CommandTests/Sample", "../../../content"])
  func `the files of lists are good`(_ place: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: place).standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yml") && !$0.hasPrefix("_") }.sorted()
      .map { path in
        let kind =
          path == "list.yml" ? WrittenFile.list : path.hasSuffix("section.yml") ? .section : .entry
        return File(
          kind: kind, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      }
    let (accepted, refused) = try compare(files)
    #expect(accepted > 5 && refused == 0)
  }

  @Test func `a value is good for a key where the checker takes it`() throws {
    var files: [File] = []
    for kind in WrittenFile.allCases {
      for key in kind.schema.keys {
        let others = kind.schema.required.filter { $0.name != key.name }
          .map { $0.example + "\n" }.joined()
        files += Self.values(for: key).map {
          File(kind: kind, text: others + "\(key.name): \($0)\n")
        }
      }
    }
    let inner = [
      (Schema.paper, "paper", ""), (.field, "fields", "- "), (.marker, "markers", "- "),
      (.rules, "rules", ""), (.term, "terms", "- "),
    ]
    for (schema, name, dash) in inner {
      for key in schema.keys {
        let lines =
          schema.required.filter { $0.name != key.name }.map(\.example)
        files += Self.values(for: key).map { value in
          let item = ([("\(key.name): \(value)")] + lines).enumerated()
            .map {
              ($0.offset == 0 ? "  \(dash)" : dash.isEmpty ? "  " : "    ") + $0.element + "\n"
            }
          let text = "\(name):\n" + item.joined()
          let kind = ["paper", "fields"].contains(name) ? WrittenFile.entry : .list
          let header = kind.schema.required.map { $0.example + "\n" }.joined()
          return File(kind: kind, text: header + text)
        }
      }
    }
    let kinds: [LinkKind] = [
      .homepage, .github, .gitlab, .gitee, .huggingface, .modelscope, .arxiv, .doi, .pubmed,
      .search,
    ]
    for kind in kinds {
      for value in Self.scalars + Self.targets + Self.shapes {
        for form in ["\(value)", "{url: \(value)}", "[\(value)]"]
        where form == value || Self.targets.contains(value) {
          files.append(
            File(
              kind: .entry,
              text: WrittenFile.entry.schema.required.map { $0.example + "\n" }.joined()
                + "links:\n  \(kind.rawValue): \(form)\n"))
        }
      }
    }
    let (accepted, refused) = try compare(files)
    #expect(accepted > 1000, "\(accepted)")
    #expect(refused > 1500, "\(refused)")
  }

  @Test func `a file is good without what may be missing, and with nothing else in it`() throws {
    var files: [File] = []
    for kind in WrittenFile.allCases {
      let keys = kind.schema.keys
      files.append(File(kind: kind, text: keys.map { $0.example + "\n" }.joined()))
      for left in keys.indices {
        files.append(
          File(
            kind: kind,
            text: keys.enumerated().filter { $0.offset != left }.map { $0.element.example + "\n" }
              .joined()))
      }
      let header = kind.schema.required.map { $0.example + "\n" }.joined()
      let strangers = keys.flatMap(\.lookalikes).map { "\($0): x" }
      for stranger in ["sumary: x", "name2: [x]", "id: a"] + strangers {
        files.append(File(kind: kind, text: header + stranger + "\n"))
      }
      files += ["- a\n", "text\n", "[]\n", "{}\n"].map { File(kind: kind, text: $0) }
    }
    let (accepted, refused) = try compare(files)
    #expect(accepted > 20 && refused > 40)
  }

  @Test func `a list without anything to propose has schemas, too`() throws {
    _ = try compare(
      WrittenFile.allCases.map { kind in
        File(kind: kind, text: kind.schema.keys.map { $0.example + "\n" }.joined())
      }, Proposals())
  }

  private static func values(for key: Key) -> [String] {
    let example = String(key.example.dropFirst(key.name.utf8.count + 2))
    let own = [example, "[\(example)]", "[\(example), \(example)]", "{zh: \(example)}"]
    return own + scalars + shapes + special(key.type)
  }

  private static func special(_ type: ValueType) -> [String] {
    switch type {
    case .slug, .id, .choice, .list, .oneOrMore:
      [
        "[a, b-c, 2018]", "[a-]", "[-a]", "[a--b]", "[A]", "[a b]", "[null, true, 1e5]", "[a, a]",
        "[1, 01]", "[1e1, 10]", "[index]", "[zh]", "[zh, en]", "[zh, en, zh]", "[zh, fr]",
        "[\(String(repeating: "a", count: 64))]", "[\(String(repeating: "a", count: 65))]",
        "[stars > 50]", "[stars>50]", "[citations > 1234567890]", "[venue is reviewed]",
        "[\"  stars   > 5 \"]", "\" archived \"", "archived", "gone", "moved", "dead", "table",
        "papers",
        "single", "sections", "auto",
        "[\((0..<33).map { "a\($0)" }.joined(separator: ", "))]",
        "[\((0..<32).map { "a\($0)" }.joined(separator: ", "))]",
        "[\((0..<17).map { "stars > \($0)" }.joined(separator: ", "))]",
      ]
    case .day, .partialDate:
      [
        "2026-11-21", "2024-02-29", "2000-02-29", "1900-02-29", "2100-02-29", "2023-02-29",
        "2026-02-30", "2026-04-31", "2026-12-31", "1899-12-31", "2200-01-01", "1900-01-01",
        "2026-1-5", "2026-13-01", "2026-00-10", "2026-11", "2026-13", "2026", "1899", "2200",
        "\"2026\"", "\" 2026-11-21 \"", "|\n    2026-11-21", "2026/11/21",
      ]
    case .base, .repository, .branch, .target, .link, .identifier, .condition: targets
    case .rule, .count:
      [
        "off", "error", "warning", "auto", "none", "{zh: 300}", "{zh: 0, en: 80}", "{en: 10000}",
        "{level: off}", "0", "9999", "0012", "12.5",
      ]
    case .text, .pair, .textOrPair, .mapping: []
    }
  }

  private static let scalars = [
    "x", "2048", "0x1F", "1e3", "1.10", "-1", ".5", "true", "yes", "no", "on", "null", "~", "\"\"",
    "\" \"", "\"\u{3000}\"", "\u{3000}文", "2026-11-21", "12:30", "=", "\"a\\nb\"", "\"a\\n\\nb\"",
    "\"a b\"",
    "文字", "|\n    one\n    two", "|\n    one\n\n    two", ">-\n    one\n    two", "|\n    x\n", "🔥",
    String(repeating: "x", count: 32), String(repeating: "x", count: 33),
    String(repeating: "x", count: 600), String(repeating: "x", count: 601),
    String(repeating: "文", count: 200), "\" \(String(repeating: "x", count: 600)) \"",
    String(repeating: "🔥", count: 32), String(repeating: "x", count: 8192),
    String(repeating: "x", count: 8193), "|\n    \(String(repeating: "x", count: 8191))", "",
  ]

  private static let shapes = [
    "[]", "{}", "[x]", "{zh: x}", "{en: x}", "{zh: x, en: y}", "{zh: , en: x}", "{zh: , en: }",
    "{zh: \"\"}", "{zh: 1, en: true}", "{zh: [x]}", "{zh: x, fr: y}", "[[x]]", "[{zh: x}]",
    "{url: x}", "{url: [x]}", "{label: x}", "\n    - x\n    - y", "{zh: \"a\\n\\nb\"}",
  ]

  private static let targets = [
    "https://example.org", "http://example.org/", "https://example.org:80/a",
    "https://example.org:/",
    "https://example.org:123456/", "https://a_b.example.org/x%20y", "https://example.org/%zz",
    "https://example.org/x%2", "https://-a.example.org/", "https://a-.example.org/",
    "https://localhost/",
    "https://u@example.org/", "\"https://example.org/?a=b\"", "\"https://example.org/#c\"",
    "\"https://example.org?x\"", "https://example.org/../a", "https://example.org/a/..",
    "https://example.org/a..b/",
    "https://example.org/%2E/a", "https://example.org//a", "\"https://example.org/a b\"",
    "https://example.org/文",
    "\"https://example.org/<a>\"", "\"https://example.org/[a]\"", "\" https://example.org/ \"",
    "ftp://example.org/", "example.org",
    "https://\(String(repeating: "a", count: 63)).org/",
    "https://\(String(repeating: "a", count: 64)).org/",
    "https://example.org/\(String(repeating: "a", count: 2028))",
    "https://example.org/\(String(repeating: "a", count: 2029))",
    "a/b", "owner/name", "a-/b", "-a/b", "a_b/c", "a.b/c", "a/b.git", "a/.b", "a/..", "a/.", "./a",
    "../a", "a/b/c",
    "a/b/c/d", "datasets/a/b", "datasets/a", "spaces/a/b", "studios/a/b", "models/a/b", "a//b",
    "/a", "a/",
    "github.com/a", "gitlab.com/a", "www.gitee.com/a", "huggingface.co/a", "https://github.com/a/b",
    "git@github.com:a/b.git", "\" a/b \"", "\(String(repeating: "a", count: 39))/b",
    "\(String(repeating: "a", count: 40))/b", "a/\(String(repeating: "b", count: 100))",
    "a/\(String(repeating: "b", count: 101))", "main", "a.b", "a..b", ".a", "a.", "a.lock", "-a",
    "+a", "1.0", "1e-5",
    "feature/x", "a/b.lock", "a.lock/b", "1810.04805", "\"1810.04805\"", "1810.0480", "1813.04805",
    "1810.048",
    "1810.048050", "0704.0001", "9912.99999", "cs/0112017", "math.GT/0309136", "math.gt/0309136",
    "cs/0113017", "c/0112017",
    "arXiv:1810.04805", "1810.04805v2", "10.1145/359545.359563", "10.1/x", "10.1145/", "10.11a5/x",
    "10.1145/é",
    "10.1145/\(String(repeating: "a", count: 292))",
    "10.1145/\(String(repeating: "a", count: 293))",
    "https://doi.org/10.1145/x", "31501885", "0123", "1234567890", "\"31501885\"", "arxiv",
    "pubmed", "scholar", "google",
    "\" arxiv \"", "stars > 50", "venue is reviewed",
  ]
}

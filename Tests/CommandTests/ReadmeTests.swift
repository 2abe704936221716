import Foundation
import Testing

@testable import duet

/// What the documents name is there: files, headings, options.
@Suite struct ReadmeTests {
  static let documents = [
    "README.md", "README.zh.md", "CONTRIBUTING.md", "CONTRIBUTING.zh.md", "docs/your-list.md",
    "docs/your-list.zh.md", "docs/developing.md", "docs/promises.md", "docs/theme.md",
    "docs/rules.md", "docs/rules.zh.md",
    "docs/releasing.md", "SECURITY.md", "CHANGELOG.md",
    "Benchmarks/README.md",
  ]

  static func text(_ path: String) throws -> String {
    try String(contentsOf: Stage.repository.appending(path: path), encoding: .utf8)
  }

  /// Of a list that replaced the one that the documents speak of there is nothing to find. Its owner has deleted the tests
  /// of that one, as `docs/your-list.md` says.
  static func isOfAnotherList(_ path: String) -> Bool {
    let tests = "Tests/ListTests"
    return (path.hasPrefix("content/") || path.hasPrefix(tests))
      && !FileManager.default.fileExists(atPath: Stage.repository.appending(path: tests).path)
  }

  /// Without blocks of code, in which nothing is a link or a heading.
  static func prose(_ path: String) throws -> String {
    let parts = try text(path).components(separatedBy: "\n```")
    return stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined(separator: "\n")
  }

  @Test(arguments: documents)
  func `every link of a document leads to a file and a heading`(_ path: String) throws {
    let folder = Stage.repository.appending(path: path).deletingLastPathComponent()
    for link in try Self.prose(path).matches(of: /\]\(([^():\s]*)\)/).map({ String($0.1) }) {
      // Inside `code` it is an example of a link.
      guard try !Self.prose(path).contains("`[\(link)`"), !link.hasPrefix("#") || link.count > 1
      else { continue }
      let parts = link.components(separatedBy: "#")
      let target = parts[0].isEmpty ? path : parts[0]
      let file =
        parts[0].isEmpty
        ? Stage.repository.appending(path: path) : folder.appending(path: parts[0]).standardized
      let place = file.path.dropFirst(Stage.repository.path.count).drop { $0 == "/" }
      if Self.isOfAnotherList(String(place)) { continue }
      #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
      guard parts.count == 2, target.hasSuffix(".md") else { continue }
      let headings = try String(contentsOf: file, encoding: .utf8).matches(of: /(?m)^#+ (.+)$/)
        .map { Self.anchor(String($0.1)) }
      let isExample = try Self.prose(path).contains("](\(link))`")
      #expect(isExample || headings.contains(parts[1]), "\(link)")
    }
  }

  /// As GitHub makes it of a heading.
  static func anchor(_ heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || CharacterSet.decimalDigits.contains($0)
        || " -_".unicodeScalars.contains($0)
    }
    return String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
  }

  @Test(arguments: documents.filter { !$0.hasPrefix("Benchmarks") })
  func `every path that a document names is there`(_ path: String) throws {
    let folders = [
      "content", "Sources", "Tests", "templates", "Artwork", "docs", "Benchmarks", ".github",
    ]
    let words = try Self.text(path).matches(of: /[`( ]([A-Za-z.]+\/[\w.\/-]*\w)/).map {
      String($0.1)
    }
    for word in words where folders.contains(where: { word.hasPrefix($0 + "/") }) {
      // What a reader makes, and what only a refresh makes.
      guard !word.contains("my-entry"), !word.contains("_facts"), !Self.isOfAnotherList(word)
      else { continue }
      let file = Stage.repository.appending(path: word).path
      #expect(FileManager.default.fileExists(atPath: file), "\(word)")
    }
  }

  @Test(arguments: ["docs/promises.md", "docs/attacking.md"])
  func `every suite and scenario that a document names is there`(_ path: String) throws {
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: Stage.repository.appending(path: "Tests").path)
    let names = Set(files.compactMap { $0.split(separator: "/").last?.split(separator: ".").first })
    let text = try Self.text(path)
    let suites = text.matches(of: /\b[A-Z]\w+Tests\b/).map { $0.0 }
    let scenarios = text.matches(of: /`((?:build|check|machine|output|serve)-[a-z-]+)`/)
      .map { $0.1 }
    #expect(!suites.isEmpty)
    let package = try Self.text("Package.swift")
    for name in suites + scenarios {
      #expect(names.contains(name) || package.contains("\"\(name)\""), "\(name)")
    }
  }

  /// So that a contributor who forgets one of them is told.
  @Test(arguments: ["CONTRIBUTING.md", "CONTRIBUTING.zh.md"])
  func `what the template for entries leaves open is told where it stayed so`(_ path: String) throws
  {
    let block = try Self.text(path).firstMatch(of: /(?s)```yaml\n(.*?\n)```/)?.1
    let template = String(try #require(block)).replacing("YYYY-MM-DD", with: "2026-11-21")
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("name: {zh: 甲, en: A}\ndescription: {zh: 乙。, en: B.}\n", to: "content/list.yml")
    try stage.write("title: {zh: 丙, en: C}\n", to: "content/things/section.yml")
    try stage.write(template, to: "content/things/thing.yml")
    let output = try stage.run(
      "SOURCE_DATE_EPOCH=1795867200 duet check --templates \"$TEMPLATES\" --format json"
    ).output
    struct Problem: Decodable {
      let rule: String
      let start, end: Int
    }
    let told = try JSONDecoder().decode([Problem].self, from: Data(output.utf8)).map {
      "\($0.rule): " + String(decoding: Array(template.utf8)[$0.start..<$0.end], as: UTF8.self)
    }
    let open = template.split(separator: "\n").filter {
      ["title: ", "  zh: ", "  en: ", "  github: "].contains(where: $0.hasPrefix)
    }
    #expect(open.count == 4)
    #expect(told == open.map { "placeholder: " + $0.split(separator: ": ", maxSplits: 1)[1] })
  }

  /// The benchmarks have options of their own.
  @Test(arguments: documents.filter { !$0.hasPrefix("Benchmarks") })
  func `every option that a document names is one of the program's`(_ path: String) throws {
    let known = Duet.commands.shown.flatMap { $0.options + Option.common }.map(\.name)
    // `./duet test` hands its options to `swift test`, and others are those of other tools.
    let others = [
      "--filter", "--help", "--in-place", "--recursive", "--commit", "--neutral", "--repo",
    ]
    for option in try Self.text(path).matches(of: /--[a-z][a-z-]+/).map({ String($0.0) }) {
      #expect(known.contains(option) || others.contains(option), "\(option)")
    }
  }

  @Test(arguments: [
    ("README.md", "README.zh.md"), ("CONTRIBUTING.md", "CONTRIBUTING.zh.md"),
    ("docs/your-list.md", "docs/your-list.zh.md"),
  ])
  func `a document says the same things in both languages`(_ english: String, _ chinese: String)
    throws
  {
    let (en, zh) = (try Self.text(english), try Self.text(chinese))
    // What is spelled alike in both: code, links, options.
    for pattern in [/`([a-z-]+\.yml|--[a-z-]+|[a-z_]+)`/, /\]\((https:[^)]+)\)/] {
      let (left, right) = (
        Set(en.matches(of: pattern).map { String($0.1) }),
        Set(zh.matches(of: pattern).map { String($0.1) })
      )
      #expect(left.subtracting(right).sorted() == [], "only in \(english)")
      #expect(right.subtracting(left).sorted() == [], "only in \(chinese)")
    }
  }
}

/// Documents that the program writes.
@Suite struct GeneratedDocumentTests {
  @Test(arguments: [
    ("docs/theme.md", "duet theme names --markdown"),
    ("docs/rules.md", "duet rules --markdown --language en"),
    ("docs/rules.zh.md", "duet rules --markdown --language zh"),
  ])
  func `a document says what the program says now`(_ path: String, _ line: String) throws {
    let stage = try Stage()
    defer { stage.clear() }
    let text = try stage.run(line).output
    #expect(text.count > 1000)
    #expect(text == (try ReadmeTests.text(path)), "run: ./\(line) >\(path)")
  }
}

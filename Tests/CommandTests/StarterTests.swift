import Content
import Foundation
import Site
import Testing
import YAMLJudge

@testable import duet

/// What `duet init` writes.
@Suite struct StarterTests {
  private func starter(
    home: String = "owner/duet", action: String? = "owner/duet@v1.2.0",
    repository: Repository? = nil
  ) -> Starter {
    Starter(
      name: Starter.Pair(zh: "清单", en: "A list"),
      description: Starter.Pair(zh: "说明。", en: "Words."),
      section: Starter.Pair(zh: "东西", en: "Things"), repository: repository, home: home,
      action: action, day: "2026-11-21")
  }

  @Test func `the program has every file of the folder in it`() throws {
    let folder = Stage.repository.appending(path: "Sources/CEmbedded/Starter")
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: name)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false {
        files[name] = try String(contentsOf: url, encoding: .utf8)
      }
    }
    let originals = Dictionary(uniqueKeysWithValues: Starter.originals.map { ($0.path, $0.text) })
    #expect(originals == files, "a line of Sources/CEmbedded/starter.c")
  }

  @Test func `nothing of a placeholder is left, and what is not known leaves no line`() throws {
    let known = starter(repository: try Repository(checking: "Owner/Things"))
    for file in known.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("@@"), "\(file.path)")
      #expect(!text.contains("\n\n\n"), "\(file.path)")
    }
    let list = try #require(known.files.first { $0.path == "content/list.yml" })
    #expect(String(decoding: list.bytes, as: UTF8.self).contains("https://owner.github.io/Things/"))
    let unknown = starter(home: "", action: nil).files
    #expect(!unknown.contains { $0.path.hasPrefix(".github/workflows") })
    for file in unknown {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("@@") && !text.contains("https://github.com//"), "\(file.path)")
      #expect(!text.contains("\n\n\n"), "\(file.path)")
    }
  }

  @Test(arguments: Language.allCases)
  func `its guide names every key of an entry and every kind of link`(_ language: Language) throws {
    let guide = try guide(in: language)
    for name in Schema.entry.keys.map(\.name) + LinkKind.allCases.map(\.rawValue) {
      #expect(guide.contains("`\(name)`"), "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `its guide calls the way to the editor as the site does`(_ language: Language) throws {
    let file = try #require(ThemeFile.builtIn.first { $0.name == "strings.\(language).yml" })
    let line = try #require(
      String(decoding: file.file.bytes, as: UTF8.self).split(separator: "\n").first {
        $0.hasPrefix("edit-entry: ")
      })
    let words = line.dropFirst("edit-entry: ".count)
    #expect(try guide(in: language).contains(language == .zh ? "“\(words)”" : "*\(words)*"))
  }

  private func guide(in language: Language) throws -> String {
    let name = language == .zh ? "CONTRIBUTING.zh.md" : "CONTRIBUTING.md"
    return try #require(Starter.originals.first { $0.path == name }?.text)
  }

  @Test func `workflows fetch the release that they are given`() throws {
    let flows = starter().files.filter { $0.path.hasPrefix(".github/workflows/") }
    #expect(
      flows.map(\.path).sorted()
        == ["check", "pages", "refresh"].map { ".github/workflows/\($0).yml" })
    for flow in flows {
      let text = String(decoding: flow.bytes, as: UTF8.self)
      #expect(text.contains("- uses: owner/duet@v1.2.0\n"), "\(flow.path)")
    }
  }

  /// Whatever a maintainer types is one line of YAML that says it, and in Markdown it shows as it is.
  @Test(arguments: [
    "Plain", "with: colon", "it's", "\"quoted\"", "#tag", "- dash", "[a], {b}", "no", "2024",
    "*bold* _it_",
    "园艺：“资源”", "🌱 emoji", "a <b> & c", "`code` | pipe", "\\ back", "%", "@home", "! note", "? why",
  ])
  func `a name can be anything that a title can be`(_ name: String) throws {
    var starter = starter()
    starter.name = Starter.Pair(zh: name, en: name)
    let file = try #require(starter.files.first { $0.path == "content/list.yml" })
    let (root, problems) = Document.parse(SourceFile(path: file.path, bytes: file.bytes))
    #expect(problems.isEmpty)
    guard case .mapping(let members) = try #require(root).kind,
      case .scalar(let text, _) = try #require(members.first).value.kind
    else {
      Issue.record("the name is no text")
      return
    }
    #expect(text == name)
  }

  @Test(
    .enabled(if: JSONSchemaJudge.isInstalled, "python3-jsonschema or python3-yaml is not installed")
  )
  func `its files are good for the editors that it sets up`() throws {
    let starter = starter(repository: try Repository(checking: "owner/things"))
    let editor = starter.editorFiles
    let schemas = Dictionary(
      uniqueKeysWithValues: zip(
        WrittenFile.allCases.map(\.rawValue),
        editor.schemas.map { String(decoding: $0.bytes, as: UTF8.self) }))
    let files = starter.files.filter { $0.isContent && $0.path.hasSuffix(".yml") }.map { file in
      let kind =
        file.path.hasSuffix("/list.yml")
        ? WrittenFile.list : file.path.hasSuffix("/section.yml") ? .section : .entry
      return (kind.rawValue, String(decoding: file.bytes, as: UTF8.self))
    }
    let verdicts = try JSONSchemaJudge.verdicts(schemas, files)
    #expect(verdicts.count == 4)
    for verdict in verdicts { #expect(verdict.asTexts && verdict.asValues == [true, true]) }
    #expect(schemas["entry"]?.contains("\"enum\": [\"markdown\", \"templates\"]") == true)
  }

  @Test func `the id of the first section follows from its English title`() {
    var starter = starter()
    for (title, id) in [
      ("Tools & Books", "tools-books"), ("C++ 20", "c-20"), ("资源", "resources"), ("", "resources"),
      (String(repeating: "x", count: 65), "resources"), ("Tags", "resources"), ("New", "resources"),
    ] {
      starter.section.en = title
      #expect(starter.sectionID == id)
    }
  }
}

/// `duet init` where somebody sits at a terminal.
@Suite(
  .enabled("'script' makes a terminal here") {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
  })
struct QuestionTests {
  /// - Parameter answers: a line for each question.
  private func begin(_ stage: Stage, _ answers: [String], _ options: String = "") throws -> String {
    let typed = answers.map { $0 + "\\n" }.joined()
    // The questions end before the lines do, or the test would wait for an answer.
    return try stage.run(
      "printf '\(typed)' | script -qec 'duet init my-plants \(options)' /dev/null"
    ).output
  }

  @Test func `it asks for what is not given, and an empty line takes what is proposed`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let output = try begin(stage, ["", "植物", "Books", "", "plants", "owner/plants"])
    for question in [
      "Name in English [My Plants]: ", "Name in Chinese [My Plants]: ",
      "First section in Chinese [资源]: ",
      "First section in English [Resources]: ",
      "Repository on GitHub, owner/name, or nothing yet: ",
      "It names a repository on GitHub, as in owner/name",
    ] { #expect(output.contains(question), "\(question)") }
    let list = try stage.run("cat my-plants/content/list.yml my-plants/content/books/section.yml")
      .output
    #expect(list.contains("name: {zh: 植物, en: My Plants}"))
    #expect(list.contains("repository: owner/plants"))
    #expect(list.contains("title: {zh: 资源, en: Books}"))
  }

  @Test func `it asks in Chinese, and nothing that is given`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let output = try begin(stage, ["", "", "", ""], "--name-zh 植物 --language zh")
    for question in [
      "英文名称 [植物]：", "第一个章节的中文名称 [资源]：", "第一个章节的英文名称 [Resources]：",
      "GitHub上的仓库，owner/name，还没有就留空：",
    ] { #expect(output.contains(question), "\(question)") }
    #expect(!output.contains("中文名称 [植物]") && !output.contains("My Plants"))
    #expect(try stage.run("ls my-plants/content").output == "_schema\nlist.yml\nresources\n")
  }

  @Test func `a name that cannot be is asked for again`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let output = try begin(stage, ["a\\342\\200\\256b", "Plants", "", "", "", ""])
    #expect(output.contains("U+202E is invisible"))
    #expect(try stage.run("cat my-plants/content/list.yml").output.contains("name: Plants\n"))
  }

  @Test func `with both names it asks nothing`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let output = try begin(stage, [], "--name-zh 植物 --name-en Plants")
    #expect(output.contains("written into my-plants/") && !output.contains(" [Resources]: "))
  }

  @Test func `who answers no more has written nothing`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    let output = try begin(stage, ["Plants", "\\004"])
    #expect(output.contains("there was no answer, and nothing is written"))
    #expect(try stage.files() == [])
  }
}

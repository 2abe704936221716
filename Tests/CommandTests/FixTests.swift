import Content
import Foundation
import Testing

@testable import duet

/// What `check --fix` does where the machine refuses something, or other programs write, too.
@Suite struct FixTests {
  private static let wrong = "title：%\nsummary: {zh: 甲。, en: A.}\nadded: 2026/11/21\n"
  private static let right = "title: %\nsummary: {zh: 甲。, en: A.}\nadded: 2026-11-21\n"
  private static let line = "duet check --fix --templates \"$TEMPLATES\" --quiet"

  /// A list with two entries that can be mended.
  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.write(
      """
      name: {zh: 清单, en: A list}
      description: {zh: 一份清单。, en: A list of things.}
      base_url: https://example.org/list/

      """, to: "content/list.yml")
    try stage.write("title: {zh: 工具, en: Tools}\n", to: "content/tools/section.yml")
    for name in ["awk", "sed"] {
      try stage.write(Self.wrong.replacing("%", with: name), to: "before/\(name).yml")
    }
    _ = try stage.run("cp before/* content/tools/")
    return stage
  }

  /// Returns how many entries are as they were.
  private func expectOldOrNew(_ stage: Stage, _ point: Comment) throws -> Int {
    var left = 0
    for name in ["awk", "sed"] {
      let path = stage.folder.appending(path: "content/tools/\(name).yml")
      let text = try String(contentsOf: path, encoding: .utf8)
      let texts = [Self.wrong, Self.right].map { $0.replacing("%", with: name) }
      #expect(texts.contains(text), point)
      if text == texts[0] { left += 1 }
    }
    return left
  }

  @Test(
    .enabled(if: Stage.canTrace, "strace is missing, or may not look at other programs here"),
    arguments: ["write", "renameat", "fsync", "fchmodat"], ["signal=KILL", "error=EIO"])
  func `each entry is the old or the new one, whatever is refused`(
    _ call: String, _ fault: String
  ) throws {
    let stage = try stage()
    defer { stage.clear() }
    try stage.atEachPoint(
      of: call, fault, before: "rm -f content/tools/.*.new; cp before/* content/tools/", Self.line
    ) { end, point in
      let left = try expectOldOrNew(stage, point)
      #expect(end.code != 0 || left == 0, point)
      if fault != "signal=KILL" {
        let files = try stage.files()
        #expect(!files.contains { $0.hasSuffix(".new") }, point)
      }
    }
    // What a killed run left is in nobody's way.
    #expect(
      try stage.run("touch content/tools/.awk.yml.new; cp before/* content/tools/; \(Self.line)")
        .code == 0)
    #expect(try stage.files().filter { $0.hasSuffix(".new") } == [])
  }

  @Test func `where one file cannot be written, none is`() throws {
    let stage = try stage()
    defer { stage.clear() }
    _ = try stage.run("chmod a-w content/tools/sed.yml")
    let end = try stage.run("plain " + Self.line)
    #expect(end.code == 3)
    #expect(
      end.errors == """
        duet: error: cannot write to content/tools/sed.yml: permission denied
          help: Make the file and its folder writable, and run it again

        """)
    #expect(try stage.run("cmp before/awk.yml content/tools/awk.yml").code == 0)

    _ = try stage.run("chmod a+w content/tools/sed.yml; chmod a-w content/tools")
    #expect(try stage.run("plain \(Self.line) --language zh").errors.contains("没有权限"))
    #expect(try stage.run("cmp before/awk.yml content/tools/awk.yml").code == 0)
  }

  @Test func `a file that has changed meanwhile is left, and so are the others`() throws {
    let stage = try stage()
    defer { stage.clear() }
    let content = stage.folder.appending(path: "content").path
    let edits = ["awk", "sed"].map { name in
      FileEdit(
        path: "tools/\(name).yml", shown: "content/tools/\(name).yml",
        from: Array(
          (name == "sed" ? "title: other\n" : Self.wrong.replacing("%", with: name)).utf8),
        to: Array(Self.right.utf8))
    }
    let error = #expect(throws: MachineError.self) { try FileEdit.write(edits, in: content) }
    #expect(
      error?.message.en == "content/tools/sed.yml has just changed, so it was not written")
    #expect(
      try stage.run("diff -r before content/tools").output == "Only in content/tools: section.yml\n"
    )
  }

  @Test func `a link in the way is not followed`() throws {
    let stage = try stage()
    defer { stage.clear() }
    _ = try stage.run("mv content/tools elsewhere && ln -s ../elsewhere content/tools")
    let edit = FileEdit(
      path: "tools/awk.yml", shown: "content/tools/awk.yml",
      from: Array(Self.wrong.replacing("%", with: "awk").utf8), to: Array(Self.right.utf8))
    let content = stage.folder.appending(path: "content").path
    #expect(throws: MachineError.self) { try FileEdit.write([edit], in: content) }
    #expect(try stage.run("cmp before/awk.yml elsewhere/awk.yml").code == 0)
  }

  @Test func `the patch of a dry run is taken by git and by patch`() throws {
    let stage = try stage()
    defer { stage.clear() }
    _ = try stage.run(
      "mv content/tools/sed.yml content/tools/sed.yaml; seq 40 | sed 's/.*/# &/' >> content/tools/awk.yml;"
        + "printf 'aliases: [QA]' >> content/tools/awk.yml")
    let line = "duet check --fix --templates \"$TEMPLATES\""
    let made = try stage.run(
      "cp -a content kept; \(line) --dry-run >fix.patch 2>/dev/null; diff -r kept content;"
        + " \(line) --quiet; mv content mended")
    #expect(made.output == "")
    for tool in ["git apply -p0 fix.patch", "patch -s -p0 <fix.patch"] {
      let name = tool.prefix { $0 != " " }
      let end = try stage.run(
        "cp -a kept content; command -v \(name) >/dev/null || cp -a mended/. content;"
          + " ! command -v \(name) >/dev/null || \(tool); diff -r mended content; rm -rf content")
      #expect(end.output + end.errors == "", "\(tool)")
    }
  }
}

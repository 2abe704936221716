import Foundation
import Testing

/// What the preview opens on the screen of its owner: the site in a browser, and files in an editor.
@Suite struct OpeningTests {
  /// Puts a program into `tools/` that writes its name and the words that it is given, each on a line, to `opened`.
  private static func tools(_ name: String) -> (Stage) throws -> Void {
    { stage in
      let script = """
        #!/bin/sh
        printf '%s\\n' "${0##*/}" "$@" >opened.part
        mv opened.part opened

        """
      try stage.write(script, to: "tools/\(name)")
      _ = try stage.run("chmod +x tools/*")
    }
  }

  private static let path = "tools:/usr/bin:/bin"

  /// What the program in `tools/` has been given, once it has run.
  private func opened(_ showing: Showing) throws -> [String] {
    let file = showing.stage.folder.appending(path: "opened")
    try until("something is opened") { FileManager.default.fileExists(atPath: file.path) }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Asks for the file of an entry to be opened at its second line.
  private func edit(_ showing: Showing) throws -> PreviewReply {
    let page = try showing.get("/zh/").body
    let token = try #require(page.firstMatch(of: /"token":"([a-z0-9]+)"/)).1
    let file = "content/datasets/chinese/cmedqa2.yml"
    return try showing.get("/_duet/edit?token=\(token)&file=\(file)&at=20")
  }

  @Test func `the site is opened in the browser when that is asked for`() throws {
    #if canImport(Darwin)
      let browser = "open"
    #else
      let browser = "xdg-open"
    #endif
    let showing = try Showing(
      ["--open"], environment: ["PATH": Self.path], prepare: Self.tools(browser))
    defer { showing.end() }
    #expect(try opened(showing) == [browser, "http://127.0.0.1:\(showing.port)/"])
    #expect(!showing.words.contains("browser"))
  }

  @Test func `where there is no browser, its owner is told where to go`() throws {
    let showing = try Showing(["--open"], environment: ["PATH": "/nowhere"])
    defer { showing.end() }
    let words = "no browser could be opened; go to http://127.0.0.1:\(showing.port)/\n"
    try until("it is told") { showing.words.contains(words) }
  }

  @Test(arguments: [
    ("code", "VISUAL", "code", ["--goto", "FILE:2"]),
    ("tools/codium", "VISUAL", "codium", ["--goto", "FILE:2"]),
    ("subl --new-window", "VISUAL", "subl", ["--new-window", "FILE:2"]),
    ("gvim", "EDITOR", "gvim", ["+2", "FILE"]),
    ("kate", "EDITOR", "kate", ["--line", "2", "FILE"]),
    ("emacsclient -c", "EDITOR", "emacsclient", ["-c", "+2", "FILE"]),
    ("emacsclient -n", "EDITOR", "emacsclient", ["-n", "+2", "FILE"]),
  ])
  func `a file is opened at its line, as the editor wants to be told`(
    _ command: String, _ variable: String, _ program: String, _ words: [String]
  ) throws {
    let showing = try Showing(
      environment: ["PATH": Self.path, variable: command], prepare: Self.tools(program))
    defer { showing.end() }
    let reply = try edit(showing)
    #expect(reply.status == 204)
    #expect(
      try opened(showing) == [program]
        + words.map { $0.replacing("FILE", with: "content/datasets/chinese/cmedqa2.yml") })
  }

  @Test func `an editor without a window is passed over for one that has some`() throws {
    let showing = try Showing(
      environment: ["PATH": Self.path, "VISUAL": "vim", "EDITOR": "zed"],
      prepare: Self.tools("zed"))
    defer { showing.end() }
    _ = try edit(showing)
    #expect(try opened(showing).first == "zed")
  }

  @Test(arguments: ["vim", "emacsclient", "emacsclient -t", "code", ""])
  func `where no editor can be opened, the place is told`(_ command: String) throws {
    let showing = try Showing(environment: ["VISUAL": command, "EDITOR": "nano"])
    defer { showing.end() }
    let reply = try edit(showing)
    #expect(reply.status == 200 && reply.body == "content/datasets/chinese/cmedqa2.yml:2\n")
  }
}

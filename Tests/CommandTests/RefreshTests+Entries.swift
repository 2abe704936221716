import Foundation
import Loopback
import Testing

/// What a refresh does with links and entries, and what it needs for that.
extension RefreshTests {
  @Test func `a link to this machine is never visited, and not called dead`() throws {
    let server = try LoopbackServer { _ in Reply(200) }
    defer { server.stop() }
    let stage = try stage(repositories: 0)
    defer { stage.clear() }
    try stage.write(
      """
      title: Name
      summary: {zh: 一句话。, en: A sentence.}
      links: {homepage: "\(server.url)/x", demo: "http://localhost.localdomain:\(server.port)/y"}
      added: 2026-11-01

      """, to: "content/a/b.yml")
    let result = try stage.run("SOURCE_DATE_EPOCH=\(20_777 * 86_400) duet refresh --links")
    #expect(result.code == 0, "\(result)")
    #expect(server.questions.isEmpty)
    let text = try #require(facts(stage, "links.json"))
    #expect(
      text.contains("\"\(server.url)/x\":{\"cause\":\"private address\",\"state\":\"unknown\"}"))
    #expect(!text.contains("dead"))
  }

  @Test func `what was found is written into the entries, and nothing else`() throws {
    let stage = try stage()
    defer { stage.clear() }
    try stage.write(
      """
      {"version":1,"asked":"2026-11-20","repositories":{
      "owner/name0":{"name":"new/name","stars":5},
      "owner/name1":{"gone":true},
      "owner/name2":{"stars":5}
      }}

      """, to: "content/_facts/github.json")
    let before = try stage.run("cat content/a/n2.yml").output
    let dry = try stage.run("duet refresh --fix --dry-run")
    #expect(dry.output.contains("2 entries would be changed"))
    #expect(try stage.run("cat content/a/n0.yml").output.contains("owner/name0"))
    let result = try stage.run("duet refresh --fix")
    #expect(result.code == 0)
    #expect(
      result.output == """
        content/a/n0.yml: owner/name0 has moved to new/name
        content/a/n1.yml: status: gone
        2 entries changed

        """)
    #expect(try stage.run("cat content/a/n0.yml").output.contains("{github: new/name}"))
    #expect(try stage.run("tail -n 1 content/a/n1.yml").output == "status: gone\n")
    #expect(try stage.run("cat content/a/n2.yml").output == before)
    #expect(try stage.run("duet refresh --fix").output == "no entry has to change\n")
  }

  #if os(Linux)
    @Test func `libcurl is opened only to ask somebody, and told of where it is broken`() throws {
      let stage = try stage()
      defer { stage.clear() }
      try stage.write("", to: "libraries/libcurl.so.4")
      let broken = "LD_LIBRARY_PATH=libraries GITHUB_TOKEN=secret duet"
      let result = try stage.run("\(broken) refresh")
      #expect(result.code == 3)
      #expect(
        result.errors == """
          duet: error: without libcurl the network cannot be reached: libraries/libcurl.so.4: file too short
            help: Install it, on Debian and Ubuntu with: apt-get install libcurl4

          """)
      #expect(try stage.run("\(broken) refresh --fix").output == "no entry has to change\n")
      #expect(try stage.run("\(broken) check --templates $TEMPLATES").code == 0)
    }
  #endif

  @Test func `a second refresh at the same time is refused`() throws {
    let server = try LoopbackServer { question in
      var reply = Self.answer(question)
      reply.fault = .slow(1)
      return reply
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    let line = environment(server) + "GITHUB_TOKEN=secret duet refresh"
    let result = try stage.run(
      "(\(line)) & until [ -d content/_facts ]; do :; done; sleep 0.2; \(line); echo $?; wait")
    #expect(result.output.contains("3\n"))
    #expect(result.errors.contains("another refresh is writing content/_facts/"))
  }
}

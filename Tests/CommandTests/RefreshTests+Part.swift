import Content
import Foundation
import Loopback
import Refresh
import Synchronization
import Testing

@testable import duet

/// A refresh of some entries.
extension RefreshTests {
  @Test func `only the entries that are named are asked about, and what is known of others stays`()
    throws
  {
    let server = try LoopbackServer { RefreshTests.answer($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    let line = environment(server) + "GITHUB_TOKEN=secret duet refresh "
    #expect(try stage.run(line + "n1").output.hasPrefix("GitHub: 1 of 1 answered\n"))
    #expect(facts(stage)?.contains("name1") == true && facts(stage)?.contains("name0") == false)
    let next = environment(server, day: 20_778) + "GITHUB_TOKEN=secret duet refresh "
    #expect(
      try stage.run(next + "n0 content/a/n2.yml").output.hasPrefix("GitHub: 2 of 2 answered\n"))
    #expect(facts(stage)?.matches(of: /"owner\/name\d"/).count == 3)
    #expect(try stage.run(next + "a").output.hasPrefix("GitHub: 3 of 3 answered\n"))
  }

  @Test func `an entry takes no facts from one that was not asked about`() throws {
    // All repositories have one number, as after a transfer.
    let server = try LoopbackServer { RefreshTests.answer($0) }
    defer { server.stop() }
    let stage = try stage(repositories: 2)
    defer { stage.clear() }
    let line = environment(server) + "GITHUB_TOKEN=secret duet refresh "
    _ = try stage.run(line + "n0")
    _ = try stage.run(line + "n1")
    #expect(facts(stage)?.matches(of: /"owner\/name\d"/).count == 2)
  }

  @Test(arguments: [
    (
      "refresh",
      "duet: error: the list has no entry, section or file 'n9'\n  help: Did you mean 'n0'?\n"
    ),
    (
      "--language zh refresh",
      "duet: 错误：清单里没有条目、章节或文件“n9”\n  办法：是不是想写“n0”？\n"
    ),
  ])
  func `an entry that there is not is asked about by nobody`(_ words: String, _ told: String) throws
  {
    let stage = try stage(repositories: 1)
    defer { stage.clear() }
    let result = try stage.run("duet \(words) n9")
    #expect(result.errors == told && result.code == 2)
  }

  @Test func `an entry without links has nothing to ask, and only its own links are fixed`() throws
  {
    let stage = try stage(repositories: 2)
    defer { stage.clear() }
    try stage.write("title: {zh: 段, en: B}\n", to: "content/b/section.yml")
    try stage.write(
      "title: X\nsummary: {zh: 一句话。, en: A sentence.}\nadded: 2026-11-01\n", to: "content/b/x.yml")
    let nothing = "nothing to refresh: these entries have no such links, or the facts are recent\n"
    #expect(try stage.run("duet refresh b").output == nothing)
    #expect(
      try stage.run("duet refresh x --language zh").output == "没有需要查询的：这些条目没有这类链接，或信息都还够新\n")
    try stage.write(
      """
      {"version":1,"asked":"2026-01-02","repositories":{
      "owner/name0":{"gone":true},
      "owner/name1":{"gone":true}
      }}

      """, to: "content/_facts/github.json")
    #expect(
      try stage.run("duet refresh n1 --fix").output
        == "content/a/n1.yml: status: gone\n1 entry changed\n")
    #expect(try stage.run("grep -l gone content/a/*").output == "content/a/n1.yml\n")
  }

  @Test func `only the links of the entries that are named are visited`() async throws {
    let server = try LoopbackServer { _ in Reply(200) }
    defer { server.stop() }
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: '[一](\(server.url)/list)。', en: One.}\n",
      to: "content/list.yml")
    try stage.write(
      "title: {zh: 段, en: Section}\nintro: {en: 'See [it](\(server.url)/intro).'}\n",
      to: "content/a/section.yml")
    for id in ["one", "two"] {
      try stage.write(
        """
        title: Name \(id)
        summary: {zh: 一句话。, en: A sentence.}
        links: {homepage: "\(server.url)/\(id)"}
        added: 2026-11-01

        """, to: "content/a/\(id).yml")
    }
    func visited(_ part: String) async throws -> [String] {
      let before = server.questions.count
      let flags = try Flags(
        ["--links", "--dry-run", part, "--content", stage.folder.path + "/content"],
        of: RefreshCommand.self, in: Manner(.en))
      _ = try await RefreshCommand.run(flags, access: .publicAnd(ports: [server.port]))
      return server.questions.dropFirst(before).map(\.path).sorted()
    }
    #expect(try await visited("one") == ["/one"])
    #expect(try await visited("a") == ["/intro", "/one", "/two"])
    #expect(try await visited(stage.folder.path + "/content/list.yml") == ["/list"])
  }
}

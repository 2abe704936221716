import Content
import Foundation
import Loopback
import Refresh
import Testing

@testable import duet

private typealias Reply = LoopbackServer.Reply

/// `refresh --links` with everything that belongs to it, but within the tests: the program itself visits no server on
/// this machine, and there is no way to make it do so.
@Suite struct LinkTests {
  @Test func `what has become of the links is stored, told and written into the entries`()
    async throws
  {
    // Each host is asked once a second.
    let fine = try LoopbackServer { _ in Reply() }
    let moved = try LoopbackServer { question in
      question.path == "/old" ? Reply(301, headers: [("Location", "/new")]) : Reply()
    }
    let dead = try LoopbackServer { _ in Reply(404) }
    let hidden = try LoopbackServer { _ in Reply(200, "secret") }
    let target = hidden.url + "/admin"
    let lure = try LoopbackServer { _ in Reply(302, headers: [("Location", target)]) }
    let servers = [fine, moved, dead, hidden, lure]
    defer { servers.forEach { $0.stop() } }
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: 一份清单。, en: A list.}\n", to: "content/list.yml")
    try stage.write("title: {zh: 段, en: Section}\n", to: "content/a/section.yml")
    let addresses = [
      "fine": fine.url + "/x", "moved": moved.url + "/old", "dead": dead.url + "/x",
      "lure": lure.url + "/x",
    ]
    for (id, address) in addresses {
      try stage.write(
        """
        title: Name
        summary: {zh: 一句话。, en: A sentence.}
        links: {homepage: "\(address)"}
        added: 2026-11-01

        """, to: "content/a/\(id).yml")
    }
    try stage.write(
      """
      {"version":1,"asked":"2026-01-02","links":{
      "\(dead.url)/x":{"code":404,"dead":["2026-01-01","2026-01-02"],"state":"dead"}
      }}

      """, to: "content/_facts/links.json")
    let folder = stage.folder.path
    let flags = try Flags(
      ["--links", "--fix", "--content", folder + "/content", "--summary", folder + "/summary.md"],
      of: RefreshCommand.self, in: Manner(.en))

    let ports = Set([fine, moved, dead, lure].map(\.port))
    #expect(try await RefreshCommand.run(flags, access: .publicAnd(ports: ports)) == .fine)

    let facts = try stage.run("cat content/_facts/links.json").output
    #expect(facts.contains("\"\(fine.url)/x\":{\"code\":200}"), "\(facts)")
    #expect(
      facts.contains(
        "\"\(moved.url)/old\":{\"code\":200,\"state\":\"moved\",\"to\":\"\(moved.url)/new\"}"))
    #expect(
      facts.contains("\"\(dead.url)/x\":{\"code\":404,\"dead\":[\"2026-01-01\",\"2026-01-02\","))
    #expect(
      facts.contains("\"\(lure.url)/x\":{\"cause\":\"private address\",\"state\":\"unknown\"}"))
    #expect(hidden.questions.isEmpty)
    let summary = try stage.run("cat summary.md").output
    #expect(summary.contains("- links: 4 of 4 answered\n  链接：4个问题得到4个回答\n"))
    #expect(summary.contains("### Moved / 已迁移\n\n- <\(moved.url)/old> → <\(moved.url)/new>\n"))
    #expect(
      summary.contains(
        "### Gone or dead / 已消失或失效\n\n- <\(dead.url)/x> ([archive / 存档](https://web.archive.org/web/\(dead.url)/x))\n"
      ))
    #expect(try stage.run("cat content/a/moved.yml").output.contains(moved.url + "/new\""))
    #expect(try stage.run("tail -n 1 content/a/dead.yml").output == "status: gone\n")
    for id in ["fine", "lure"] {
      let entry = try stage.run("cat content/a/\(id).yml").output
      #expect(entry.contains(addresses[id] ?? "?") && entry.hasSuffix("added: 2026-11-01\n"))
    }
  }

  @Test func `a host that is busy is waited for no longer than was asked for`() async throws {
    let busy = try LoopbackServer { _ in Reply(429, headers: [("Retry-After", "1")]) }
    defer { busy.stop() }
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: '[一](\(busy.url)/x)。', en: One.}\n",
      to: "content/list.yml")
    let flags = try Flags(
      ["--links", "--max-wait", "0s", "--content", stage.folder.path + "/content"],
      of: RefreshCommand.self, in: Manner(.en))
    #expect(
      try await RefreshCommand.run(flags, access: .publicAnd(ports: [busy.port])) == .fine)
    #expect(busy.questions.count == 1)
    #expect(
      try stage.run("cat content/_facts/links.json").output
        .contains("\"\(busy.url)/x\":{\"code\":429,\"state\":\"unknown\"}"))
  }

  @Test func `each line about a dead link is a line`() throws {
    let address = "https://a.example/x"
    let days = try (1...3).map { try #require(Day(number: 20_000 + $0)) }
    var refreshing = Refreshing(.none, on: days[2])
    for day in days {
      refreshing.add([address: LinkFacts(.dead, code: 404, asked: day)], of: [address])
    }
    let summary = RefreshSummary(
      outcomes: refreshing.outcomes, facts: refreshing.facts, isInterrupted: false,
      isInWorkflow: false)
    #expect(
      refreshing.outcomes.flatMap(summary.lines).map(\.en) == [
        "  dead: \(address)", "    perhaps kept at https://web.archive.org/web/\(address)",
      ])
  }
}

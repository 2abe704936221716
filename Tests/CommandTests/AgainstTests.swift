import Content
import Foundation
import Loopback
import Refresh
import Testing

@testable import duet

private typealias Reply = LoopbackServer.Reply

/// `check --against` an address, within the tests: the program itself asks no server on this machine.
@Suite struct AgainstTests {
  private static let published = """
    {"version":1,"name":{"en":"List"},"description":{"en":"A list."},"sections":[
    {"path":"a","number":"1","title":{"en":"A"},"count":1}],"entries":[
    {"id":"old","section":"a","title":{"zh":"名","en":"Name"},"summary":{"en":"One."}}]}

    """

  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: 一份清单。, en: A list.}\n", to: "content/list.yml")
    try stage.write("title: {zh: 段, en: Section}\n", to: "content/a/section.yml")
    try stage.write(
      "title: {zh: 名, en: Name}\nsummary: {zh: 一。, en: One.}\nadded: 2026-11-01\n",
      to: "content/a/fresh.yml")
    return stage
  }

  private func check(
    _ stage: Stage, _ address: String, _ server: LoopbackServer
  ) async throws -> ExitCode {
    let templates = Stage.repository.appending(path: "templates").path
    let flags = try Flags(
      [
        "--content", stage.folder.path + "/content", "--templates", templates, "--strict",
        "--against", address,
      ], of: CheckCommand.self, in: Manner(.en))
    return try await CheckCommand.run(flags, access: .publicAnd(ports: [server.port]))
  }

  @Test func `the list is fetched from where its site is, also where that has moved to`()
    async throws
  {
    let server = try LoopbackServer { question in
      question.path == "/list/list.json"
        ? Reply(200, Self.published) : Reply(301, headers: [("Location", "/list/list.json")])
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    // The id 'old' is lost, which --strict refuses.
    for path in ["/list/list.json", "/list/", "/moved/list.json"] {
      #expect(try await check(stage, server.url + path, server) == .problems, "\(path)")
    }
    #expect(server.questions.first?.headers["user-agent"] == "duet/\(Duet.version)")
    try stage.write(
      "title: {zh: 名, en: Name}\nsummary: {zh: 一。, en: One.}\nadded: 2026-11-01\naliases: [old]\n",
      to: "content/a/fresh.yml")
    #expect(try await check(stage, server.url + "/list/", server) == .fine)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reply: @Sendable (LoopbackServer.Question) -> LoopbackServer.Reply
    let en: String
    let zh: String
  }

  static let rows = [
    Row(
      testDescription: "not published yet", reply: { _ in Reply(404) },
      en: "answered with status 404", zh: "返回了状态码404"),
    Row(
      testDescription: "a page", reply: { _ in Reply(200, "<html>") },
      en: "is not a list.json that Duet has written", zh: "不是Duet写出的list.json"),
    Row(
      testDescription: "a file of another kind", reply: { _ in Reply(200, "{\"entries\":[]}") },
      en: "is not a list.json that Duet has written", zh: "不是Duet写出的list.json"),
    Row(
      testDescription: "redirects without end",
      reply: { _ in Reply(302, headers: [("Location", "/again")]) },
      en: "answered with status 302", zh: "返回了状态码302"),
    Row(
      testDescription: "half of it", reply: { _ in Reply(200, "half", fault: .cut) },
      en: "the answer was cut off or is no HTTP", zh: "回答中断，或不是HTTP"),
  ]

  @Test(arguments: rows)
  func `what cannot be read is told and is the machine's fault`(_ row: Row) async throws {
    let server = try LoopbackServer { row.reply($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    let address = server.url + "/list.json"
    let error = await #expect(throws: MachineError.self) {
      _ = try await check(stage, address, server)
    }
    let words = try #require(error)
    #expect(words.message.en.contains(row.en) && words.message.zh.contains(row.zh))
    #expect(words.message.en.contains(address) && words.help != nil)
    #expect(server.questions.count <= 6)
  }

  @Test func `no redirect leads into a private network`() async throws {
    let hidden = try LoopbackServer { _ in Reply(200, Self.published) }
    let target = hidden.url + "/list.json"
    let server = try LoopbackServer { _ in Reply(302, headers: [("Location", target)]) }
    defer { [hidden, server].forEach { $0.stop() } }
    let stage = try stage()
    defer { stage.clear() }
    let error = await #expect(throws: MachineError.self) {
      _ = try await check(stage, server.url + "/", server)
    }
    #expect(error?.message.en.hasSuffix("the host is in a private network") == true)
    #expect(hidden.questions.isEmpty)
  }
}

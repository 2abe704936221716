import Foundation
import Loopback
import Synchronization
import Testing

/// The whole command against a server that plays the services.
@Suite struct RefreshTests {
  typealias Reply = LoopbackServer.Reply
  typealias Question = LoopbackServer.Question

  func stage(repositories: Int = 3) throws -> Stage {
    let stage = try Stage()
    try stage.write(
      "name: {zh: 单, en: List}\ndescription: {zh: 一份清单。, en: A list.}\n", to: "content/list.yml")
    try stage.write("title: {zh: 段, en: Section}\n", to: "content/a/section.yml")
    for index in 0..<repositories {
      try stage.write(
        """
        title: Name \(index)
        summary: {zh: 一句话。, en: A sentence.}
        links: {github: owner/name\(index)}
        added: 2026-11-01

        """, to: "content/a/n\(index).yml")
    }
    return stage
  }

  func environment(_ server: LoopbackServer, day: Int = 20_777) -> String {
    [
      "GITHUB_API_URL", "GITLAB_API_URL", "GITEE_API_URL", "CODEBERG_API_URL", "HF_ENDPOINT",
      "OPENALEX_API_URL",
      "SEMANTIC_SCHOLAR_API_URL",
    ].map { "\($0)=\(server.url) " }.joined()
      + "SOURCE_DATE_EPOCH=\(day * 86_400) NO_PROXY=127.0.0.1 "
  }

  static func answer(_ question: Question, stars: Int = 60, id: Int = 5) -> Reply {
    let nodes = question.body.replacing("\\\"", with: "\"")
      .matches(of: /(r\d+):repository\(owner:"([^"]+)",name:"([^"]+)"\)/)
      .map {
        """
        "\($0.1)":{"databaseId":\(id),"nameWithOwner":"\($0.2)/\($0.3)",\
        "stargazerCount":\(stars),"isArchived":false,"pushedAt":"2026-11-01T00:00:00Z",\
        "licenseInfo":null,"primaryLanguage":null,"latestRelease":null}
        """
      }
    return Reply(200, "{\"data\":{\(nodes.joined(separator: ","))}}")
  }

  func facts(_ stage: Stage, _ file: String = "github.json") -> String? {
    FileManager.default.contents(atPath: stage.folder.path + "/content/_facts/" + file)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `stars are asked for, stored and told`() throws {
    let server = try LoopbackServer { Self.answer($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    let result = try stage.run(
      environment(server) + "GITHUB_TOKEN=secret duet refresh --summary summary.md")
    #expect(result.code == 0)
    #expect(result.errors == "GitHub: 3 of 3\n")
    #expect(
      result.output == """
        GitHub: 3 of 3 answered
        written: content/_facts/github.json

        """)
    #expect(
      facts(stage) == """
        {"version":1,"asked":"2026-11-20","repositories":{
        "owner/name0":{"archived":false,"history":"2026-11-20:60","id":5,"pushed":"2026-11-01","stars":60},
        "owner/name1":{"archived":false,"history":"2026-11-20:60","id":5,"pushed":"2026-11-01","stars":60},
        "owner/name2":{"archived":false,"history":"2026-11-20:60","id":5,"pushed":"2026-11-01","stars":60}
        }}

        """)
    let again = try stage.run(environment(server) + "GITHUB_TOKEN=secret duet refresh")
    #expect(again.output == "GitHub: 3 of 3 answered\nnothing changed\n")
    #expect(try stage.files().filter { $0.contains("_facts") } == ["content/_facts/github.json"])
  }

  @Test func `in a workflow, the summary says how to start the checks of the pull request`() throws
  {
    let server = try LoopbackServer { Self.answer($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    let line = environment(server) + "GITHUB_TOKEN=secret duet refresh --summary summary.md"
    #expect(try stage.run(line).code == 0)
    let summary = """
      Duet has asked again for stars, citations and other facts.
      已重新查询各项信息（星数、引用等）。

      - GitHub: 3 of 3 answered
        GitHub：3个问题得到3个回答

      """
    #expect(try stage.run("cat summary.md").output == summary)
    #expect(try stage.run("GITHUB_ACTIONS=true " + line).code == 0)
    #expect(
      try stage.run("cat summary.md").output == summary + """

        GitHub starts no checks on a pull request of a workflow. `duet check` has passed with these facts; \
        to start the checks, close this and open it again.
        工作流开的合并请求，GitHub不会自动运行检查。`duet check`已用这些信息检查通过；要运行检查，请关闭这个合并请求，再重新打开。

        """)
  }

  @Test func `a refresh is told in the language that was asked for`() throws {
    let server = try LoopbackServer { question in
      question.path.hasSuffix("/graphql") ? Self.answer(question) : Reply(401)
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    try stage.write(
      """
      title: Other
      summary: {zh: 一句话。, en: A sentence.}
      links: {gitlab: owner/other}
      added: 2026-11-01

      """, to: "content/a/other.yml")
    let line = environment(server) + "GITHUB_TOKEN=secret GITLAB_TOKEN=secret duet refresh "
    let result = try stage.run(line + "--language zh")
    #expect(result.code == 4)
    #expect(
      result.output == """
        GitHub：3个问题得到3个回答
        GitLab：1个问题得到0个回答，1个失败（令牌被拒绝）
        写入：content/_facts/github.json

        """)
    #expect(
      result.errors == """
        GitHub：3/3
        GitLab：1/1
        警告：GitLab拒绝了令牌
          办法：把GITLAB_TOKEN换成新的（不需要任何权限），或设为空

        """)
    let again = try stage.run(environment(server) + "duet refresh --only github --language zh")
    #expect(again.errors.hasPrefix("没有设置GITHUB_TOKEN，GitHub每小时只回答60个问题；最久没有更新的先问\n"))
  }

  /// What the server does, what is printed, and how it ends; what was known has to stay.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var line = "duet refresh"
    var token = true
    let reply: @Sendable (LoopbackServer.Question) -> LoopbackServer.Reply
    let code: Int32
    let words: String
    var isKept = true
  }

  static let rows = [
    Row(
      testDescription: "401", reply: { _ in Reply(401) }, code: 3,
      words: "help: Set GITHUB_TOKEN to a new one, which needs no rights, or to nothing"),
    Row(
      testDescription: "a page", reply: { _ in Reply(200, "<html>") }, code: 3,
      words: "stays as it is: 3 of 3 questions failed\n  help: Try again later\n"),
    Row(
      testDescription: "a limit", reply: { _ in Reply(403, headers: [("Retry-After", "9999")]) },
      code: 3, words: "3 left for another time (the limit of requests is used up)"),
    Row(
      testDescription: "everything fell",
      reply: { RefreshTests.answer($0, stars: 2) }, code: 4,
      words: "github.json stays as it is: 3 of 3 counts fell by half or are gone"),
    Row(
      testDescription: "everything fell, and it is true", line: "duet refresh --force",
      reply: { RefreshTests.answer($0, stars: 2) }, code: 0, words: "written", isKept: false),
    Row(
      testDescription: "the names belong to others now",
      reply: { RefreshTests.answer($0, id: 7) }, code: 0,
      words: "GitHub: 3 of 3 answered\n  taken over: owner/name0 is now another repository\n"),
    Row(
      testDescription: "nothing is to be written", line: "duet refresh --dry-run",
      reply: { RefreshTests.answer($0, stars: 90) }, code: 0, words: "3 of 3 answered"),
    Row(
      testDescription: "nothing is old", line: "duet refresh --older-than 7d",
      reply: { _ in Reply(500) }, code: 0, words: "nothing to refresh"),
    Row(
      testDescription: "nothing is of another day", line: "duet refresh --older-than 1h",
      reply: { _ in Reply(500) }, code: 0, words: "nothing to refresh"),
    Row(
      testDescription: "the summary has no place", line: "duet refresh --summary no/where.md",
      reply: { RefreshTests.answer($0, stars: 90) }, code: 3,
      words: "cannot write to no/where.md: there is no such file or folder", isKept: false),
    Row(
      testDescription: "another service alone", line: "duet refresh --only gitee,citations",
      reply: { _ in Reply(500) }, code: 0, words: "nothing to refresh"),
    Row(
      testDescription: "no token", token: false, reply: { _ in Reply(404) }, code: 4,
      words: "GITHUB_TOKEN is not set, so GitHub answers 60 questions an hour"),
  ]

  @Test(arguments: rows)
  func `whatever a service does, the exit code and the words tell`(_ row: Row) throws {
    let isSecond = Mutex(false)
    let server = try LoopbackServer { question in
      isSecond.withLock { $0 } ? row.reply(question) : RefreshTests.answer(question)
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    _ = try stage.run(environment(server) + "GITHUB_TOKEN=secret duet refresh")
    let before = try #require(facts(stage))
    isSecond.withLock { $0 = true }
    let token = row.token ? "GITHUB_TOKEN=secret " : ""
    let result = try stage.run(environment(server) + token + row.line)
    #expect(result.code == row.code, "\(result)")
    #expect((result.output + result.errors).contains(row.words), "\(result)")
    #expect((facts(stage) == before) == row.isKept)
    #expect(try stage.files().allSatisfy { !$0.contains(".new") })
  }

  @Test(arguments: [
    ("--only git", "--only cannot be 'git'"),
    ("--only github,", "--only cannot be ''"),
    ("--only links", "Write --links"),
    ("--older-than week", "--older-than cannot be 'week'"),
    ("--max-wait 5", "--max-wait cannot be '5'"),
  ])
  func `a value that is none is told`(flag: String, words: String) throws {
    let stage = try stage()
    defer { stage.clear() }
    let result = try stage.run("duet refresh " + flag)
    #expect(result.code == 2)
    #expect(result.errors.contains(words), "\(result)")
  }

  @Test func `what is exactly as old as was named is asked again, as once a week`() throws {
    let server = try LoopbackServer { Self.answer($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    func refresh(day: Int) throws -> String {
      try stage.run(
        environment(server, day: day) + "GITHUB_TOKEN=secret duet refresh --older-than 7d"
      ).output
    }
    _ = try refresh(day: 20_777)
    #expect(
      try refresh(day: 20_783)
        == "nothing to refresh: the list has no such links, or the facts are recent\n")
    #expect(try refresh(day: 20_784).hasPrefix("GitHub: 3 of 3 answered\n"))
  }
}

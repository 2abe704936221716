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
      "GITHUB_API_URL", "GITLAB_API_URL", "GITEE_API_URL", "HF_ENDPOINT", "OPENALEX_API_URL",
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
      reply: { _ in Reply(500) }, code: 0, words: "there is nothing to ask"),
    Row(
      testDescription: "nothing is of another day", line: "duet refresh --older-than 1h",
      reply: { _ in Reply(500) }, code: 0, words: "there is nothing to ask"),
    Row(
      testDescription: "the summary has no place", line: "duet refresh --summary no/where.md",
      reply: { RefreshTests.answer($0, stars: 90) }, code: 3,
      words: "cannot write to no/where.md: there is no such file or folder", isKept: false),
    Row(
      testDescription: "another service alone", line: "duet refresh --only gitee,citations",
      reply: { _ in Reply(500) }, code: 0, words: "there is nothing to ask"),
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
    ("--only links", "Links are visited with --links"),
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

  @Test(arguments: [
    "http://evil.example", "https://a@b.example", "ftp://127.0.0.1", "127.0.0.1",
    "http://localhost.evil.example", "http://127.0.0.1.evil.example", "http://[::1].evil.example",
    "http://127.0.0.1@evil.example", "http://127.0.0.1:80\\@evil.example",
    "http://localhost\\.evil",
    "https://evil.example/?", "https://evil.example/#", "https://",
  ])
  func `a token goes to no host in the open`(url: String) throws {
    let stage = try stage()
    defer { stage.clear() }
    let result = try stage.run("GITHUB_API_URL='\(url)' GITHUB_TOKEN=secret duet refresh")
    #expect(result.code == 2)
    #expect(result.errors.contains("GITHUB_API_URL is not an address that can be asked"))
  }

  @Test func `a token reaches no output, no file and no other host, however it is sent back`()
    throws
  {
    let token = "ghp_CanaryCanaryCanary0123456789abcdef"
    let encoded = [
      token, Data(token.utf8).base64EncodedString(), String(token.reversed()),
      token.utf8.map { String($0, radix: 16) }.joined(),
    ]
    let other = try LoopbackServer { _ in Reply(200, "{}") }
    defer { other.stop() }
    let url = other.url
    // Each answer holds the token, in all the places where something could be taken from.
    let server = try LoopbackServer { question in
      let seen = question.headers["authorization"] ?? question.headers["private-token"] ?? token
      let body = """
        {"message":"\(seen)","data":{"r0":{"databaseId":1,"nameWithOwner":"\(token)/\(token)",\
        "stargazerCount":5,"isArchived":false,"pushedAt":"\(seen)","licenseInfo":{"spdxId":"\(token)"},\
        "primaryLanguage":{"name":"\(seen)"},"latestRelease":{"tagName":"\(seen)"}},"r1":null},\
        "errors":[{"type":"\(seen)","path":["r1"],"message":"\(seen)"}]}
        """
      if question.path.hasPrefix("/graphql") {
        return Reply(200, body, headers: [("ETag", token), ("X-RateLimit-Remaining", token)])
      }
      return Reply(
        302, body, headers: [("Location", url + "/?token=" + token), ("Retry-After", token)])
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    try stage.write(
      """
      title: Others
      summary: {zh: 一句话。, en: A sentence.}
      links: {gitlab: a/b, gitee: a/b, huggingface: a/b, doi: 10.1234/x}
      added: 2026-11-01

      """, to: "content/a/others.yml")
    let tokens = [
      "GITHUB_TOKEN", "GITLAB_TOKEN", "GITEE_TOKEN", "HF_TOKEN", "OPENALEX_API_KEY",
      "SEMANTIC_SCHOLAR_API_KEY",
    ].map { "\($0)=\(token) " }.joined()
    let result = try stage.run(
      environment(server) + tokens + "duet refresh --force --max-wait 0s --summary summary.md")
    #expect(result.code == 4)
    #expect(server.questions.contains { $0.headers["authorization"] == "Bearer " + token })
    #expect(server.questions.contains { $0.headers["private-token"] == token })
    #expect(other.questions.isEmpty)
    // An address is the one thing that passes through other hands: only OpenAlex wants its key there.
    #expect(
      server.questions.allSatisfy { $0.path.hasPrefix("/works") || !$0.path.contains(token) })
    var texts = [result.output, result.errors]
    for file in try stage.files() {
      texts.append(
        String(
          decoding: FileManager.default.contents(atPath: stage.folder.path + "/" + file) ?? Data(),
          as: UTF8.self) + file)
    }
    for text in texts {
      for form in encoded { #expect(!text.lowercased().contains(form.lowercased()), "\(text)") }
    }
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
        == "there is nothing to ask: the list has no such links, or what is known is recent\n")
    #expect(try refresh(day: 20_784).hasPrefix("GitHub: 3 of 3 answered\n"))
  }

  @Test(arguments: [
    ("GH_TOKEN=second ", "Bearer second"), ("GITHUB_TOKEN= GH_TOKEN=second ", "Bearer second"),
    ("GITHUB_TOKEN=first GH_TOKEN=second ", "Bearer first"),
  ])
  func `GH_TOKEN opens GitHub where GITHUB_TOKEN does not`(tokens: String, sent: String) throws {
    let server = try LoopbackServer { Self.answer($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    #expect(try stage.run(environment(server) + tokens + "duet refresh").code == 0)
    #expect(server.questions.map { $0.headers["authorization"] } == [sent])
  }

  @Test func `two spellings of a repository are told, and written as one`() throws {
    let server = try LoopbackServer { Self.answer($0, stars: 90) }
    defer { server.stop() }
    let stage = try stage(repositories: 1)
    defer { stage.clear() }
    try stage.write(
      """
      {"version":1,"asked":"2026-11-13","repositories":{
      "Owner/Name0":{"stars":70},
      "owner/name0":{"stars":80}
      }}

      """, to: "content/_facts/github.json")
    #expect(
      try stage.run("duet check --templates $TEMPLATES").errors.hasPrefix(
        """
        content/_facts/github.json:2:1: warning: stored facts are kept under 'Owner/Name0' and under \
        'owner/name0', which mean the same; the latter count [bad-facts]
          "Owner/Name0":{"stars":70},
          ^~~~~~~~~~~~~
          help: Delete this line: the next refresh writes one name for both

        """))
    #expect(
      try stage.run("duet check --templates $TEMPLATES --language zh").errors.hasPrefix(
        """
        content/_facts/github.json:2:1: 警告：信息同时存在“Owner/Name0”和“owner/name0”名下，两者是同一个名称，\
        以后者为准 [bad-facts]
          "Owner/Name0":{"stars":70},
          ^~~~~~~~~~~~~
          办法：删去这一行，下次refresh会统一名称

        """))
    #expect(try stage.run(environment(server) + "GITHUB_TOKEN=secret duet refresh").code == 0)
    #expect(facts(stage)?.contains("Owner/Name0") == false)
    #expect(facts(stage)?.contains(#""owner/name0":{"archived":false"#) == true)
  }

  /// Facts from a stranger, a place, and what is said of it. None may end a command without a word.
  static let foreign: [(file: String, text: String, place: String, words: String)] = [
    (
      "github.json",
      #"{"version":1,"repositories":{"owner/name0":{"asked":"2026-11-20","stars":1000000000000000000,"history":"2026-01-01:5 2026-11-01:7"}}}"#,
      "github.json:1:30", "the stored facts about 'owner/name0' have a bad 'stars'"
    ),
    (
      "github.json",
      #"{"version":1,"repositories":{"owner/name0":{"asked":"2026-11-20","licence":"M\u202eIT"}}}"#,
      "github.json:1:30", "the stored facts about 'owner/name0' have a bad 'licence'"
    ),
    (
      "huggingface.json",
      #"{"version":1,"models":{"a/b":{"asked":"2026-11-20","downloads":-9223372036854775808}}}"#,
      "huggingface.json:1:24", "the stored facts about 'a/b' have a bad 'downloads'"
    ),
    (
      "links.json",
      #"{"version":1,"links":{"https://a.org/":{"asked":"2026-11-20","state":"moved","to":"https://b.org/\"\nstatus: gone\n#"}}}"#,
      "links.json:1:23", "the stored facts about 'https://a.org/' have a bad 'to'"
    ),
  ]

  @Test(arguments: foreign)
  func `facts that no service can have told are named by every command, and written nowhere`(
    file: String, text: String, place: String, words: String
  ) throws {
    let stage = try stage()
    defer { stage.clear() }
    try stage.write(
      """
      title: Other
      summary: {zh: 一句话。, en: A sentence.}
      links: {homepage: "https://a.org/", huggingface: a/b}
      added: 2026-11-01

      """, to: "content/a/other.yml")
    try stage.write(text, to: "content/_facts/" + file)
    let before = try stage.run("cat content/a/*.yml content/_facts/*").output
    for line in ["check --templates $TEMPLATES", "build --templates $TEMPLATES", "refresh --fix"] {
      let result = try stage.run("duet " + line)
      #expect(result.code == 1, "\(line): \(result)")
      #expect(
        result.errors.hasPrefix("content/_facts/\(place): error: \(words) [bad-facts]\n"),
        "\(result)")
      #expect(
        result.errors.contains("help: Delete the line: the next refresh writes it anew"),
        "\(result)")
    }
    #expect(try stage.run("cat content/a/*.yml content/_facts/*").output == before)
  }

  @Test func `an answer that cannot be believed ends no refresh, and what others said is stored`()
    throws
  {
    let server = try LoopbackServer { question in
      question.path.hasSuffix("/graphql")
        ? Self.answer(question)
        : Reply(
          200, #"{"id":1,"path_with_namespace":"a/b","star_count":9223372036854775807}"#,
          headers: [
            ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "-9223372036854775808"),
          ])
    }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    try stage.write(
      """
      title: Other
      summary: {zh: 一句话。, en: A sentence.}
      links: {gitlab: a/b}
      added: 2026-11-01

      """, to: "content/a/other.yml")
    try stage.write(
      "{\"version\":1,\"asked\":\"2026-11-13\",\"repositories\":{\n\"a/b\":{\"stars\":70}\n}}\n",
      to: "content/_facts/gitlab.json")
    let result = try stage.run(environment(server) + "GITHUB_TOKEN=secret duet refresh")
    #expect(result.code == 4)
    #expect(
      result.output == """
        GitHub: 3 of 3 answered
        GitLab: 0 of 1 answered, 1 failed (the answer is not what its documents promise)
        written: content/_facts/github.json

        """)
    #expect(facts(stage, "gitlab.json")?.contains(#""stars":70"#) == true)
  }

  @Test func `damaged facts are told of and not written over`() throws {
    let server = try LoopbackServer { Self.answer($0) }
    defer { server.stop() }
    let stage = try stage()
    defer { stage.clear() }
    try stage.write("{", to: "content/_facts/github.json")
    let result = try stage.run(environment(server) + "GITHUB_TOKEN=secret duet refresh")
    #expect(result.code == 1)
    #expect(
      result.errors.contains("content/_facts/github.json:1:1: error: the stored facts are not JSON")
    )
    #expect(facts(stage) == "{")
    #expect(server.questions.isEmpty)
  }

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
            help: Install it, on Debian and Ubuntu with: apt-get install libcurl4-openssl-dev

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

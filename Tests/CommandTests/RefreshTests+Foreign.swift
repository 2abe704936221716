import Foundation
import Loopback
import Testing

/// Facts and answers that are not to be believed, and those that are written in two ways.
extension RefreshTests {
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
}

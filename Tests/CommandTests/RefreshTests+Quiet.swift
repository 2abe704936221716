import Loopback
import Testing

extension RefreshTests {
  @Test func `a quiet refresh says nothing of what went well`() throws {
    let server = try LoopbackServer { _ in
      Reply(200, #"{"id":5,"full_name":"owner/name0","stargazers_count":60}"#)
    }
    defer { server.stop() }
    let stage = try stage(repositories: 1)
    defer { stage.clear() }
    let result = try stage.run(environment(server) + "duet --quiet refresh")
    #expect(result.output + result.errors == "" && result.code == 0)
    #expect(facts(stage)?.contains("owner/name0") == true)
  }

  @Test func `a quiet refresh names what failed, and what is gone`() throws {
    let server = try LoopbackServer { question in
      question.path.hasSuffix("name0") ? Reply(404) : Reply(500)
    }
    defer { server.stop() }
    let stage = try stage(repositories: 2)
    defer { stage.clear() }
    let result = try stage.run(environment(server) + "duet refresh --quiet --max-wait 0s")
    #expect(result.code == 4)
    #expect(result.errors == "")
    #expect(
      result.output == """
        GitHub: 1 of 2 answered, 1 failed (answered with status 500)
          gone: owner/name0

        """)
  }
}

import Foundation
import Loopback
import Testing

/// Where a token goes, and what is never told of it.
extension RefreshTests {
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
      links: {gitlab: a/b, gitee: a/b, codeberg: a/b, huggingface: a/b, doi: 10.1234/x}
      added: 2026-11-01

      """, to: "content/a/others.yml")
    let tokens = [
      "GITHUB_TOKEN", "GITLAB_TOKEN", "GITEE_TOKEN", "CODEBERG_TOKEN", "HF_TOKEN",
      "OPENALEX_API_KEY",
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
}

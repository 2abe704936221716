import Content
import Testing

@testable import Refresh

/// What services take from the environment.
@Suite struct EnvironmentTests {
  private func environment(_ variables: [String: String]) -> ServiceEnvironment {
    ServiceEnvironment { variables[$0] }
  }

  @Test func `a token is the first that is set, of several names`() throws {
    for (variables, token) in [
      ([:], nil), (["A": ""], nil), (["A": "", "B": "b"], "b"), (["B": "b"], "b"),
      (["A": "a", "B": "b"], "a"), (["A": "!~"], "!~"),
    ] as [([String: String], String?)] {
      #expect(try environment(variables).secret(["A", "B"]) == token, "\(variables)")
    }
  }

  @Test(arguments: ["a\n", "a b", "\ta", "a\u{7F}", "é", "令牌", "a\u{0}"])
  func `a token with a character that none has is refused, and not shown`(_ token: String) {
    let fault = #expect(throws: EnvironmentFault.self) {
      try environment(["A": token]).secret(["A"])
    }
    #expect(fault?.message.en == "A has a character in it that no token has")
    #expect(fault?.message.zh == "A里有令牌不会有的字符")
    #expect(fault?.help.en == "Set it anew; a line break at its end is a frequent cause")
    #expect(fault?.help.zh == "重新设置它；常见的原因是末尾多了换行")
  }

  @Test(arguments: [
    ([:], "https://api.github.com", "https://api.github.com/graphql"),
    (
      ["GITHUB_API_URL": "https://a.org/api/v3"], "https://a.org/api/v3",
      "https://a.org/api/graphql"
    ),
    (
      ["GITHUB_API_URL": "https://a.org/api/v3/"], "https://a.org/api/v3",
      "https://a.org/api/graphql"
    ),
    (["GITHUB_API_URL": "https://a.org/v4"], "https://a.org/v4", "https://a.org/v4/graphql"),
    (["GITHUB_GRAPHQL_URL": "https://b.org/g"], "https://api.github.com", "https://b.org/g"),
  ])
  func `GitHub has two addresses, of which one follows from the other`(
    _ variables: [String: String], _ api: String, _ graphql: String
  ) throws {
    let service = try GitHub(environment(variables))
    #expect(service.api.url == api)
    #expect(service.graphql.url == graphql)
    #expect(service.token == nil)
    #expect(service.notice?.en.contains("GITHUB_TOKEN is not set") == true)
  }

  @Test func `an address is the usual one where none is set`() throws {
    let usual = "https://api.example"
    #expect(try environment([:]).host("A", usually: usual).url == usual)
    #expect(try environment(["A": ""]).host("A", usually: usual).url == usual)
    #expect(
      try environment(["A": "https://b.example"]).host("A", usually: usual).url
        == "https://b.example")
    let fault = #expect(throws: EnvironmentFault.self) {
      try environment(["A": "ftp://b.example"]).host("A", usually: usual)
    }
    #expect(fault?.message.en == "A is not an address that can be asked")
    #expect(fault?.help.en == "Give one that begins with https://, as in https://api.example")
  }
}

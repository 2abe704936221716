import Loopback

/// GitHub's GraphQL interface, as far as the tests need it.
enum GraphQL {
  /// What a query asks for: the alias and the name of each repository.
  static func aliases(in question: Question) -> [(alias: String, name: String)] {
    question.body.replacing("\\\"", with: "\"")
      .matches(of: /(r\d+):repository\(owner:"([^"]+)",name:"([^"]+)"\)/)
      .map { (String($0.1), "\($0.2)/\($0.3)") }
  }

  static func node(
    _ name: String, stars: Int = 100, id: Int = 1, archived: Bool = false,
    pushed: String = "2026-11-01T00:00:00Z"
  ) -> String {
    """
    {"databaseId":\(id),"nameWithOwner":"\(name)","stargazerCount":\(stars),"isArchived":\(archived),\
    "pushedAt":"\(pushed)","licenseInfo":{"spdxId":"MIT"},"primaryLanguage":{"name":"Python"},\
    "latestRelease":{"tagName":"v1.2","publishedAt":"2026-01-02T03:04:05Z"}}
    """
  }

  /// Everything is found.
  static func answer(
    _ question: Question, stars: Int = 100, node: ((String) -> String)? = nil, errors: String = ""
  ) -> Reply {
    let nodes = aliases(in: question).map { alias, name in
      "\"\(alias)\":" + (node?(name) ?? Self.node(name, stars: stars, id: id(of: name)))
    }
    return Reply(
      200, "{\"data\":{\(nodes.joined(separator: ","))}\(errors)}",
      headers: [("Content-Type", "application/json; charset=utf-8")])
  }

  /// A number that only depends on the name.
  static func id(of name: String) -> Int {
    name.lowercased().utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 }
  }
}

import Content
import Loopback
import Testing

@testable import Refresh

/// The query that GitHub is asked, against the part of GitHub's public schema that it uses: `schema.graphql` of
/// octokit/graphql-schema at commit 002eda32d0ee4413d2a3aa2f5c88e467386f7b84.
@Suite struct SchemaTests {
  /// Fields by type. What ends in `!` is never null.
  static let types = [
    "Query": ["repository": "Repository"],
    "Repository": [
      "databaseId": "Int", "nameWithOwner": "String!", "stargazerCount": "Int!",
      "isArchived": "Boolean!", "pushedAt": "DateTime", "licenseInfo": "License",
      "primaryLanguage": "Language", "latestRelease": "Release",
    ],
    "License": ["spdxId": "String"],
    "Language": ["name": "String!"],
    "Release": ["tagName": "String!", "publishedAt": "DateTime"],
  ]

  /// Those of `repository`; `followRenames` is true unless it is given.
  static let arguments: Set = ["owner", "name"]

  @Test func `the query asks for fields that there are, of types that have them`() throws {
    let query = GitHub.query(["owner/name", "o/n"])
    var tokens = query.matches(of: /[A-Za-z0-9_]+|"[^"]*"|\.\.\.|[{}():]/).map { String($0.0) }[...]
    #expect(tokens.joined() == query.replacing(/[\s,]/, with: ""))
    #expect(tokens.popFirst() == "query")
    var asked: Set<String> = []
    try check("Query", &tokens, &asked)
    #expect(tokens.prefix(4) == ["fragment", "f", "on", "Repository"])
    tokens.removeFirst(4)
    try check("Repository", &tokens, &asked)
    #expect(tokens.isEmpty)
    #expect(
      asked == Set(Self.types.flatMap { type in type.value.keys.map { type.key + "." + $0 } }))
  }

  @Test func `all that may be null may be null`() throws {
    let round = try Round.github(["owner/name"]) { _ in
      Reply(
        200,
        """
        {"data":{"r0":{"databaseId":null,"nameWithOwner":"owner/name","stargazerCount":5,\
        "isArchived":false,"pushedAt":null,"licenseInfo":null,"primaryLanguage":null,\
        "latestRelease":null}}}
        """)
    }
    #expect(round.facts[.github]["owner/name"]?.stars == 5)
    let deep = try Round.github(["owner/name"]) { _ in
      Reply(
        200,
        """
        {"data":{"r0":{"databaseId":1,"nameWithOwner":"owner/name","stargazerCount":5,\
        "isArchived":false,"pushedAt":null,"licenseInfo":{"spdxId":null},\
        "primaryLanguage":{"name":"C"},"latestRelease":{"tagName":"v1","publishedAt":null}}}}
        """)
    }
    #expect(deep.facts[.github]["owner/name"]?.release == "v1")
  }

  /// One selection, from its opening brace to the one that closes it.
  private func check(
    _ type: String, _ tokens: inout ArraySlice<String>, _ asked: inout Set<String>
  ) throws {
    let fields = try #require(Self.types[type], "\(type) has no fields")
    #expect(tokens.popFirst() == "{")
    while let token = tokens.popFirst(), token != "}" {
      if token == "..." {
        #expect(tokens.popFirst() == "f" && type == "Repository")
        continue
      }
      var field = token
      if tokens.first == ":" {
        tokens.removeFirst()
        field = tokens.removeFirst()
      }
      asked.insert(type + "." + field)
      let kind = try #require(fields[field], "\(type) has no \(field)")
      if tokens.first == "(" {
        let end = try #require(tokens.firstIndex(of: ")"))
        let given = Array(tokens[tokens.startIndex.advanced(by: 1)..<end])
        #expect(Set(stride(from: 0, to: given.count, by: 3).map { given[$0] }) == Self.arguments)
        tokens = tokens[(end + 1)...]
      }
      // What has fields is asked for some of them, and nothing else is.
      #expect((tokens.first == "{") == (Self.types[kind] != nil), "\(type).\(field)")
      if tokens.first == "{" { try check(kind, &tokens, &asked) }
    }
  }
}

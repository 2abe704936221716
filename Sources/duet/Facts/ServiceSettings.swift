import Content
import Refresh

/// Where the services are and what opens them, from the environment.
struct ServiceSettings {
  let github: GitHub
  let gitlab: GitLab
  let gitee: Gitee
  let huggingFace: HuggingFace
  let citations: Citations

  init() throws(UsageError) {
    let api = try Self.host("GITHUB_API_URL", "https://api.github.com")
    // On a server of one's own the two lie side by side: …/api/v3 and …/api/graphql.
    let graphql = api.url.hasSuffix("/v3") ? api.url.dropLast(2) + "graphql" : api.url + "/graphql"
    github = GitHub(
      api: api, graphql: try Self.host("GITHUB_GRAPHQL_URL", String(graphql)),
      token: try Self.secret("GITHUB_TOKEN", or: "GH_TOKEN"))
    gitlab = GitLab(
      host: try Self.host("GITLAB_API_URL", "https://gitlab.com/api/v4"),
      token: try Self.secret("GITLAB_TOKEN"))
    gitee = Gitee(
      host: try Self.host("GITEE_API_URL", "https://gitee.com/api/v5"),
      token: try Self.secret("GITEE_TOKEN"))
    huggingFace = HuggingFace(
      host: try Self.host("HF_ENDPOINT", "https://huggingface.co"),
      token: try Self.secret("HF_TOKEN"))
    citations = Citations(
      openAlex: try Self.host("OPENALEX_API_URL", "https://api.openalex.org"),
      openAlexKey: try Self.secret("OPENALEX_API_KEY"),
      semanticScholar: try Self.host(
        "SEMANTIC_SCHOLAR_API_URL", "https://api.semanticscholar.org/graph/v1"),
      semanticScholarKey: try Self.secret("SEMANTIC_SCHOLAR_API_KEY"))
  }

  private static func host(_ name: String, _ usual: String) throws(UsageError) -> Host {
    let text = Process.environment(name).flatMap { $0.isEmpty ? nil : $0 } ?? usual
    guard let host = Host(text) else {
      throw UsageError(
        Phrase(
          zh: "\(name)不是可以访问的地址", en: "\(name) is not an address that can be asked"),
        help: Phrase(
          zh: "写以https://开头的地址，例如：\(usual)",
          en: "Give one that begins with https://, as in \(usual)"))
    }
    return host
  }

  /// Never shown, not even when it is wrong.
  private static func secret(
    _ name: String, or other: String? = nil
  ) throws(UsageError) -> String? {
    guard let text = Process.environment(name), !text.isEmpty else {
      return try other.flatMap { other throws(UsageError) in try secret(other) }
    }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw UsageError(
        Phrase(
          zh: "\(name)里有令牌不会有的字符", en: "\(name) has a character in it that no token has"),
        help: Phrase(
          zh: "重新设置它；常见的原因是末尾多了换行",
          en: "Set it anew; a line break at its end is a frequent cause"))
    }
    return text
  }
}

import Content

/// Gitee, where many Chinese projects are.
public struct Gitee: RESTService, RepositoryService {
  static let codeHost = CodeHost.gitee
  static let token = "GITEE_TOKEN"
  static let header = (name: "Authorization", start: "token ")
  static let address = (variable: "GITEE_API_URL", usual: "https://gitee.com/api/v5")

  /// As GitHub's, but a licence is a text, and an archive is a status.
  struct Payload: Decodable {
    let id: Int?
    let fullName: String
    let stargazersCount: Int
    let pushedAt: String?
    let license: Lenient<String>?
    let language: String?
    let status: String?
  }

  let host: Host
  let token: String?

  func url(of name: String) -> String { host.url + "/repos/" + name }

  func read(_ payload: Payload, about item: RefreshItem<Record>, on day: Day) -> Answer<Record> {
    item.answer(
      id: payload.id, name: payload.fullName, stars: payload.stargazersCount,
      // 关闭 is what its owners choose when they have stopped for good.
      archived: payload.status.map { $0 == "关闭" }, pushed: payload.pushedAt,
      licence: payload.license?.value, language: payload.language, on: day, without: token)
  }
}

import Content

/// GitLab, also one that is self-hosted.
public struct GitLab: RESTService, RepositoryService {
  static let codeHost = CodeHost.gitlab
  static let token = "GITLAB_TOKEN"
  static let header = (name: "PRIVATE-TOKEN", start: "")
  static let address = (variable: "GITLAB_API_URL", usual: "https://gitlab.com/api/v4")

  struct Payload: Decodable {
    struct Licence: Decodable {
      let key: String?
    }

    let id: Int?
    let pathWithNamespace: String
    let starCount: Int
    let archived: Bool?
    let lastActivityAt: String?
    let license: Lenient<Licence>?
  }

  let host: Host
  let token: String?
  let goneStatuses = [404, 410]

  func url(of name: String) -> String {
    host.url + "/projects/" + name.split(separator: "/").joined(separator: "%2F") + "?license=true"
  }

  func read(_ payload: Payload, about item: RefreshItem<Record>, on day: Day) -> Answer<Record> {
    item.answer(
      id: payload.id, name: payload.pathWithNamespace, stars: payload.starCount,
      archived: payload.archived, pushed: payload.lastActivityAt,
      licence: payload.license?.value?.key, on: day, without: token)
  }
}

import Content

/// GitLab, also one that is self-hosted.
public struct GitLab: RESTService, RepositoryService {
  static let codeHost = CodeHost.gitlab
  static let token = "GITLAB_TOKEN"
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

  var headers: [(name: String, value: String)] { token.map { [("PRIVATE-TOKEN", $0)] } ?? [] }

  func url(of name: String) -> String {
    host.url + "/projects/" + name.split(separator: "/").joined(separator: "%2F") + "?license=true"
  }

  func read(_ payload: Payload, about item: RefreshItem<Record>, on day: Day) -> Answer<Record> {
    if item.isReplaced(by: payload.id) { return .replaced }
    var facts = RepositoryFacts(stars: payload.starCount, archived: payload.archived, asked: day)
    facts.pushed = Day(time: payload.lastActivityAt)
    facts.licence = payload.license?.value?.key?.kept(without: token)
    facts.id = payload.id
    facts.name = item.newName(payload.pathWithNamespace, without: token)
    return .checked(facts)
  }
}

import Content

/// Codeberg, and every other server of Forgejo.
public struct Codeberg: RESTService, RepositoryService {
  static let codeHost = CodeHost.codeberg
  static let token = "CODEBERG_TOKEN"
  static let header = (name: "Authorization", start: "token ")
  static let address = (variable: "CODEBERG_API_URL", usual: "https://codeberg.org/api/v1")

  struct Payload: Decodable {
    let id: Int?
    let fullName: String
    let starsCount: Int
    let archived: Bool?
    let updatedAt: String?
    let language: String?
  }

  let host: Host
  let token: String?

  func url(of name: String) -> String { host.url + "/repos/" + name }

  func read(_ payload: Payload, about item: RefreshItem<Record>, on day: Day) -> Answer<Record> {
    item.answer(
      id: payload.id, name: payload.fullName, stars: payload.starsCount, archived: payload.archived,
      pushed: payload.updatedAt, language: payload.language, on: day, without: token)
  }
}

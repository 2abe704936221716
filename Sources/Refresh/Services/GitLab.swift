import Content

/// GitLab, also one of somebody's own.
public struct GitLab: OneByOne, RepositoryService {
  static let codeHost = CodeHost.gitlab
  static let token = "GITLAB_TOKEN"
  static let address = (variable: "GITLAB_API_URL", usual: "https://gitlab.com/api/v4")

  struct Form: Decodable {
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

  func read(_ form: Form, about subject: Subject<Record>, on day: Day) -> Answer<Record> {
    if subject.isReplaced(by: form.id) { return .replaced }
    var facts = RepositoryFacts(stars: form.starCount, archived: form.archived, asked: day)
    facts.pushed = Day(time: form.lastActivityAt)
    facts.licence = form.license?.value?.key?.kept(without: token)
    facts.id = form.id
    facts.name = subject.newName(form.pathWithNamespace, without: token)
    return .checked(facts)
  }
}

import Content

/// Codeberg, and every other server of Forgejo.
public struct Codeberg: OneByOne, RepositoryService {
  static let codeHost = CodeHost.codeberg
  static let token = "CODEBERG_TOKEN"
  static let address = (variable: "CODEBERG_API_URL", usual: "https://codeberg.org/api/v1")

  struct Form: Decodable {
    let id: Int?
    let fullName: String
    let starsCount: Int
    let archived: Bool?
    let updatedAt: String?
    let language: String?
  }

  let host: Host
  let token: String?

  var headers: [(name: String, value: String)] {
    token.map { [("Authorization", "token " + $0)] } ?? []
  }

  func url(of name: String) -> String { host.url + "/repos/" + name }

  func read(_ form: Form, about subject: Subject<Record>, on day: Day) -> Answer<Record> {
    if subject.isReplaced(by: form.id) { return .replaced }
    var facts = RepositoryFacts(stars: form.starsCount, archived: form.archived, asked: day)
    facts.pushed = Day(time: form.updatedAt)
    facts.language = form.language.flatMap { $0.isEmpty ? nil : $0.kept(without: token) }
    facts.id = form.id
    facts.name = subject.newName(form.fullName, without: token)
    return .checked(facts)
  }
}

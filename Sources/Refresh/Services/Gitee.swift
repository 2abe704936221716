import Content

/// Gitee, where many Chinese projects are.
public struct Gitee: OneByOne, RepositoryService {
  static let codeHost = CodeHost.gitee
  static let token = "GITEE_TOKEN"
  static let address = (variable: "GITEE_API_URL", usual: "https://gitee.com/api/v5")

  /// As GitHub's, but a licence is a text, and an archive is a status.
  struct Form: Decodable {
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

  var headers: [(name: String, value: String)] {
    token.map { [("Authorization", "token " + $0)] } ?? []
  }

  func url(of name: String) -> String { host.url + "/repos/" + name }

  func read(_ form: Form, about subject: Subject<Record>, on day: Day) -> Answer<Record> {
    if subject.isReplaced(by: form.id) { return .replaced }
    var facts = RepositoryFacts(stars: form.stargazersCount, asked: day)
    // 关闭 is what its owners choose when they have stopped for good.
    facts.archived = form.status.map { $0 == "关闭" }
    facts.pushed = Day(time: form.pushedAt)
    facts.licence = form.license?.value?.kept(without: token)
    facts.language = form.language?.kept(without: token)
    facts.id = form.id
    facts.name = subject.newName(form.fullName, without: token)
    return .checked(facts)
  }
}

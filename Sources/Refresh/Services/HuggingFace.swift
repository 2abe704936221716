public import Content

/// Models, data sets and apps on Hugging Face.
public struct HuggingFace: RESTService {
  public static let name = Phrase(CodeHost.huggingface.name)
  public static let file = Facts.File.models
  public static var records: WritableKeyPath<Facts, [String: ModelFacts]> { \.models }
  static let token = "HF_TOKEN"
  static let header = (name: "Authorization", start: "Bearer ")
  static let address = (variable: "HF_ENDPOINT", usual: "https://huggingface.co")

  public static func names(in entries: [Entry]) -> [String] {
    entries.paths(on: .huggingface)
  }

  public static func page(of name: String) -> String? { CodeHost.huggingface.address(name) }

  struct Payload: Decodable {
    let id: String
    let likes: Int?
    let downloads: Int?
    let lastModified: String?
    let tags: [String]?
  }

  let host: Host
  let token: String?

  func url(of name: String) -> String {
    let isModel = !HuggingFace.kinds.contains { name.hasPrefix($0) }
    return host.url + "/api/" + (isModel ? "models/" : "") + name
  }

  private static let kinds = ["datasets/", "spaces/"]

  func read(_ payload: Payload, about item: RefreshItem<Record>, on day: Day) -> Answer<Record> {
    var facts = ModelFacts(likes: payload.likes, downloads: payload.downloads, asked: day)
    facts.changed = Day(time: payload.lastModified)
    facts.licence = payload.tags?.first { $0.hasPrefix("license:") }
      .flatMap { String($0.dropFirst("license:".count)).kept(without: token) }
    let kind = HuggingFace.kinds.first { item.name.hasPrefix($0) } ?? ""
    facts.name = item.newName(kind + payload.id, without: token)
    return .checked(facts)
  }
}

import Content

/// What hosts of repositories say about one, as far as they agree on how.
struct RepositoryProfile: Decodable {
  struct Licence: Decodable {
    let spdxId: String?
    let key: String?
    /// An interface in the style of GitHub's may have one.
    let name: String?
  }

  let fullName: Lenient<String>?
  let pathWithNamespace: Lenient<String>?
  let name: Lenient<String>?
  let description: Lenient<String>?
  /// A name by itself on Gitee.
  let license: Lenient<Licence>?
  let licenses: Lenient<[Lenient<String>]>?
  let topics: Lenient<[Lenient<String>]>?

  private enum CodingKeys: String, CodingKey {
    case fullName, pathWithNamespace, name, description, license, licenses, topics
  }

  /// The name of the licence where that is a text.
  private let plainLicence: String?

  init(from decoder: any Decoder) throws {
    let all = try decoder.container(keyedBy: CodingKeys.self)
    fullName = try all.decodeIfPresent(Lenient<String>.self, forKey: .fullName)
    pathWithNamespace = try all.decodeIfPresent(Lenient<String>.self, forKey: .pathWithNamespace)
    name = try all.decodeIfPresent(Lenient<String>.self, forKey: .name)
    description = try all.decodeIfPresent(Lenient<String>.self, forKey: .description)
    license = try all.decodeIfPresent(Lenient<Licence>.self, forKey: .license)
    plainLicence = try all.decodeIfPresent(Lenient<String>.self, forKey: .license)?.value
    licenses = try all.decodeIfPresent(Lenient<[Lenient<String>]>.self, forKey: .licenses)
    topics = try all.decodeIfPresent(Lenient<[Lenient<String>]>.self, forKey: .topics)
  }

  fileprivate var path: String? { fullName?.value ?? pathWithNamespace?.value }

  fileprivate var licence: String? {
    license?.value?.spdxId ?? license?.value?.key ?? license?.value?.name ?? plainLicence
      ?? licenses?.value?.first?.value
  }
}

extension IntroducingService where Profile == RepositoryProfile {
  func add(_ profile: RepositoryProfile, to introduction: inout Introduction) {
    introduction.rename(profile.path, without: token)
    introduction.take(
      title: profile.name?.value, about: profile.description?.value, licence: profile.licence,
      topics: profile.topics?.value?.map(\.value) ?? [], without: token)
  }
}

extension Introduction {
  /// Takes over the path that it has now, where that is one.
  mutating func rename(_ path: String?, without secret: String?) {
    guard let path = path?.kept(limit: 400, without: secret), path.isRepositoryPath,
      let now = try? TypedLink(link.kind, reading: path), now.target == path
    else { return }
    link = now
  }
}

extension GitHub: IntroducingService {
  typealias Profile = RepositoryProfile
  var host: Host { api }

  func profile(of path: String) -> Request {
    Request(
      url: api.url + "/repos/" + path,
      headers: headers + [("Accept", "application/vnd.github+json")])
  }
}

extension GitLab: IntroducingService {
  typealias Profile = RepositoryProfile
  func profile(of path: String) -> Request { request(about: path) }
}

extension Gitee: IntroducingService {
  typealias Profile = RepositoryProfile
  func profile(of path: String) -> Request { request(about: path) }
}

extension Codeberg: IntroducingService {
  typealias Profile = RepositoryProfile
  func profile(of path: String) -> Request { request(about: path) }
}

extension HuggingFace: IntroducingService {
  /// Of what an owner writes about it, which may be anything, only the name.
  struct Profile: Decodable {
    struct Card: Decodable {
      let prettyName: Lenient<String>?
    }

    let id: Lenient<String>?
    let description: Lenient<String>?
    let tags: Lenient<[Lenient<String>]>?
    let cardData: Lenient<Card>?
  }

  func profile(of path: String) -> Request { request(about: path) }

  func add(_ profile: Profile, to introduction: inout Introduction) {
    let tags = profile.tags?.value?.compactMap(\.value) ?? []
    let id = profile.id?.value
    let kind = introduction.link.target.split(separator: "/").dropLast(2)
    introduction.rename(id.map { (kind + [Substring($0)]).joined(separator: "/") }, without: token)
    introduction.take(
      title: profile.cardData?.value?.prettyName?.value
        ?? id?.split(separator: "/").last.map(String.init),
      about: profile.description?.value,
      licence: tags.first { $0.hasPrefix("license:") }.map { String($0.dropFirst(8)) },
      // `task_categories:question-answering` is a word behind the name of its list.
      topics: tags.map { $0.split(separator: ":").last.map(String.init) }, without: token)
  }
}

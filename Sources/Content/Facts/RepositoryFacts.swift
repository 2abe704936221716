/// What GitHub, GitLab or Gitee says about a repository.
public struct RepositoryFacts: Fact {
  public static let key = FactsKey.repositories

  public var stars: Int?
  public var archived: Bool?
  /// The day of the last push. GitLab tells the last activity, which is never earlier.
  public var pushed: Day?
  public var licence: String?
  /// The programming language.
  public var language: String?
  /// The name of the newest release, and its day.
  public var release: String?
  public var released: Day?
  /// The service's own number of the repository, which stays when its name changes.
  public var id: Int?
  /// Its present name, where it is not the one that was asked for: it has moved.
  public var name: String?
  public var gone: Bool?
  /// What a later question can be shortened by.
  public var etag: String?
  public var history: History?
  public var asked: Day

  public init(
    stars: Int?, archived: Bool? = nil, pushed: Day? = nil, licence: String? = nil,
    language: String? = nil, asked: Day
  ) {
    self.stars = stars
    self.archived = archived
    self.pushed = pushed
    self.licence = licence
    self.language = language
    self.asked = asked
  }

  enum CodingKeys: String, CodingKey {
    case stars, archived, pushed, licence, language, release, released, id, name, gone, etag
    case history, asked
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    stars = try container.decodeIfPresent(Int.self, forKey: .stars)
    archived = try container.decodeIfPresent(Bool.self, forKey: .archived)
    pushed = try container.decodeIfPresent(Day.self, forKey: .pushed)
    licence = try container.decodeIfPresent(String.self, forKey: .licence)
    language = try container.decodeIfPresent(String.self, forKey: .language)
    release = try container.decodeIfPresent(String.self, forKey: .release)
    released = try container.decodeIfPresent(Day.self, forKey: .released)
    id = try container.decodeIfPresent(Int.self, forKey: .id)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    gone = try container.decodeIfPresent(Bool.self, forKey: .gone)
    etag = try container.decodeIfPresent(String.self, forKey: .etag)
    history = try container.decodeIfPresent(History.self, forKey: .history)
    asked = try container.day(forKey: .asked, of: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(stars, forKey: .stars)
    try container.encodeIfPresent(archived, forKey: .archived)
    try container.encodeIfPresent(pushed, forKey: .pushed)
    try container.encodeIfPresent(licence, forKey: .licence)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(release, forKey: .release)
    try container.encodeIfPresent(released, forKey: .released)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeIfPresent(gone, forKey: .gone)
    try container.encodeIfPresent(etag, forKey: .etag)
    try container.encodeIfPresent(history, forKey: .history)
    try container.encode(asked, forKey: .asked, of: encoder)
  }

  public var count: Int? {
    get { stars }
    set { stars = newValue }
  }

  public var badField: String? {
    firstBad([
      "stars": stars?.isPlausibleCount ?? true, "licence": licence?.isShowable ?? true,
      "language": language?.isShowable ?? true, "release": release?.isShowable ?? true,
      "name": name?.isHubPath ?? true, "etag": etag?.isShowable ?? true,
    ])
  }

  /// Days of pushes and the words of releases count only when something else changes with them, or a month has gone.
  public func isNoise(before new: Self) -> Bool {
    var same = new
    same.stars = stars
    same.etag = etag
    same.history = history
    same.asked = asked
    (same.release, same.released) = (release, released)
    if let pushed, let newPush = new.pushed, abs(newPush.number - pushed.number) < 30 {
      same.pushed = pushed
    }
    return same == self && Content.isNoise(stars, new.stars)
  }

  public static func departed(_ old: Self?, asked: Day) -> Self {
    var facts = old ?? Self(stars: nil, asked: asked)
    facts.gone = true
    facts.etag = nil
    facts.asked = asked
    return facts
  }

  /// Whether nobody has pushed for two years before the day it was asked.
  public var isQuiet: Bool {
    pushed.map { asked.number - $0.number > 730 } ?? false
  }
}

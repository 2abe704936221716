/// What a code host says about a repository.
public struct RepositoryFacts: Fact {
  public static let key = FactsKey.repositories

  public var stars: Int?
  public var archived: Bool?
  /// The day of the last push. GitLab and Codeberg give that of the last activity, which is never earlier.
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

  public var count: Int? {
    get { stars }
    set { stars = newValue }
  }

  public var badField: String? {
    firstBad([
      "stars": stars?.isPlausibleCount ?? true, "licence": licence?.isShowable ?? true,
      "language": language?.isShowable ?? true, "release": release?.isShowable ?? true,
      "name": name?.isRepositoryPath ?? true, "etag": etag?.isShowable ?? true,
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

  /// Whether the last push was more than two years before the day of these facts.
  public var isQuiet: Bool {
    pushed.map { asked.number - $0.number > 730 } ?? false
  }
}

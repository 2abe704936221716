/// What Hugging Face says about a model, a data set or an app.
public struct ModelFacts: Fact {
  public static let key = FactsKey.models

  public var likes: Int?
  /// How often it was fetched in the last 30 days.
  public var downloads: Int?
  /// The day of the last change.
  public var changed: Day?
  public var licence: String?
  /// Its present name, where it is not the one that was asked for.
  public var name: String?
  public var gone: Bool?
  public var history: History?
  public var asked: Day

  public init(likes: Int?, downloads: Int?, asked: Day) {
    self.likes = likes
    self.downloads = downloads
    self.asked = asked
  }

  public var count: Int? {
    get { likes }
    set { likes = newValue }
  }

  public var badField: String? {
    firstBad([
      "likes": likes?.isPlausibleCount ?? true, "downloads": downloads?.isPlausibleCount ?? true,
      "licence": licence?.isShowable ?? true, "name": name?.isRepositoryPath ?? true,
    ])
  }

  /// Downloads go up and down all the time: a change by a quarter counts.
  public func isNoise(before new: Self) -> Bool {
    var same = new
    same.likes = likes
    same.history = history
    same.asked = asked
    same.changed = changed
    if let downloads, let more = new.downloads, abs(more - downloads) <= downloads / 4 {
      same.downloads = downloads
    }
    return same == self && Content.isNoise(likes, new.likes)
  }

  public static func departed(_ old: Self?, asked: Day) -> Self {
    var facts = old ?? Self(likes: nil, downloads: nil, asked: asked)
    facts.gone = true
    facts.asked = asked
    return facts
  }
}

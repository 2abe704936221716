import Content
import Refresh

/// What a refresh is to do.
struct RefreshSettings {
  let files: Set<Facts.File>
  let visitsLinks: Bool
  let fixes: Bool
  let isDry: Bool
  let isForced: Bool
  let summaryPath: String?
  /// How many seconds limits may cost.
  let patience: Int
  let day: Day
  let notSince: Day?

  init(_ flags: Flags) throws(UsageError) {
    visitsLinks = flags.has(.links)
    fixes = flags.has(.fix)
    isDry = flags.has(.dryRun)
    isForced = flags.has(.force)
    summaryPath = flags[.summary]
    if let names = flags[.only] {
      files = try Self.files(names)
    } else {
      files = visitsLinks || fixes ? [] : Set(Self.services)
    }
    patience =
      try flags[.maxWait].map { text throws(UsageError) in
        try Period(.maxWait, text).seconds
      } ?? 300
    guard let day = Process.day() else {
      throw UsageError(
        Phrase(zh: "时钟不对", en: "the clock is wrong"),
        help: Phrase(zh: "把这台机器的日期设对", en: "Set the date of this machine"))
    }
    self.day = day
    notSince = try flags[.olderThan].map { text throws(UsageError) in
      try Period(.olderThan, text).days
    }.flatMap { Day(number: day.number - $0 + 1) }
  }

  private static let services = Services.all.map { $0.file }

  private static func files(_ names: String) throws(UsageError) -> Set<Facts.File> {
    var files: Set<Facts.File> = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false) {
      guard let file = services.first(where: { $0.id == name }) else {
        let known = services.map(\.id)
        throw UsageError(
          Option.only.cannotBe(String(name)),
          help: name == "links"
            ? Phrase(zh: "访问链接要用--links", en: "Links are visited with --links")
            : .didYouMean(String(name), among: known)
              ?? Phrase(
                zh: "可以写一个或几个：\(known.joined(separator: "、"))",
                en: "It is one or more of: \(known.joined(separator: ", "))"))
      }
      files.insert(file)
    }
    return files
  }
}

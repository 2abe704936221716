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
    let services = Services.all.map { $0.file }
    if let names = flags[.only]?.split(separator: ",") {
      files = Set(services.filter { names.contains(Substring($0.id)) })
    } else {
      files = visitsLinks || fixes ? [] : Set(services)
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
}

import Content

/// Joins the answers of one service with what was known.
struct FactsMerge<Record: Fact> {
  private(set) var records: [String: Record]
  var outcome: ServiceOutcome
  private let day: Day
  /// Keys of what was known of a thing under a name that the list no longer has, by the number of the thing.
  private let formerNames: [Int: String]

  init(_ records: [String: Record], listed: Set<String>, _ day: Day, _ outcome: ServiceOutcome) {
    self.records = records
    self.day = day
    self.outcome = outcome
    let former = records.filter { !listed.contains($0.key) }
      .compactMap { key, record in record.id.map { ($0, key) } }
    formerNames = Dictionary(former) { first, second in min(first, second) }
  }

  mutating func add(_ answer: Answer<Record>, about item: RefreshItem<Record>) {
    let old = records[item.key]
    switch answer {
    case .failed(let error): return outcome.failed.append((item.name, error))
    case .replaced: outcome.changes.append(.replaced(item.name))
    case .unchanged, .gone, .found:
      if old?.count != nil, old?.gone != true { outcome.compared += 1 }
    }
    outcome.answered += 1
    switch answer {
    case .failed, .replaced: return
    case .unchanged: records[item.key]?.asked = day
    case .gone:
      records[item.key] = Record.departed(old, asked: day)
      guard old?.gone != true else { return }
      if old?.count != nil { outcome.fallen += 1 }
      outcome.changes.append(.gone(item.name))
    case .found(let new): add(new, about: item, after: old)
    }
  }

  private mutating func add(_ new: Record, about item: RefreshItem<Record>, after old: Record?) {
    var old = old
    if old == nil, let id = new.id, let former = formerNames[id] {
      // The entry has followed a move, and its history comes with it.
      old = records.removeValue(forKey: former)
    }
    if let before = old?.count {
      // A count that the service no longer gives stays what it was, with its day.
      guard let now = new.count else { return }
      if before > 1, now <= before / 2 { outcome.fallen += 1 }
    }
    var merged = new
    let history = old?.history ?? .none
    let longer = merged.count.map { history.adding($0, on: day) } ?? history
    if let old, longer == history, old.isNoise(before: merged) {
      merged = old
      merged.asked = day
    } else {
      merged.history = longer.points.isEmpty ? nil : longer
    }
    records[item.key] = merged
    note(merged, about: item, after: old)
  }

  private mutating func note(_ new: Record, about item: RefreshItem<Record>, after old: Record?) {
    if new.archived == true, let old, old.archived != true {
      outcome.changes.append(.archived(item.name))
    }
    if let name = new.name, old?.name != name {
      outcome.changes.append(.moved(item.name, to: name))
    }
    if let count = new.count, let growth = new.growth, growth > 0 {
      outcome.changes.append(.rose(item.name, by: growth, to: count))
    }
  }
}

import Bytes
public import Content

/// Asks services, and joins what they say with what was known. Nothing that was known is lost when there is no answer.
public struct Refreshing {
  public private(set) var facts: Facts
  public private(set) var outcomes: [ServiceOutcome] = []
  private let day: Day
  /// What was asked for on this day or later is not asked again.
  private let notSince: Day?

  public init(_ facts: Facts, on day: Day, notSince: Day? = nil) {
    self.facts = facts
    self.day = day
    self.notSince = notSince
  }

  /// Asks one service about everything of these names, the oldest facts first.
  ///
  /// - Parameters:
  ///   - listed: all names that the list has, whether or not they are asked about.
  ///   - progress: gets the number of names that are done, and of all.
  public mutating func ask<S: Service>(
    _ service: S, about names: [String], listed: [String], _ client: consuming RateLimitedClient,
    progress: (Int, Int) -> Void
  ) {
    let known = facts[keyPath: S.records]
    let items = due(
      names.map { RefreshItem(name: $0, known: known[$0.lowercased()]) },
      key: \.key, asked: \.known?.asked)
    guard !items.isEmpty else { return }
    var merge = FactsMerge(
      known, listed: Set(listed.map { $0.lowercased() }), day, ServiceOutcome(S.file, S.name))
    var done = 0
    var client = client
    service.ask(items, on: day, &client) { item, answer in
      merge.add(answer, about: item)
      done += 1
      progress(done, items.count)
    }
    merge.outcome.left = items.count - done
    facts[keyPath: S.records] = merge.records
    outcomes.append(merge.outcome)
  }

  /// The addresses that are due for a visit, the longest unvisited first.
  public func due(_ addresses: [String]) -> [String] {
    due(addresses, key: { $0 }, asked: { facts.links[$0]?.asked })
  }

  private func due<Thing>(
    _ things: [Thing], key: (Thing) -> String, asked: (Thing) -> Day?
  ) -> [Thing] {
    things.filter { thing in
      guard let notSince, let asked = asked(thing) else { return true }
      return asked < notSince
    }.sorted { a, b in
      let days = (asked(a)?.number ?? .min, asked(b)?.number ?? .min)
      return days.0 == days.1 ? key(a).precedes(key(b)) : days.0 < days.1
    }
  }

  /// Takes back what a service said, as if it had not been asked.
  public mutating func forget(_ file: Facts.File, in old: Facts) {
    switch file {
    case .repositories(let host): facts[host] = old[host]
    case .models: facts.models = old.models
    case .citations: facts.citations = old.citations
    case .links: facts.links = old.links
    }
  }

  /// Takes over what visits to these addresses of the list found.
  public mutating func add(_ visits: [String: LinkFacts], of addresses: [String]) {
    var outcome = ServiceOutcome(.links, Phrase(zh: "链接", en: "links"))
    for address in addresses {
      guard let visit = visits[address] else {
        outcome.left += 1
        continue
      }
      outcome.answered += 1
      let merged = visit.following(facts.links[address])
      if facts.links[address].map({ $0.state == .ok || $0.state == .moved }) == true {
        outcome.compared += 1
        if merged.state == .dead { outcome.fallen += 1 }
      }
      if merged.isDead, facts.links[address]?.isDead != true {
        outcome.changes.append(.gone(address))
      }
      if merged.state == .moved, let to = merged.to, facts.links[address]?.to != to {
        outcome.changes.append(.moved(address, to: to))
      }
      facts.links[address] = merged
    }
    outcomes.append(outcome)
  }
}

extension LinkFacts {
  /// With the days on which earlier visits found it dead, unless it lives now.
  func following(_ old: LinkFacts?) -> LinkFacts {
    var facts = self
    switch state {
    case .ok, .moved: facts.dead = []
    case .unknown: facts.dead = old?.dead ?? []
    case .dead: facts.dead = Array(Set((old?.dead ?? []) + [asked]).sorted().suffix(3))
    }
    return facts
  }
}

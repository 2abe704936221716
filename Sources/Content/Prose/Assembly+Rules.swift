/// The rules that a list may switch, over all of its files.
extension Assembly {
  mutating func checkRules() {
    let switches = switches
    let proofs = files.compactMap(\.proof)
    let levels = Dictionary(
      uniqueKeysWithValues: Rule.all.map { ($0.id, switches.level(of: $0)) })
    for proof in proofs {
      for diagnostic in proof.diagnostics {
        switch levels[diagnostic.rule] {
        case .off: break
        case .error: add(diagnostic.with(.error))
        case .warning: add(diagnostic.with(.warning))
        case nil: add(diagnostic)
        }
      }
    }
    for (number, rule) in zip(0..., Rule.all) {
      let rule = rule.at(switches.level(of: rule))
      guard rule.level != .off else { continue }
      for scope in rule.scopes {
        switch scope {
        case .ways(let ways): checkSites(of: rule, number, ways, switches)
        case .list(let check): check(rule, &self)
        case .passage, .halves, .entry: break
        }
      }
    }
    dropExcused()
  }

  var switches: Switches { list?.switches ?? .usual }

  /// Collects what is found in each text of each file that makes sense.
  mutating func readTexts(_ find: (Passage, _ path: String) -> [Diagnostic]) {
    for file in files {
      for text in file.file?.texts ?? [] {
        for language in text.pair.isShared ? [Language.zh] : Language.allCases {
          guard let half = text.pair[language] else { continue }
          for found in find(Passage(text, half, in: language), file.path) { add(found) }
        }
      }
    }
  }

  /// Collects what is found in the two halves of each text.
  mutating func readHalves(
    _ find: (_ zh: Located<String>, _ en: Located<String>, _ path: String) -> [Diagnostic]
  ) {
    for file in files {
      for text in file.file?.texts ?? [] where !text.pair.isShared {
        guard let zh = text.pair.zh, let en = text.pair.en else { continue }
        for found in find(zh, en, file.path) { add(found) }
      }
    }
  }

  private mutating func checkSites(
    of rule: Rule, _ number: Int, _ ways: Ways, _ switches: Switches
  ) {
    var counts = Array(repeating: 0, count: ways.names.count)
    for file in files {
      for site in file.proof?.sites ?? [] where site.rule == number { counts[Int(site.way)] += 1 }
    }
    let chosen = switches.way(of: rule).flatMap { ways.names.firstIndex(of: $0) }
    guard let wanted = chosen ?? ways.usual(of: counts) else { return }
    for file in files {
      for site in file.proof?.sites ?? [] where site.rule == number && site.way != wanted {
        let problem = ways.problem(rule, Int(site.way), wanted)
        let end = site.second == Site.nowhere ? site.first : site.second
        add(
          Diagnostic(
            problem,
            at: Place(
              path: file.path, span: Span(site.first.range.lowerBound..<end.range.upperBound)),
            fix: rule.isFixable ? site.fix(ways.signs[wanted]) : nil))
      }
    }
  }

  /// Leaves out what a comment in the file excuses.
  private mutating func dropExcused() {
    var excuses: [String: [Excuse]] = [:]
    for file in files {
      if let found = file.proof?.excuses, !found.isEmpty { excuses[file.path] = found }
    }
    guard !excuses.isEmpty else { return }
    drop { diagnostic in
      excuses[diagnostic.place.path]?.contains { $0.covers(diagnostic) } ?? false
    }
  }
}

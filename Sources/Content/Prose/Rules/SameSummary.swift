import Bytes

/// Two entries with one summary.
extension Rule {
  static let sameSummary = Rule(
    "same-summary", .warning,
    zh: "每条简介说的都不一样", en: "no summary repeats another",
    why: Phrase(
      zh: "两条简介一字不差，读者就无从选择。", en: "Where two are alike, a reader has nothing to choose by."),
    "summary: {zh: 医学问答数据。, en: Medical questions.}",
    "summary: {zh: 内科医患问答。, en: Questions to internists.}",
    .list { rule, assembly in
      var hashes = HashTable(minimumCapacity: assembly.files.count)
      var repeated: Set<FNVHash> = []
      for file in assembly.files {
        for hash in file.proof?.summaries ?? []
        where hashes.insert(0, hash, unless: { _ in true }) != nil { repeated.insert(hash) }
      }
      guard !repeated.isEmpty else { return }
      var seen: [String: String] = [:]
      for file in assembly.files where !repeated.isDisjoint(with: file.proof?.summaries ?? []) {
        guard case .entry(let entry)? = file.file else { continue }
        var other: (path: String, half: Located<String>)?
        for language in entry.summary.isShared ? [Language.zh] : Language.allCases {
          guard let half = entry.summary[language] else { continue }
          let path = seen.updateValue(entry.path, forKey: half.value.inLowerCase)
          if other == nil, let path, path != entry.path { other = (path, half) }
        }
        guard let other else { continue }
        assembly.report(
          rule.problem(
            zh: "\(other.path)有同样的简介", en: "\(other.path) has the same summary",
            help: Phrase(zh: "写明两者的区别", en: "Say what sets the two apart")),
          in: entry.path, at: other.half.span)
      }
    })
}

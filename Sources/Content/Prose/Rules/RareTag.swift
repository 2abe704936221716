import Bytes

/// A tag that is used once, near another one.
extension Rule {
  static let rareTag = Rule(
    "rare-tag", .warning,
    zh: "相近的标签只留一个", en: "of two tags that are nearly alike one is enough",
    why: Phrase(
      zh: "只用过一次、又与别的标签只差一两个字母的，多半是同一个意思，按标签就找不全了。",
      en:
        "A tag that is used once and differs from another by a letter or two mostly means the same, and what it is on is not found by the other."
    ),
    "tags: [dialog]", "tags: [dialogue]",
    .list { rule, assembly in
      var counts: [String: Int] = [:]
      for entry in assembly.entries {
        for tag in entry.tags { counts[tag.value, default: 0] += 1 }
      }
      let rare = Set(counts.filter { $0.value == 1 }.keys)
      guard !rare.isEmpty else { return }
      let frequent = counts.filter { $0.value > 1 }.sorted {
        $0.value == $1.value ? $0.key.precedes($1.key) : $0.value > $1.value
      }.map(\.key)
      var nearest: [String: String] = [:]
      for tag in rare.sorted(by: { $0.precedes($1) }) where tag.utf8.count > 4 {
        nearest[tag] = frequent.first { $0.isVariant(of: tag) }
      }
      for file in assembly.files {
        guard case .entry(let entry)? = file.file else { continue }
        for tag in entry.tags {
          guard let other = nearest[tag.value], let count = counts[other] else { continue }
          assembly.report(
            rule.problem(
              zh: "标签“\(tag.value)”只在这里用过，而“\(other)”用过\(count)次",
              en: "only this entry has the tag '\(tag.value)', and \(count) have '\(other)'",
              help: .didYouMean(other, else: .delete)), in: file.path, at: tag.span)
        }
      }
    })
}

extension String {
  /// Whether two tags are one word in two spellings: one letter more, less or changed, or a plural. Digits tell things apart.
  fileprivate func isVariant(of other: String) -> Bool {
    let (a, b) = (Array(utf8), Array(other.utf8))
    guard abs(a.count - b.count) <= 2, a.filter(\.isDigit) == b.filter(\.isDigit), a != b else {
      return false
    }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let shorter = min(a.count, b.count)
    let isJoined = a.filter { $0 != UInt8(ascii: "-") } == b.filter { $0 != UInt8(ascii: "-") }
    // `dialog` and `dialogue`: what is there more is in one piece. What begins otherwise is another word.
    return isJoined
      || start >= 3 && start + end >= shorter && (start == shorter || abs(a.count - b.count) <= 1)
      || start >= 3 && a.count == b.count && start + end == shorter - 1 && shorter > 6
  }
}

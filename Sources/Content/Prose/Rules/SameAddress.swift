import Bytes

/// One address in two entries.
extension Rule {
  static let sameAddress = Rule(
    "same-address", .warning,
    zh: "一个网址只在一个条目里", en: "an address stands in one entry only",
    why: Phrase(
      zh: "同一个资源分成两条，读者会看两遍，资料也会各改各的。http与https、带不带www.、末尾有没有斜线或.git，都算同一个。",
      en:
        "One resource in two entries is read twice and mended once. http and https, with and without www., a slash or .git at the end are the same."
    ),
    "homepage: https://example.org/", "homepage: https://example.org/  # allow same-address: …",
    .list { rule, assembly in
      var hashes = HashTable(minimumCapacity: 2 * assembly.files.count)
      var repeated: Set<FNVHash> = []
      for file in assembly.files {
        for hash in file.proof?.addresses ?? []
        where hashes.insert(0, hash, unless: { _ in true }) != nil { repeated.insert(hash) }
      }
      guard !repeated.isEmpty else { return }
      var seen: [NormalAddress: (entry: Entry, url: String)] = [:]
      for file in assembly.files where !repeated.isDisjoint(with: file.proof?.addresses ?? []) {
        guard case .entry(let entry)? = file.file else { continue }
        for link in entry.links where link.service == nil {
          guard let other = seen.updateValue((entry, link.url), forKey: NormalAddress(link.url))
          else { continue }
          assembly.report(rule.problem(link, entry, other.entry), in: entry.path, at: link.span)
        }
      }
    })

  private func problem(_ link: Link, _ entry: Entry, _ other: Entry) -> Problem {
    let address = quoted(link.url)
    if other === entry {
      return problem(
        zh: "\(address.zh)在这个条目里有两次", en: "\(address.en) is in this entry twice",
        help: Phrase(zh: "留下一个", en: "Keep one of the two"))
    }
    return problem(
      zh: "\(address.zh)也在\(other.path)里", en: "\(address.en) is a link in \(other.path) too",
      help: Phrase(
        zh: "两条合成一条；确实都需要的话，在后面写明原因：# allow \(id): …",
        en: "Make one entry of the two; if both need it, say why behind it: # allow \(id): …"))
  }
}

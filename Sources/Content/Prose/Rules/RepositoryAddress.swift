/// A repository that is written as an address.
extension Rule {
  static let repositoryAddress = Rule(
    "repository-address", .warning,
    zh: "代码仓库写在自己的链接种类下面", en: "a repository stands under its own kind of link",
    why: Phrase(
      zh: "写成“github: owner/name”，页面才有星数，改名和归档也查得到。",
      en:
        "Only as 'github: owner/name' does it get its stars, and is it noticed when it moves or is archived."
    ),
    "homepage: https://github.com/owner/name", "github: owner/name", isFixable: true,
    .entry { rule, entry, findings in
      for link in entry.links {
        guard case .address = link.kind.target, let (host, path) = CodeHost.naming(link.url) else {
          continue
        }
        let isThere = entry.links.contains { $0.kind.codeHost == host && $0.path == path }
        let hasKind = entry.links.contains { $0.kind.codeHost == host }
        findings.add(
          rule.problem(
            zh: "“\(link.kind.rawValue)”指向\(host.name)上的仓库",
            en: "'\(link.kind.rawValue)' leads to a repository on \(host.name)",
            help: isThere
              ? Phrase(
                zh: "删去它：它已经写在“\(host.rawValue)”下面",
                en: "Delete it: it stands under '\(host.rawValue)' already")
              : .write("\(host.rawValue): \(path)") + host.gain),
          at: link.span,
          fix: hasKind ? nil : findings.renaming(link.kind.rawValue, host.rawValue, link.span, path)
        )
      }
    })
}

extension CodeHost {
  /// The repository that an address leads to.
  fileprivate static func naming(_ address: String) -> (CodeHost, path: String)? {
    for host in allCases {
      if let path = host.path(ofAddress: address) { return (host, path) }
    }
    return nil
  }

  /// What an entry has from it that an address does not give.
  fileprivate var gain: Phrase {
    if case .repositories? = facts {
      Phrase(zh: "，就有星数徽章", en: " to give it a star badge")
    } else {
      Phrase("")
    }
  }
}

extension Findings {
  /// Another key and value on the line of this one, where the two are all of it: not in a list, and without a label.
  fileprivate func renaming(
    _ key: String, _ newKey: String, _ span: Span, _ value: String
  ) -> Fix? {
    guard let place = keySpan(key, before: span) else { return nil }
    return .edits([Edit(place, newKey), Edit(span, value)])
  }
}

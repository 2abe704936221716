import Bytes

/// An address of the web in its parts, with `https://` where it was typed without.
struct WebPlace {
  /// The whole, with its scheme and its host in lower case.
  let address: String
  /// Without `www.`.
  let host: String
  /// What stands between the slashes of its path.
  let steps: [Substring]

  /// Nil for what does not look like one.
  init?(_ text: String) {
    let low = text.lowercased()
    let scheme = ["https://", "http://"].first(where: low.hasPrefix)
    let rest = text.dropFirst(scheme?.count ?? 0)
    let authority = rest.prefix { !"/?#".contains($0) }
    guard authority.contains("."), !authority.contains("@"),
      authority.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace })
    else { return nil }
    var host = authority.lowercased()
    // `10.1145/359545.359563` and `1810.04805` are no hosts.
    guard scheme != nil || host.utf8.contains(where: \.isLetter) && Self.hasSuffix(host) else {
      return nil
    }
    let behind = rest.dropFirst(authority.count)
    address = (scheme ?? "https://") + host + (behind.isEmpty && scheme == nil ? "/" : behind)
    steps = behind.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    if host.hasPrefix("www.") { host.removeFirst(4) }
    self.host = host
  }

  /// Whether it ends as hosts do, in letters.
  private static func hasSuffix(_ host: String) -> Bool {
    let name = host.prefix { $0 != ":" }
    let last = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    return last.utf8.count >= 2 && last.utf8.allSatisfy(\.isLetter)
  }

  var withoutQuery: String { String(address.prefix { $0 != "?" && $0 != "#" }) }

  /// What kind of link most pages like this are.
  var kind: LinkKind {
    let first = steps.first.map(String.init) ?? ""
    switch host {
    case "github.com", "gitlab.com", "gitee.com", "codeberg.org":
      return steps.contains { ["tree", "blob", "src", "raw"].contains($0) } ? .code : .homepage
    case "huggingface.co" where first == "datasets", "modelscope.cn" where first == "datasets":
      return .data
    case "aclanthology.org", "openreview.net", "biorxiv.org", "medrxiv.org", "dl.acm.org",
      "ieeexplore.ieee.org", "proceedings.mlr.press", "papers.nips.cc":
      return steps.isEmpty ? .homepage : .paper
    case "youtube.com", "youtu.be", "bilibili.com", "vimeo.com":
      return steps.isEmpty ? .homepage : .video
    case "pan.baidu.com", "drive.google.com": return .download
    case "kaggle.com" where first == "datasets": return .data
    case "kaggle.com" where ["c", "competitions"].contains(first): return .competition
    case "zenodo.org" where !steps.isEmpty, "figshare.com" where !steps.isEmpty: return .data
    default: return withoutQuery.lowercased().hasSuffix(".pdf") ? .paper : .homepage
    }
  }
}

import Bytes

/// A place that keeps repositories, and how it names them.
public enum CodeHost: String, CaseIterable, Sendable {
  case github, gitlab, gitee, codeberg, huggingface, modelscope

  private var row: (name: String, domain: String) {
    switch self {
    case .github: ("GitHub", "github.com")
    case .gitlab: ("GitLab", "gitlab.com")
    case .gitee: ("Gitee", "gitee.com")
    case .codeberg: ("Codeberg", "codeberg.org")
    case .huggingface: ("Hugging Face", "huggingface.co")
    case .modelscope: ("ModelScope", "modelscope.cn")
    }
  }

  /// As it calls itself.
  public var name: String { row.name }
  var domain: String { row.domain }

  /// Where the facts about what lies there are kept; nil for a host that no refresh asks.
  public var facts: Facts.File? {
    switch self {
    case .github, .gitlab, .gitee, .codeberg: .repositories(self)
    case .huggingface: .models
    case .modelscope: nil
    }
  }

  /// First words of a path that say what kind of thing follows; without one it is the host's usual kind.
  var kinds: [String] {
    switch self {
    case .github, .gitlab, .gitee, .codeberg: []
    case .huggingface: ["datasets", "spaces"]
    case .modelscope: ["datasets", "studios"]
    }
  }

  /// How a path is written, for messages.
  var forms: [String] {
    switch self {
    case .huggingface, .modelscope: ["owner/name", "datasets/owner/name"]
    case .gitlab: ["group/name"]
    case .github, .gitee, .codeberg: ["owner/name"]
    }
  }

  /// The address of a checked path.
  public func address(_ path: String) -> String {
    let isModel = self == .modelscope && !kinds.contains { path.hasPrefix($0 + "/") }
    return "https://\(domain)/\(isModel ? "models/" : "")\(path)"
  }

  /// What the thing at a checked path is, where the path says so.
  func column(_ path: String, usual: LinkColumn) -> LinkColumn {
    guard let kind = kinds.first(where: { path.hasPrefix($0 + "/") }) else { return usual }
    return kind == "datasets" ? .data : .other
  }

  /// Whether a path follows the host's rules.
  func check(_ text: String) throws(CodeHostFault) {
    if pathInAddress(text) != nil {
      throw path(ofAddress: text).map { .address(write: $0) } ?? .inside
    }
    do { try checkPath(text) } catch { throw fault(of: text) ?? error }
  }

  /// What is wrong with a text that is a path but for a sign before it, or the address of one on another host.
  private func fault(of text: String) -> CodeHostFault? {
    if text.hasPrefix("@") {
      let path = String(text.dropFirst())
      return (try? checkPath(path)).map { .atSign(write: path) }
    }
    for other in CodeHost.allCases {
      if let path = other.path(ofAddress: text) { return .elsewhere(other, write: path) }
    }
    return nil
  }

  /// The path of the repository that an address leads to, when it leads to a repository itself.
  func path(ofAddress address: String) -> String? {
    guard let rest = pathInAddress(address) else { return nil }
    let path = Self.trimmed(rest)
    guard let first = path.parts(at: UInt8(ascii: "/")).first, !pages.contains(first),
      !path.contains("/-/")
    else { return nil }
    return (try? checkPath(path)).map { path }
  }

  /// First words of paths that lead to pages of the host itself, not to what an owner keeps there.
  private var pages: Set<String> {
    switch self {
    case .github:
      [
        "about", "apps", "collections", "enterprise", "events", "explore", "features", "login",
        "marketplace", "notifications", "orgs", "search", "settings", "sponsors", "stars", "topics",
        "trending", "users",
      ]
    case .gitlab: ["explore", "groups", "help", "users"]
    case .gitee: ["explore", "enterprises", "organizations"]
    case .codeberg: ["explore", "org", "user"]
    case .huggingface:
      ["blog", "collections", "docs", "learn", "organizations", "papers", "posts", "tasks"]
    case .modelscope: ["collections", "docs", "headlines", "learn", "organization", "papers"]
    }
  }

  private func checkPath(_ text: String) throws(CodeHostFault) {
    if text.utf8.count > 400 { throw .shape }
    let parts = text.parts(at: UInt8(ascii: "/"))
    let isKind = parts.count > 1 && kinds.contains(parts[0])
    let named = isKind ? parts.dropFirst() : parts[...]
    guard named.count == 2 || (self == .gitlab && (2...20).contains(named.count)) else {
      throw .shape
    }
    for (index, part) in zip(0..., named) {
      let isOwner = index == 0
      if self == .github && isOwner {
        guard Self.isGitHubOwner(part) else { throw .owner(part) }
      } else if !Self.isName(part) {
        throw isOwner ? .owner(part) : .name(part)
      }
    }
    if text.hasSuffix(".git") { throw .gitEnding(write: String(text.dropLast(4))) }
  }

  /// What follows the host where the text is the whole address: `https://github.com/a/b`, `git@github.com:a/b.git`.
  private func pathInAddress(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: ":")) || text.hasPrefix("www.") || text.hasPrefix(domain)
    else { return nil }
    for start in [
      "https://", "http://", "https://www.", "http://www.", "ssh://git@", "git@", "www.", "",
    ] {
      for separator in ["/", ":"] where text.hasPrefix(start + domain + separator) {
        var rest = text.dropFirst(start.count + domain.count + 1)
        if self == .modelscope && rest.hasPrefix("models/") { rest = rest.dropFirst(7) }
        return String(rest)
      }
    }
    return nil
  }

  private static func trimmed(_ path: String) -> String {
    var path = path.prefix { $0 != "#" && $0 != "?" }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path.hasSuffix(".git") ? path.dropLast(4) : path)
  }

  private static func isGitHubOwner(_ part: String) -> Bool {
    (1...39).contains(part.utf8.count) && part.utf8.first != UInt8(ascii: "-")
      && part.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
  }

  static func isName(_ part: String) -> Bool {
    (1...100).contains(part.utf8.count) && part != "." && part != ".."
      && part.utf8.allSatisfy {
        $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "_")
      }
  }
}

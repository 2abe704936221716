import Content
import Foundation

@testable import Content
@testable import Refresh
@testable import Templates

extension Attack {
  static let addresses = Attack(
    name: "addresses",
    promise:
      "an address that is accepted leads others to the host that it names, by a scheme that runs nothing",
    limit: 512,
    words: [
      "https://", "http://", "HTTPS://", "a.org", "@", "\\", ":", "/", "?", "#", "[::1]",
      "127.0.0.1",
      "%00", "%2f", "%0a", "mailto:", "javascript:", "data:", "//", "\t", "\n", "localhost", "..",
      ":80",
      "xn--", "。", "／", "0x7f.1", "file:", "\u{1}", "&", ";", "owner/name", "datasets/",
    ],
    seeds: {
      [
        "https://a.org/b?c=d#e", "http://a.b.org:8080/x", "mailto:a@b.org",
        "https://a.org\\@b.org/",
        "javascript:alert(1)", "//b.org", "a/b", "https://user:x@a.org/", "#x", "../x.html",
        "10.1/x",
      ].map { Array($0.utf8) }
    }
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if Address.isGood(text) {
      let parts = try Parts(of: text)
      try hold(parts.scheme == "https" || parts.scheme == "http", "the scheme \(parts.scheme)")
      try hold(parts.user == nil, "the user \(parts.user ?? "")")
      try hold(!parts.host.isEmpty, "no host")
      let authority = text.dropFirst(parts.scheme.utf8.count + 3).prefix { !"/?#".contains($0) }
      let port = parts.port.map { ":\($0)" } ?? ""
      try hold(
        authority.prefix { $0 != ":" }.lowercased() == parts.host.lowercased(),
        "\(parts.host)\(port) instead of \(authority)")
    }
    if case .external = Destination(Array(text.utf8).span) {
      let low = text.lowercased()
      try hold(
        ["http://", "https://", "mailto:"].contains { low.utf8.starts(with: $0.utf8) },
        "leads out: \(text)")
      if !low.utf8.starts(with: "mailto:".utf8), let parts = try? Parts(of: text) {
        try hold(parts.user == nil, "the user \(parts.user ?? "")")
      }
    }
    // What a token is meant for is known by scheme, host and port.
    if let host = Host("https://api.a.org/v1"), host.holds(text), let parts = try? Parts(of: text) {
      try hold(
        parts.scheme.lowercased() == "https" && parts.host.lowercased() == "api.a.org"
          && parts.port == nil && parts.user == nil,
        "a token for api.a.org goes to \(text)")
    }
    if let repository = try? Repository(checking: text) {
      try hold(
        repository.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }, repository.text)
    }
  }

  /// An address as Foundation reads it.
  private struct Parts {
    let scheme: String
    let user: String?
    let host: String
    let port: Int?

    init(of text: String) throws {
      guard let parts = URLComponents(string: text) else {
        throw Broken("nobody else reads \(text)")
      }
      scheme = parts.scheme ?? ""
      user = parts.user
      // As it is written: "xn--o" stands for no name, and is none once it is decoded.
      host = parts.encodedHost ?? ""
      port = parts.port
    }
  }
}

import Content
import Loopback
import Testing

@testable import Refresh

/// Where a service may send a question that has a token with it.
@Suite struct RedirectTests {
  /// Addresses that lead away from the service, or that programs read in different ways. `HERE` is the port of the
  /// service and `THERE` that of the thief.
  static let forms = [
    "http://127.0.0.1:THERE/", "http://127.0.0.1:THERE", "HTTP://127.0.0.1:THERE/",
    "https://127.0.0.1:THERE/", "https://127.0.0.1:HERE/", "ftp://127.0.0.1:THERE/",
    "gopher://127.0.0.1:THERE/", "//127.0.0.1:THERE/", "///127.0.0.1:THERE/",
    "http:127.0.0.1:THERE/", "http:/127.0.0.1:THERE/", "http:///127.0.0.1:THERE/",
    // Backslashes.
    "http://127.0.0.1:HERE\\@127.0.0.1:THERE/", "http://127.0.0.1:HERE\\/@127.0.0.1:THERE/",
    "\\\\127.0.0.1:THERE/", "/\\127.0.0.1:THERE/", "http:\\\\127.0.0.1:THERE/",
    "http:/\\127.0.0.1:THERE/", "http://127.0.0.1:HERE%5C@127.0.0.1:THERE/",
    // Users and passwords.
    "http://127.0.0.1:HERE@127.0.0.1:THERE/", "http://user@127.0.0.1:THERE/",
    "http://127.0.0.1%3AHERE@127.0.0.1:THERE/", "http://127.0.0.1:HERE;@127.0.0.1:THERE/",
    "http://127.0.0.1:HERE%23@127.0.0.1:THERE/", "http://127.0.0.1:HERE%2F@127.0.0.1:THERE/",
    "//127.0.0.1:HERE@127.0.0.1:THERE/", "http://@127.0.0.1:THERE/",
    // Other names of this machine, which are not the one that was asked.
    "http://localhost:THERE/", "http://127.0.0.1.:THERE/", "http://127.1:THERE/",
    "http://2130706433:THERE/", "http://0x7f000001:THERE/", "http://%31%32%37.0.0.1:THERE/",
    "http://１２７.0.0.1:THERE/", "http://127。0。0。1:THERE/", "http://[::ffff:127.0.0.1]:THERE/",
    "http://127.0.0.1:0THERE/",
    // Blanks and control characters.
    " http://127.0.0.1:THERE/", "\thttp://127.0.0.1:THERE/", "http://127.0.0.1:THERE/ ",
    "ht\ttp://127.0.0.1:THERE/", "http://127.0.0.1:HERE\t@127.0.0.1:THERE/",
    "http://127.0.0.1:HERE @127.0.0.1:THERE/", "http://127.0.0.1:HERE\u{1}@127.0.0.1:THERE/",
    "http://127.0.0.1:HERE\u{B}@127.0.0.1:THERE/", "http://127.0.0.1:HERE\u{7F}@127.0.0.1:THERE/",
    "http://127.0.0.1:HERE\r@127.0.0.1:THERE/",
    "http://127.0.0.1:HERE/ok\r\nLocation: http://127.0.0.1:THERE/",
  ]

  enum Asked: String, CaseIterable {
    case gitlab, gitee, huggingface

    func ask(
      _ answer: @escaping @Sendable (Question) -> Reply
    ) throws -> Round {
      switch self {
      case .gitlab:
        try Round(["a/b"], answer: answer) {
          GitLab(host: $0, token: "canary")
        }
      case .gitee:
        try Round(["a/b"], answer: answer) {
          Gitee(host: $0, token: "canary")
        }
      case .huggingface:
        try Round(["a/b"], answer: answer) {
          HuggingFace(host: $0, token: "canary")
        }
      }
    }

    /// An answer that each of them would believe.
    static let fine = Reply(
      200,
      """
      {"id":1,"path_with_namespace":"a/b","star_count":7,"full_name":"a/b","stargazers_count":7}
      """)
  }

  @Test(arguments: Asked.allCases)
  func `no redirect takes a token to another host, however it is written`(_ asked: Asked) throws {
    let thief = try LoopbackServer { _ in Asked.fine }
    defer { thief.stop() }
    let there = "\(thief.port)"
    for form in Self.forms {
      for hops in 1...3 {
        let round = try asked.ask { question in
          let here = question.headers["host"]?.split(separator: ":").last.map(String.init) ?? ""
          if question.path == "/ok" { return Asked.fine }
          // The last of several redirects leads away.
          let step = Int(question.path.dropFirst(4)) ?? 1
          return step < hops
            ? Reply(302, headers: [("Location", "/hop\(step + 1)")])
            : Reply(
              302,
              headers: [
                (
                  "Location",
                  form.replacing("THERE", with: there).replacing("HERE", with: here)
                )
              ])
        }
        #expect(thief.questions.isEmpty, "\(form.debugDescription) after \(hops - 1) redirects")
        #expect(round.questions.allSatisfy { $0.headers["host"] != "127.0.0.1:" + there })
        #expect(round.outcome.answered == 0 || form.contains("/ok"), "\(form.debugDescription)")
        guard thief.questions.isEmpty else { return }
      }
    }
  }

  /// Addresses on the service itself, which a token may follow.
  static let own = [
    "/ok", "http://127.0.0.1:HERE/ok", "//127.0.0.1:HERE/ok", "HTTP://127.0.0.1:HERE/ok",
    "http://127.0.0.1:HERE/ok?a@b:c", "/ok#@127.0.0.2/",
  ]

  @Test(arguments: own)
  func `a redirect on the same host is followed with the token`(_ form: String) throws {
    let round = try Asked.gitlab.ask { question in
      let here = question.headers["host"]?.split(separator: ":").last.map(String.init) ?? ""
      return question.path.hasPrefix("/ok")
        ? Asked.fine
        : Reply(302, headers: [("Location", form.replacing("HERE", with: here))])
    }
    #expect(round.questions.map { $0.headers["private-token"] } == ["canary", "canary"])
    #expect(round.facts[.gitlab]["a/b"]?.stars == 7)
  }

  @Test func `a link is not followed to an address with a password in it`() throws {
    let server = try LoopbackServer { question in
      let host = question.headers["host"] ?? ""
      return question.path == "/b"
        ? Reply() : Reply(301, headers: [("Location", "http://user:word@\(host)/b")])
    }
    defer { server.stop() }
    var visits = LinkVisits(
      [server.url + "/a"],
      on: try "2026-11-20".day,
      client: try Client(agent: "duet/test", access: .publicAnd(ports: [server.port])))
    let found = visits.run(progress: { _ in })
    #expect(found.values.map(\.state) == [.unknown])
    #expect(found.values.map(\.cause) == ["redirects"])
    #expect(server.questions.map(\.path) == ["/a"])
  }

  @Test func `what leads to no certain host is no origin`() throws {
    for address in [
      "", "a", "/a", "mailto:a@b.example", "file:///etc/passwd", "http://", "http:///",
      "http://a b/", "http://a\\b/", "http://a@b/", "http://:b@c/", "http://a\u{1}/",
      "http://a:99999/", "http://a:b/", "ftp://a/",
    ] {
      #expect(Origin(of: address) == nil, "\(address.debugDescription)")
    }
    let origin = Origin(scheme: "https", host: "a.example", port: "443")
    for address in ["https://a.example", "HTTPS://A.example:443/b?c@d#e", "https://a.example/@"] {
      #expect(Origin(of: address) == origin, "\(address)")
    }
    #expect(Origin(of: "https://a.example:444/") != origin)
    #expect(Origin(of: "http://a.example:443/") != origin)
    #expect(Origin(of: "https://a.example./") != origin)
  }
}

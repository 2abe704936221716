import Foundation
import Testing

/// The preview as a server, and its end.
@Suite struct ServeTests {
  /// Whether the system shows its sockets and open files as files.
  private static let hasProc = FileManager.default.fileExists(atPath: "/proc/net/tcp")

  @Test(.enabled(if: hasProc, "only /proc tells what a program listens on"))
  func `it listens on this machine's own address alone`() throws {
    let showing = try Showing()
    defer { showing.end() }
    // Every socket that listens, in the system's own table: 0100007F is 127.0.0.1.
    let port = String(format: "%04X", showing.port)
    let lines = try ["tcp", "tcp6"].flatMap {
      try String(contentsOfFile: "/proc/net/\($0)", encoding: .utf8).split(separator: "\n")
    }
    let listening = lines.filter { $0.contains(":\(port) ") && $0.contains(" 0A ") }
    #expect(listening.count == 1)
    #expect(listening.allSatisfy { $0.contains(" 0100007F:\(port) ") })
  }

  @Test func `no other page may put it into a frame`() throws {
    let showing = try Showing()
    defer { showing.end() }
    for (path, status) in [
      ("/", 200), ("/en/", 200), ("/en", 301), ("/nothing", 404), ("/list.json", 200),
      ("/_duet/preview.js", 200), ("/_duet/edit", 403),
    ] {
      let reply = try showing.get(path)
      #expect(reply.status == status, "\(path)")
      #expect(reply.headers["content-security-policy"] == "frame-ancestors 'none'", "\(path)")
      #expect(reply.headers["x-frame-options"] == "DENY", "\(path)")
    }
  }

  @Test func `who sends many requests at once is answered one, and the connection ends`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let line = try Line(showing.port)
    let request = "GET /zh/ HTTP/1.1\r\nHost: 127.0.0.1:\(showing.port)\r\n\r\n"
    try line.send(Array(String(repeating: request, count: 20).utf8))
    let answers = String(decoding: try line.readAll(patience: 5_000), as: UTF8.self)
    #expect(answers.components(separatedBy: "HTTP/1.1 200 OK").count == 2)
    #expect(answers.contains("Connection: close\r\n") && answers.hasSuffix("</html>\n"))
    #expect(!line.isOpen)
  }

  @Test func `a connection serves one request after another, at once`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let line = try Line(showing.port)
    let request = Array("HEAD /zh/ HTTP/1.1\r\nHost: 127.0.0.1:\(showing.port)\r\n\r\n".utf8)
    for _ in 0..<20 {
      try line.send(request)
      let reply = try PreviewReply(line.read(patience: 5_000))
      #expect(reply.status == 200)
      #expect(reply.body.isEmpty && Int(reply.headers["content-length"] ?? "") ?? 0 > 1_000)
      #expect(reply.headers["cache-control"] == "no-store")
    }
    #expect(line.isOpen)
  }

  @Test func `a page that is known already is not sent again`() throws {
    let showing = try Showing()
    defer { showing.end() }
    for path in ["/en/", "/list.json"] {
      let tag = try #require(try showing.get(path).headers["etag"])
      let again = try showing.get(path, ["If-None-Match: \"other\", \(tag)"])
      #expect(again.status == 304 && again.body.isEmpty, "\(path)")
    }
    let unknown = try showing.get("/nothing", ["If-None-Match: *"])
    #expect(unknown.status == 404 && unknown.body.contains("/_duet/preview.js"))
    // What is not there does not become something that has not changed.
    let tag = try #require(unknown.headers["etag"])
    let again = try showing.get("/nothing", ["If-None-Match: \(tag)"])
    #expect(again.status == 404 && again.body == unknown.body)
  }

  @Test func `what is under a path stays under it`() throws {
    let showing = try Showing(["--base-path", "list"])
    defer { showing.end() }
    #expect(showing.words.contains("http://127.0.0.1:\(showing.port)/list/"))
    #expect(try showing.get("/list/zh/").status == 200)
    #expect(try showing.get("/list/zh").headers["location"] == "/list/zh/")
    #expect(try showing.get("/").headers["location"] == "/list/")
    #expect(try showing.get("/zh/").status == 404)
    #expect(try showing.get("/list/_duet/preview.js").status == 404)
    #expect(
      try showing.get("/list/nothing").body.contains(
        "http://127.0.0.1:\(showing.port)/list/assets/"))
  }

  @Test func `only who has read a page can have a file opened, and only one of the list`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let page = try showing.get("/zh/").body
    let token = try #require(page.firstMatch(of: /"token":"([a-z0-9]+)"/)).1
    func ask(_ file: String, _ more: String = "", _ headers: [String] = []) throws -> PreviewReply {
      try showing.get("/_duet/edit?token=\(token)&file=\(file)&at=20\(more)", headers)
    }
    let file = "content%2Fdatasets%2Fchinese%2Fcmedqa2.yml"
    let reply = try ask(file)
    // No editor is known here, so the place is told.
    #expect(reply.status == 200 && reply.body == "content/datasets/chinese/cmedqa2.yml:2\n")
    // A page on another port of this machine is of the same site, and of another origin.
    for site in ["cross-site", "same-site", "", "same-origin, none", "SAME-ORIGIN"] {
      #expect(try ask(file, "", ["Sec-Fetch-Site: \(site)"]).status == 403, "\(site)")
      #expect(
        try showing.get("/_duet/events", ["Sec-Fetch-Site: \(site)"]).status == 403, "\(site)")
    }
    for site in ["same-origin", "none"] {
      #expect(try ask(file, "", ["Sec-Fetch-Site: \(site)"]).status == 200, "\(site)")
    }
    #expect(try ask("%2Fetc%2Fpasswd").status == 404)
    #expect(try ask("content%2F..%2F..%2Fetc%2Fpasswd").status == 404)
    #expect(try ask("templates/page.mustache").body == "templates/page.mustache:2\n")
    #expect(try showing.get("/_duet/edit?token=x&file=\(file)&at=0").status == 403)
  }

  @Test func `every page of a long section leads to the section's file`() throws {
    let showing = try Showing { stage in
      let list = stage.folder.appending(path: "content/list.yml")
      let text = try String(contentsOf: list, encoding: .utf8)
      try stage.write(
        text.replacing("pages: auto", with: "pages: sections"), to: "content/list.yml")
      for number in 1_001...1_501 {
        try stage.write(
          "title: E\(number)\nsummary: {zh: 条。, en: One.}\nadded: 2026-11-21\ntags: [many]\n",
          to: "content/datasets/chinese/e\(number).yml")
      }
    }
    defer { showing.end() }
    let mark = #""page":{"file":"content/datasets/chinese/section.yml""#
    for page in ["", "2.html"] {
      #expect(try showing.get("/en/datasets/chinese/\(page)").body.contains(mark), "\(page)")
    }
    let tag = try showing.get("/en/tags/many/2.html")
    #expect(tag.status == 200 && !tag.body.contains(#""page":{"#))
  }

  @Test func `entries lead to their files, and what one language lacks is named`() throws {
    let path = "content/datasets/chinese/half.yml"
    let showing = try Showing {
      try $0.write("title: Half\nsummary: {zh: 一半。}\nadded: 2026-11-21\n", to: path)
    }
    defer { showing.end() }
    let body = try showing.get("/zh/").body
    #expect(
      body.contains(
        #""half":{"file":"\#(path)","gaps":[{"lang":"en","key":"summary","at":26}]}"#))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends it at once, streams too`(_ signal: Int32) throws {
    let showing = try Showing()
    let hearing = try Hearing(showing.port)
    let start = Date()
    #expect(showing.end(signal) == 128 + signal)
    #expect(Date().timeIntervalSince(start) < 2)
    try until("the stream is closed") { !hearing.isOpen }
    #expect(throws: (any Error).self) { try Line(showing.port) }
  }

  @Test func `a port that is taken is an error that names it, or the next one is`() throws {
    let showing = try Showing()
    defer { showing.end() }
    let result = try showing.stage.run("duet serve --port \(showing.port)")
    #expect(result.code == 3)
    #expect(
      result.errors == """
        duet: error: cannot listen on port \(showing.port): another program listens there
          help: End that program, or leave --port out to take the next free one

        """)
  }

  @Test(.enabled(if: hasProc, "only /proc tells what a program has open"))
  func `streams that end leave nothing behind`() throws {
    let showing = try Showing()
    defer { showing.end() }
    func count() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/\(showing.id)/fd").count
    }
    let before = try count()
    for _ in 0..<50 { _ = try Hearing(showing.port) }
    _ = try showing.get("/zh/")
    try until("all of them are closed") { try count() <= before }
  }
}

import Foundation
import Testing

/// What a stranger or a broken program may send, byte by byte, and the exact status of the answer.
@Suite struct RawRequestTests {
  struct Case: CustomTestStringConvertible {
    let what: String
    /// `HOST` stands for the preview's own name.
    let request: String
    /// 0: the connection is closed without a word.
    let status: Int

    var testDescription: String { what }

    init(_ what: String, _ request: String, _ status: Int) {
      self.what = what
      self.request = request
      self.status = status
    }
  }

  /// A request for a path that is right in everything else.
  private static func get(_ path: String) -> String { "GET \(path) HTTP/1.1\r\nHost: HOST\r\n\r\n" }

  private static let honest = [
    Case("the root", get("/"), 200),
    Case("a folder", get("/zh/"), 200),
    Case("a folder without its slash", get("/zh"), 301),
    Case("a page", get("/zh/index.html"), 200),
    Case("a page without its ending", get("/zh/tags"), 200),
    Case("an entry", get("/en/entries/cmedqa2.html"), 200),
    Case("a picture", get("/assets/icon.svg"), 200),
    Case("a query", get("/zh/?q=%2e%2e%2f"), 200),
    Case("a fragment, which no browser sends", get("/zh/#cmb"), 200),
    Case("an encoded letter", get("/%7ah/"), 200),
    Case("an old version of HTTP", "GET / HTTP/1.0\r\nHost: HOST\r\n\r\n", 200),
    Case("HEAD", "HEAD / HTTP/1.1\r\nHost: HOST\r\n\r\n", 200),
    Case("lines that end in LF alone", "GET / HTTP/1.1\nHost: HOST\n\n", 200),
    Case("the name that people type", "GET /zh/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 307),
    Case("the preview's own script", get("/_duet/preview.js"), 200),
  ]

  private static let missing = [
    Case("an unknown page", get("/zh/nothing.html"), 404),
    Case("another case", get("/ZH/"), 404),
    Case("another case of the ending", get("/zh/index.HTML"), 404),
    Case("a folder without a page", get("/assets/"), 404),
    Case("a page with a slash behind it", get("/zh/index.html/"), 404),
    Case("two slashes", get("//zh/"), 404),
    Case("another site behind two slashes", get("//example.org/"), 404),
    Case("a file of the repository", get("/content/list.yml"), 404),
    Case("a hidden file", get("/.git/config"), 404),
    Case("a file of the system", get("/etc/passwd"), 404),
    Case("something of the preview that there is not", get("/_duet/other"), 404),
    Case("what is missing without a slash", get("/_duet"), 404),
    Case("a plus, which is no blank", get("/zh/+"), 404),
    Case("a path in Chinese", get("/%E4%B8%AD%E6%96%87"), 404),
  ]

  private static let hostile = [
    Case("a step upwards", get("/../etc/passwd"), 400),
    Case("a step upwards further down", get("/zh/../../etc/passwd"), 400),
    Case("a step to the same folder", get("/zh/./index.html"), 400),
    Case("encoded dots", get("/%2e%2e/etc/passwd"), 400),
    Case("encoded dots and slash", get("/%2e%2e%2fetc%2fpasswd"), 400),
    Case("an encoded slash", get("/zh%2findex.html"), 400),
    Case("twice encoded dots", get("/%252e%252e/etc/passwd"), 404),
    Case("an encoded zero", get("/zh/index.html%00.css"), 400),
    Case("an encoded line feed", get("/zh/%0aindex.html"), 400),
    Case("a backslash", get("/zh\\index.html"), 400),
    Case("an encoded backslash", get("/zh%5c..%5cindex.html"), 400),
    Case("a percent sign alone", get("/zh/%"), 400),
    Case("half an escape", get("/zh/%4"), 400),
    Case("no hexadecimal digits", get("/zh/%zz"), 400),
    Case("bytes that are not UTF-8", get("/%ff%fe"), 400),
    Case("an overlong slash", get("/%c0%af"), 400),
    Case("a control character", get("/zh/\u{1}"), 400),
    Case("no path", get("*"), 400),
    Case("a path that does not begin at the root", get("zh/"), 400),
    Case("a whole address", get("http://HOST/zh/"), 400),
    Case("a whole address elsewhere", get("http://example.org/"), 400),
    Case("a long path", get("/" + String(repeating: "a", count: 3_000)), 414),
  ]

  private static let headers = [
    Case("no host", "GET / HTTP/1.1\r\n\r\n", 400),
    Case("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 421),
    Case("another host", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", 421),
    Case("a host that begins alike", "GET / HTTP/1.1\r\nHost: HOST.example.org\r\n\r\n", 421),
    Case("the host without its port", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 421),
    Case("another port", "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", 421),
    Case("all addresses", "GET / HTTP/1.1\r\nHost: 0.0.0.0:PORT\r\n\r\n", 421),
    Case("two hosts", "GET / HTTP/1.1\r\nHost: HOST\r\nHost: example.org\r\n\r\n", 400),
    Case("the same host twice", "GET / HTTP/1.1\r\nHost: HOST\r\nhost: HOST\r\n\r\n", 400),
    Case("a host with a zero behind it", "GET / HTTP/1.1\r\nHost: HOST\0evil.example\r\n\r\n", 421),
    Case("a host that ends in a zero", "GET / HTTP/1.1\r\nHost: HOST\0\r\n\r\n", 421),
    Case("a name with a zero in it", "GET / HTTP/1.1\r\nHost\0x: HOST\r\n\r\n", 400),
    Case("a path with a zero behind it", "GET /zh/\0x HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    Case(
      "a zero far behind",
      "GET / HTTP/1.1\r\nX: \(String(repeating: "x", count: 9_000))\r\nHost: HOST\0x\r\n\r\n", 421),
    Case(
      "another site that wants the news",
      "GET /_duet/events HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: cross-site\r\n\r\n", 403),
    Case(
      "another site that wants to open a file",
      "GET /_duet/edit?file=content/list.yml&at=0 HTTP/1.1\r\nHost: HOST\r\n\r\n", 403),
    Case(
      "a huge header",
      "GET / HTTP/1.1\r\nHost: HOST\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n", 400),
    Case(
      "many headers",
      "GET / HTTP/1.1\r\nHost: HOST\r\n\(String(repeating: "X: y\r\n", count: 10_000))\r\n", 400),
    Case("a header without a colon", "GET / HTTP/1.1\r\nHost: HOST\r\nnothing\r\n\r\n", 400),
  ]

  private static let methods = [
    Case("POST", "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n", 405),
    Case("PUT", "PUT /zh/ HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n", 405),
    Case("DELETE", "DELETE /zh/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 405),
    Case("OPTIONS", "OPTIONS / HTTP/1.1\r\nHost: HOST\r\n\r\n", 405),
    Case("CONNECT", "CONNECT example.org:443 HTTP/1.1\r\nHost: HOST\r\n\r\n", 405),
    Case("a method that there is not", "FETCH / HTTP/1.1\r\nHost: HOST\r\n\r\n", 405),
    Case("a method in lower case", "get / HTTP/1.1\r\nHost: HOST\r\n\r\n", 405),
    Case("garbage", "\u{16}\u{3}\u{1}\r\n\r\n", 400),
    Case("nothing", "", 0),
    Case("empty lines", "\r\n\r\n", 400),
    Case("half a line", "GET /zh", 0),
    Case("half a request", "GET / HTTP/1.1\r\nHost: HOST\r\n", 0),
  ]

  @Test func `every request gets its status, and the preview goes on`() throws {
    let showing = try Showing()
    defer { showing.end() }
    for one in Self.honest + Self.missing + Self.hostile + Self.headers + Self.methods {
      let request = one.request.replacing("HOST", with: "127.0.0.1:\(showing.port)")
        .replacing("PORT", with: "\(showing.port)")
      let reply = try PreviewReply(showing.send(Array(request.utf8)))
      #expect(reply.status == one.status, "\(one.what)")
      if reply.status >= 400, reply.status != 404 {
        #expect(reply.body.utf8.count < 300, "\(one.what): an error is short")
      }
      #expect(!reply.body.contains("root:"), "\(one.what)")
    }
    #expect(try showing.get("/zh/").status == 200)
  }
}

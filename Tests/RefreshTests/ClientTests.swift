import Loopback
import Testing

@testable import Refresh

@Suite struct ClientTests {
  private func fetch(
    _ reply: Reply, _ change: (inout Request) -> Void = { _ in }
  ) throws -> Result<Response, TransferFailure> {
    let server = try LoopbackServer { _ in reply }
    defer { server.stop() }
    var request = Request(url: server.url + "/", timeout: 2)
    change(&request)
    var client = try Client(agent: "duet/test")
    return client.fetch(request)
  }

  @Test func `an answer comes with its status, headers and body`() throws {
    let response = try fetch(Reply(200, "text", headers: [("X-One", " a b ")])).get()
    #expect(response.status == 200)
    #expect(response.headers["x-one"] == "a b")
    #expect(response.body == Array("text".utf8))
    #expect(response.redirect == nil)
  }

  @Test func `a redirect is told, made absolute, and not followed`() throws {
    let server = try LoopbackServer { _ in Reply(302, headers: [("Location", "/b?c#d")]) }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    let response = try client.fetch(Request(url: server.url + "/a")).get()
    #expect(response.redirect?.hasPrefix(server.url + "/b?c") == true)
    #expect(server.questions.count == 1)
    #expect(server.questions.first?.headers["user-agent"] == "duet/test")
  }

  @Test func `every way to fail has its name`() throws {
    let timeout = try fetch(Reply(200, "x", fault: .slow(5))) { $0.timeout = 1 }
    #expect(throws: TransferFailure.timeout) { try timeout.get() }
    let silence = try fetch(Reply(fault: .silence))
    #expect(throws: TransferFailure.broken) { try silence.get() }
    let cut = try fetch(Reply(200, "half", fault: .cut))
    #expect(throws: TransferFailure.broken) { try cut.get() }
    let large = try fetch(Reply(200, String(repeating: "x", count: 5000))) { $0.limit = 4096 }
    #expect(throws: TransferFailure.tooLarge) { try large.get() }
    let heads = try fetch(
      Reply(headers: (0..<900).map { ("X-\($0)", String(repeating: "y", count: 90)) }))
    #expect(throws: TransferFailure.tooLarge) { try heads.get() }
    let noHTTP = try fetch(Reply(fault: .raw("SSH-2.0-OpenSSH\r\n")))
    #expect(throws: TransferFailure.self) { try noHTTP.get() }
    let tls = try fetch(Reply()) { $0.url = $0.url.replacing("http:", with: "https:") }
    #expect(throws: TransferFailure.tls) { try tls.get() }
    let scheme = try fetch(Reply()) { $0.url = "file:///etc/passwd" }
    #expect(throws: TransferFailure.badAddress) { try scheme.get() }
    let header = try fetch(Reply()) { $0.headers = [("X", "a\r\nY: b")] }
    #expect(throws: TransferFailure.badAddress) { try header.get() }
    let port = try fetch(Reply()) { $0.url = "http://127.0.0.1:1/" }
    #expect(throws: TransferFailure.noConnection) { try port.get() }
  }

  @Test func `a long answer is cut where only its beginning was wanted`() throws {
    let long = String(repeating: "x", count: 100_000)
    let response = try fetch(Reply(200, long)) {
      $0.limit = 10
      $0.isCutAtLimit = true
    }.get()
    #expect(response.status == 200)
    #expect(response.body.count == 10)
  }

  @Test(arguments: [(0, true), (99, true), (100, true), (101, false)])
  func `an answer may be as long as it was wanted`(_ length: Int, _ fits: Bool) throws {
    let result = try fetch(Reply(200, String(repeating: "x", count: length))) { $0.limit = 100 }
    #expect((try? result.get().body.count) == (fits ? length : nil))
    #expect(fits || throwsTooLarge(result))
  }

  @Test func `the head of an answer has at most 64 KiB`() throws {
    // Each line as it comes takes 1,024 bytes.
    let line = { (count: Int) in ("X-\(count)", String(repeating: "y", count: 1_016)) }
    let fits = try fetch(Reply(headers: (10..<72).map(line)))
    #expect(try fits.get().headers["x-71"]?.utf8.count == 1_016)
    #expect(throwsTooLarge(try fetch(Reply(headers: (10..<75).map(line)))))
  }

  @Test func `of an answer that comes after another the headers count`() throws {
    let response = try fetch(
      Reply(
        fault: .raw(
          "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nX-Late: \t 2 \t \r\nX-None:\r\nContent-Length: 0\r\n\r\n"))
    ).get()
    #expect(response.headers["x-early"] == nil)
    #expect(response.headers["x-late"] == "2")
    #expect(response.headers["x-none"] == "")
  }

  @Test func `who wants an early end gets no answer`() throws {
    let server = try LoopbackServer { _ in Reply() }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    let result = client.fetch(Request(url: server.url + "/"), unless: { true })
    #expect(throws: TransferFailure.interrupted) { try result.get() }
    #expect(client.running == 1)
  }

  private func throwsTooLarge(_ result: Result<Response, TransferFailure>) -> Bool {
    if case .failure(.tooLarge) = result { true } else { false }
  }
}

import Loopback
import Testing

@testable import Refresh

@Suite struct DownloadTests {
  @Test func `a download ends at its size and at its time`() throws {
    let server = try LoopbackServer { question in
      question.path == "/slow"
        ? Reply(200, "x", fault: .slow(5)) : Reply(200, String(repeating: "x", count: 5000))
    }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    var download = Download()
    download.limit = 4096
    download.patience = 1
    #expect(
      download.bytes(from: server.url + "/", by: &client) == .failure(.transfer(.tooLarge)))
    #expect(
      download.bytes(from: server.url + "/slow", by: &client) == .failure(.transfer(.timeout)))
    download.limit = 5000
    #expect(try download.bytes(from: server.url + "/", by: &client).get().count == 5000)
  }

  @Test func `a download follows five redirects and no more`() throws {
    let server = try LoopbackServer { question in
      let step = Int(question.path.dropFirst()) ?? 0
      return step < 6 ? Reply(302, headers: [("Location", "/\(step + 1)")]) : Reply(200, "x")
    }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    let download = Download()
    #expect(try download.bytes(from: server.url + "/1", by: &client).get() == Array("x".utf8))
    #expect(download.bytes(from: server.url + "/0", by: &client) == .failure(.status(302)))
  }

  @Test func `a download has at most 64 MiB`() throws {
    let body = String(repeating: "x", count: 64 << 20)
    let server = try LoopbackServer { Reply(200, $0.path == "/more" ? body + "x" : body) }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    let download = Download()
    #expect(try download.bytes(from: server.url + "/", by: &client).get().count == 64 << 20)
    #expect(throws: RequestError.transfer(.tooLarge)) {
      try download.bytes(from: server.url + "/more", by: &client).get().count
    }
  }
}

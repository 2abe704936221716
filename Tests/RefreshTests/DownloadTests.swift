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
    #expect(client.download(server.url + "/", limit: 4096) == .failure(.transfer(.tooLarge)))
    #expect(
      client.download(server.url + "/slow", limit: 4096, patience: 1)
        == .failure(.transfer(.timeout)))
    #expect(try client.download(server.url + "/", limit: 5000).get().count == 5000)
  }

  @Test func `a download follows five redirects and no more`() throws {
    let server = try LoopbackServer { question in
      let step = Int(question.path.dropFirst()) ?? 0
      return step < 6 ? Reply(302, headers: [("Location", "/\(step + 1)")]) : Reply(200, "x")
    }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    #expect(try client.download(server.url + "/1", limit: 4096).get() == Array("x".utf8))
    #expect(client.download(server.url + "/0", limit: 4096) == .failure(.status(302)))
  }

  @Test func `a download has at most 64 MiB`() throws {
    let body = String(repeating: "x", count: 64 << 20)
    let server = try LoopbackServer { Reply(200, $0.path == "/more" ? body + "x" : body) }
    defer { server.stop() }
    var client = try Client(agent: "duet/test")
    #expect(try client.download(server.url + "/", limit: 64 << 20).get().count == 64 << 20)
    #expect(throws: RequestError.transfer(.tooLarge)) {
      try client.download(server.url + "/more", limit: 64 << 20).get().count
    }
  }
}

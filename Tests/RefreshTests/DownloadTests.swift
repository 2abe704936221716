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
}

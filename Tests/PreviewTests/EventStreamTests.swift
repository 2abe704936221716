import Foundation
import Testing

@testable import Preview

/// What becomes of streams of news whose readers are slow, or do not read at all.
@Suite struct EventStreamTests {
  /// A page that hears the news, as the system sees it: a connection that may have little on its way.
  private final class Listener {
    private let socket: Int32
    private(set) var heard = 0

    init(_ port: Int) throws {
      #if canImport(Darwin)
        socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
      #else
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      #endif
      var room: Int32 = 4096
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(UInt16(port).bigEndian)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      // The values live until the calls are over, and their sizes are their own.
      unsafe setsockopt(
        socket, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<Int32>.size))
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe connect(socket, $0, size)
        }
      }
      let request = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
      let sent = unsafe write(socket, request, request.count)
      guard result == 0, sent == request.count else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(socket) }

    /// Takes what has come by now.
    func read() {
      var bytes = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        // As many bytes as there is room for.
        let count = unsafe bytes.withUnsafeMutableBytes {
          unsafe recv(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
        }
        guard count > 0 else { return }
        heard += count
      }
    }
  }

  @Test func `a stream that nobody reads is dropped, and others go on`() throws {
    // As the program does: that nobody reads any more is an error, and no end.
    signal(SIGPIPE, SIG_IGN)
    let loop = try EventLoop()
    var streams: [EventStream] = []
    var closed: Set<ObjectIdentifier> = []
    let server = try HTTPServer(on: loop, port: 0) { _ in
      .stream(Response(200, type: "text/event-stream", [])) { stream in
        let isClosed = stream.closed
        stream.closed = { [unowned stream] in
          closed.insert(ObjectIdentifier(stream))
          isClosed()
        }
        streams.append(stream)
      }
    }
    defer { server.close() }
    func listener(_ number: Int) throws -> Listener {
      let listener = try Listener(server.port)
      let end = ContinuousClock.now + .seconds(20)
      while streams.count < number, ContinuousClock.now < end { loop.runOnce() }
      try #require(streams.count == number)
      return listener
    }
    let silent = try listener(1)
    let reading = try listener(2)
    let news = "data: " + String(repeating: "x", count: 64 << 10) + "\n\n"
    var count = 0
    // Far more than the system takes on its way.
    while closed.isEmpty, count < 1_000 {
      for stream in streams { stream.send(news) }
      loop.runOnce()
      reading.read()
      count += 1
    }
    withExtendedLifetime(silent) {}
    #expect(closed == [ObjectIdentifier(streams[0])])

    // What is said to one that was dropped is lost, and no harm is done.
    streams[0].send(news)
    let before = reading.heard
    streams[1].send(news)
    let end = ContinuousClock.now + .seconds(20)
    while reading.heard < before + news.utf8.count, ContinuousClock.now < end {
      loop.runOnce()
      reading.read()
    }
    #expect(reading.heard >= before + news.utf8.count)
  }
}

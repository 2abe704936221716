import Foundation

/// A free port of 127.0.0.1 where somebody listens, until it goes.
final class Listener: Sendable {
  let port: UInt16
  private let descriptor: Int32

  /// Each connection is served on a thread of its own: tests that block must not keep the browser waiting.
  init(serve: @escaping @Sendable (consuming Connection) -> Void) throws {
    let descriptor = try Loopback.socket()
    var address = Loopback.address(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    // The address and its size outlive the calls.
    let failed = unsafe withUnsafeMutablePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) != 0 || listen(descriptor, 64) != 0
          || getsockname(descriptor, $0, &size) != 0
      }
    }
    guard !failed else {
      let failure = Loopback.Failure(doing: "listen")
      close(descriptor)
      throw failure
    }
    port = UInt16(bigEndian: address.sin_port)
    self.descriptor = descriptor
    Thread.detachNewThread {
      while true {
        let caller = accept(descriptor, nil, nil)
        guard caller >= 0 else { return }
        Thread.detachNewThread { serve(Connection(descriptor: caller)) }
      }
    }
  }

  /// Wakes the thread that waits for callers, and ends it.
  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }
}

import Foundation

/// What the sockets of the tests have in common: 127.0.0.1, and how the two systems spell things.
enum Loopback {
  /// What could not be done, and the system's reason.
  struct Failure: Error, CustomStringConvertible {
    let doing: String
    let reason: Int32 = errno
    // The text is the system's own and never freed.
    var description: String { unsafe "cannot \(doing): \(String(cString: strerror(reason)))" }
  }

  static func socket() throws -> Int32 {
    #if os(Linux)
      let descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | closeOnExec, 0)
    #else
      let descriptor = Foundation.socket(AF_INET, SOCK_STREAM, 0)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #endif
    guard descriptor >= 0 else { throw Failure(doing: "make a socket") }
    return descriptor
  }

  static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  /// Requests are small and answered at once: nothing is gained by waiting for more to send.
  static func prepare(_ descriptor: Int32) {
    var on: Int32 = 1
    // The value outlives the call.
    _ = unsafe setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    #if !os(Linux)
      _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// A browser that has gone must not end the tests.
  #if os(Linux)
    static let withoutSignal = Int32(MSG_NOSIGNAL)
    static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)
  #else
    static let withoutSignal: Int32 = 0
  #endif
}

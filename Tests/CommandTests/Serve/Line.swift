import Foundation

/// A connection to this machine, byte by byte.
final class Line {
  private let socket: Int32
  private(set) var isOpen = true

  init(_ port: Int) throws {
    #if canImport(Darwin)
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    // The address lives until the call is over, and its size is its own.
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, size)
      }
    }
    guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit {
    close(socket)
  }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The bytes outlive the call.
      let sent = unsafe rest.withUnsafeBytes { unsafe write(socket, $0.baseAddress, $0.count) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// Says that nothing more will be sent.
  func finish() {
    shutdown(socket, Int32(SHUT_WR))
  }

  /// What has come by now, waiting for the first of it; empty when nothing comes.
  func read(patience: Int) -> [UInt8] {
    var request = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    // One structure, this function's own.
    guard unsafe poll(&request, 1, Int32(patience)) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    // As many bytes as there is room for.
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe recv(socket, $0.baseAddress, $0.count, 0)
    }
    if count <= 0 { isOpen = false }
    return Array(bytes.prefix(max(count, 0)))
  }

  func readAll(patience: Int) throws -> [UInt8] {
    var all: [UInt8] = []
    while isOpen {
      let bytes = read(patience: patience)
      if bytes.isEmpty { break }
      all += bytes
    }
    return all
  }
}

import Foundation

/// One TCP connection on this machine, closed when it goes.
///
/// Blocking, as the tests are: a test does one thing after the other, and the server has a thread for each connection.
struct Connection: ~Copyable {
  private let descriptor: Int32
  private var unread: ArraySlice<UInt8> = []

  /// Takes over a descriptor that somebody accepted.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    Loopback.prepare(descriptor)
  }

  init(port: UInt16) throws {
    let descriptor = try Loopback.socket()
    var address = Loopback.address(port: port)
    // The address outlives the call.
    let result = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      let failure = Loopback.Failure(doing: "connect to port \(port)")
      close(descriptor)
      throw failure
    }
    self.init(descriptor: descriptor)
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The bytes outlive the call, and no more than there are is asked for.
      let sent = unsafe rest.withUnsafeBytes {
        unsafe send(descriptor, $0.baseAddress, $0.count, Loopback.withoutSignal)
      }
      guard sent > 0 else { throw Loopback.Failure(doing: "write") }
      rest = rest.dropFirst(sent)
    }
  }

  /// A request or an answer: its first line and headers, and the body that they announce. Nil where the other side
  /// has closed the connection instead.
  mutating func read() throws -> Message? {
    var head: [UInt8] = []
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard let byte = try next() else {
        if head.isEmpty { return nil }
        throw Loopback.Failure(doing: "read a whole head")
      }
      head.append(byte)
    }
    var message = Message(head: String(decoding: head, as: UTF8.self))
    let length = Int(message["content-length"] ?? "") ?? 0
    while message.body.count < length {
      guard try receive() else { throw Loopback.Failure(doing: "read a whole body") }
      let part = unread.prefix(length - message.body.count)
      message.body += part
      unread = unread.dropFirst(part.count)
    }
    return message
  }

  private mutating func next() throws -> UInt8? {
    try receive() ? unread.popFirst() : nil
  }

  /// Waits until there is something to read; false where there will be nothing more.
  private mutating func receive() throws -> Bool {
    guard unread.isEmpty else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // No more is received than the buffer holds.
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
    }
    guard count >= 0 else { throw Loopback.Failure(doing: "read") }
    unread = buffer[..<count]
    return count > 0
  }
}

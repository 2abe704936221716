import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An HTTP server on 127.0.0.1 that answers what a test wants and remembers who asked what. It ends with the test, and
/// in any case after twenty minutes: on a busy machine a test may wait for others in between.
public final class LoopbackServer: Sendable {
  public struct Question: Sendable {
    public let method: String
    /// With its query.
    public let path: String
    /// Names in lower case.
    public let headers: [String: String]
    public let body: String
    public let time: ContinuousClock.Instant
  }

  public struct Reply: Sendable {
    public var status: Int
    public var headers: [(String, String)]
    public var body: [UInt8]
    /// How the answer goes wrong.
    public var fault = Fault.none

    public enum Fault: Sendable {
      case none
      /// The connection ends without a word.
      case silence
      /// The connection ends in the middle of the body.
      case cut
      /// Nothing comes for so many seconds.
      case slow(Double)
      /// These bytes instead of an answer.
      case raw(String)
    }

    public init(
      _ status: Int = 200, _ body: String = "", headers: [(String, String)] = [],
      fault: Fault = .none
    ) {
      self.init(status, bytes: Array(body.utf8), headers: headers, fault: fault)
    }

    public init(
      _ status: Int = 200, bytes: [UInt8], headers: [(String, String)] = [], fault: Fault = .none
    ) {
      self.status = status
      self.body = bytes
      self.headers = headers
      self.fault = fault
    }
  }

  public let port: UInt16
  public var url: String { "http://127.0.0.1:\(port)" }
  private let state = Mutex(State())
  private let answer: @Sendable (Question) -> Reply

  private struct State {
    var questions: [Question] = []
    var isStopped = false
  }

  public init(answer: @escaping @Sendable (Question) -> Reply) throws {
    self.answer = answer
    // A client that hangs up must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let listener = socket(AF_INET, Self.stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    // The address is read and written within the closure only, and is as long as `size` says.
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(listener, $0, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, $0, &size) == 0
      }
    }
    guard listener >= 0, isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      let end = ContinuousClock.now + .seconds(1_200)
      while ContinuousClock.now < end, let self, !self.isStopped {
        if Self.hasSomething(listener, milliseconds: 20) {
          let connection = accept(listener, nil, nil)
          if connection >= 0 { Thread.detachNewThread { self.serve(connection) } }
        }
      }
      close(listener)
    }
  }

  deinit { stop() }

  public func stop() { state.withLock { $0.isStopped = true } }

  public var questions: [Question] { state.withLock { $0.questions } }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  #if canImport(Darwin)
    private static let stream = SOCK_STREAM
  #else
    private static let stream = CInt(SOCK_STREAM.rawValue)
  #endif

  private static func hasSomething(_ descriptor: CInt, milliseconds: CInt) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) == 1
  }

  private func serve(_ connection: CInt) {
    defer { close(connection) }
    var pending: [UInt8] = []
    while let question = next(connection, &pending) {
      state.withLock { $0.questions.append(question) }
      guard give(answer(question), to: question, connection) else { return }
    }
  }

  private func next(_ connection: CInt, _ pending: inout [UInt8]) -> Question? {
    while true {
      if let question = take(from: &pending) { return question }
      guard Self.hasSomething(connection, milliseconds: 50) else {
        if isStopped { return nil }
        continue
      }
      var room = [UInt8](repeating: 0, count: 65_536)
      let got = unsafe recv(connection, &room, room.count, 0)
      // What begins so is TLS, of which this server knows nothing.
      guard got > 0, pending.first ?? room[0] != 0x16 else { return nil }
      pending += room[..<got]
    }
  }

  private func take(from pending: inout [UInt8]) -> Question? {
    let text = String(decoding: pending, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ").map(String.init)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    let head = text[..<end.upperBound].utf8.count
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    guard pending.count >= head + length else { return nil }
    let body = String(decoding: pending[head..<(head + length)], as: UTF8.self)
    pending.removeFirst(head + length)
    return Question(
      method: words.first ?? "", path: words.count > 1 ? words[1] : "", headers: headers,
      body: body, time: .now)
  }

  /// Whether the connection can be used again.
  private func give(_ reply: Reply, to question: Question, _ connection: CInt) -> Bool {
    var text = "HTTP/1.1 \(reply.status) Status\r\n"
    for (name, value) in reply.headers { text += "\(name): \(value)\r\n" }
    let body = reply.body
    let isBare = question.method == "HEAD" || reply.status == 304
    switch reply.fault {
    case .none: break
    case .silence: return false
    case .slow(let seconds):
      let end = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < end, !isStopped { usleep(10_000) }
    case .cut:
      text += "Content-Length: \(body.count + 100)\r\n\r\n"
      _ = write(Array(text.utf8) + body, connection)
      return false
    case .raw(let bytes):
      _ = write(Array(bytes.utf8), connection)
      return false
    }
    text += "Content-Length: \(isBare ? 0 : body.count)\r\n\r\n"
    return write(Array(text.utf8) + (isBare ? [] : body), connection)
  }

  private func write(_ bytes: [UInt8], _ connection: CInt) -> Bool {
    var sent = 0
    while sent < bytes.count {
      // The bytes outlive the call.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe send(
          connection, UnsafeRawBufferPointer(rebasing: $0[sent...]).baseAddress,
          bytes.count - sent, 0)
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}

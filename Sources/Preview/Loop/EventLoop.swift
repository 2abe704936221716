// The only file that talks to libevent. No C type leaves it.

internal import CEvent

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The loop on which everything in the preview happens, one thing after another and on one thread.
@safe final class EventLoop {
  /// A constant of the library.
  static let libraryVersion = unsafe String(cString: event_get_version())

  /// Alive from `init` to `deinit`; everything that is made from it keeps this object.
  fileprivate let base: OpaquePointer

  init() throws(LoopError) {
    // It keeps nothing of its arguments.
    unsafe event_set_log_callback(duet_event_ignore)
    guard let base = unsafe event_base_new() else { throw LoopError(code: ENOMEM) }
    unsafe self.base = base
  }

  deinit {
    unsafe event_base_free(base)
  }

  /// Returns when `stop` is called.
  func run() {
    unsafe event_base_loop(base, EVLOOP_NO_EXIT_ON_EMPTY)
  }

  /// Does what can be done without waiting.
  func runOnce() {
    unsafe event_base_loop(base, EVLOOP_NONBLOCK)
  }

  func stop() {
    unsafe event_base_loopbreak(base)
  }
}

/// What the system refused, by its number.
public struct LoopError: Error {
  public let code: CInt

  /// Whether another program listens there.
  public var isTaken: Bool { code == EADDRINUSE }
}

/// Something that the loop waits for: a time, a signal, a file that can be read.
@safe final class Trigger {
  private let loop: EventLoop
  private let action: () -> Void
  /// This object's own, from `init` to `deinit`.
  private var event: OpaquePointer?

  /// Waits for nothing yet: `start(after:)` sets the time.
  convenience init(on loop: EventLoop, action: @escaping () -> Void) {
    self.init(on: loop, -1, 0, action)
  }

  convenience init(on loop: EventLoop, signal: CInt, action: @escaping () -> Void) {
    self.init(on: loop, signal, EV_SIGNAL | EV_PERSIST, action)
    unsafe event_add(event, nil)
  }

  convenience init(on loop: EventLoop, readable file: CInt, action: @escaping () -> Void) {
    self.init(on: loop, file, EV_READ | EV_PERSIST, action)
    unsafe event_add(event, nil)
  }

  private init(on loop: EventLoop, _ file: CInt, _ kind: CInt, _ action: @escaping () -> Void) {
    self.loop = loop
    self.action = action
    // The object outlives the event, which `deinit` frees.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe event = event_new(
      loop.base, file, Int16(kind),
      { _, _, context in
        guard let context = unsafe context else { return }
        // Held here, because the action may drop the last reference.
        let trigger = unsafe Unmanaged<Trigger>.fromOpaque(context).takeUnretainedValue()
        trigger.action()
      }, context)
  }

  deinit {
    if let event = unsafe event { unsafe event_free(event) }
  }

  /// From now on, once; a time that was set before no longer counts.
  func start(after delay: Duration) {
    let (seconds, attoseconds) = delay.components
    var time = timeval(
      tv_sec: Int(seconds), tv_usec: .init(attoseconds / 1_000_000_000_000))
    unsafe event_add(event, &time)
  }

  func cancel() {
    unsafe event_del(event)
  }
}

/// Answers requests on the loopback address, and nowhere else.
@safe final class HTTPServer {
  let port: Int
  private let loop: EventLoop
  private let answer: (Request) -> ServerAnswer
  private var streams: [ObjectIdentifier: EventStream] = [:]
  /// This object's own, until `close`.
  private var http: OpaquePointer?

  /// Headers that answers depend on.
  private static let headers = ["Host", "If-None-Match", "Sec-Fetch-Site", "Accept-Language"]
  /// No honest request of a browser is longer.
  private static let longestHead = 16 << 10
  /// A client that sends nothing, or reads nothing, for so many seconds is gone.
  private static let patience: CInt = 20

  /// - Parameter port: 0 for any that is free.
  init(
    on loop: EventLoop, port: Int, answer: @escaping (Request) -> ServerAnswer
  ) throws(LoopError) {
    guard let http = unsafe evhttp_new(loop.base) else { throw LoopError(code: ENOMEM) }
    guard let socket = unsafe evhttp_bind_socket_with_handle(http, "127.0.0.1", UInt16(port)) else {
      let code = errno
      unsafe evhttp_free(http)
      throw LoopError(code: code)
    }
    let listener = unsafe evhttp_bound_socket_get_fd(socket)
    duet_event_do_not_delay(listener)
    self.port = Int(duet_event_port(listener))
    self.loop = loop
    self.answer = answer
    unsafe self.http = http
    unsafe evhttp_set_max_headers_size(http, Self.longestHead)
    unsafe evhttp_set_max_body_size(http, 0)
    unsafe evhttp_set_timeout(http, Self.patience)
    unsafe evhttp_set_bevcb(http, duet_event_connection, nil)
    // All that libevent knows, so that those that are refused get this program's answer.
    unsafe evhttp_set_allowed_methods(http, UInt16.max)
    // The object outlives the server, which `close` frees.
    unsafe evhttp_set_gencb(
      http,
      { request, context in
        guard let request = unsafe request, let context = unsafe context else { return }
        unsafe Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue().serve(request)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    close()
  }

  /// Ends all streams and closes all connections and the port.
  func close() {
    guard let http = unsafe http else { return }
    for stream in streams.values { stream.end() }
    streams = [:]
    loop.runOnce()
    unsafe evhttp_free(http)
    unsafe self.http = nil
  }

  private func serve(_ request: OpaquePointer) {
    switch unsafe answer(Request(request)) {
    case .whole(var response):
      // A browser sends no request before it has the answer to the last one. A client that does gets this one answer,
      // so that other clients do not have to wait for all of its requests.
      if let connection = unsafe evhttp_request_get_connection(request),
        unsafe duet_event_ahead(evhttp_connection_get_bufferevent(connection)) > 0
      {
        response.headers.append(("Connection", "close"))
      }
      unsafe response.send(to: request)
    case .stream(let response, let opened):
      guard let stream = unsafe EventStream(request, response) else { return }
      streams[ObjectIdentifier(stream)] = stream
      stream.closed = { [weak self, unowned stream] in
        self?.streams[ObjectIdentifier(stream)] = nil
      }
      opened(stream)
    }
  }

  fileprivate static func headers(of request: OpaquePointer) -> [String: [String]] {
    // libevent keeps the texts as long as the request; they are copied at once.
    let head = unsafe evhttp_request_get_input_headers(request)
    var headers: [String: [String]] = [:]
    for name in Self.headers {
      guard let text = unsafe evhttp_find_header(head, name) else { continue }
      let count = unsafe duet_event_count_headers(request, name)
      headers[name] = Array(repeating: unsafe String(cString: text), count: Int(count))
    }
    return headers
  }
}

/// A connection that stays open: a stream of server-sent events.
@safe final class EventStream {
  var closed: () -> Void = {}
  /// libevent's, which gives it over to this object when the client goes away; `leave` and `end` give it back.
  private var request: OpaquePointer?
  /// The client does not read, and nothing more is sent to it.
  private var isDropped = false

  /// How many bytes may wait for a client. A browser reads at once, and one that is dropped asks again for what it missed.
  static let patience = 1 << 20

  fileprivate init?(_ request: OpaquePointer, _ response: Response) {
    guard let connection = unsafe evhttp_request_get_connection(request) else { return nil }
    unsafe self.request = request
    unsafe response.addHeaders(to: request)
    unsafe evhttp_send_reply_start(request, 200, "OK")
    let buffer = unsafe evhttp_connection_get_bufferevent(connection)
    // It may be silent for as long as nothing changes; and what a client sends now has no meaning, so little is taken.
    unsafe bufferevent_set_timeouts(buffer, nil, nil)
    unsafe bufferevent_setwatermark(buffer, Int16(EV_READ), 0, 4096)
    // The server keeps this object until `closed`, which `leave` calls once.
    unsafe evhttp_connection_set_closecb(
      connection,
      { _, context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<EventStream>.fromOpaque(context).takeUnretainedValue().leave()
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func send(_ text: String) {
    guard !isDropped, let request = unsafe request else { return }
    if let connection = unsafe evhttp_request_get_connection(request) {
      let buffer = unsafe evhttp_connection_get_bufferevent(connection)
      isDropped = unsafe duet_event_waiting(buffer) > Self.patience
      if isDropped { return unsafe duet_event_hang_up(buffer) }
    }
    guard let buffer = unsafe evbuffer_new() else { return }
    let bytes = Array(text.utf8)
    unsafe evbuffer_add(buffer, bytes, bytes.count)
    unsafe evhttp_send_reply_chunk(request, buffer)
    unsafe evbuffer_free(buffer)
  }

  fileprivate func end() {
    guard let request = unsafe request else { return }
    unsafe self.request = nil
    if let connection = unsafe evhttp_request_get_connection(request) {
      unsafe evhttp_connection_set_closecb(connection, nil, nil)
    }
    unsafe evhttp_send_reply_end(request)
  }

  /// The client has gone, and the request is no longer libevent's.
  private func leave() {
    guard let request = unsafe request else { return }
    unsafe self.request = nil
    unsafe evhttp_send_reply_end(request)
    closed()
  }
}

extension Request {
  fileprivate init(_ request: OpaquePointer) {
    let method: Method =
      switch unsafe evhttp_request_get_command(request) {
      case EVHTTP_REQ_GET: .get
      case EVHTTP_REQ_HEAD: .head
      default: .other
      }
    // A copy; nil where it is not UTF-8, which no path of a site is.
    let target = unsafe evhttp_request_get_uri(request).flatMap {
      unsafe String(validatingCString: $0)
    }
    self.init(
      method: method, target: target ?? "", headers: unsafe HTTPServer.headers(of: request))
  }
}

extension Response {
  fileprivate func send(to request: OpaquePointer) {
    unsafe addHeaders(to: request)
    guard let buffer = unsafe evbuffer_new() else {
      return unsafe evhttp_send_error(request, 500, nil)
    }
    // Copied; the reply takes the bytes out of the buffer.
    unsafe evbuffer_add(buffer, body, body.count)
    unsafe evhttp_send_reply(request, CInt(status), reason, buffer)
    unsafe evbuffer_free(buffer)
  }

  fileprivate func addHeaders(to request: OpaquePointer) {
    let head = unsafe evhttp_request_get_output_headers(request)
    // Both texts are copied.
    for (name, value) in headers { unsafe evhttp_add_header(head, name, value) }
  }
}

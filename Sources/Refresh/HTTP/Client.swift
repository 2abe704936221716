// The only file that talks to libcurl. No C type leaves it.

internal import CCurl

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// There is no libcurl that could be used.
public struct MissingLibrary: Error, Sendable {
  /// The system's message.
  public let words: String
}

/// Sends requests, several at once where the caller starts several, all on the thread of its owner.
///
/// It follows no redirect: the caller decides about each. Of the environment only the proxies count, and those only where
/// every address may be connected to.
@safe public struct Client: ~Copyable {
  private let curl: duet_curl
  private let multi: UnsafeMutableRawPointer?
  private var transfers: [UnsafeMutableRawPointer: Transfer] = unsafe [:]
  private let access: NetworkAccess
  private let agent: String
  /// Names that are not looked up: `host:port:address`. For tests.
  private let known: [String]

  public init(
    agent: String, access: NetworkAccess = .everywhere, known: [String] = []
  ) throws(MissingLibrary) {
    unsafe curl = try Library.opened.get()
    unsafe multi = curl.multi_init()
    self.agent = agent
    self.access = access
    self.known = known
  }

  deinit {
    unsafe transfers.keys.forEach { handle in
      _ = unsafe curl.multi_remove_handle(multi, handle)
      unsafe curl.easy_cleanup(handle)
    }
    if let multi = unsafe multi { _ = unsafe curl.multi_cleanup(multi) }
  }

  /// Waits for the answer, at most the request's own time. After an early end the client cannot be used again.
  public mutating func fetch(
    _ request: Request, unless isInterrupted: () -> Bool = { false }
  ) -> Result<Response, TransferFailure> {
    if let failure = start(request, tag: 0) { return .failure(failure) }
    while !isInterrupted() {
      if let done = wait(milliseconds: 250).first { return done.result }
    }
    return .failure(.interrupted)
  }

  public var running: Int { unsafe transfers.count }

  /// Begins a request, whose answer `wait` will give under `tag`. An error where there is nothing to wait for.
  public mutating func start(_ request: Request, tag: Int) -> TransferFailure? {
    guard let handle = unsafe curl.easy_init() else { return .other(2) }
    let transfer = Transfer(curl, tag: tag, request: request, access: access)
    guard unsafe prepare(handle, transfer) && curl.multi_add_handle(multi, handle) == CURLM_OK
    else {
      unsafe curl.easy_cleanup(handle)
      return .badAddress
    }
    // Keeps the transfer alive for the callbacks, which have only a bare pointer to it.
    unsafe transfers[handle] = transfer
    return nil
  }

  /// The requests that have come to an end within a time, or at once where some have already.
  public mutating func wait(
    milliseconds: Int
  ) -> [(tag: Int, result: Result<Response, TransferFailure>)] {
    var done: [(tag: Int, result: Result<Response, TransferFailure>)] = []
    var running: CInt = 0
    _ = unsafe curl.multi_perform(multi, &running)
    collect(into: &done)
    guard done.isEmpty else { return done }
    _ = unsafe curl.multi_poll(multi, nil, 0, CInt(clamping: milliseconds), nil)
    _ = unsafe curl.multi_perform(multi, &running)
    collect(into: &done)
    return done
  }

  private mutating func collect(
    into done: inout [(tag: Int, result: Result<Response, TransferFailure>)]
  ) {
    var waiting: CInt = 0
    // A message is valid until the next call for this multi handle, and is read before that.
    while let message = unsafe curl.multi_info_read(multi, &waiting) {
      guard unsafe message.pointee.msg == CURLMSG_DONE,
        let handle = unsafe message.pointee.easy_handle,
        let transfer = unsafe transfers.removeValue(forKey: handle)
      else { continue }
      let code = unsafe message.pointee.data.result
      done.append((transfer.tag, unsafe result(of: transfer, handle, code)))
      _ = unsafe curl.multi_remove_handle(multi, handle)
      unsafe curl.easy_cleanup(handle)
    }
  }

  /// Every option is checked: one that this libcurl does not know must not be passed over.
  private func prepare(_ handle: UnsafeMutableRawPointer, _ transfer: Transfer) -> Bool {
    let request = transfer.request
    guard request.headers.allSatisfy({ $0.value.utf8.allSatisfy { $0 >= 0x20 } }),
      transfer.addHeaders(request.headers), transfer.addKnown(known)
    else { return false }
    var isGood = true
    // Strings outlive the call, and libcurl copies them.
    func text(_ option: CURLoption, _ value: String) {
      let code = unsafe duet_curl_set_text(curl, handle, option, value)
      isGood = isGood && code == CURLE_OK
    }
    func number(_ option: CURLoption, _ value: Int) {
      let code = unsafe duet_curl_set_number(curl, handle, option, value)
      isGood = isGood && code == CURLE_OK
    }
    text(CURLOPT_URL, request.url)
    text(CURLOPT_PROTOCOLS_STR, "http,https")
    text(CURLOPT_USERAGENT, agent)
    text(CURLOPT_ACCEPT_ENCODING, "gzip")
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_FOLLOWLOCATION, 0)
    number(CURLOPT_CONNECTTIMEOUT, min(10, request.timeout))
    number(CURLOPT_TIMEOUT, request.timeout)
    switch request.method {
    case .get: break
    case .head: number(CURLOPT_NOBODY, 1)
    case .post:
      // libcurl copies the bytes.
      let code = unsafe request.body.withUnsafeBytes {
        unsafe duet_curl_set_body(curl, handle, $0.baseAddress, $0.count)
      }
      isGood = isGood && code == CURLE_OK
    }
    if case .everywhere = access {
    } else {
      // A proxy would connect in our place, and the client would not see to which address.
      text(CURLOPT_PROXY, "")
    }
    let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
    isGood =
      unsafe isGood
      && duet_curl_set_list(curl, handle, CURLOPT_HTTPHEADER, transfer.headerList) == CURLE_OK
      && duet_curl_set_list(curl, handle, CURLOPT_RESOLVE, transfer.knownList) == CURLE_OK
      && duet_curl_set_sinks(curl, handle, takeHeader, takeBody, context) == CURLE_OK
      && duet_curl_set_opener(curl, handle, openSocket, context) == CURLE_OK
    return isGood
  }

  private func result(
    of transfer: Transfer, _ handle: UnsafeMutableRawPointer, _ code: CURLcode
  ) -> Result<Response, TransferFailure> {
    var status = 0
    unsafe duet_curl_get_number(curl, handle, CURLINFO_RESPONSE_CODE, &status)
    let isCut = code == CURLE_WRITE_ERROR && transfer.isFull && transfer.request.isCutAtLimit
    guard code == CURLE_OK || isCut else {
      return .failure(failure(code, of: transfer))
    }
    var redirect: UnsafePointer<CChar>?
    // The text belongs to the handle, which lives until after it is copied.
    unsafe duet_curl_get_text(curl, handle, CURLINFO_REDIRECT_URL, &redirect)
    let target = unsafe redirect.map { unsafe String(cString: $0) }
    return .success(
      Response(
        status: status, headers: transfer.headers, body: transfer.body,
        redirect: target.flatMap { Origin(of: $0) == nil ? nil : $0 }))
  }

  private func failure(_ code: CURLcode, of transfer: Transfer) -> TransferFailure {
    if transfer.wasRefused { return .privateAddress }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return NameService.says(transfer.request.url)
    case CURLE_COULDNT_RESOLVE_PROXY: return .unresolved
    case CURLE_COULDNT_CONNECT: return .noConnection
    case CURLE_OPERATION_TIMEDOUT: return .timeout
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: return .badAddress
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_SHUTDOWN_FAILED:
      return .tls
    case CURLE_WRITE_ERROR where transfer.isFull: return .tooLarge
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
      CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
      return .broken
    default: return .other(Int(code.rawValue))
    }
  }
}

private enum Library {
  /// Opened once, by the first use. All threads may read it: it holds only addresses of functions, which never change while
  /// the process lives.
  nonisolated(unsafe) static let opened: Result<duet_curl, MissingLibrary> = open()

  private static func open() -> Result<duet_curl, MissingLibrary> {
    var problem: UnsafePointer<CChar>?
    let curl = unsafe duet_curl_open(&problem)
    // The text is the system's, until it is asked again, and copied before.
    if let problem = unsafe problem {
      return .failure(MissingLibrary(words: unsafe String(cString: problem)))
    }
    guard curl.global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK else {
      return .failure(MissingLibrary(words: "libcurl cannot start"))
    }
    return .success(curl)
  }
}

/// A request on its way, and what has come back so far. Touched only by the thread that drives the client.
@safe private final class Transfer {
  private let curl: duet_curl
  let tag: Int
  let request: Request
  let access: NetworkAccess
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// More came than the request allows.
  var isFull = false
  /// An address was not allowed, and none that was worked.
  var wasRefused = false
  var headerSize = 0
  private(set) var headerList: UnsafeMutablePointer<curl_slist>?
  private(set) var knownList: UnsafeMutablePointer<curl_slist>?

  init(_ curl: duet_curl, tag: Int, request: Request, access: NetworkAccess) {
    self.curl = curl
    self.tag = tag
    self.request = request
    self.access = access
  }

  deinit {
    // The handle that used them is cleaned up before the transfer is let go.
    unsafe curl.slist_free_all(headerList)
    unsafe curl.slist_free_all(knownList)
  }

  func addHeaders(_ headers: [(name: String, value: String)]) -> Bool {
    headers.allSatisfy { unsafe append("\($0.name): \($0.value)", to: &headerList) }
  }

  func addKnown(_ names: [String]) -> Bool {
    names.allSatisfy { unsafe append($0, to: &knownList) }
  }

  private func append(_ text: String, to list: inout UnsafeMutablePointer<curl_slist>?) -> Bool {
    // The text is copied; nil leaves the old list as it was.
    guard let longer = unsafe curl.slist_append(list, text) else { return false }
    unsafe list = longer
    return true
  }

  func take(header line: [UInt8]) -> Bool {
    headerSize += line.count
    guard headerSize <= 64 << 10 else {
      isFull = true
      return false
    }
    if line.starts(with: "HTTP/".utf8) {
      // Another answer begins; what came with an interim one is over.
      headers = [:]
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      let end = value.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? value.startIndex
      headers[name] = String(decoding: value[..<end], as: UTF8.self)
    }
    return true
  }

  func take(body part: UnsafeRawBufferPointer) -> Bool {
    let room = request.limit - body.count
    unsafe body += part.prefix(room)
    isFull = isFull || part.count > room
    return !isFull
  }
}

/// The transfer that a callback is about: `context` is one that `Client.transfers` keeps alive.
private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

// libcurl lends `size * count` bytes for the time of the call; another number than that given back ends the transfer.
private let takeHeader: duet_curl_sink = { bytes, size, count, context in
  let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe transfer(context)?.take(header: Array(part)) == true ? size * count : 0
}

private let takeBody: duet_curl_sink = { bytes, size, count, context in
  let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe transfer(context)?.take(body: part) == true ? size * count : 0
}

/// Asked for a socket to each address that is about to be connected to: where none may be, there is none.
private let openSocket: curl_opensocket_callback = { context, _, address in
  guard let address = unsafe address, let transfer = unsafe transfer(context) else { return -1 }
  let length = unsafe Int(address.pointee.addrlen)
  // The address is longer than the type of its first field says; libcurl vouches for `addrlen` bytes.
  let bytes = unsafe withUnsafePointer(to: &address.pointee.addr) {
    unsafe Array(UnsafeRawBufferPointer(start: $0, count: length))
  }
  let family = unsafe address.pointee.family
  let isSix = family == AF_INET6
  let range = isSix ? 8..<24 : 4..<8
  guard family == AF_INET || isSix, bytes.count >= range.upperBound,
    let ip = IPAddress(Array(bytes[range])),
    transfer.access.allows(ip, port: UInt16(bytes[2]) << 8 | UInt16(bytes[3]))
  else {
    transfer.wasRefused = true
    return -1
  }
  let socket = unsafe socket(family, address.pointee.socktype, address.pointee.protocol)
  // A program that is started later has no use for it.
  if socket >= 0 {
    transfer.wasRefused = false
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
  }
  return socket
}

/// Distinguishes a host that does not exist from one whose name could not be looked up; libcurl does not.
private enum NameService {
  static func says(_ url: String) -> TransferFailure {
    guard let host = Origin(of: url)?.host else { return .badAddress }
    var list: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, nil, nil, &list)
    if let list = unsafe list { unsafe freeaddrinfo(list) }
    return code == EAI_NONAME ? .noSuchHost : .unresolved
  }
}

extension Origin {
  /// Where libcurl connects to for an address. Nil for an address that is not one of HTTP, has a user or password in it,
  /// or is not plain.
  init?(of url: String) {
    guard Origin.isPlain(url), let curl = try? unsafe Library.opened.get(),
      let handle = unsafe curl.url()
    else { return nil }
    defer { unsafe curl.url_cleanup(handle) }
    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard unsafe curl.url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK,
        let text = unsafe text
      else { return nil }
      // The text is ours to free, after it is copied.
      defer { unsafe curl.free(text) }
      return unsafe String(cString: text)
    }
    guard unsafe curl.url_set(handle, CURLUPART_URL, url, 0) == CURLUE_OK,
      part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil,
      part(CURLUPART_OPTIONS) == nil,
      let scheme = part(CURLUPART_SCHEME), ["http", "https"].contains(scheme),
      let host = part(CURLUPART_HOST), !host.isEmpty,
      let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT)
    else { return nil }
    self.init(scheme: scheme, host: host.lowercased(), port: port)
  }
}

// This file and Transfer.swift are the only ones that talk to libcurl. No C type leaves them.

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
  /// What a request came to.
  typealias Outcome = (tag: Int, result: Result<Response, TransferFailure>)

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
  mutating func fetch(
    _ request: Request, unless isInterrupted: () -> Bool = { false }
  ) -> Result<Response, TransferFailure> {
    if let failure = start(request, tag: 0) { return .failure(failure) }
    while !isInterrupted() {
      if let done = wait(milliseconds: 250).first { return done.result }
    }
    return .failure(.interrupted)
  }

  var running: Int { unsafe transfers.count }

  /// Begins a request, whose answer `wait` will give under `tag`. An error where there is nothing to wait for.
  mutating func start(_ request: Request, tag: Int) -> TransferFailure? {
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
  mutating func wait(milliseconds: Int) -> [Outcome] {
    var done: [Outcome] = []
    var running: CInt = 0
    _ = unsafe curl.multi_perform(multi, &running)
    collect(into: &done)
    guard done.isEmpty else { return done }
    _ = unsafe curl.multi_poll(multi, nil, 0, CInt(clamping: milliseconds), nil)
    _ = unsafe curl.multi_perform(multi, &running)
    collect(into: &done)
    return done
  }

  private mutating func collect(into done: inout [Outcome]) {
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
    case CURLE_COULDNT_RESOLVE_HOST: return nameServiceFailure(transfer.request.url)
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
      CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
      return .broken
    default: return .other(Int(code.rawValue))
    }
  }
}

extension Client {
  /// That of libcurl, or nil where there is none.
  public static var libraryVersion: String? {
    // A text of the library's own, which stays open.
    guard let text = unsafe duet_curl_version() else { return nil }
    return unsafe String(cString: text).split(separator: " ").first?.split(separator: "/").last
      .map(String.init)
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

/// Distinguishes a host that does not exist from one whose name could not be looked up; libcurl does not.
private func nameServiceFailure(_ url: String) -> TransferFailure {
  guard let host = Origin(of: url)?.host else { return .badAddress }
  var list: UnsafeMutablePointer<addrinfo>?
  let code = unsafe getaddrinfo(host, nil, nil, &list)
  if let list = unsafe list { unsafe freeaddrinfo(list) }
  return code == EAI_NONAME ? .noSuchHost : .unresolved
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

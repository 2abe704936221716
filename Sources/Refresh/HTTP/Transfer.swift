internal import CCurl

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A request on its way, and what has come back so far. Touched only by the thread that drives the client.
@safe final class Transfer {
  private let curl: duet_curl
  let tag: Int
  let request: Request
  let access: NetworkAccess
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// More came than the request allows.
  var isFull = false
  /// `access` refused an address, and no socket was opened since.
  var wasRefused = false
  private var headerSize = 0
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
let takeHeader: duet_curl_sink = { bytes, size, count, context in
  let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe transfer(context)?.take(header: Array(part)) == true ? size * count : 0
}

let takeBody: duet_curl_sink = { bytes, size, count, context in
  let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe transfer(context)?.take(body: part) == true ? size * count : 0
}

/// Opens the socket for each address that libcurl is about to connect to; there is none for an address that `access` refuses.
let openSocket: curl_opensocket_callback = { context, _, address in
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

/// What the preview answers a browser.
struct Response: Sendable {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  init(_ status: Int, type: String, _ body: [UInt8], headers: [(String, String)] = []) {
    self.status = status
    self.body = body
    self.headers =
      [
        ("Content-Type", type), ("Cache-Control", "no-store"),
        // No other site may embed, frame or read this site. In a frame, a misled click could open a file.
        ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "frame-ancestors 'none'"), ("X-Frame-Options", "DENY"),
      ] + headers
  }

  /// A short error, or a word to a program.
  static func words(_ status: Int, _ words: String, headers: [(String, String)] = []) -> Response {
    Response(
      status, type: "text/plain; charset=utf-8", Array((words + "\n").utf8), headers: headers)
  }

  var reason: String {
    switch status {
    case 200: "OK"
    case 204: "No Content"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 414: "URI Too Long"
    case 421: "Misdirected Request"
    case 503: "Service Unavailable"
    default: "Error"
    }
  }

  /// With the length of its body, and for HEAD without the body itself.
  func sized(for method: Request.Method) -> Response {
    var sized = self
    if status != 304, status != 204 { sized.headers.append(("Content-Length", "\(body.count)")) }
    if method == .head || status == 304 { sized.body = [] }
    return sized
  }
}

/// A response, or a stream that stays open for events.
enum ServerAnswer {
  case whole(Response)
  case stream(Response, opened: (EventStream) -> Void)
}

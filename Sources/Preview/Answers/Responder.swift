import Bytes

/// Answers each request. A request for any other host is refused.
struct Responder {
  /// `127.0.0.1:4000`: the only name that the preview answers to. It refuses other names that lead here.
  let host: String
  /// The same by the name that people type; the preview redirects them.
  let nickname: String
  /// What the site is under, with a slash at both ends: `/` or `/repo/`.
  let base: String
  /// Random for each run. Pages of other sites cannot read it, so they cannot make the preview open a file.
  let token: String
  let site: any PreviewedSite

  /// The folder of the preview's own files. No page of a site begins with an underscore.
  static let own = "/_duet/"

  /// - Parameters:
  ///   - version: of what is shown now.
  ///   - opened: called when a page opens its stream, with the version that the page shows.
  func answer(
    _ request: Request, version: Int, opened: @escaping (EventStream, _ since: String?) -> Void
  ) -> ServerAnswer {
    func whole(_ response: Response) -> ServerAnswer {
      .whole(response.sized(for: request.method))
    }
    if let refusal = refusal(of: request) { return whole(refusal) }
    let path: RequestPath
    do {
      path = try RequestPath(request.target)
    } catch {
      return whole(
        error == .tooLong
          ? .words(414, "This address is too long.")
          : .words(400, "This is not the path of a page."))
    }
    if request.header("Host") == nickname, nickname != host {
      return whole(.moved(307, to: "http://" + host + request.target.prefix { $0 != "#" }))
    }
    if path.text == Self.own + "events", request.method == .get {
      guard isOurs(request) else { return whole(Self.forbidden) }
      let response = Response(200, type: "text/event-stream", [])
      return .stream(response) { opened($0, path.value(of: "since")) }
    }
    return whole(
      path.text.hasPrefix(Self.own)
        ? ownAnswer(to: request, path) : page(for: request, path, version: version))
  }

  private func refusal(of request: Request) -> Response? {
    let hosts = request.headers["Host"] ?? []
    guard hosts.count == 1 else {
      return .words(400, "A request names the host that it is for, once.")
    }
    guard hosts[0] == host || hosts[0] == nickname else {
      return .words(421, "This preview answers to \(host) alone.")
    }
    guard request.method != .other else {
      return .words(405, "A preview can only be read.", headers: [("Allow", "GET, HEAD")])
    }
    return nil
  }

  /// Whether a page of this preview asks, or a person; older browsers do not say.
  private func isOurs(_ request: Request) -> Bool {
    guard let origin = request.header("Sec-Fetch-Site") else { return true }
    return origin == "same-origin" || origin == "none"
  }

  private static let forbidden = Response.words(403, "Only pages of this preview may ask for this.")
  private static let missing = Response.words(404, "There is no such page.")
}

// The preview's own files.
extension Responder {
  private func ownAnswer(to request: Request, _ path: RequestPath) -> Response {
    guard isOurs(request) else { return Self.forbidden }
    switch path.text.dropFirst(Self.own.count) {
    case "preview.js":
      return Response(200, type: MediaType.script, PackageResources.preview_js)
    case "edit" where request.method == .get: return edit(path)
    default: return Self.missing
    }
  }

  private func edit(_ path: RequestPath) -> Response {
    guard path.value(of: "token") == token else { return Self.forbidden }
    guard let file = path.value(of: "file"), let at = path.value(of: "at").flatMap({ Int($0) }),
      at >= 0, let opening = site.open(file, at: at)
    else { return .words(404, "There is no such file.") }
    switch opening {
    case .opened: return Response(204, type: MediaType.html, [])
    case .place(let place): return .words(200, place)
    }
  }
}

// The site.
extension Responder {
  private func page(for request: Request, _ path: RequestPath, version: Int) -> Response {
    guard path.text.hasPrefix(base) else {
      if path.text == "/" || path.text + "/" == base { return .moved(307, to: base + path.query) }
      return .words(404, "The site is under \(base)")
    }
    guard site.isReady else { return waitingRoom(request, path, version: version) }
    let asked = path.text.dropFirst(base.count)
    switch SiteLookup(has: site.hasPage).find(asked) {
    case .page(let name):
      return shown(name, 200, request, version: version) ?? Self.missing
    case .folder(let folder): return .moved(301, to: base + folder + path.query)
    case .nothing:
      return shown("404.html", 404, request, version: version) ?? Self.missing
    }
  }

  private func shown(
    _ name: String, _ status: Int, _ request: Request, version: Int
  ) -> Response? {
    guard let page = site.render(name) else { return nil }
    let type = MediaType.of(name)
    guard type == MediaType.html else {
      let tag = "\"" + Fingerprint(page.bytes).text + "\""
      return Response(status, type: type, page.bytes).tagged(tag, for: request)
    }
    let (response, tag) = marked(page, name, status, version)
    return response.tagged(tag, for: request)
  }

  private func marked(
    _ page: RenderedPage, _ name: String, _ status: Int, _ version: Int
  ) -> (response: Response, tag: String) {
    let marks = PageMarks(page, name: name, site: site)
    // Weak: the version in the tail may differ, which does not matter.
    let tag = "W/\"" + Fingerprint(page.bytes + marks.json.text.utf8).text + "\""
    let tail = marks.tail(token: token, version: version, status: status, tag: tag)
    return (
      Response(status, type: MediaType.html, page.bytes.withEventsAllowed().withTail(tail)), tag
    )
  }

  /// Until the sources are free of errors for the first time, the preview can only show the errors.
  private func waitingRoom(_ request: Request, _ path: RequestPath, version: Int) -> Response {
    let asked = path.text.dropFirst(base.count)
    let isChinese =
      asked.hasPrefix("zh/")
      || !asked.hasPrefix("en/") && (request.header("Accept-Language") ?? "").hasPrefix("zh")
    let lang = isChinese ? "zh-Hans" : "en"
    let page = Array(
      """
      <!doctype html>
      <html lang="\(lang)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Duet</title>
      </head>
      <body>
      </body>
      </html>

      """.utf8)
    return marked(RenderedPage(bytes: page, problems: []), "", 503, version).response
  }
}

extension Response {
  fileprivate static func moved(_ status: Int, to location: String) -> Response {
    .words(status, location, headers: [("Location", location)])
  }

  /// With a tag for the bytes, or without a body where the browser has them already.
  fileprivate func tagged(_ tag: String, for request: Request) -> Response {
    var tagged = self
    tagged.headers.append(("ETag", tag))
    let known = (request.header("If-None-Match") ?? "").split { $0 == "," || $0 == " " }
    if status == 200, known.contains(where: { $0 == tag }) { tagged.status = 304 }
    return tagged
  }
}

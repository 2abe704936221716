/// What the preview adds to a page, only in memory: the files behind it and a script. A built site has none of it.
struct PageMarks {
  /// The same for the same page, whatever else changes.
  let json: JSONText

  init(_ page: RenderedPage, name: String, site: any PreviewedSite) {
    var marks: [(String, JSONText)] = []
    page.bytes.forEachID { id in
      if let mark = site.source(ofID: id) { marks.append((id, JSONText(mark))) }
    }
    json = JSONText([
      "page": site.source(ofPage: name).map { JSONText($0) },
      "marks": JSONText(marks),
      "problems": page.problems.isEmpty ? nil : JSONText(page.problems.map { JSONText($0) }),
    ])
  }

  func tail(token: String, version: Int, status: Int, tag: String) -> [UInt8] {
    let about = JSONText([
      "token": JSONText(token), "version": JSONText(version), "status": JSONText(status),
      "tag": JSONText(tag), "site": json,
    ])
    return Array(
      """
      <script type="application/json" id="_duet">\(about.text)</script>
      <script src="\(Responder.own)preview.js"></script>

      """.utf8)
  }
}

extension [UInt8] {
  /// A page with something more at the end of its body, or at its very end where a template left the tag out.
  func withTail(_ tail: [UInt8]) -> [UInt8] {
    let end = Array("</body>".utf8)
    var position = count - end.count
    while position >= 0, !self[position..<position + end.count].elementsEqual(end) { position -= 1 }
    guard position >= 0 else { return self + tail }
    var page: [UInt8] = []
    page.reserveCapacity(count + tail.count)
    page += self[..<position]
    page += tail
    page += self[position...]
    return page
  }

  /// A page whose policy allows the stream of events, as having no policy would.
  func withEventsAllowed() -> [UInt8] {
    let sign = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    // The policy stands at the beginning of the head.
    let head = self[..<Swift.min(4_096, count)]
    guard
      let start = head.indices.first(where: { head[$0...].starts(with: sign) }),
      let end = self[(start + sign.count)...].firstIndex(of: UInt8(ascii: "\""))
    else { return self }
    let policy = String(decoding: self[(start + sign.count)..<end], as: UTF8.self)
    guard !policy.contains("connect-src") else { return self }
    return Array(self[..<end]) + Array("; connect-src 'self'".utf8) + self[end...]
  }

  /// Every value of an attribute `id`, as templates write it.
  func forEachID(_ found: (String) -> Void) {
    let sign = Array(" id=\"".utf8)
    let page = span
    var position = 0
    while position + sign.count < page.count {
      // The rarest of the five letters here is the equals sign.
      guard page[position + 3] == sign[3], page[position] == sign[0],
        page[position + 1] == sign[1], page[position + 2] == sign[2], page[position + 4] == sign[4]
      else {
        position += 1
        continue
      }
      let start = position + sign.count
      var end = start
      while end < page.count, page[end] != UInt8(ascii: "\"") { end += 1 }
      found(String(decoding: self[start..<end], as: UTF8.self))
      position = end
    }
  }
}

import Bytes
import Content

@testable import Content
@testable import Preview
@testable import duet

extension Attack {
  static let paths = Attack(
    name: "paths",
    promise:
      "no path leads out of its folder, and no request is answered with more than the site has",
    words: [
      "..", "../", "./", "/", "%2e", "%2f", "%5c", "%00", "%25", "\\", "//", "/_duet/", "events",
      "edit?token=", "preview.js", "&file=", "&at=", "127.0.0.1:4000", "localhost:4000",
      "same-origin",
      "?since=", "#", "/zh/", "index.html", "404.html", "\r\n", "http://", "secret", "CON",
      "aux.yml",
      "list.yml", "section.yml", ".duet", ".yml", "/repo/", "W/\"",
    ],
    seeds: {
      let targets = [
        "/", "/zh/", "/zh/x?a=b#c", "/_duet/events?since=3", "/%2e%2e/x", "/repo/zh",
        "/_duet/edit?token=secret&file=content%2Fa.yml&at=3", "a/b-c/d.yml", "//evil.test/",
      ]
      return targets.map { Input.of(parts: [$0, "127.0.0.1:4000", "same-origin", ""], 0) }
    }
  ) { bytes in
    var input = Input(bytes)
    let choice = input.choice(of: 6)
    let parts = input.parts
    try check(output: parts[0])
    try check(source: parts[0])
    try check(request: parts, choice)
  }

  private static func check(output text: String) throws {
    guard let path = OutputPath(text) else { return }
    // By bytes, as a disk reads it: a mark behind a slash makes another character of both.
    let steps = path.text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for step in steps {
      try hold(
        !step.isEmpty && step.first != UInt8(ascii: ".") && step.count <= 255, "the step '\(step)'")
    }
    try hold(!path.text.utf8.contains { $0 < 0x20 || $0 == 0x5C }, "'\(path.text)'")
    try hold(path.folders.count == steps.count - 1, "\(path.folders)")
    try hold(path.name.utf8.elementsEqual(steps[steps.count - 1]), "\(path.name)")
  }

  private static func check(source path: String) throws {
    guard let role = FileRole.read(path).role else { return }
    for folder in role.folders { try hold(!folder.utf8.contains(UInt8(ascii: "/")), folder) }
    let parsed = Parsed(SourceFile(path: "content/" + path, bytes: Array("a: b".utf8)), at: path)
    guard case .entry(let entry)? = parsed.file else { return }
    for name in entry.section + [entry.id] {
      try hold(
        name.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }, "the name '\(name)'"
      )
    }
  }

  private static func check(request parts: [String], _ choice: Int) throws {
    var request = Preview.Request(target: parts[0])
    request.method = [.get, .head, .other][choice % 3]
    for (name, value) in zip(["Host", "Sec-Fetch-Site", "If-None-Match"], parts.dropFirst()) {
      request.headers[name] = [value]
    }
    let base = choice < 3 ? "/" : "/repo/"
    let site = OnePage()
    let responder = Responder(
      host: "127.0.0.1:4000", nickname: "localhost:4000", base: base, token: "secret", site: site)
    guard case .whole(let response) = responder.answer(request, version: 1, opened: { _, _ in })
    else {
      try hold(
        request.method == .get && request.header("Host") == "127.0.0.1:4000",
        "a stranger hears the news")
      return
    }
    try hold(response.reason != "Error", "the status \(response.status)")
    for (name, value) in response.headers {
      try hold(!value.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "the header \(name): \(value)")
      if name == "Location" {
        let isOurs = value.hasPrefix("http://127.0.0.1:4000/")
        try hold(isOurs || value.hasPrefix("/") && !value.hasPrefix("//"), "sent on to \(value)")
      }
      try hold(!name.hasPrefix("Access-Control"), "the header \(name)")
    }
    try hold(request.method != .head || response.body.isEmpty, "HEAD has a body")
    if response.status == 200 || response.status == 204 {
      try hold(request.header("Host") == "127.0.0.1:4000", "a stranger is answered")
      try hold(request.method != .other, "more than reading is answered")
    }
    try hold(
      site.opened == nil || parts[0].contains("secret"), "a file is opened without the token")
  }
}

/// A site of one page that remembers what was opened.
private final class OnePage: PreviewedSite {
  var opened: String?

  let folders: [String] = []
  let problems: [ShownProblem] = []
  let isReady = true

  func update(_ touched: TouchedFolders) -> SiteChange { [] }
  func hasPage(_ path: String) -> Bool { path == "zh/index.html" }
  func render(_ path: String) -> RenderedPage? {
    guard path == "zh/index.html" || path == "404.html" else { return nil }
    return RenderedPage(bytes: Array("<!doctype html><p id=\"a\">b</p>".utf8), problems: [])
  }
  func source(ofID id: String) -> SourceMark? { SourceMark(file: "a/" + id) }
  func source(ofPage path: String) -> SourceMark? { nil }
  func open(_ file: String, at offset: Int) -> FileOpening? {
    opened = file
    return .place(file)
  }
}

import Foundation

/// A built site as GitHub Pages publishes it: `/x` is `x.html`, a folder is its `index.html`, and what is not there is
/// `404.html`. Texts are there a second time as gzip made them, so that sizes are those that readers load.
struct PublishedSite: Sendable {
  let folder: URL

  struct Answer {
    var status = "200 OK"
    var type = ""
    var location: String?
    var isCompressed = false
    var body: [UInt8] = []
  }

  /// Compresses every text in the folder, once.
  init(folder: URL) throws {
    self.folder = folder
    let kinds = Self.types.filter { $0.value.isText }.keys.sorted()
    let names = kinds.flatMap { ["-o", "-name", "*.\($0)"] }.dropFirst()
    _ = try Tool("/usr/bin/env").run(
      ["find", folder.path, "-type", "f", "("] + names + [")", "-exec", "gzip", "-knf6", "{}", "+"])
  }

  /// The answer to a path without its leading slash, which may hold no `..`.
  func answer(to path: String, compressed: Bool) -> Answer {
    guard !path.split(separator: "/").contains("..") else {
      return Answer(status: "400 Bad Request")
    }
    var isFolder: ObjCBool = false
    let url = folder.appending(path: path)
    // The flag outlives the call.
    if unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      guard path.isEmpty || path.hasSuffix("/") else {
        return Answer(
          status: "301 Moved Permanently",
          location: (path.split(separator: "/").last.map(String.init) ?? "") + "/")
      }
      return file(path + "index.html", compressed: compressed) ?? missing(compressed)
    }
    return file(path, compressed: compressed) ?? file(path + ".html", compressed: compressed)
      ?? missing(compressed)
  }

  private func file(_ path: String, compressed: Bool) -> Answer? {
    let kind = Self.types[path.split(separator: ".").last.map(String.init) ?? ""]
    let url = folder.appending(path: path)
    if compressed, let body = FileManager.default.contents(atPath: url.path + ".gz") {
      return Answer(type: kind?.type ?? "", isCompressed: true, body: Array(body))
    }
    guard let body = FileManager.default.contents(atPath: url.path) else { return nil }
    return Answer(type: kind?.type ?? "application/octet-stream", body: Array(body))
  }

  private func missing(_ compressed: Bool) -> Answer {
    var answer = file("404.html", compressed: compressed) ?? Answer()
    answer.status = "404 Not Found"
    return answer
  }

  private static let types: [String: (type: String, isText: Bool)] = [
    "html": ("text/html; charset=utf-8", true),
    "css": ("text/css; charset=utf-8", true),
    "js": ("application/javascript; charset=utf-8", true),
    "json": ("application/json; charset=utf-8", true),
    "svg": ("image/svg+xml", true),
    "xml": ("application/xml", true),
    "txt": ("text/plain; charset=utf-8", true),
    "bib": ("text/plain; charset=utf-8", true),
    "png": ("image/png", false),
  ]
}

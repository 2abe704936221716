/// The media type of a file, by the ending of its name.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"

  static func of(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
    return types[path[dot...].dropFirst().lowercased()] ?? unknown
  }

  private static let unknown = "application/octet-stream"
  private static let types = [
    "html": html, "js": script, "mjs": script, "css": "text/css; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "bib": "text/plain; charset=utf-8",
    "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff2": "font/woff2", "woff": "font/woff", "pdf": "application/pdf",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
  ]
}

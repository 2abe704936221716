/// `robots.txt`: everybody may read everything.
struct Robots {
  let baseURL: String?

  func bytes() -> [UInt8] {
    var lines = ["User-agent: *", "Allow: /"]
    if let baseURL { lines.append("Sitemap: \(baseURL)sitemap.xml") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

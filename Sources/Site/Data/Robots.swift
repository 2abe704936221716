/// `robots.txt`: every robot may read every page.
struct Robots {
  let baseURL: String?

  func bytes() -> [UInt8] {
    var lines = ["User-agent: *", "Allow: /"]
    if let baseURL { lines.append("Sitemap: \(baseURL)sitemap.xml") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

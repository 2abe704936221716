/// Where a page stands in the site: `zh/entries/cmb.html`. Makes every link from it relative, so that the same
/// bytes work at `/`, under `/repo/` and from a folder on disk.
struct PagePath: Sendable {
  let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// The way to `target`, a path from the site's root, or to a place in it.
  func href(to target: String, fragment: String? = nil) -> String {
    var href = ""
    if target == text {
      if fragment == nil { href = fileName }
    } else {
      var (shared, up) = common(with: target)
      while up > 0 {
        href += "../"
        up -= 1
      }
      href += target[target.utf8.index(target.startIndex, offsetBy: shared)...]
    }
    if let fragment {
      href += "#"
      href += fragment
    }
    return href
  }

  private var fileName: String {
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    return String(decoding: bytes[(slash.map { $0 + 1 } ?? 0)...], as: UTF8.self)
  }

  /// How many bytes of folders both paths begin with, and how many folders of this one lie beyond them.
  private func common(with target: String) -> (bytes: Int, up: Int) {
    var shared = 0
    var up = 0
    var position = 0
    for byte in target.utf8 {
      guard position < bytes.count, bytes[position] == byte else { break }
      position += 1
      if byte == UInt8(ascii: "/") { shared = position }
    }
    for index in shared..<bytes.count where bytes[index] == UInt8(ascii: "/") { up += 1 }
    return (shared, up)
  }
}

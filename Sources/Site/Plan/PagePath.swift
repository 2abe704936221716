/// Where a page stands in the site: `zh/entries/cmb.html`. Makes every link from it relative, so that the same
/// bytes work at `/`, under `/repo/` and from a folder on disk.
struct PagePath: Hashable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The way to `target`, a path from the site's root, or to a place in it.
  func href(to target: String, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + $0 } ?? ""
    if target == text { return anchor.isEmpty ? fileName : anchor }
    let (shared, up) = common(with: target)
    return String(repeating: "../", count: up) + target.utf8.dropFirst(shared).text + anchor
  }

  private var fileName: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// How many bytes of folders both paths begin with, and how many folders of this one lie beyond them.
  private func common(with target: String) -> (bytes: Int, up: Int) {
    var shared = 0
    var position = 0
    var matching = true
    var up = 0
    var other = target.utf8.makeIterator()
    for byte in text.utf8 {
      if matching, other.next() != byte { matching = false }
      position += 1
      guard byte == UInt8(ascii: "/") else { continue }
      if matching { shared = position } else { up += 1 }
    }
    return (shared, up)
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(Substring(self)) }
}

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
    if target == text { return fragment.map { "#" + $0 } ?? fileName }
    var target = target
    var href: [UInt8] = []
    target.withUTF8 { target in
      // The buffer is read within this closure only, and `shared` is not beyond its end.
      let (shared, up) = unsafe common(with: Span(_unsafeElements: target))
      href.reserveCapacity(3 * up + target.count + 1 + (fragment?.utf8.count ?? 0))
      for _ in 0..<up { href.append(contentsOf: "../".utf8) }
      unsafe href.append(contentsOf: UnsafeBufferPointer(rebasing: target[shared...]))
    }
    if let fragment {
      href.append(UInt8(ascii: "#"))
      href.append(contentsOf: fragment.utf8)
    }
    return String(decoding: href, as: UTF8.self)
  }

  private var fileName: String {
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    return String(decoding: bytes[(slash.map { $0 + 1 } ?? 0)...], as: UTF8.self)
  }

  /// How many bytes of folders both paths begin with, and how many folders of this one lie beyond them.
  private func common(with target: Span<UInt8>) -> (bytes: Int, up: Int) {
    var shared = 0
    var up = 0
    var position = 0
    while position < min(bytes.count, target.count), bytes[position] == target[position] {
      if bytes[position] == UInt8(ascii: "/") { shared = position + 1 }
      position += 1
    }
    for index in shared..<bytes.count where bytes[index] == UInt8(ascii: "/") { up += 1 }
    return (shared, up)
  }
}

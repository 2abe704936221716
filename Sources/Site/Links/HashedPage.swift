import Bytes
import Templates

/// A page and the folders around it, as hashes of their paths: all that it takes to follow a link.
struct HashedPage {
  enum Target {
    /// Not a page of the site.
    case elsewhere
    /// A scheme that may run code, as `javascript:` does, or one that a browser has no use for.
    case unsafe
    /// Spelled with character references that are not ours: what a browser makes of them is not known here.
    case unreadable
    /// Above the root of the site, or from the root of the server.
    case outside
    case page(FNVHash, anchor: FNVHash?)
  }

  let path: String
  let pageHash: FNVHash
  /// The site itself, then the folders down to the page's own.
  private var folders = [FNVHash()]

  init(_ path: String) {
    self.path = path
    var hash = FNVHash()
    for byte in path.utf8 {
      hash = hash.adding(byte)
      if byte == UInt8(ascii: "/") { folders.append(hash) }
    }
    pageHash = hash
  }

  /// Where a link leads. Dots at its beginning, where programs write them, go up; elsewhere they are part of a name.
  func target(of link: Span<UInt8>, base: Span<UInt8>) -> Target {
    var position = 0
    var hash: FNVHash
    guard link.isReadable else { return .unreadable }
    let scheme = link.scheme
    if scheme == .unsafe { return .unsafe }
    let hashSign = link.next(UInt8(ascii: "#"), from: 0)
    // A query does not say which page it is asked of.
    let end = min(link.next(UInt8(ascii: "?"), from: 0), hashSign)
    if end == 0 {
      return .page(pageHash, anchor: anchor(in: link, from: hashSign, of: pageHash))
    } else if !base.isEmpty, link.begins(with: base) {
      position = base.count
      hash = FNVHash()
    } else if link[0] == UInt8(ascii: "/") {
      return .outside
    } else if scheme == .safe {
      return .elsewhere
    } else {
      var depth = folders.count - 1
      while let step = link.dots(at: position) {
        depth -= step.up
        position = min(position + step.length, link.count)
        guard depth >= 0 else { return .outside }
      }
      hash = folders[depth]
    }
    if position < end { hash = hash.adding(link.extracting(position..<end)) }
    if position >= end || link[end - 1] == UInt8(ascii: "/") {
      hash = hash.adding(SiteLayout.folderPage.utf8)
    }
    return .page(hash, anchor: anchor(in: link, from: hashSign, of: hash))
  }

  private func anchor(in link: Span<UInt8>, from hashSign: Int, of page: FNVHash) -> FNVHash? {
    link.count > hashSign + 1 ? page.adding(link.extracting(hashSign..<link.count)) : nil
  }
}

extension Span<UInt8> {
  fileprivate func begins(with bytes: Span<UInt8>) -> Bool {
    guard count >= bytes.count else { return false }
    for index in bytes.indices where self[index] != bytes[index] { return false }
    return true
  }

  /// `../` or `./`, also without the slash at the end of the link: how far up it goes, and how long it is.
  fileprivate func dots(at start: Int) -> (up: Int, length: Int)? {
    var end = start
    while end < count, end < start + 2, self[end] == UInt8(ascii: ".") { end += 1 }
    guard end > start, end == count || self[end] == UInt8(ascii: "/") else { return nil }
    return (end - start - 1, end - start + 1)
  }
}

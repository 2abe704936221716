/// Finds the page for a path as GitHub Pages does. Pages are looked up by their names; no name is ever joined to a folder.
struct SiteLookup {
  enum Finding: Equatable {
    case page(String)
    /// The folder of this page is meant, and its address ends in a slash.
    case folder(String)
    case nothing
  }

  let has: (String) -> Bool

  /// - Parameter path: from the site's root, without a slash at its beginning.
  func find(_ path: Substring) -> Finding {
    if path.isEmpty || path.hasSuffix("/") {
      let index = path + "index.html"
      return has(String(index)) ? .page(String(index)) : .nothing
    }
    for name in [String(path), path + ".html"] where has(name) { return .page(name) }
    return has(path + "/index.html") ? .folder(path + "/") : .nothing
  }
}

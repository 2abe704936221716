import Bytes

/// The HTML of a text whose links to entries and sections are still open: `href="#cmb"`. Where they lead depends on the page.
public struct OpenHTML: Hashable, Sendable {
  private let bytes: [UInt8]
  /// Where the names stand in it: `#cmb`.
  private let names: [Range<Int>]

  public static let empty = OpenHTML(bytes: [], hasNames: false)

  /// - Parameter hasNames: whether it is worth looking for links to entries and sections.
  init(bytes: [UInt8], hasNames: Bool) {
    self.bytes = bytes
    names = hasNames ? bytes.namesInLinks : []
  }

  /// How many bytes it takes.
  public var size: Int { bytes.count }

  /// The HTML of a page. `href` returns where a name, `#cmb`, leads to from there; nil leaves the name.
  public func closed(_ href: (String) -> String?) -> HTML {
    guard !names.isEmpty else { return HTML(bytes: bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 32 * names.count)
    var start = 0
    for name in names {
      let written = String(decoding: bytes[name], as: UTF8.self)
      // The answer keeps to the same rules as texts do, so that an `href` that echoes the name opens no hole.
      guard let known = href(written), known.withBytes({ Destination($0).isSafe }) else { continue }
      result += bytes[start..<name.lowerBound]
      result.appendEscaped(known)
      start = name.upperBound
    }
    result += bytes[start...]
    return HTML(bytes: result)
  }
}

extension [UInt8] {
  /// Where links of a text lead to a fragment. Only a link has these bytes: elsewhere `<` and `"` are escaped.
  fileprivate var namesInLinks: [Range<Int>] {
    let start = Array("<a href=\"#".utf8)
    var found: [Range<Int>] = []
    var index = span.next(UInt8(ascii: "<"), from: 0)
    while index + start.count <= count {
      if self[index..<index + start.count].elementsEqual(start) {
        let name = index + start.count - 1
        found.append(name..<span.next(UInt8(ascii: "\""), from: name))
      }
      index = span.next(UInt8(ascii: "<"), from: index + 1)
    }
    return found
  }
}

/// Reads HTML as strictly as what Duet writes can be read, and says what there is. It is no browser: whatever it does not
/// understand is wrong. A browser judges the pages of the hostile list.
struct HTMLJudge {
  struct Element {
    let name: String
    /// Values as they are meant, without character references.
    let attributes: [(name: String, value: String)]
    /// What a `<script>` or `<style>` holds.
    var code = ""

    func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// What may stand in a text.
  struct Allowed {
    /// Attributes by element; nil where all of the theme's may.
    let attributes: [String: Set<String>]?

    /// What Markdown becomes.
    static let markdown = Allowed(attributes: [
      "a": ["href", "title"], "p": [], "em": [], "strong": [], "code": ["class"], "pre": [],
      "ul": [], "ol": ["start"], "li": [], "blockquote": [], "hr": [], "br": [], "span": ["lang"],
      "h1": [], "h2": [], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    ])
    /// What templates have in them.
    static let page = Allowed(attributes: nil)
  }

  /// What cmark writes for HTML within a text, which is an error.
  static let omission = Array("<!-- raw HTML omitted -->".utf8)

  private(set) var elements: [Element] = []
  private(set) var hasOmissions = false
  /// Everything between tags, as it is meant.
  private(set) var text = ""
  private var open: [String] = []
  private let bytes: [UInt8]
  private var position = 0
  private let allowed: Allowed

  static func judge(_ bytes: [UInt8], allowing allowed: Allowed) throws -> HTMLJudge {
    var judge = HTMLJudge(bytes: bytes, allowed: allowed)
    try judge.read()
    return judge
  }

  private init(bytes: [UInt8], allowed: Allowed) {
    self.bytes = bytes
    self.allowed = allowed
  }

  private mutating func read() throws {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try readTag()
      } else {
        let start = position
        position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        text += try decoded(start..<position)
      }
    }
    try hold(open.isEmpty, "\(open) are not closed")
  }

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func readTag() throws {
    let start = position
    if bytes[start...].starts(with: Self.omission) {
      hasOmissions = true
      position += Self.omission.count
      return
    }
    position += 1
    if byte == UInt8(ascii: "!") {
      let declaration = Array("<!doctype html>".utf8)
      try hold(
        start == 0 && bytes.starts(with: declaration), "a declaration or comment at \(start)")
      position = declaration.count
      return
    }
    let isEnd = byte == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = readName()
    try hold(!name.isEmpty, "'<' stands alone at \(start)")
    if isEnd {
      try hold(byte == UInt8(ascii: ">"), "</\(name) is not closed")
      position += 1
      try hold(open.popLast() == name, "</\(name)> closes \(open)")
      return
    }
    var attributes: [(name: String, value: String)] = []
    while true {
      let hadSpace = skipSpace()
      if byte == UInt8(ascii: "/") {
        position += 1
        try hold(byte == UInt8(ascii: ">"), "a slash in <\(name)")
      }
      if byte == UInt8(ascii: ">") { break }
      let attribute = readName()
      try hold(hadSpace && !attribute.isEmpty, "no attribute at \(position) in <\(name)")
      var value = ""
      if byte == UInt8(ascii: "=") {
        position += 1
        try hold(byte == UInt8(ascii: "\""), "no quotes around \(attribute) in <\(name)")
        let first = position + 1
        let last = first < bytes.count ? bytes[first...].firstIndex(of: UInt8(ascii: "\"")) : nil
        guard let last else { throw Broken("no end of \(attribute) in <\(name)") }
        position = last
        value = try decoded(first..<position)
        position += 1
      }
      try hold(
        !attributes.contains { $0.name == attribute }, "\(attribute) stands twice in <\(name)")
      attributes.append((attribute, value))
    }
    position += 1
    var element = Element(name: name, attributes: attributes)
    if name == "script" || name == "style" { element.code = try readCode(name) }
    if bytes[position - 2] != UInt8(ascii: "/"), !Self.empty.contains(name),
      element.name != "script", element.name != "style"
    {
      open.append(name)
    }
    try check(element)
    elements.append(element)
  }

  private mutating func readCode(_ name: String) throws -> String {
    let end = Array("</\(name)>".utf8)
    let start = position
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    try hold(position < bytes.count, "<\(name)> is not closed")
    defer { position += end.count }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Whether everything about an element is harmless, whatever its page is for.
  private func check(_ element: Element) throws {
    if let attributes = allowed.attributes {
      guard let names = attributes[element.name] else {
        throw Broken("<\(element.name)> in a text")
      }
      for attribute in element.attributes {
        try hold(names.contains(attribute.name), "\(attribute) in <\(element.name)>")
      }
    }
    try hold(!Self.forbidden.contains(element.name), "<\(element.name)>")
    for (name, value) in element.attributes {
      try hold(!name.hasPrefix("on") && name != "style" && name != "srcdoc", "\(name)=\(value)")
      if Self.addresses.contains(name) { try check(address: value) }
    }
  }

  /// As a browser reads it: without blanks around it, tabs and line breaks, in lower case.
  private func check(address: String) throws {
    // Most links lead to other pages, and there are thousands of them.
    let first = address.utf8.first ?? UInt8(ascii: "#")
    let isPlain = first != UInt8(ascii: "/") && first != UInt8(ascii: "\\") && first > 0x20
    if isPlain, !address.utf8.contains(UInt8(ascii: ":")) { return }
    // By bytes: a mark behind a colon makes another character of both.
    let seen = address.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let scheme = seen.prefix { !"/?#:".utf8.contains($0) }
    if scheme.count < seen.count, seen[scheme.count] == UInt8(ascii: ":") {
      try hold(
        ["http", "https", "mailto"].contains(String(decoding: scheme, as: UTF8.self)),
        "a link to '\(address)'")
    }
    try hold(
      !seen.starts(with: "//".utf8) && seen.first != UInt8(ascii: "\\"), "a link to '\(address)'")
  }

  private mutating func readName() -> String {
    let start = position
    while Self.isInName(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() -> Bool {
    let start = position
    while byte == 0x20 || byte == 0x0A { position += 1 }
    return position > start
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "B")
    }
  }

  /// Text with the references that Duet and cmark write, and no others.
  private func decoded(_ range: Range<Int>) throws -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        throw Broken("'\(String(decoding: bytes[range], as: UTF8.self))' is not escaped")
      case UInt8(ascii: "&"):
        let rest = bytes[index..<range.upperBound]
        guard let (name, byte) = Self.references.first(where: { rest.starts(with: $0.0) }) else {
          throw Broken("'\(String(decoding: rest.prefix(12), as: UTF8.self))' is not escaped")
        }
        result.append(byte)
        index += name.count
        continue
      default: result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let references: [([UInt8], UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }
  private static let empty: Set = ["hr", "br", "meta", "link", "input", "img"]
  private static let forbidden: Set = [
    "iframe", "object", "embed", "base", "math", "frame", "applet", "foreignobject", "template",
    "portal", "animate", "set", "use",
  ]
  private static let addresses: Set = [
    "href", "src", "action", "formaction", "poster", "data", "xlink:href",
  ]
}

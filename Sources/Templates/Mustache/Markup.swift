import Bytes

/// How far a small HTML reader has come: enough to know whether a tag of the template stands in
/// text, in a quoted attribute, or where no value may go.
struct Markup: Hashable {
  /// Where something can stand, as two branches that meet again are compared.
  enum Position: Hashable {
    case text
    /// `<title>` and `<textarea>`: text without elements.
    case plainText(String)
    /// `<script>`, `<style>` and others that know no escapes.
    case code(String)
    case comment
    case declaration
    case tag
    case value(attribute: String)
    case unquotedValue
  }

  /// HTML that browsers understand and the check of a site's links does not read.
  enum Slip: Hashable {
    case unquotedValue(attribute: String)
    /// Not in lower case, without a space before it, or with one around `=`.
    case oddAttribute(String)
    /// One that can hold several addresses, or an outdated one.
    case uncheckedAttribute(String)
    /// `<SCRIPT>`, `</script >`: where it begins or ends is missed.
    case oddElement(String)
  }

  private enum Mode: Hashable {
    case text, opening, name, attributes, attribute, afterAttribute, beforeValue
    case quoted(UInt8)
    case unquoted
    /// `<!…>` and `<?…>`.
    case declaration
    case comment
    case raw
  }

  private var mode = Mode.text
  private var isEnd = false
  /// In lower case, at most 16 bytes.
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  /// Whether the name at hand is written as the check of links reads it.
  private var isElementOdd = false
  private var isAttributeOdd = false
  /// Whether white space was read last, of what is between attributes.
  private var isApart = false
  /// How much of what ends a comment or a raw element has been read.
  private var matched = 0

  /// Whether only blanks have been read of a quoted value. What is printed may be empty, so it does not count.
  var isAtValueStart = false

  /// Whether a part of a value without quotes has been read, and so has been reported.
  var isInUnquotedValue: Bool { mode == .unquoted }

  var position: Position {
    switch mode {
    case .text: .text
    case .opening, .name, .attributes, .attribute, .afterAttribute: .tag
    case .beforeValue, .unquoted: .unquotedValue
    case .quoted: .value(attribute: attributeName)
    case .declaration: .declaration
    case .comment: .comment
    case .raw where isCode: .code(elementName)
    case .raw: .plainText(elementName)
    }
  }

  private var elementName: String { String(decoding: element, as: UTF8.self) }

  /// Calls `found` with each slip and the number of bytes before it.
  mutating func read(_ bytes: ArraySlice<UInt8>, found: (Slip, Int) -> Void) {
    for (offset, byte) in bytes.enumerated() {
      if let slip = read(byte) { found(slip, offset) }
    }
  }

  private mutating func read(_ byte: UInt8) -> Slip? {
    switch mode {
    case .text:
      if byte == UInt8(ascii: "<") { begin(.opening) }
    case .opening: readOpening(byte)
    case .name: return readName(byte)
    case .attributes, .attribute, .afterAttribute, .beforeValue, .unquoted:
      return readAttribute(byte)
    case .quoted(let quote):
      if byte > 0x20 { isAtValueStart = false }
      if byte == quote { begin(.attributes) }
    case .declaration: readDeclaration(byte)
    case .comment:
      if byte == UInt8(ascii: ">"), matched >= 2 { begin(.text) }
      matched = byte == UInt8(ascii: "-") ? matched + 1 : 0
    case .raw: return readRaw(byte)
    }
    return nil
  }

  private mutating func begin(_ mode: Mode) {
    self.mode = mode
    attribute = []
    isAttributeOdd = false
    isApart = false
    matched = 0
    if mode == .opening {
      isEnd = false
      element = []
      isElementOdd = false
    }
    if mode == .text { element = [] }
  }

  private mutating func readOpening(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where !isEnd: isEnd = true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): begin(.declaration)
    case UInt8(ascii: "<"): begin(.opening)
    case _ where byte.isLetter:
      mode = .name
      element = [byte.lowercased]
      isElementOdd = byte != byte.lowercased
    default: begin(.text)
    }
  }

  private mutating func readName(_ byte: UInt8) -> Slip? {
    if byte == UInt8(ascii: ">") {
      return closeTag()
    } else if byte.isWhiteSpace || byte == UInt8(ascii: "/") {
      begin(.attributes)
      isApart = byte.isWhiteSpace
    } else if element.count < 16 {
      element.append(byte.lowercased)
      isElementOdd = isElementOdd || byte != byte.lowercased
    }
    return nil
  }

  private mutating func readAttribute(_ byte: UInt8) -> Slip? {
    switch (mode, byte) {
    case (_, UInt8(ascii: ">")): return closeTag()
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      mode = .quoted(byte)
      isAtValueStart = true
      return attributeSlip
    case (.attribute, UInt8(ascii: "=")), (.afterAttribute, UInt8(ascii: "=")):
      isAttributeOdd = isAttributeOdd || mode == .afterAttribute
      mode = .beforeValue
    case (.attribute, _) where byte.isWhiteSpace: mode = .afterAttribute
    case (.beforeValue, _) where byte.isWhiteSpace: isAttributeOdd = true
    case (.afterAttribute, _) where byte.isWhiteSpace: break
    case (.beforeValue, _):
      mode = .unquoted
      return .unquotedValue(attribute: attributeName)
    case (.unquoted, _) where !byte.isWhiteSpace: break
    case (_, UInt8(ascii: "/")),
      (_, _) where byte.isWhiteSpace:
      begin(.attributes)
      isApart = byte.isWhiteSpace
    case (.attribute, _):
      if attribute.count < 64 { attribute.append(byte.lowercased) }
      isAttributeOdd = isAttributeOdd || byte != byte.lowercased
    default:
      isAttributeOdd = !(isApart || mode == .afterAttribute) || byte != byte.lowercased
      mode = .attribute
      attribute = [byte.lowercased]
    }
    return nil
  }

  private var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  /// What is wrong with the attribute whose value begins.
  private var attributeSlip: Slip? {
    let name = attributeName
    switch name {
    case "id", "href", "src", "data", "action", "formaction", "poster", "content":
      return isAttributeOdd ? .oddAttribute(name) : nil
    case "srcset", "imagesrcset", "xlink:href", "ping", "background", "longdesc", "manifest":
      return .uncheckedAttribute(name)
    default: return nil
    }
  }

  /// Whether browsers take what is in the element as it is, so that escaping means nothing there.
  private var isCode: Bool {
    [
      "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ].contains(elementName)
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return begin(.text) }
    let isDash = byte == UInt8(ascii: "-")
    if isDash, matched == 1 { return begin(.comment) }
    // Two dashes right behind `<!` make it a comment; anything else makes that impossible.
    matched = isDash && matched == 0 ? 1 : 2
  }

  /// Waits for `</name`.
  private mutating func readRaw(_ byte: UInt8) -> Slip? {
    let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + element
    if matched == end.count {
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isWhiteSpace {
        isEnd = true
        mode = .name
        // Whatever comes between the name and `>` hides the end from the check.
        let isOdd = isCode && (isElementOdd || byte != UInt8(ascii: ">"))
        let name = elementName
        return readName(byte) ?? (isOdd ? .oddElement(name) : nil)
      }
      matched = 0
    }
    matched = byte.lowercased == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
    isElementOdd = matched > 1 && (isElementOdd || byte != byte.lowercased)
    return nil
  }

  private mutating func closeTag() -> Slip? {
    let isRaw = isCode || elementName == "title" || elementName == "textarea"
    guard isRaw, !isEnd else {
      begin(.text)
      return nil
    }
    let slip = isCode && isElementOdd ? Slip.oddElement(elementName) : nil
    begin(.raw)
    return slip
  }
}

/// How far a small HTML reader has come: enough to know whether a tag of the template stands in
/// text, in a quoted attribute, or where no value may go.
struct Markup: Hashable {
  /// Where something can stand, as two branches that meet again are compared.
  enum Position: Hashable {
    case text
    /// `<title>` and `<textarea>`: text without elements.
    case plainText(String)
    /// `<script>` and `<style>`.
    case code(String)
    case comment
    case declaration
    case tag
    case value(attribute: String)
    case unquotedValue
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
  /// How much of what ends a comment or a raw element has been read.
  private var matched = 0

  /// Whether only blanks have been read of a quoted value. What is printed may turn out to be nothing, so it does not
  /// count.
  var isAtValueStart = false

  var position: Position {
    switch mode {
    case .text: .text
    case .opening, .name, .attributes, .attribute, .afterAttribute: .tag
    case .beforeValue, .unquoted: .unquotedValue
    case .quoted: .value(attribute: String(decoding: attribute, as: UTF8.self))
    case .declaration: .declaration
    case .comment: .comment
    case .raw where elementName == "script" || elementName == "style": .code(elementName)
    case .raw: .plainText(elementName)
    }
  }

  private var elementName: String { String(decoding: element, as: UTF8.self) }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch mode {
    case .text:
      if byte == UInt8(ascii: "<") { begin(.opening) }
    case .opening: readOpening(byte)
    case .name: readName(byte)
    case .attributes, .attribute, .afterAttribute, .beforeValue, .unquoted: readAttribute(byte)
    case .quoted(let quote):
      if byte > 0x20 { isAtValueStart = false }
      if byte == quote { begin(.attributes) }
    case .declaration: readDeclaration(byte)
    case .comment:
      if byte == UInt8(ascii: ">"), matched >= 2 { begin(.text) }
      matched = byte == UInt8(ascii: "-") ? matched + 1 : 0
    case .raw: readRaw(byte)
    }
  }

  private mutating func begin(_ mode: Mode) {
    self.mode = mode
    attribute = []
    matched = 0
    if mode == .opening {
      isEnd = false
      element = []
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
    default: begin(.text)
    }
  }

  private mutating func readName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if byte.isWhiteSpace || byte == UInt8(ascii: "/") {
      begin(.attributes)
    } else if element.count < 16 {
      element.append(byte.lowercased)
    }
  }

  private mutating func readAttribute(_ byte: UInt8) {
    switch (mode, byte) {
    case (_, UInt8(ascii: ">")): closeTag()
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      mode = .quoted(byte)
      isAtValueStart = true
    case (.attribute, UInt8(ascii: "=")), (.afterAttribute, UInt8(ascii: "=")): mode = .beforeValue
    case (.attribute, _) where byte.isWhiteSpace: mode = .afterAttribute
    case (.beforeValue, _) where byte.isWhiteSpace, (.afterAttribute, _) where byte.isWhiteSpace:
      break
    case (.beforeValue, _): mode = .unquoted
    case (.unquoted, _) where !byte.isWhiteSpace: break
    case (_, UInt8(ascii: "/")),
      (_, _) where byte.isWhiteSpace:
      begin(.attributes)
    case (.attribute, _):
      if attribute.count < 64 { attribute.append(byte.lowercased) }
    default:
      mode = .attribute
      attribute = [byte.lowercased]
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return begin(.text) }
    let isDash = byte == UInt8(ascii: "-")
    if isDash, matched == 1 { return begin(.comment) }
    // Two dashes right behind `<!` make it a comment; anything else makes that impossible.
    matched = isDash && matched == 0 ? 1 : 2
  }

  /// Waits for `</name`.
  private mutating func readRaw(_ byte: UInt8) {
    let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + element
    if matched == end.count {
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isWhiteSpace {
        isEnd = true
        mode = .name
        return readName(byte)
      }
      matched = 0
    }
    matched = byte.lowercased == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
  }

  private mutating func closeTag() {
    let isRaw = ["script", "style", "title", "textarea"].contains(elementName)
    if isRaw, !isEnd {
      mode = .raw
      matched = 0
      attribute = []
    } else {
      begin(.text)
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var lowercased: UInt8 { isLetter ? self | 0x20 : self }
}

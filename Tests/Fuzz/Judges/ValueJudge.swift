/// Finds where the values of a page stand, as the specification of HTML has it and whatever else the page is. A value lies
/// between two bytes 0x01; HTML and data that the program made have 0x02 in them.
struct ValueJudge {
  private enum State: Equatable {
    case text, openTag, tagName, inTag, attributeName, beforeValue, quoted(UInt8), unquoted
    case markup, comment, code, plainText
  }

  private var state = State.text
  private var element = ""
  private var attribute = ""
  private var isEnd = false
  private var isInValue = false

  static func judge(_ page: [UInt8]) throws {
    var judge = ValueJudge()
    var index = 0
    while index < page.count {
      let byte = page[index]
      if byte == 1 {
        judge.isInValue.toggle()
        if judge.isInValue { try judge.checkPlace() }
      } else if byte == 2 {
        try hold(judge.state == .text || judge.state == .code, "HTML stands in \(judge.state)")
      } else {
        let before = judge.state
        judge.read(byte, page[index...])
        if judge.isInValue {
          try hold(judge.state == before, "a value ends \(before) and begins \(judge.state)")
        }
      }
      index += 1
    }
  }

  private func checkPlace() throws {
    switch state {
    case .text, .plainText: break
    case .quoted:
      try hold(
        !attribute.hasPrefix("on") && attribute != "style" && attribute != "srcdoc",
        "a value is the code of \(attribute)")
    default: throw Broken("a value stands in \(state) of <\(element) \(attribute)")
    }
  }

  private mutating func read(_ byte: UInt8, _ rest: ArraySlice<UInt8>) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .openTag }
    case .openTag:
      if byte == UInt8(ascii: "/"), !isEnd {
        isEnd = true
      } else if byte.isLetter {
        state = .tagName
        element = String(byte.low)
      } else if byte == UInt8(ascii: "!"), rest.starts(with: "!--".utf8) {
        state = rest.starts(with: "!-->".utf8) || rest.starts(with: "!--->".utf8) ? .text : .comment
        isEnd = false
      } else {
        state = byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || isEnd ? .markup : .text
        if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
          state = byte == UInt8(ascii: "<") && !isEnd ? .openTag : .text
        }
        isEnd = state == .openTag ? isEnd : false
      }
    case .tagName:
      if byte.isBlank || byte == UInt8(ascii: "/") {
        state = .inTag
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        element += String(byte.low)
      }
    case .inTag, .attributeName, .beforeValue, .unquoted: readInTag(byte)
    case .quoted(let quote):
      if byte == quote { state = .inTag }
    case .markup:
      if byte == UInt8(ascii: ">") { state = .text }
    case .comment:
      if rest.starts(with: "-->".utf8) || rest.starts(with: "--!>".utf8) { state = .markup }
    case .code, .plainText:
      let end = "</" + element
      let next = rest.dropFirst(end.utf8.count).first ?? 0
      if byte == UInt8(ascii: "<"),
        rest.prefix(end.utf8.count).map({ $0.lowercase }).elementsEqual(end.utf8),
        next.isBlank || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
      {
        isEnd = false
        state = .openTag
        element = ""
      }
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return endTag() }
    switch (state, byte) {
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      state = .quoted(byte)
    case (.beforeValue, _): if !byte.isBlank { state = .unquoted }
    case (.unquoted, _): if byte.isBlank { state = .inTag }
    case (.attributeName, UInt8(ascii: "=")): state = .beforeValue
    case (.inTag, UInt8(ascii: "=")) where !attribute.isEmpty: state = .beforeValue
    case (_, UInt8(ascii: "/")): (state, attribute) = (.inTag, "")
    case (.attributeName, _) where byte.isBlank: state = .inTag
    case (.inTag, _):
      if !byte.isBlank { (state, attribute) = (.attributeName, String(byte.low)) }
    default: attribute += String(byte.low)
    }
  }

  private mutating func endTag() {
    switch element {
    case "script" where !isEnd, "style" where !isEnd, "xmp" where !isEnd, "iframe" where !isEnd,
      "noembed" where !isEnd, "noframes" where !isEnd, "plaintext" where !isEnd:
      state = .code
    case "title" where !isEnd, "textarea" where !isEnd: state = .plainText
    default: state = .text
    }
    isEnd = false
    attribute = ""
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  fileprivate var lowercase: UInt8 { isLetter ? self | 0x20 : self }
  fileprivate var low: Character { Character(UnicodeScalar(lowercase)) }
}

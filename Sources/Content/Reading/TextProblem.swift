/// A character or byte that no text of a list may hold.
enum TextProblem: Hashable, Sendable {
  /// Bytes that are no UTF-8; the first of them.
  case notUTF8(UInt8)
  /// The whole file is written in another way than as UTF-8.
  case encoding(Encoding)
  /// A zero byte: the file is no text at all.
  case binary
  /// `\r` alone; told once.
  case lineEnding
  case control(Unicode.Scalar)
  /// U+2028 or U+2029: ends a line in some programs and not in others.
  case lineSeparator(Unicode.Scalar)
  /// Changes the order in which the text around it is shown.
  case direction(Unicode.Scalar)
  case invisible(Unicode.Scalar)
  /// A joiner or variation selector with nothing beside it that it could act on.
  case idleJoiner(Unicode.Scalar)
  case privateUse(Unicode.Scalar)
  case noncharacter(Unicode.Scalar)
  /// U+FFFD: what a program leaves where it lost a character.
  case lostCharacter
  /// An accent or another mark that has no letter before it.
  case looseMark(Unicode.Scalar)
  /// One more mark than a letter may carry, told once.
  case piledMark(Unicode.Scalar)
  /// Not in NFC, told once; the character that should be part of the one before it, or is written otherwise.
  case normalForm(Unicode.Scalar)
}

extension TextProblem {
  /// The id shown in brackets.
  var rule: String {
    switch self {
    case .notUTF8, .encoding: "encoding"
    case .binary: "binary-file"
    case .lineEnding: "line-ending"
    case .control: "control-character"
    case .lineSeparator: "line-separator"
    case .direction: "direction-character"
    case .invisible, .idleJoiner: "invisible-character"
    case .privateUse: "private-use-character"
    case .noncharacter: "noncharacter"
    case .lostCharacter: "lost-character"
    case .looseMark: "loose-mark"
    case .piledMark: "piled-marks"
    case .normalForm: "normal-form"
    }
  }

  /// What is wrong, in one sentence without a full stop.
  var message: String {
    switch self {
    case .notUTF8(let byte): "the byte 0x\(Self.hexadecimal(UInt32(byte), 2)) is not valid UTF-8"
    case .encoding(let encoding): "this file looks like \(encoding.rawValue), not UTF-8"
    case .binary: "this is a binary file, not text"
    case .lineEnding: "a line ends in CR alone"
    case .control(let scalar): "\(Self.name(scalar)) is a control character"
    case .lineSeparator(let scalar): "\(Self.name(scalar)) is an invisible line separator"
    case .direction(let scalar):
      "\(Self.name(scalar)) is invisible and changes the direction of the text around it"
    case .invisible(let scalar): "\(Self.name(scalar)) is an invisible character"
    case .idleJoiner(let scalar):
      "\(Self.name(scalar)) is an invisible character that has no effect here"
    case .privateUse(let scalar):
      "\(Self.name(scalar)) is a private-use character, which looks different in every font"
    case .noncharacter(let scalar): "\(Self.name(scalar)) is not a character"
    case .lostCharacter: "U+FFFD stands where a character was lost"
    case .looseMark(let scalar): "the mark \(Self.name(scalar)) has no letter before it"
    case .piledMark(let scalar):
      "more than \(TextRule.marksOnLetter) marks stand on one letter (the next is \(Self.name(scalar)))"
    case .normalForm(let scalar):
      "the text is not in Unicode normal form C (\(Self.name(scalar)) here)"
    }
  }

  /// The way out.
  var help: String {
    switch self {
    case .notUTF8: "Save the file as UTF-8; GBK and Latin-1 cannot be read"
    case .encoding:
      "Save it as UTF-8: Notepad has the encoding under Save As, VS Code at the bottom right"
    case .binary: "Only UTF-8 text can be read here"
    case .lineEnding: "Save the file with LF or CR LF line ends"
    case .control, .direction, .invisible, .idleJoiner, .noncharacter: "Delete it"
    case .lineSeparator: "Use an ordinary line break"
    case .privateUse: "Use a character that Unicode defines, or a picture"
    case .lostCharacter: "Type the character again"
    case .looseMark: "Delete it, or put the letter that it belongs to before it"
    case .piledMark: "Keep only the marks that the letter needs"
    case .normalForm: "Type the character again, or convert the file to NFC"
    }
  }

  static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + hexadecimal(scalar.value, 4)
  }

  static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

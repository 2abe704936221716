import Bytes

extension Unicode.Scalar {
  /// How many cells of a terminal it takes: 2 for Chinese characters and emoji, 0 for what is put on top of others.
  var cells: Int {
    if value < 0x300 { return 1 }
    if isMark || value == 0x200D { return 0 }
    return isWide || properties.isEmojiPresentation ? 2 : 1
  }

  /// The wide and fullwidth blocks of Unicode's EastAsianWidth.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether a terminal would act on it, or show nothing where there is something.
  private var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
      value != 0x200D && value != 0x9
    default: false
    }
  }

  /// As it may be printed: `\u{202E}` stands for a character that must not reach a terminal.
  var printable: String {
    isUnprintable ? "\\u{\(String(value, radix: 16, uppercase: true))}" : String(Character(self))
  }
}

extension String {
  /// The text without anything that a terminal would act on. A tab stays.
  var printable: String {
    unicodeScalars.reduce(into: "") { $0 += $1.printable }
  }

  var cells: Int {
    unicodeScalars.reduce(0) { $0 + $1.cells }
  }
}

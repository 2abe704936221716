extension Unicode.Scalar {
  /// Whether a page shows nothing where it stands, or only a gap.
  public var isBlank: Bool {
    switch value {
    case 0x21...0x7E, 0x4E00...0x9FFF: false
    // Symbols and fillers whose picture is empty.
    case 0x2800, 0xFFFC, 0x13441, 0x13442, 0x16FE4, 0x1D159: true
    default: properties.isWhitespace || properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether it is put on the character before it and takes no room of its own.
  public var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// `U+00AD`
  public var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

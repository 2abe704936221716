extension String {
  /// Whether a reader sees anything of it: of a text of only wide spaces (U+3000) nothing.
  var hasInk: Bool { unicodeScalars.contains { !$0.isBlank } }
}

extension Unicode.Scalar {
  /// Whether a page shows nothing where it stands, or only a gap.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x21...0x7E, 0x4E00...0x9FFF: false
    // Symbols and fillers whose picture is empty.
    case 0x2800, 0xFFFC, 0x13441, 0x13442, 0x16FE4, 0x1D159: true
    default: properties.isWhitespace || properties.isDefaultIgnorableCodePoint
    }
  }
}

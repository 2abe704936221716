/// A character as the search of the pages compares it: in compatibility form and lower case.
///
/// On a page the browser computes both. The standard library has no compatibility forms, so this type knows only the
/// characters below; the page checks an entry with any other one in every search.
enum SearchFold: Equatable {
  case scalar(UInt32)
  /// Parts words.
  case blank
  case unknown

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: self = .scalar(value + 0x20)
    case 0...0x20, 0x3000, 0xA0: self = .blank
    case 0x21..<0x7F: self = .scalar(value)
    // The wide forms of ASCII.
    case 0xFF01...0xFF5E: self = Self(Unicode.Scalar(UInt8(value - 0xFEE0)))
    case 0xD7, 0xF7: self = .scalar(value)
    // Capitals of Latin-1, Greek and Cyrillic stand at one distance from their small letters.
    case 0xC0...0xDE, 0x391...0x3A1, 0x3A4...0x3A9, 0x410...0x42F: self = .scalar(value + 0x20)
    case 0x400...0x40F: self = .scalar(value + 0x50)
    case 0xDF...0xFF, 0x3B1...0x3C1, 0x3C3...0x3C9, 0x430...0x45F: self = .scalar(value)
    case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xB7, 0xBB, 0xBF,
      // Dashes, quotation marks, arrows, mathematics that is no abbreviation.
      0x2010, 0x2012...0x2015, 0x2018...0x201F, 0x2020...0x2022, 0x2190...0x21FF, 0x2200...0x2203,
      0x2260...0x2265, 0x2600...0x27BF, 0xFE0F, 0x1F300...0x1FAFF,
      // Chinese: punctuation, kana beside it, ideographs.
      0x3001...0x3003, 0x3005, 0x3008...0x3011, 0x3014...0x301B, 0x3041...0x3094,
      0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2A6DF:
      self = .scalar(value)
    default: self = .unknown
    }
  }
}

/// A character as the search of the pages compares it: in compatibility form and lower case.
///
/// On a page the browser computes both. The standard library has no compatibility forms, but it knows of nearly every
/// character whether it is its own; the page checks an entry with any other one in every search.
enum SearchFold: Equatable {
  case scalar(UInt32)
  /// Several characters, or one that no rule gives.
  case text(String)
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
    case 0x2000...0x200A: self = .blank
    // Join what an emoji is made of, or say where a word may be parted.
    case 0xAD, 0x200B...0x200D: self = .scalar(value)
    case 0x2070, 0x2074...0x2079: self = .scalar(value - 0x2070 + 0x30)
    case 0x2080...0x2089: self = .scalar(value - 0x2080 + 0x30)
    case 0x2460...0x2468: self = .scalar(value - 0x2460 + 0x31)
    default: self = Self.rare[value].map { .text($0) } ?? Self(other: scalar)
    }
  }

  /// Forms that texts are not seldom written with.
  private static let rare: [UInt32: String] = [
    0x2026: "...", 0x2025: "..", 0xB2: "2", 0xB3: "3", 0xB9: "1", 0xBC: "1\u{2044}4",
    0xBD: "1\u{2044}2", 0xBE: "3\u{2044}4", 0xAA: "a", 0xBA: "o", 0xB5: "\u{3BC}", 0x2122: "tm",
    0x2103: "\u{B0}c", 0x2109: "\u{B0}f", 0x2116: "no", 0xFB00: "ff", 0xFB01: "fi",
    0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0x2033: "\u{2032}\u{2032}",
    0xFFE5: "\u{A5}", 0xFF5F: "\u{2985}", 0xFF60: "\u{2986}", 0xFF61: "\u{3002}",
    0xFF62: "\u{300C}", 0xFF63: "\u{300D}", 0xFF65: "\u{30FB}",
  ]

  /// A character that stays what it is but for its case. What can join the letter before it makes another one of both,
  /// and how a sigma is written depends on what comes after it.
  private init(other scalar: Unicode.Scalar) {
    self = .unknown
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .unassigned, .privateUse: return
    default: break
    }
    if [0x3A3, 0x3C2].contains(scalar.value) || (0x1100...0x11FF).contains(scalar.value) { return }
    if !properties.changesWhenLowercased {
      if !properties.changesWhenNFKCCaseFolded { self = .scalar(scalar.value) }
      return
    }
    let small = properties.lowercaseMapping.unicodeScalars
    if small.count == 1, let small = small.first, !small.properties.changesWhenNFKCCaseFolded {
      self = .scalar(small.value)
    }
  }
}

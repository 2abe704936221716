import Bytes

/// Unicode's normal form C (NFC), in which each text has one spelling: `é` is U+00E9 and never `e` with U+0301.
enum NormalForm {
  /// Characters that are always fine where they stand and need not be shown: most Latin letters,
  /// general punctuation, kana, CJK, full-width forms and pictures.
  static func isAlwaysFine(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x2010..<0x2028, 0x3000..<0x302A, 0x3041..<0x3097, 0x30A0..<0xA000,
      0xFF01..<0xFFA0, 0x1F000..<0x1FC00, 0x20000..<0x2F800:
      true
    default: false
    }
  }

  /// Far more than a letter takes with all the marks that it may have.
  private static let longestLetter = 64

  /// Whether `bytes` are in normal form as far as `end`, where a character ends, if they are so before that character.
  ///
  /// A character can change with the letter before it and the marks between them, and with nothing else.
  static func holds(upTo end: Int, in bytes: [UInt8]) -> Bool {
    var start = end
    repeat {
      guard let scalar = bytes.span.scalar(before: start) else { break }
      let isLast = start == end
      start -= UTF8.width(scalar)
      if !isLast, scalar.properties.canonicalCombiningClass == .notReordered { break }
    } while end - start < longestLetter
    guard var text = try? UTF8Span(validating: bytes.span.extracting(start..<end)) else {
      return false
    }
    return text.checkForNFC(quickCheck: false)
  }
}

/// A piece of a word that a search can be narrowed down by: a character that is not ASCII, two characters, or three of
/// ASCII. Whatever has the word has the piece.
struct Gram: Hashable {
  /// The characters, 21 bits each, and whether they stand in a name or a tag.
  let bits: UInt64

  init(_ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) {
    bits = UInt64(first) | UInt64(second) << 21 | UInt64(third) << 42
  }

  private init(bits: UInt64) { self.bits = bits }

  private static let nameBit: UInt64 = 1 << 63

  /// The same piece within a name or a tag.
  var inName: Gram { Gram(bits: bits | Self.nameBit) }

  var isInName: Bool { bits & Self.nameBit != 0 }

  /// The same number each time, in which every character counts in the lower bits too.
  var spread: Int {
    let product = bits &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32)
  }

  var scalars: [Unicode.Scalar] {
    [bits, bits >> 21, bits >> 42].compactMap { bits in
      Unicode.Scalar(UInt32(truncatingIfNeeded: bits & 0x1F_FFFF)).flatMap {
        $0.value == 0 ? nil : $0
      }
    }
  }

  /// Hands over every piece of a word, some of them more than once.
  static func each(of word: [UInt32], _ take: (Gram) -> Void) {
    for index in word.indices {
      let first = word[index]
      if first >= 0x80 { take(Gram(first)) }
      guard index + 1 < word.count else { return }
      let second = word[index + 1]
      take(Gram(first, second))
      guard index + 2 < word.count else { continue }
      let third = word[index + 2]
      if first | second | third < 0x80 { take(Gram(first, second, third)) }
    }
  }
}

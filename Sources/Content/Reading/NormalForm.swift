/// Decides whether characters, seen one after the other, are in Unicode's normal form C (NFC), in which
/// each text has one spelling: `é` is U+00E9 and never `e` with U+0301.
///
/// A text is in NFC when it holds no character that NFC replaces, when marks on a letter stand in the order
/// of their classes, and when no mark would melt into the letter before it. The table lists for each mark
/// all letters that it changes, also those where NFC first moves it before another mark, so that asking
/// about pairs is enough.
struct NormalForm {
  /// The last character of class 0 and the class of the last character; they hold only at `end`. Everywhere
  /// else the character before is one that nobody had to show, and all of those have class 0.
  private var starter: Unicode.Scalar?
  private var lastClass: UInt8 = 0
  private var end = -1

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

  /// Whether the text may go on with this character; `start` is its offset.
  mutating func accepts(
    _ scalar: Unicode.Scalar, length: Int, at start: Int, in bytes: [UInt8]
  ) -> Bool {
    if Self.isAlwaysFine(scalar.value) { return true }
    if Self.isReplaced(scalar.value) { return false }
    let markClass = scalar.properties.canonicalCombiningClass.rawValue
    guard markClass != 0 || Self.isComposingStarter(scalar.value) else { return true }
    if end != start { (starter, lastClass) = (bytes.scalar(before: start), 0) }
    let isOrdered = markClass == 0 || lastClass <= markClass
    let isNext = lastClass == 0 || lastClass < markClass
    let composes = isNext && starter.map { Self.compose($0.value, scalar.value) } == true
    if markClass == 0 { starter = scalar }
    lastClass = markClass
    end = start + length
    return isOrdered && !composes
  }

  /// Whether NFC always writes something else for this character.
  static func isReplaced(_ value: UInt32) -> Bool {
    guard value >= 0x340 else { return false }
    var low = 0
    var high = replaced.count / 2
    while low < high {
      let middle = (low + high) / 2
      if replaced[middle * 2 + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < replaced.count / 2 && replaced[low * 2] <= value
  }

  /// A mark of class 0 that can still melt into the character before it.
  private static func isComposingStarter(_ value: UInt32) -> Bool {
    switch value {
    case 0x1161..<0x1176, 0x11A8..<0x11C3: true
    default: bases(of: value) != nil
    }
  }

  /// Whether NFC changes `base` followed by `mark`.
  static func compose(_ base: UInt32, _ mark: UInt32) -> Bool {
    switch mark {
    case 0x1161..<0x1176:  // A Korean vowel joins a leading consonant,
      return (0x1100..<0x1113).contains(base)
    case 0x11A8..<0x11C3:  // a trailing consonant joins a syllable without one.
      return (0xAC00..<0xD7A4).contains(base) && (base - 0xAC00) % 28 == 0
    default:
      guard let bases = bases(of: mark) else { return false }
      return stride(from: 0, to: bases.count, by: 2).contains {
        bases[$0] <= base && base <= bases[$0 + 1]
      }
    }
  }

  private static func bases(of mark: UInt32) -> [UInt32]? {
    var low = 0
    var high = composing.count
    while low < high {
      let middle = (low + high) / 2
      if composing[middle].mark < mark { low = middle + 1 } else { high = middle }
    }
    return low < composing.count && composing[low].mark == mark ? composing[low].bases : nil
  }
}

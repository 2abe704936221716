import Bytes

/// A text in one language, scalar by scalar, with what is no prose set apart: code, addresses and the marks of Markdown.
struct Passage {
  enum Kind: UInt8 {
    case han, letter, digit, space, lineEnd
    /// Punctuation of ASCII.
    case mark
    /// Punctuation that takes the room of a Chinese character.
    case wide
    /// `Ａ`, `１`.
    case wideLetter
    case other
    /// What is shown as it is: code, and addresses.
    case code
    /// What is not shown: the marks of Markdown, and where its links lead.
    case markup
  }

  let text: Text
  let language: Language
  /// One text for both languages.
  let isShared: Bool
  let scalars: [Unicode.Scalar]
  private(set) var kinds: [Kind]
  let span: Span
  /// Which kinds there are at all, a bit for each: most texts have nothing that a rule looks for.
  private let present: UInt16

  init(_ text: Text, _ half: Located<String>, in language: Language) {
    self.text = text
    self.language = language
    isShared = text.pair.isShared
    span = half.span
    scalars = Array(half.value.unicodeScalars)
    kinds = scalars.map(Kind.init)
    if text.kind == .paragraph || text.kind == .blocks {
      var scan = MarkupScan(scalars, kinds, hasBlocks: text.kind == .blocks)
      scan.run()
      kinds = scan.kinds
    } else {
      var scan = MarkupScan(scalars, kinds, hasBlocks: false)
      scan.hideAddresses()
      kinds = scan.kinds
    }
    present = kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  var indices: Range<Int> { scalars.indices }

  func has(_ kind: Kind) -> Bool { present & 1 << UInt16(kind.rawValue) != 0 }

  /// Whether it is a sentence or more, and not a name.
  var isProse: Bool { text.kind == .paragraph || text.kind == .blocks }

  /// The place before this one, marks of Markdown aside.
  func before(_ index: Int) -> Int? {
    var index = index - 1
    while index >= 0, kinds[index] == .markup { index -= 1 }
    return index < 0 ? nil : index
  }

  /// The place after this one, marks of Markdown aside.
  func after(_ index: Int) -> Int? {
    var index = index + 1
    while index < kinds.count, kinds[index] == .markup { index += 1 }
    return index < kinds.count ? index : nil
  }

  /// The same, spaces aside too.
  func wordBefore(_ index: Int) -> Int? {
    var place = before(index)
    while let found = place, kinds[found] == .space { place = before(found) }
    return place
  }

  func wordAfter(_ index: Int) -> Int? {
    var place = after(index)
    while let found = place, kinds[found] == .space { place = after(found) }
    return place
  }

  func isHan(_ index: Int?) -> Bool { index.map { kinds[$0] == .han } ?? false }

  /// Whether a text ends here, or a line of it.
  func isEnd(_ index: Int?) -> Bool { index.map { kinds[$0] == .lineEnd } ?? true }

  func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: indices)]))
  }
}

extension Passage.Kind {
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x0A: self = .lineEnd
    case 0x20, 0x3000: self = .space
    case 0x21...0x7E: self = .mark
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .han
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .wideLetter
    // 〇, 〆 and 々 are letters, and the numerals of Suzhou as good as that.
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65:
      self = .wide
    case 0..<0x80: self = .other
    default: self = scalar.properties.isAlphabetic ? .letter : .other
    }
  }
}

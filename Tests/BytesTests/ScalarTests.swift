import Bytes
import Testing

/// Bytes, the character at their start, and how long it is; nil where they are not UTF-8.
private let beginnings: [([UInt8], Unicode.Scalar?, Int)] = [
  ([0x61], "a", 1), ([0], "\0", 1), ([0x7F], "\u{7F}", 1),
  ([0xC2, 0x80], "\u{80}", 2), ([0xDF, 0xBF], "\u{7FF}", 2),
  ([0xE0, 0xA0, 0x80], "\u{800}", 3), ([0xED, 0x9F, 0xBF], "\u{D7FF}", 3),
  ([0xEE, 0x80, 0x80], "\u{E000}", 3), ([0xEF, 0xBF, 0xBF], "\u{FFFF}", 3),
  ([0xF0, 0x90, 0x80, 0x80], "\u{10000}", 4), ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}", 4),
  ([0xE4, 0xB8, 0xAD, 0x61], "中", 3),
  // Longer than needed, surrogates, and what lies beyond the last character.
  ([0xC0, 0x80], nil, 0), ([0xC1, 0xBF], nil, 0), ([0xE0, 0x9F, 0xBF], nil, 0),
  ([0xF0, 0x8F, 0xBF, 0xBF], nil, 0), ([0xED, 0xA0, 0x80], nil, 0), ([0xED, 0xBF, 0xBF], nil, 0),
  ([0xF4, 0x90, 0x80, 0x80], nil, 0), ([0xF5, 0x80, 0x80, 0x80], nil, 0),
  // Too short, and bytes that begin nothing.
  ([0xC2], nil, 0), ([0xE4, 0xB8], nil, 0), ([0xF0, 0x90, 0x80], nil, 0), ([0xC2, 0x61], nil, 0),
  ([0xE4, 0xB8, 0x61], nil, 0), ([0x80], nil, 0), ([0xBF], nil, 0), ([0xFE], nil, 0),
  ([0xFF], nil, 0),
]

@Test(arguments: beginnings)
private func `a character is read where it begins, and only where it is whole`(
  bytes: [UInt8], scalar: Unicode.Scalar?, length: Int
) {
  let read = bytes.span.scalar(at: 0)
  #expect(read?.scalar == scalar)
  #expect(read?.length ?? 0 == length)
  guard bytes.last.map({ $0 >= 0x80 }) ?? false || length > 0 else { return }
  let before = [0x78] + bytes
  let end = length == 0 ? before.count : length + 1
  #expect(before.span.scalar(before: end) == scalar)
}

@Test func `nothing stands before the start`() {
  #expect([UInt8]().span.scalar(before: 0) == nil)
  #expect([0x80].span.scalar(before: 1) == nil)
}

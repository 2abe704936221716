import Testing

@testable import Content

/// What stands between two Chinese characters of GBK, and whether all of it may be GB18030.
@Test(
  arguments: [
    ([], true), ([0x61], true), ([0x81, 0x30, 0x81, 0x30], true),
    ([0xFE, 0x39, 0xFE, 0x39, 0x84, 0x31, 0xA4, 0x37], true), ([0x81, 0x30, 0x80, 0x30], false),
    ([0x81, 0x30, 0xFF, 0x30], false), ([0x81, 0x30, 0x81, 0x2F], false),
    ([0x81, 0x30, 0x81, 0x3A], false), ([0x81, 0x3A], false), ([0x81, 0x7F], false),
    ([0x81, 0xFF], false), ([0x80, 0xA1], false), ([0xFF, 0xA1], false),
  ] as [([UInt8], Bool)])
func `a file in GB18030 is one that can be read as that to its end`(
  _ middle: [UInt8], _ isOne: Bool
) {
  let usual: [UInt8] = [0xD2, 0xBD, 0xD1, 0xA7]
  #expect((Encoding(guessedFrom: usual + middle + usual) == .gbk) == isOne)
  // A character that is cut off at the end.
  for rest in [[0xD2], [0x81, 0x30], [0x81, 0x30, 0x81]] as [[UInt8]] {
    #expect(Encoding(guessedFrom: usual + rest) == nil)
  }
}

// Passing over bytes of no interest, eight in one go.

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highs: UInt64 = 0x8080_8080_8080_8080

extension Swift.Span<UInt8> {
  /// Where `byte` stands next, or the end.
  @inline(__always)
  func next(_ byte: UInt8, from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      // A byte that is equal becomes 0, and only a 0 borrows from its own highest bit: the lowest mark is never wrong.
      let difference = octet(at: index) ^ (ones &* UInt64(byte))
      let found = (difference &- ones) & ~difference & highs
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] != byte { index += 1 }
    return index
  }

  /// Passes over printable ASCII, as far as eight bytes follow.
  @inline(__always)
  func endOfPlainASCII(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let word = octet(at: index)
      // A high bit is set for what is not ASCII, below a space, or DEL; the lowest such bit is never wrong.
      let found = (word | (word &- ones &* 0x20) | (word &+ ones)) & highs
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  /// The first of the eight bytes is the lowest.
  @inline(__always)
  private func octet(at index: Int) -> UInt64 {
    precondition(index >= 0 && index + 8 <= count)
    // Within bounds by the line above; a load of bytes needs no alignment when it says so.
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
  }
}

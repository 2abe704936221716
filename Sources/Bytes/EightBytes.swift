/// Eight bytes of a text, looked at in one go: most of a text is not what a scanner looks for.
///
/// What is found are marks: the highest bit of each byte that matches. Above the first there may be marks too many,
/// so only the first counts.
public struct EightBytes {
  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var highest: UInt64 { 0x8080_8080_8080_8080 }

  /// The first byte is the lowest.
  @usableFromInline let word: UInt64

  /// Those from `index` on. Behind the end of the text are zeros.
  @inlinable
  public init(_ text: Span<UInt8>, at index: Int) {
    precondition(index >= 0)
    if index <= text.count - 8 {
      // Within bounds by the lines above; a load of bytes needs no alignment when it says so.
      word = UInt64(
        littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt64.self))
    } else {
      var word: UInt64 = 0
      for place in stride(from: text.count - 1, through: index, by: -1) {
        word = word &<< 8 | UInt64(text[place])
      }
      self.word = word
    }
  }

  /// The bytes equal to `byte`, where the bits of `either` do not count.
  @inlinable
  public func equal(to byte: UInt8, either: UInt8 = 0) -> UInt64 {
    // A byte that is equal becomes 0, and only a 0 borrows from its own highest bit.
    let difference = (word ^ (Self.ones &* UInt64(byte))) & ~(Self.ones &* UInt64(either))
    return (difference &- Self.ones) & ~difference & Self.highest
  }

  /// The bytes from 0x80 on: all that is not ASCII.
  @inlinable
  public var beyondASCII: UInt64 { word & Self.highest }

  /// The bytes below `byte`, which is at most 0x80.
  @inlinable
  public func less(than byte: UInt8) -> UInt64 {
    (word &- (Self.ones &* UInt64(byte))) & ~word & Self.highest
  }
}

extension Span<UInt8> {
  /// Where the first byte from `start` on stands that gets a mark, or the end.
  @inlinable @inline(__always)
  public func next(from start: Int, _ marks: (EightBytes) -> UInt64) -> Int {
    var index = start
    while index < count {
      let found = marks(EightBytes(self, at: index))
      // What stands behind the end is not meant.
      if found != 0 { return Swift.min(index + found.trailingZeroBitCount / 8, count) }
      index += 8
    }
    return count
  }

  /// Where `byte` stands next, or the end.
  @inlinable
  public func next(_ byte: UInt8, from start: Int) -> Int {
    next(from: start) { $0.equal(to: byte) }
  }

  /// Where the next byte from 0x80 on stands, or the end.
  @inlinable
  public func nextBeyondASCII(from start: Int) -> Int { next(from: start, \.beyondASCII) }

  /// Where the next byte stands that is not printable ASCII, or the end.
  @inlinable
  public func endOfPlainASCII(from start: Int) -> Int {
    next(from: start) { $0.beyondASCII | $0.less(than: 0x20) | $0.equal(to: 0x7F) }
  }
}

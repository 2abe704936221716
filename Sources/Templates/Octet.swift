/// Eight bytes of a text, looked at in one go: most of a text is not what anybody looks for.
///
/// What is found are marks: the highest bit of each byte that matches. Above the first there may be marks too many,
/// so only the first counts.
public struct Octet {
  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var highest: UInt64 { 0x8080_8080_8080_8080 }

  @usableFromInline let word: UInt64

  /// - Precondition: eight bytes follow from `index` on.
  @inlinable
  public init(_ text: Span<UInt8>, at index: Int) {
    precondition(index >= 0 && index <= text.count - 8)
    // Within bounds by the line above; a load of bytes needs no alignment when it says so.
    word = UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self))
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

  /// Which of the eight the first mark stands for; nil when there is none.
  @inlinable
  public static func first(_ marks: UInt64) -> Int? {
    marks == 0 ? nil : marks.trailingZeroBitCount / 8
  }
}

extension Span<UInt8> {
  /// Where `byte` stands next, or the end.
  @inlinable
  public func next(_ byte: UInt8, from start: Int) -> Int {
    var index = start
    while index <= count - 8 {
      if let found = Octet.first(Octet(self, at: index).equal(to: byte)) { return index + found }
      index += 8
    }
    while index < count, self[index] != byte { index += 1 }
    return Swift.min(index, count)
  }

  /// Where the next byte from 0x80 on stands, or the end.
  func nextBeyondASCII(from start: Int) -> Int {
    var index = start
    while index <= count - 8 {
      if let found = Octet.first(Octet(self, at: index).beyondASCII) { return index + found }
      index += 8
    }
    while index < count, self[index] < 0x80 { index += 1 }
    return Swift.min(index, count)
  }
}

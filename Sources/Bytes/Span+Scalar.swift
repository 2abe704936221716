extension Span<UInt8> {
  /// The character that begins at `index`, and its length in bytes; nil where the bytes are not UTF-8.
  @inlinable
  public func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = self[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0x00..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= count else { return nil }
    for next in index + 1..<index + length {
      guard self[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[next] & 0x3F)
    }
    // Longer than needed is not UTF-8 either, nor are surrogates and what lies beyond U+10FFFF.
    guard value >= (length == 3 ? 0x800 : length == 4 ? 0x10000 : 0x80) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The character that ends at `index`; nil at the start and after bytes that are not UTF-8.
  public func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, let (scalar, length) = scalar(at: start), start + length == index else {
      return nil
    }
    return scalar
  }
}

extension Span<UInt8> {
  /// The scalar whose encoding starts at `index`, and the number of its bytes. The bytes come from a
  /// `String` or from cmark, so they are valid but for the lone bytes FE and FF, which cmark makes of
  /// `&#xfffe;` and `&#xffff;`: these read as U+FFFD. Nothing is read past the end.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[index])
    switch first {
    case 0..<0x80:
      return (first, 1)
    case 0xC0..<0xE0 where index + 1 < count:
      return ((first & 0x1F) << 6 | tail(index + 1), 2)
    case 0xE0..<0xF0 where index + 2 < count:
      return ((first & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2), 3)
    case 0xF0..<0xF8 where index + 3 < count:
      let high = (first & 0x07) << 18 | tail(index + 1) << 12
      return (high | tail(index + 2) << 6 | tail(index + 3), 4)
    default:
      return (0xFFFD, 1)
    }
  }

  /// The last scalar, or nil when there is none.
  var lastScalar: UInt32? {
    var index = count - 1
    while index > 0, self[index] & 0xC0 == 0x80 { index -= 1 }
    return index < 0 ? nil : scalar(at: index).value
  }

  func string(_ range: Range<Int>) -> String {
    // The bytes are copied before the closure ends.
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  @inline(__always)
  private func tail(_ index: Int) -> UInt32 {
    UInt32(self[index] & 0x3F)
  }
}

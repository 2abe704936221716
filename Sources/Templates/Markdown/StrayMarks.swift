// The punctuation of a Chinese sentence that came into an address with it: `https://example.org/。`.
extension Span<UInt8> {
  /// Where such marks begin; the end where there are none. A bracket that closes one inside belongs to the address.
  var endWithoutMarks: Int {
    var end = count
    // Each of them takes three bytes.
    while end >= 3, self[end - 3] & 0xF0 == 0xE0 {
      let scalar = scalar(at: end - 3).value
      switch Unicode.Scalar(scalar) {
      case "。", "，", "、", "；", "：", "！", "？", "．", "…", "（", "【", "「", "『", "《", "〈", "“", "‘":
        end -= 3
      case "）", "】", "」", "』", "》", "〉", "”", "’":
        // Its twin is the scalar before it.
        if contains(scalar - 1, before: end - 3) { return end }
        end -= 3
      default: return end
      }
    }
    return end
  }

  /// As the destination of a link holds it.
  func percentEncoded(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    let digits = "0123456789ABCDEF".utf8.map(\.self)
    for index in range {
      let byte = self[index]
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func contains(_ scalar: UInt32, before end: Int) -> Bool {
    var index = nextBeyondASCII(from: 0)
    while index < end {
      let (value, length) = self.scalar(at: index)
      if value == scalar { return true }
      index = nextBeyondASCII(from: index + length)
    }
    return false
  }
}

import Bytes

// The punctuation of a Chinese sentence that came into an address with it: `https://example.org/。`.
extension Span<UInt8> {
  /// Where such marks begin; the end where there are none. A bracket that closes one inside belongs to the address.
  var endWithoutMarks: Int {
    var end = count
    // Each of them takes three bytes.
    while end >= 3, self[end - 3] & 0xF0 == 0xE0 {
      let scalar = codePoint(at: end - 3).value
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

  private func contains(_ scalar: UInt32, before end: Int) -> Bool {
    var index = nextBeyondASCII(from: 0)
    while index < end {
      let (value, length) = self.codePoint(at: index)
      if value == scalar { return true }
      index = nextBeyondASCII(from: index + length)
    }
    return false
  }
}

/// Kinds of ASCII bytes, for the formats that are checked byte by byte.
extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isUpperLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isLetterOrDigit: Bool { isDigit || isLowerLetter || isUpperLetter }
  var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
  }
  /// The lower case of an ASCII letter; every other byte as it is.
  var lowercased: UInt8 { isUpperLetter ? self | 0x20 : self }
}

/// `%E4%B8%AD` for each byte that is not kept.
public func percentEncoded(_ text: String, keeping keep: (UInt8) -> Bool) -> String {
  if text.utf8.allSatisfy(keep) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if keep(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

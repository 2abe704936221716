/// How a file was written that is not UTF-8.
enum Encoding: String, Sendable {
  case utf16 = "UTF-16"
  case gbk = "GBK"

  /// Nil where it may be anything.
  init?(guessedFrom bytes: [UInt8]) {
    if Self.isUTF16(bytes) {
      self = .utf16
    } else if Self.isGBK(bytes) {
      self = .gbk
    } else {
      return nil
    }
  }

  /// Files of both kinds begin with ASCII, or with a byte order mark.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 4 else { return false }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
  }

  /// Whether all of it can be read as GB18030, and most of what is not ASCII as the Chinese characters and signs of its
  /// oldest part. Two letters with accents in a row, as such a pair would be in Latin-1, are rare.
  private static func isGBK(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var pairs = 0
    var common = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return false }
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE:
        pairs += 1
        if (0xA1...0xF7).contains(bytes[index]), bytes[index + 1] >= 0xA1 { common += 1 }
        index += 2
      case 0x30...0x39:
        guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
          (0x30...0x39).contains(bytes[index + 3])
        else { return false }
        index += 4
      default: return false
      }
    }
    return common * 2 > pairs
  }
}

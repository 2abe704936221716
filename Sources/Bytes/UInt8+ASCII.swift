/// Kinds of ASCII bytes, for the formats that are read byte by byte.
extension UInt8 {
  @inlinable
  public var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  @inlinable
  public var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  @inlinable
  public var isUpperLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  @inlinable
  public var isLetter: Bool { isLowerLetter || isUpperLetter }
  @inlinable
  public var isLetterOrDigit: Bool { isDigit || isLetter }
  @inlinable
  public var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
  /// What it stands for as a hexadecimal digit.
  public var hexDigitValue: UInt8? {
    Character(Unicode.Scalar(self)).hexDigitValue.map { UInt8($0) }
  }
  /// A space or a tab.
  @inlinable
  public var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A space, tab or line end.
  @inlinable
  public var isWhiteSpace: Bool { isBlank || self == 0x0A || self == 0x0D }
  /// Whether it can stand in the address of a page as it is.
  @inlinable
  public var isOfAddress: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: self > 0x20 && self < 0x7F
    }
  }
  /// The lower case of an ASCII letter; every other byte as it is.
  @inlinable
  public var lowercased: UInt8 { isUpperLetter ? self | 0x20 : self }
}

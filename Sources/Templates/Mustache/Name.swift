/// A name as a template writes it, hashed once when the template is compiled.
public struct Name: Sendable {
  public let text: String
  public let hash: UInt64

  public init(_ text: String) {
    self.text = text
    // FNV-1a, then folded: tables look at the low bits only.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash ^ (hash &>> 32)
  }
}

extension Name: Hashable {
  @inlinable
  public static func == (a: Name, b: Name) -> Bool {
    a.hash == b.hash && a.text == b.text
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }
}

import Bytes

/// A name as a template writes it, hashed once when the template is compiled.
public struct Name: Sendable {
  public let text: String
  public let hash: UInt64

  public init(_ text: String) {
    self.text = text
    // Folded, as tables look at the low bits only.
    let hash = FNVHash(text.utf8).value
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

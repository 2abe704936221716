/// FNV-1a, 64 bits. It is no defence against an adversary.
public struct FNVHash: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public init(value: UInt64) {
    self.value = value
  }

  public init(_ bytes: some Sequence<UInt8>) {
    self = FNVHash().adding(bytes)
  }

  @inlinable
  public func adding(_ byte: UInt8) -> FNVHash {
    FNVHash(value: (value ^ UInt64(byte)) &* 0x100_0000_01B3)
  }

  @inlinable
  public func adding(_ bytes: some Sequence<UInt8>) -> FNVHash {
    bytes.reduce(self) { $0.adding($1) }
  }

  public func adding(_ bytes: Span<UInt8>) -> FNVHash {
    var hash = self
    for index in bytes.indices { hash = hash.adding(bytes[index]) }
    return hash
  }

  /// As it stands in the name of a file.
  public var text: String { String(value, radix: 16) }
}

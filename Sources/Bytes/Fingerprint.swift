/// A hash that distinguishes contents: 64 bits, in the manner of FNV-1a but eight bytes at a time. It is no defence against
/// contents that are made to look the same.
public struct Fingerprint: Hashable, Sendable {
  public let value: UInt64

  public init(_ bytes: [UInt8]) {
    let prime: UInt64 = 0x0000_0100_0000_01b3
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
    // Nothing is read beyond the buffer, by the condition of each loop, and any eight bytes are a number.
    unsafe bytes.withUnsafeBytes { bytes in
      var position = 0
      while position + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        hash = (hash ^ word) &* prime
        hash ^= hash >> 29
        position += 8
      }
      while position < bytes.count {
        hash = unsafe (hash ^ UInt64(bytes[position])) &* prime
        position += 1
      }
    }
    value = hash ^ hash >> 32
  }

  public var text: String { String(value, radix: 16) }
}

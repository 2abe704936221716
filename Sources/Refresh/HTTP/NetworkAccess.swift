/// Which addresses a client may connect to. The client asks about each address directly before it connects, after all
/// names, forms of numbers and redirects have been resolved, so there is no way around it.
public enum NetworkAccess: Sendable {
  /// Any: the user who runs the program named the host.
  case everywhere
  /// Only public addresses of the Internet: a list names the host, and anybody may propose an entry of a list.
  case publicOnly
  /// Public addresses, and these ports of 127.0.0.1: for tests, whose servers are on this machine.
  case publicAnd(ports: Set<UInt16>)

  func allows(_ address: IPAddress, port: UInt16) -> Bool {
    switch self {
    case .everywhere: true
    case .publicOnly: address.isPublic
    case .publicAnd(let ports):
      address.isPublic || address.bytes == [127, 0, 0, 1] && ports.contains(port)
    }
  }
}

/// An address of the Internet, 4 or 16 bytes.
public struct IPAddress: Hashable, Sendable {
  public let bytes: [UInt8]

  /// Nil for any other number of bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether it is given out for use on the Internet. What is not known is not public.
  public var isPublic: Bool {
    bytes.count == 4 ? IPAddress.isPublic(bytes[...]) : isPublic16
  }

  /// Networks that are private, local, reserved, for documents or for many receivers, each with the length of its
  /// prefix.
  private static let closed: [([UInt8], Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
    ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 31, 196], 24), ([192, 52, 193], 24),
    ([192, 88, 99], 24), ([192, 168], 16), ([192, 175, 48], 24), ([198, 18], 15),
    ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  private static func isPublic(_ bytes: ArraySlice<UInt8>) -> Bool {
    !closed.contains { matches(bytes, $0.0, $0.1) }
  }

  private var isPublic16: Bool {
    // Addresses that carry one of four bytes are what that one is.
    if IPAddress.matches(bytes[...], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
      || IPAddress.matches(bytes[...], [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96)
    {
      return IPAddress.isPublic(bytes[12...])
    }
    // Only this eighth is given out, and of it not the tunnels, the identifiers and the examples.
    return IPAddress.matches(bytes[...], [0x20], 3)
      && !IPAddress.matches(bytes[...], [0x20, 0x01, 0x00], 23)
      && !IPAddress.matches(bytes[...], [0x20, 0x01, 0x0D, 0xB8], 32)
      && !IPAddress.matches(bytes[...], [0x20, 0x02], 16)
      && !IPAddress.matches(bytes[...], [0x3F, 0xFE], 16)
      && !IPAddress.matches(bytes[...], [0x3F, 0xFF, 0x00], 20)
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ prefix: [UInt8], _ bits: Int) -> Bool {
    var rest = bits
    for (byte, wanted) in zip(bytes, prefix) {
      guard rest > 0 else { return true }
      let mask: UInt8 = rest >= 8 ? 0xFF : ~(0xFF >> UInt8(rest))
      if byte & mask != wanted & mask { return false }
      rest -= 8
    }
    return rest <= 0
  }
}

import Foundation
import Loopback
import Testing

@testable import Refresh

@Suite struct NetworkAccessTests {
  /// Addresses that a link must never lead to.
  static let closed = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
    "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
    "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
    "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::127.0.0.1", "64:ff9b::192.168.1.1", "64:ff9b:1::1", "100::1", "2001::1",
    "2001:10::1", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::1", "3fff::1", "fc00::1",
    "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
  ]

  static let open = [
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
    "192.167.1.1", "223.255.255.254", "2606:4700::1111", "2001:4860:4860::8888",
    "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2400:3200::1",
  ]

  private static func address(_ text: String) throws -> IPAddress {
    var four = in_addr()
    var six = in6_addr()
    let bytes: [UInt8]
    if unsafe inet_pton(AF_INET, text, &four) == 1 {
      bytes = unsafe withUnsafeBytes(of: &four) { unsafe Array($0) }
    } else {
      try #require(unsafe inet_pton(AF_INET6, text, &six) == 1)
      bytes = unsafe withUnsafeBytes(of: &six) { unsafe Array($0) }
    }
    return try #require(IPAddress(bytes))
  }

  @Test(arguments: closed)
  func `an address that is nobody else's business is closed`(_ text: String) throws {
    #expect(!(try Self.address(text)).isPublic)
  }

  @Test(arguments: open)
  func `an address of the Internet is open`(_ text: String) throws {
    #expect(try Self.address(text).isPublic)
  }

  /// The first and the last address of each network that is not the Internet's.
  static let networks = [
    ("0.0.0.0", "0.255.255.255"), ("10.0.0.0", "10.255.255.255"), ("100.64.0.0", "100.127.255.255"),
    ("127.0.0.0", "127.255.255.255"), ("169.254.0.0", "169.254.255.255"),
    ("172.16.0.0", "172.31.255.255"), ("192.0.0.0", "192.0.0.255"), ("192.0.2.0", "192.0.2.255"),
    ("192.31.196.0", "192.31.196.255"), ("192.52.193.0", "192.52.193.255"),
    ("192.88.99.0", "192.88.99.255"), ("192.168.0.0", "192.168.255.255"),
    ("192.175.48.0", "192.175.48.255"), ("198.18.0.0", "198.19.255.255"),
    ("198.51.100.0", "198.51.100.255"), ("203.0.113.0", "203.0.113.255"),
    ("224.0.0.0", "255.255.255.255"),
    ("0::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("3ffe::", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
  ]

  @Test(arguments: networks)
  func `a network is closed from its first address to its last, and no further`(
    _ first: String, _ last: String
  ) throws {
    let (first, last) = (try Self.address(first).bytes, try Self.address(last).bytes)
    #expect(first.count == last.count)
    for inside in [first, last] { #expect(!(try #require(IPAddress(inside))).isPublic) }
    // Two networks that touch: what follows the first is the beginning of the second.
    let touching: [[UInt8]] = [[0x3F, 0xFE], [0x3F, 0xFF]]
    for (edge, step) in [(first, -1), (last, 1)] {
      guard let beside = Self.next(edge, by: step), !touching.contains(Array(beside.prefix(2)))
      else { continue }
      #expect(try #require(IPAddress(beside)).isPublic, "\(beside)")
    }
  }

  /// The address before or after one; nil at the end of all.
  private static func next(_ bytes: [UInt8], by step: Int) -> [UInt8]? {
    var bytes = bytes
    for index in bytes.indices.reversed() {
      let value = Int(bytes[index]) + step
      bytes[index] = UInt8(truncatingIfNeeded: value)
      if 0...255 ~= value { return bytes }
    }
    return nil
  }

  /// Ways to write this machine's own address, or to hide it.
  static let forms = [
    "127.0.0.1", "127.1", "127.0.1", "0", "0.0.0.0", "2130706433", "017700000001", "0x7f000001",
    "0x7f.1", "0177.0.0.1", "0x7F.0.0.0x1", "127.000.000.001", "127.0.0.1.", "localhost",
    "LOCALHOST", "localhost.", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]", "[::127.0.0.1]", "[::]", "[64:ff9b::7f00:1]", "user@127.0.0.1",
    "example.com@127.0.0.1", "%31%32%37.0.0.1", "127.0.0.2", "127.255.255.254",
    "innocent.example", "１２７.0.0.1", "127。0。0。1", "ⓛocalhost",
  ]

  @Test(arguments: forms)
  func `no form of this machine's address is ever connected to`(_ form: String) throws {
    let server = try LoopbackServer { _ in Reply(200, "secret") }
    defer { server.stop() }
    // As a name service would that wants to lead us here.
    let known = ["innocent.example:\(server.port):127.0.0.1"]
    var client = try Client(agent: "duet/test", access: .publicOnly, known: known)
    let result = client.fetch(Request(url: "http://\(form):\(server.port)/", timeout: 3))
    #expect(throws: TransferFailure.self) { try result.get() }
    #expect(server.questions.isEmpty)
  }

  @Test func `the same client connects where it may`() throws {
    let server = try LoopbackServer { _ in Reply(200, "here") }
    defer { server.stop() }
    var client = try Client(
      agent: "duet/test", access: .publicAnd(ports: [server.port]),
      known: ["innocent.example:\(server.port):127.0.0.1"])
    let result = client.fetch(Request(url: "http://innocent.example:\(server.port)/"))
    #expect(try result.get().status == 200)
  }

  @Test func `an address that is closed counts only where no other of its host is connected to`()
    throws
  {
    let server = try LoopbackServer { _ in Reply(fault: .silence) }
    defer { server.stop() }
    for (addresses, failure) in [
      ("127.0.0.2", TransferFailure.privateAddress), ("127.0.0.2,127.0.0.1", .broken),
    ] {
      var client = try Client(
        agent: "duet/test", access: .publicAnd(ports: [server.port]),
        known: ["mixed.example:\(server.port):\(addresses)"])
      let result = client.fetch(Request(url: "http://mixed.example:\(server.port)/", timeout: 3))
      #expect(throws: failure) { try result.get() }
    }
    // One connection came, to the second address.
    #expect(server.questions.count == 1)
  }
}

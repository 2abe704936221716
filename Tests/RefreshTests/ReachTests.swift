import Foundation
import Loopback
import Testing

@testable import Refresh

@Suite struct ReachTests {
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
    var client = try Client(agent: "duet/test", reach: .publicOnly, known: known)
    let result = client.fetch(Request("http://\(form):\(server.port)/", timeout: 3))
    #expect(throws: TransferFailure.self) { try result.get() }
    #expect(server.questions.isEmpty)
  }

  @Test func `the same client connects where it may`() throws {
    let server = try LoopbackServer { _ in Reply(200, "here") }
    defer { server.stop() }
    var client = try Client(
      agent: "duet/test", reach: .publicAnd(ports: [server.port]),
      known: ["innocent.example:\(server.port):127.0.0.1"])
    let result = client.fetch(Request("http://innocent.example:\(server.port)/"))
    #expect(try result.get().status == 200)
  }
}

import Testing

@testable import Content

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://example.org/", false), ("https://example.org/a/b/", false),
    ("https://example.org/a/..", true), ("https://example.org/../", true),
    ("https://example.org/./a/", true), ("https://example.org/%2e%2E/", true),
    ("https://example.org/.%2e", true), ("https://example.org/..a/", false),
    ("https://example.org/a../", false), ("https://example.org/.../", false),
    ("https://example.org/.well-known/", false),
  ])
  func `dots are steps only where they are the whole name of a folder`(
    _ address: String, _ hasSteps: Bool
  ) {
    #expect(Address.hasSteps(address) == hasSteps)
    #expect(((try? Address(checkingBase: address)) == nil) == hasSteps)
  }
}

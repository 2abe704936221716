import Content
import Testing

/// When two addresses are one.
@Suite struct NormalAddressTests {
  private static let same = [
    ("http://example.org", "https://www.example.org/"),
    ("https://github.com/a/b.git", "https://github.com/a/b"),
    ("https://arxiv.org/pdf/2308.03279v2.pdf", "http://arxiv.org/abs/2308.03279"),
    ("https://arxiv.org/pdf/cs/0112017", "https://arxiv.org/abs/cs/0112017v1/"),
    ("https://example.org/%e4%bd%a0", "https://example.org/%E4%BD%A0"),
  ]
  private static let different = [
    ("https://example.org/a", "https://example.org/A"),
    ("https://example.org/a", "https://example.org/a?from=timeline"),
    ("https://example.org/a", "https://example.org/a#b"),
    ("https://github.com/a/b", "https://github.com/a/b/tree/master"),
    ("https://arxiv.org/abs/2308.03279", "https://example.org/pdf/2308.03279"),
    ("https://doi.org/10.1000/a", "https://example.org/10.1000/a"),
  ]

  @Test(arguments: same) func `two ways to write an address are one`(one: String, other: String) {
    #expect(NormalAddress(one) == NormalAddress(other))
  }

  @Test(arguments: different) func `addresses that differ elsewhere are two`(
    one: String, other: String
  ) {
    #expect(NormalAddress(one) != NormalAddress(other))
  }
}

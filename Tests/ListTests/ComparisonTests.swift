import Testing

/// How addresses and sentences are found and compared.
@Suite struct ComparisonTests {
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

  private static let texts = [
    ("[a](https://a.org/x), b", ["https://a.org/x"]),
    ("[![a](https://a.org/i.svg)](https://b.org)", ["https://a.org/i.svg", "https://b.org"]),
    ("<img src=\"https://a.org/i.png\" alt='x'>", ["https://a.org/i.png"]),
    ("见https://a.org/x。又见https://b.org/y，", ["https://a.org/x", "https://b.org/y"]),
    ("(https://a.org/x_(y)).", ["https://a.org/x_(y)"]),
    ("\\url{https://a.org/x}.} HTTPS is no address, http:// neither", ["https://a.org/x"]),
    ("https://a.org/?a=1&b=%E4#c;", ["https://a.org/?a=1&b=%E4#c"]),
  ]

  @Test(arguments: texts) func `an address ends where a reader would end it`(
    text: String, addresses: [String]
  ) {
    #expect(FoundAddress.all(in: text).map(\.text) == addresses)
  }

  @Test func `an address is found in its line`() {
    #expect(FoundAddress.all(in: "a\n\nhttps://a.org/ b\n").map(\.line) == [3])
  }

  @Test func `eight words or sixteen Han characters make a run, whatever is between them`() {
    #expect(
      Runs(of: "One two, three-four five six (seven) EIGHT").all.map(\.run) == [
        "one two three four five six seven eight"
      ])
    #expect(Runs(of: "one two three four five six seven").all.isEmpty)
    #expect(
      Runs(of: "一二三四五六七八，BERT九十一二三四五六七").all.map(\.run) == [
        "一二三四五六七八九十一二三四五六", "二三四五六七八九十一二三四五六七",
      ])
  }

  @Test func `what is left out has an address and a reason`() {
    let file = LeftOut(
      """
      # Left out
      没有收录的地址。
      - https://a.org/x — gone
      - https://b.org/* — badges
      - https://c.org/
      """)
    #expect(file.items.map(\.reason) == ["gone", "badges"])
    #expect(file.strayLines == [5])
    #expect(file.items[1].covers("http://www.b.org/y"))
    #expect(!file.items[0].covers("https://a.org/x/y"))
  }
}

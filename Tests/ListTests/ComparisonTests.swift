import Testing

/// How addresses and sentences are found.
@Suite struct ComparisonTests {
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

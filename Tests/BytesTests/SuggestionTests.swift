import Bytes
import Testing

private let near: [(String, String?)] = [
  ("sumary", "summary"), ("summray", "summary"), ("Summary", "summary"), ("tag", "tags"),
  ("aded", "added"), ("xyz", nil), ("", nil), ("a", nil), ("标签", nil), ("linkss", "links"),
]

@Test(arguments: near)
private func `a word that is near is suggested, and one that is not is left alone`(
  typed: String, meant: String?
) {
  let words = ["title", "summary", "links", "tags", "added"]
  #expect(Suggestion.nearest(to: typed, among: words) == meant)
}

@Test func `of two words that are as near the earlier is suggested`() {
  #expect(Suggestion.nearest(to: "dates", among: ["date", "gates"]) == "date")
}

@Test func `a text of a megabyte is never compared`() {
  let long = String(repeating: "a", count: 1 << 20)
  #expect(Suggestion.nearest(to: long, among: [long, "aaa"]) == nil)
}

/// How many letters of a word of so many may be wrong.
@Test(arguments: [
  (1, 0), (2, 1), (3, 1), (5, 1), (6, 2), (8, 2), (9, 3), (11, 3), (12, 3), (64, 3), (65, -1),
])
private func `the longer a word, the more of it may be wrong, up to three letters`(
  length: Int, most: Int
) {
  let word = String((0..<length).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
  for wrong in 0...min(4, length) {
    let changed = String(repeating: "0", count: wrong) + word.dropFirst(wrong)
    let isNear = Suggestion.nearest(to: changed, among: ["?", word]) == word
    #expect(isNear == (wrong <= most), "\(wrong) of \(length)")
    let shorter = String(word.dropFirst(wrong))
    let isNearToo = Suggestion.nearest(to: shorter, among: ["?", word]) == word
    #expect(isNearToo == (wrong <= most && wrong < length), "\(wrong) of \(length)")
  }
}

@Test func `the word at the least distance is suggested, wherever it stands`() {
  for words in [["abcdefxx", "abcdefgx", "abcdefgh"], ["abcdefgx", "abcdefgh", "abcdefxx"]] {
    #expect(Suggestion.nearest(to: "abcdefgh", among: words) == "abcdefgh")
    #expect(Suggestion.nearest(to: "abcdefg", among: words) == words.first { $0 != "abcdefxx" })
    #expect(Suggestion.nearest(to: "bacdefgh", among: words) == "abcdefgh")
  }
}

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

import Content
import Testing

@Test func `places are ordered by path and then by position`() {
  let first = Place(path: "a.yml", span: Span(9..<10))
  let second = Place(path: "b.yml", span: Span(0..<1))
  #expect([second, first].sorted() == [first, second])
}

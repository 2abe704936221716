import Testing

@testable import Content

private let shapes = [
  (Shape.entry, "datasets/a.yml"), (Shape.section, "datasets/section.yml"),
  (Shape.list, "list.yml"),
]

@Test(arguments: shapes)
private func `the examples of all keys together are a good file`(shape: Shape, path: String) {
  let parsed = parse(shape.keys.map { $0.example + "\n" }.joined(), at: path)
  #expect(parsed.diagnostics.filter { $0.rule != "placeholder" } == [])
  #expect(parsed.file != nil)
}

@Test func `the example of every kind of link is good`() {
  for key in Shape.links.keys {
    // `owner/name` is one that is still to be named.
    let parsed = parse(entryHeader + "links:\n  \(key.example)\n")
    #expect(parsed.diagnostics.filter { $0.rule != "placeholder" } == [])
  }
}

@Test func `every key has a sentence about it, and no lookalike is a key itself`() {
  let inner = [Shape.field, .paper, .links, .marker, .link(.download)]
  for shape in shapes.map(\.0) + inner {
    let names = Set(shape.keys.map(\.name))
    for key in shape.keys {
      #expect(key.about.hasSuffix("."))
      #expect(names.isDisjoint(with: key.lookalikes))
      #expect(key.lookalikes.allSatisfy { $0 == $0.lowercased() })
    }
  }
}

import Testing

@testable import Content

private let schemas = [
  (Schema.entry, "datasets/a.yml"), (Schema.section, "datasets/section.yml"),
  (Schema.list, "list.yml"),
]

@Test(arguments: schemas)
private func `the examples of all keys together are a good file`(schema: Schema, path: String) {
  let parsed = parse(schema.keys.map { $0.example + "\n" }.joined(), at: path)
  #expect(parsed.diagnostics.filter { $0.rule != "placeholder" } == [])
  #expect(parsed.file != nil)
}

@Test func `the example of every kind of link is good`() {
  for key in Schema.links.keys {
    // `owner/name` is one that is still to be named.
    let parsed = parse(entryHeader + "links:\n  \(key.example)\n")
    #expect(parsed.diagnostics.filter { $0.rule != "placeholder" } == [])
  }
}

@Test func `every key has a sentence about it, and no lookalike is a key itself`() {
  let inner = [Schema.field, .paper, .links, .marker, .link(.download)]
  for schema in schemas.map(\.0) + inner {
    let names = Set(schema.keys.map(\.name))
    for key in schema.keys {
      #expect(key.about.en.hasSuffix(".") && key.about.zh.hasSuffix("。"))
      #expect(names.isDisjoint(with: key.lookalikes))
      #expect(key.lookalikes.allSatisfy { $0 == $0.lowercased() })
    }
  }
}

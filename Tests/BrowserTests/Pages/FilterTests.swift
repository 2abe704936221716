import Testing

extension BrowserTests {
  /// The filters over the list, and the orders in which it can be read.
  @Suite struct FilterTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    /// What an option of a filter stands for.
    private static let meanings:
      [(filter: String, holds: @Sendable (ListFile.Entry, String) -> Bool)] =
        [
          ("section", { "\($0.section)/".hasPrefix($1) }),
          (
            "kind",
            { entry, kind in
              entry.links?.contains { Self.kinds[kind]?.contains($0.kind) ?? false } ?? false
            }
          ),
          ("tag", { $0.tags?.contains($1) ?? false }),
          ("year", { $0.paper?.date?.hasPrefix($1) ?? false }),
        ]

    /// The links that fill a column, of those that generated entries have.
    private static let kinds = [
      "paper": ["arxiv"], "code": ["github"], "data": ["data"], "model": ["model"],
    ]

    @Test func `each option of each filter shows what it names, and every option shows something`()
      throws
    {
      let list = try ListFile(stand.file("list.json", of: "large"))
      try reader.open(stand.large + "en/index.html")
      for (filter, holds) in Self.meanings {
        let options: [String] = try browser.value(
          "[...document.querySelectorAll(`#_filters [name=${$[0]}] option`)].map(o => o.value)",
          .text(filter))
        #expect(options.first == "" && options.count > 1, "\(filter)")
        for option in options.dropFirst().prefix(12) {
          try reader.choose(option, of: filter)
          let expected = list.entries.filter { holds($0, option) }.map(\.id)
          #expect(try Set(reader.rows) == Set(expected), "\(filter): \(option)")
          #expect(!expected.isEmpty, "\(filter): \(option)")
        }
        try reader.choose("", of: filter)
      }
    }

    @Test func `filters work together, and one press undoes them all`() throws {
      let list = try ListFile(stand.file("list.json", of: "large"))
      try reader.open(stand.large + "zh/index.html")
      try reader.choose("ner", of: "tag")
      try reader.choose("2020", of: "year")
      let expected = list.entries.filter { entry in
        entry.contains("知识图谱")
          && Self.meanings.allSatisfy { filter, holds in
            filter == "tag" ? holds(entry, "ner") : filter == "year" ? holds(entry, "2020") : true
          }
      }
      #expect(try Set(reader.search("知识图谱", expecting: expected.count)) == Set(expected.map(\.id)))
      try browser.click("#_filters button[type=reset]")
      _ = try reader.search("", expecting: 1_000)
      #expect(try reader.rows == list.entries.map(\.id))
      try browser.wait(until: "location.search === ''")
    }

    @Test func `a marker shows what it marks`() throws {
      let list = try ListFile(stand.file("list.json", of: "large"))
      try reader.open(stand.large + "en/index.html")
      let options: [String] = try browser.value(
        "[...document.querySelectorAll('#_filters [name=marker] option')].map(o => o.value)")
      #expect(options.count == 3)
      let hot = list.entries.filter { ($0.stars?.count ?? 0) > 50 }.map(\.id)
      let reviewed = list.entries.filter { entry in
        ["ACL", "EMNLP"].contains { entry.paper?.venue?.hasPrefix($0) ?? false }
      }.map(\.id)
      for (option, expected) in zip(options.dropFirst(), [hot, reviewed]) {
        try reader.choose(option, of: "marker")
        #expect(try Set(reader.rows) == Set(expected), "\(option)")
      }
    }

    @Test func `a list can be read in another order and comes back to its own`() throws {
      let list = try ListFile(stand.file("list.json", of: "large"))
      let entries = Dictionary(uniqueKeysWithValues: list.entries.map { ($0.id, $0) })
      try reader.open(stand.large + "en/index.html")

      try reader.choose("stars", of: "sort")
      let stars = try reader.rows.map { entries[$0]?.stars?.count ?? -1 }
      #expect(stars.count == 1_000)
      #expect(stars == stars.sorted(by: >))

      try reader.choose("new", of: "sort")
      let days = try reader.rows.map { entries[$0]?.added ?? "" }
      #expect(days == days.sorted(by: >))

      try reader.choose("name", of: "sort")
      let names = try reader.rows.map { entries[$0]?.title.en ?? "" }
      #expect(
        try names
          == browser.value(
            "$[0].sort(new Intl.Collator('en').compare)", .list(names.map(JSON.text))))

      try reader.choose("", of: "sort")
      #expect(try reader.rows == list.entries.map(\.id))
    }

    @Test func `what stands in the columns of a table stays with an entry that is found`() throws {
      func links(of rows: String) throws -> Set<[String]> {
        try Set(
          browser.value(
            "[...document.querySelectorAll($[0])].map(row => [...row.querySelectorAll('a')].map(a => a.href).sort())",
            .text(rows)) as [[String]])
      }
      try reader.open(stand.tables + "en/index.html")
      let rows = try links(of: "main tbody tr, main li[id]")
      #expect(rows.count == 100 && rows.contains { $0.count > 2 })
      try reader.choose("name", of: "sort")
      #expect(try links(of: "#_results > li") == rows)
    }
  }
}

import Testing

extension BrowserTests {
  /// What is searched and filtered stands in the address, so that it can be sent to somebody.
  @Suite struct AddressTests {
    private let reader: Reader
    private let stand: Stand
    private let browser: Browser

    init() throws {
      reader = try Reader()
      stand = reader.stand
      browser = reader.browser
    }

    @Test func `an address with a query shows what it found, in both languages`() throws {
      for language in ["zh", "en"] {
        try reader.open(stand.usual + "\(language)/index.html?q=知识图谱")
        try browser.wait(until: "eyes.rows().length > 0 && eyes.rows().length < 50")
        let box: String = try browser.value("document.querySelector('#_find input[name=q]').value")
        #expect(box == "知识图谱")
        #expect(try browser.value("document.documentElement.classList.contains('filtered')"))
      }
    }

    @Test func `an address with filters sets them and is left as it is`() throws {
      let list = try ListFile(stand.file("list.json", of: "usual"))
      let expected = list.entries.filter { $0.tags?.contains("dataset") ?? false }.map(\.id)
      try reader.open(stand.usual + "en/index.html?tag=dataset&sort=name")
      try browser.wait(until: "eyes.rows().length === $[0]", .number(Double(expected.count)))
      #expect(Set(try reader.rows) == Set(expected))
      for (name, value) in [("tag", "dataset"), ("sort", "name"), ("kind", "")] {
        let shown: String = try browser.value(
          "document.querySelector(`#_filters [name=${$[0]}]`).value", .text(name))
        #expect(shown == value)
      }
      #expect(try browser.address == stand.usual + "en/index.html?tag=dataset&sort=name")
    }

    @Test func `the back button goes back by filters, not by letters`() throws {
      try reader.open(stand.usual + "en/index.html")
      let all = try reader.rows.count
      try browser.type("bert", into: "#_find input[name=q]")
      try browser.wait(until: "location.search === '?q=bert'")
      let searched = try reader.rows
      #expect(searched.count < all)

      try reader.choose("dataset", of: "tag")
      try browser.wait(until: "new URLSearchParams(location.search).get('tag') === 'dataset'")
      let filtered = try reader.rows
      #expect(Set(filtered).isStrictSubset(of: searched))

      try browser.back()
      try browser.wait(until: "location.search === '?q=bert'")
      try browser.wait(until: "eyes.rows().length === $[0]", .number(Double(searched.count)))
      #expect(try browser.value("document.querySelector('#_filters [name=tag]').value") == "")

      try browser.forward()
      try browser.wait(until: "eyes.rows().length === $[0]", .number(Double(filtered.count)))
      try browser.reload()
      try browser.wait(
        until: "window.eyes && eyes.rows().length === $[0]", .number(Double(filtered.count)))
    }

    @Test func `a query is one step back, however many letters it has`() throws {
      try reader.open(stand.usual + "en/tags.html")
      try reader.open(stand.usual + "en/index.html")
      try browser.type("bert", into: "#_find input[name=q]")
      try browser.wait(until: "location.search === '?q=bert'")
      try browser.back()
      try browser.wait(until: "location.pathname.endsWith('tags.html')")
    }

    @Test func `a search on any page leads to the list`() throws {
      let entry = try #require(stand.paths(of: "usual").first { $0.hasPrefix("en/entries/") })
      for page in [entry, "nowhere/at/all"] {
        try reader.open(stand.usual + page)
        try browser.type("bert" + Key.enter, into: "form[role=search] input[name=q]")
        try browser.wait(
          until: "location.search === '?q=bert' && window.eyes && eyes.rows().length > 0")
        #expect(try reader.rows.count < 100)
      }
    }
  }
}
